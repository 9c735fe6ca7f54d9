import pytest

from app.catalog.cards import is_ready, load_cards
from app.catalog.presets import load_presets, read_preset, recipe_for
from app.catalog.recipes import Member, Quality, Recipe
from app.core import paths
from app.core.discover import discover
from app.core.errors import AppError

NAMES = ["fast", "balanced", "best", "cleanest_instrumental", "fullest_vocals"]
LEADING = 'label = "Mine"\nsentence = "What I like."\n'
MEMBERS = '[[members]]\ncards = ["unsung_compact"]\n'


@pytest.fixture
def preset(tmp_path):
    """Reads a preset of this text."""

    def read(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return read_preset(path)

    return read


def recipe(name, *installed):
    """The recipe of a shipped preset with the bundled cards and these."""
    return recipe_for(
        load_presets()[name], load_cards(), lambda card: is_ready(card) or card.name in installed
    )


def cards_of(name, *installed):
    return [member.card for member in recipe(name, *installed).members]


def test_the_presets_that_come_with_the_program_are_valid():
    presets = load_presets()
    assert list(presets) == NAMES
    rules = discover("app.separation.rules", "NAME")
    for one in presets.values():
        assert one.rule in rules
        assert one.sentence.endswith(".")
        assert recipe_for(one, load_cards(), lambda card: False) is None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("only", ["basic", "unsung_compact", "frame_transformer_v9"])
def test_with_any_one_card_there_is_something_to_choose(name, only):
    found = recipe_for(load_presets()[name], load_cards(), lambda card: card.name == only)
    if name == "fast" and only == "frame_transformer_v9":
        assert found is None  # there is nothing fast about it
    else:
        assert found.members == (Member(only),)


def test_what_the_presets_are_with_the_bundled_cards_only():
    alone = (Member("unsung_compact"),)
    assert recipe("fast") == Recipe(alone)
    assert recipe("balanced") == Recipe(alone, quality=Quality(overlap=0.25))
    assert recipe("best") == Recipe(alone, quality=Quality(overlap=0.5, shifts=2, swap=True))
    both = (*alone, Member("basic"))
    blend = Quality(overlap=0.25)
    assert recipe("cleanest_instrumental") == Recipe(both, "min", "accompaniment", quality=blend)
    assert recipe("fullest_vocals") == Recipe(both, "max", "vocals", quality=blend)


def test_better_networks_are_taken_as_soon_as_they_are_there():
    v7, v8, v9, v10 = (f"frame_transformer_v{number}" for number in (7, 8, 9, 10))
    assert cards_of("fast", v10) == ["unsung_compact"]
    assert cards_of("balanced", v7, v8, v9, v10) == [v10]
    assert cards_of("balanced", v9) == [v9]
    assert cards_of("best", v7, v8, v9, v10) == [v10, v8, v7, "unsung_compact"]
    assert [member.weight for member in recipe("best", v7).members] == [3.0, 1.0]
    for name in ("cleanest_instrumental", "fullest_vocals"):
        assert cards_of(name, v9) == [v9, "unsung_compact"]
        assert cards_of(name, v7, v9) == [v7, v9]


def test_an_imported_network_is_known_by_its_family():
    folder = paths.user_data() / "cards"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(
        'label = "Mine"\ndescription = "Imported."\nfamily = "frame_transformer_v6"\n'
        'sample_rate = 44100\nstem = "vocals"\nchunk = 1000\ncontext = 100\n'
    )
    assert cards_of("balanced") == ["mine"]


def test_a_pattern_never_chooses_the_fallback_card_and_a_card_is_taken_once(preset):
    text = LEADING + '[[members]]\ncards = ["unsung_*", "*"]\ncount = 5\n'
    wanted = preset(text + '[[members]]\ncards = ["unsung_compact"]\nweight = 2\n')
    assert recipe_for(wanted, load_cards(), is_ready).members == (Member("unsung_compact"),)


def test_all_that_a_preset_can_say_reaches_the_recipe(preset):
    text = LEADING + (
        'rule = "median"\nlead = "accompaniment"\nclean = true\nat_least = 2\n'
        'otherwise = ["basic"]\n'
        "[quality]\noverlap = 0.125\ncontext = 2.0\nshifts = 3\nswap = true\ninvert = true\n"
    )
    found = recipe_for(preset(text + MEMBERS + "weight = 2\n"), load_cards(), is_ready)
    assert found == Recipe(
        (Member("unsung_compact", 2.0), Member("basic")),
        "median",
        "accompaniment",
        clean=True,
        quality=Quality(0.125, 2.0, 3, swap=True, invert=True),
    )


def test_presets_come_in_the_order_they_ask_for(tmp_path):
    for name, order in (("a", 2), ("b", 1), ("c", 2)):
        (tmp_path / f"{name}.toml").write_text(f"order = {order}\n" + LEADING + MEMBERS)
    assert list(load_presets(tmp_path)) == ["b", "a", "c"]
    assert load_presets(tmp_path / "nowhere") == {}


@pytest.mark.parametrize(
    "text",
    [
        "label = ",
        LEADING,
        MEMBERS,
        'label = ""\nsentence = "What I like."\n' + MEMBERS,
        'colour = "red"\n' + LEADING + MEMBERS,
        'lead = "drums"\n' + LEADING + MEMBERS,
        "at_least = 0\n" + LEADING + MEMBERS,
        'otherwise = "basic"\n' + LEADING + MEMBERS,
        LEADING + MEMBERS + "weight = 0\n",
        LEADING + MEMBERS + 'weight = "much"\n',
        LEADING + MEMBERS + "count = 0\n",
        LEADING + MEMBERS + "count = 1.5\n",
        LEADING + MEMBERS + "[quality]\noverlap = 0.9\n",
        LEADING + MEMBERS + "[quality]\nspeed = 3\n",
        LEADING + "[[members]]\ncards = []\n",
        LEADING + "[[members]]\ncards = [3]\n",
        LEADING + '[[members]]\ncards = "basic"\n',
        LEADING + "members = 3\n",
        'members = ["basic"]\n' + LEADING,
        "quality = 3\n" + LEADING + MEMBERS,
        'order = "first"\n' + LEADING + MEMBERS,
    ],
)
def test_a_preset_that_is_wrong_is_named(preset, text):
    with pytest.raises(AppError, match=r"The preset mine\.toml cannot be used"):
        preset(text)


def test_a_preset_that_is_not_text_is_named(tmp_path):
    (tmp_path / "mine.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AppError, match=r"mine\.toml"):
        load_presets(tmp_path)
