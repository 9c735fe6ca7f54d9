from app.training.pairing import Pairing, units


def test_no_pair_comes_twice_while_there_are_other_voices():
    instrumentals, vocals = 7, 12
    pairing = Pairing(instrumentals, vocals, seed=3)
    pairs = [pairing.pair(i) for i in range(instrumentals * vocals)]
    assert len(set(pairs)) == instrumentals * vocals


def test_each_instrumental_comes_once_in_each_epoch():
    pairing = Pairing(5, 4, seed=0)
    for epoch in range(3):
        assert {pairing.pair(epoch * 5 + i)[0] for i in range(5)} == set(range(5))


def test_a_pair_follows_from_its_number_alone():
    order = Pairing(5, 4, seed=1)
    expected = [order.pair(i) for i in range(20)]
    other = Pairing(5, 4, seed=1)
    assert [other.pair(i) for i in reversed(range(20))] == expected[::-1]


def test_epochs_differ_and_so_do_seeds():
    def first(seed, epoch):
        pairing = Pairing(50, 40, seed)
        return [pairing.pair(epoch * 50 + i)[0] for i in range(50)]

    assert first(0, 0) != first(0, 1)
    assert first(0, 0) != first(1, 0)


def test_a_weight_says_how_often_a_file_is_heard(library):
    plain = units(library.vocals, {})
    more = units(library.vocals, {"*anna*": 20.0, "*berta*": 0.0})
    count = [sum(unit.source == i for unit in more) for i in range(len(library.vocals))]
    names = [source.path.stem for source in library.vocals]
    assert len(plain) == 3
    assert count[names.index("anna")] == 3
    assert count[names.index("berta")] == 0
