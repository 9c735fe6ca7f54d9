import pytest

from app.core.names import legal_name, legal_part


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AC/DC", "AC-DC"),
        ("Back\\Slash|Pipe", "Back-Slash-Pipe"),
        ("Part 1: The End?", "Part 1 - The End"),
        ('He said "no" * <live>', "He said 'no' _ (live)"),
        ("a\x00b\nc\x7f", "abc"),
        ("...Baby One More Time", "Baby One More Time"),
        ("Endless...", "Endless"),
        ("  two   spaces ", "two spaces"),
        ("Élan – 日本 😀", "Élan – 日本 😀"),
        ("con", "con_"),
        ("Nul.live", "Nul_.live"),
        ("COM1", "COM1_"),
        ("Concert", "Concert"),
        ("...", ""),
    ],
)
def test_every_system_takes_the_name(text, name):
    assert legal_name(text) == name
    assert legal_name(name) == name


def test_a_part_of_a_name_may_be_what_a_name_may_not():
    assert legal_part("con") == "con"
    assert legal_part("7:30") == "7-30"
