from app.separation.order import Work, next_member

RATE = 1000


def work(*indices, loaded=True, in_order=False, length=1000):
    missing = {index: (index * length, (index + 1) * length) for index in indices}
    return Work(missing, loaded, in_order)


def test_what_the_playhead_is_in_comes_first_then_what_lies_ahead():
    assert work(*range(6)).ordered(3500)[:3] == [3, 4, 5]


def test_what_lies_behind_comes_before_what_lies_far_ahead():
    assert work(*range(20)).ordered(10_500) == [
        10, 11, 12, 9, 13, 14, 15, 8, 16, 17, 18, 7, 19, 6, 5, 4, 3, 2, 1, 0,
    ]  # fmt: skip


def test_a_network_that_remembers_is_not_led_about_by_the_playhead():
    assert work(*range(5), in_order=True).ordered(4000) == [0, 1, 2, 3, 4]


def test_members_whose_networks_are_in_memory_take_turns():
    assert next_member([work(3, 4), work(2, 3)], 2000, RATE) == 1
    assert next_member([work(2, 3), work(2, 3)], 2000, RATE) == 0


def test_a_network_is_not_loaded_for_every_chunk():
    ahead = work(*range(30, 90))
    behind = work(*range(90), loaded=False)
    assert next_member([ahead, behind], 0, RATE) == 0
    far = work(*range(61, 90))
    assert next_member([far, behind], 0, RATE) == 1


def test_a_network_that_remembers_is_finished_before_another_is_loaded():
    late = work(*range(80, 90), in_order=True)
    assert next_member([work(*range(90), loaded=False), late], 0, RATE) == 1


def test_who_has_nothing_to_do_is_not_chosen():
    assert next_member([work(), work(5, loaded=False)], 0, RATE) == 1
