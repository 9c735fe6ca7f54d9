import pytest

from app.catalog.stems import ACCOMPANIMENT, VOCALS
from app.core.errors import CardError
from app.networks.stem_names import choose_output


@pytest.mark.parametrize(
    ("instruments", "target", "expected"),
    [
        (["vocals", "other"], "vocals", (None, VOCALS)),
        (["vocals", "other"], "other", (None, ACCOMPANIMENT)),
        (["Vocals", "Instrumental"], "Instrumental", (None, ACCOMPANIMENT)),
        (["Instrumental", "Vocals"], None, (1, VOCALS)),
        (["other", "vocals"], "", (1, VOCALS)),
        (["drums", "bass", "other", "vocals"], None, (3, VOCALS)),
        (["speech", "music", "sfx"], None, (0, VOCALS)),
        (["Voices"], None, (None, VOCALS)),
        (["instrument", "drums"], None, (0, ACCOMPANIMENT)),
        (["Inst", "No-Inst"], "Inst", (None, ACCOMPANIMENT)),
        (["No Vocals", "choir"], None, (0, ACCOMPANIMENT)),
    ],
)
def test_the_output_is_chosen_by_its_name_wherever_it_stands(instruments, target, expected):
    assert choose_output(instruments, target) == expected


@pytest.mark.parametrize(
    ("instruments", "target"),
    [
        (["drums"], None),
        (["dry", "No dry"], "dry"),
        (["noreverb", "reverb"], None),
        (["karaoke", "other"], "karaoke"),
        (["kick", "snare", "toms", "hh", "ride", "crash"], None),
        (["drums", "bass", "other"], None),
        (["Similarity", "Difference"], "Similarity"),
        (["speech", "music", "sfx"], "music"),
        (["singer_1", "singer_2"], None),
    ],
)
def test_what_is_neither_stem_is_one_sentence_with_a_way_out(instruments, target):
    with pytest.raises(CardError, match="neither vocals nor accompaniment") as caught:
        choose_output(instruments, target)
    assert (target or instruments[0]) in caught.value.message
    assert "--stem" in caught.value.hint


def test_the_user_can_say_what_a_network_estimates():
    assert choose_output(["karaoke", "other"], "karaoke", stem=VOCALS) == (None, VOCALS)
    assert choose_output(["dry", "wet"], None, stem=VOCALS, output="dry") == (0, VOCALS)
    assert choose_output(["Vocals", "Inst"], None, stem=ACCOMPANIMENT) == (1, ACCOMPANIMENT)
    assert choose_output(["Vocals", "Inst"], None, output="Inst") == (1, ACCOMPANIMENT)
    with pytest.raises(CardError, match="no output “choir”"):
        choose_output(["dry", "wet"], None, output="choir")
    with pytest.raises(CardError, match="“drums” is no stem"):
        choose_output(["drums"], None, stem="drums")
    with pytest.raises(CardError, match="neither vocals"):
        choose_output(["dry", "wet"], None, stem=VOCALS)
