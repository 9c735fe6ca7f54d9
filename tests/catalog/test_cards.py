import pytest

from app.catalog.cards import default_card, found_weights, is_ready, load_cards, weights_path
from app.core import paths
from app.core.errors import CardError

CARD = """
label = "Tiny"
description = "A card for tests."
family = "tiny"
sample_rate = 44100
stem = "vocals"
chunk = 1000
context = 100
"""
WEIGHTS = '[weights]\nfile = "tiny.safetensors"\nurl = "https://example.org/tiny"\n'


def write_user_card(text, name="tiny"):
    folder = paths.user_data() / "cards"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text)


def test_every_card_that_comes_with_the_program_is_valid():
    cards = load_cards()
    assert any(card.fallback and is_ready(card) for card in cards.values())
    for card in cards.values():
        assert card.description.endswith(".")


def test_the_default_is_ready_and_a_fallback_where_no_weights_are_bundled():
    assert is_ready(default_card(load_cards()))


def test_a_users_card_is_listed_beside_the_programs():
    write_user_card(CARD)
    assert load_cards()["tiny"].chunk == 1000


def test_a_missing_checkpoint_says_where_to_get_it_and_where_to_put_it():
    write_user_card(CARD + WEIGHTS)
    card = load_cards()["tiny"]
    assert not is_ready(card)
    assert found_weights(card) is None
    with pytest.raises(CardError, match="not on this computer") as caught:
        weights_path(card)
    assert "https://example.org/tiny" in caught.value.hint
    assert str(paths.user_data()) in caught.value.hint


def test_a_checkpoint_in_the_users_folder_is_found():
    write_user_card(CARD + WEIGHTS)
    folder = paths.user_data() / "weights"
    folder.mkdir(parents=True)
    (folder / "tiny.safetensors").touch()
    card = load_cards()["tiny"]
    assert is_ready(card)
    assert weights_path(card) == folder / "tiny.safetensors"


@pytest.mark.parametrize(
    "text",
    [
        "label = ",
        'label = "Tiny"',
        CARD + "colour = 3\n",
        CARD.replace("vocals", "kazoo"),
        CARD.replace("44100", "0"),
        CARD + "[weights]\nfile = 5\n",
        CARD + '[weights]\nfile = "../../song.wav"\n',
        CARD + '[weights]\nfile = "/etc/passwd"\n',
        CARD + "[weights]\nfile = 'C:\\song.wav'\n",
        CARD + '[weights]\nfile = ".."\n',
    ],
)
def test_a_card_that_is_wrong_is_named(text):
    write_user_card(text)
    with pytest.raises(CardError, match=r"The card tiny\.toml"):
        load_cards()


def test_without_any_ready_card_the_way_out_is_said():
    with pytest.raises(CardError, match="No network is installed"):
        default_card({})


def test_a_card_can_ask_for_its_authors_way_of_cutting():
    write_user_card(CARD + "[published]\ncrop = 512\npadding = 64\n")
    published = load_cards()["tiny"].published
    assert (published.crop, published.padding, published.passes) == (512, 64, ())
    write_user_card(CARD + "[published]\npasses = [[64, 128], [128, 256]]\n")
    assert load_cards()["tiny"].published.passes == ((64, 128), (128, 256))
    write_user_card(CARD)
    assert load_cards()["tiny"].published is None


@pytest.mark.parametrize(
    "cut", ["crop = 0", "padding = -1", "passes = [[64]]", "passes = [[0, 1]]", "colour = 1"]
)
def test_an_impossible_way_of_cutting_is_explained(cut):
    write_user_card(CARD + f"[published]\n{cut}\n")
    with pytest.raises(CardError, match=r"The card tiny\.toml cannot be used"):
        load_cards()
