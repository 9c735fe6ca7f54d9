"""From options of the command line to a recipe."""

import argparse

import pytest

from app.catalog.recipes import Member, Quality, Recipe
from app.catalog.stems import ACCOMPANIMENT
from app.cli.recipe_options import add_recipe_options, recipe_of
from app.core import paths
from app.core.errors import AppError

CARD = """
label = "One"
description = "For tests."
family = "basic"
sample_rate = 44100
stem = "vocals"
chunk = 4096
context = 0
"""


@pytest.fixture(autouse=True)
def cards():
    folder = paths.user_data() / "cards"
    folder.mkdir(parents=True)
    for name in ("one", "two", "with:colon"):
        (folder / f"{name}.toml").write_text(CARD)


def recipe(*arguments):
    parser = argparse.ArgumentParser()
    add_recipe_options(parser)
    return recipe_of(parser.parse_args(arguments))


def test_nothing_given_is_the_default_card_and_plain_settings():
    found = recipe()
    assert found == Recipe((Member(found.members[0].card),))


def test_each_card_may_have_a_weight():
    found = recipe("--card", "one:2.5", "--card", "two", "--card", "with:colon")
    assert found.members == (Member("one", 2.5), Member("two"), Member("with:colon"))
    assert recipe("--card", "with:colon:3").members == (Member("with:colon", 3.0),)


def test_every_setting_reaches_the_recipe():
    found = recipe(
        "--card", "one", "--rule", "median", "--lead", "accompaniment", "--clean",
        "--overlap", "0.25", "--context", "1.5", "--shifts", "3", "--swap-channels",
        "--invert-polarity", "--seed", "7",
    )  # fmt: skip
    quality = Quality(overlap=0.25, context=1.5, shifts=3, swap=True, invert=True)
    assert found == Recipe((Member("one"),), "median", ACCOMPANIMENT, 7, True, quality)


def test_a_preset_is_taken_and_what_is_given_besides_changes_it():
    plain, changed = recipe("--preset", "best"), recipe("--preset", "best", "--shifts", "5")
    assert plain.quality.shifts != 5
    assert changed.quality.shifts == 5
    assert changed.quality.overlap == plain.quality.overlap > 0
    assert changed.members == plain.members


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--card", "nine"], "no card “nine”. There are: "),
        (["--card", "one:heavy"], "“heavy” is not a weight of “one”. Write a number above 0"),
        (["--card", "one:0"], "not a weight"),
        (["--card", "one:-2"], "not a weight"),
        (["--card", "one:nan"], "not a weight"),
        (["--card", "one:inf"], "not a weight"),
        (["--preset", "magic"], "no preset “magic”. There are: fast, balanced, best"),
        (["--preset", "fast", "--card", "one"], "Give --preset or --card, not both"),
    ],
)
def test_what_cannot_be_is_refused_with_a_way_out(arguments, words):
    with pytest.raises(AppError) as refused:
        recipe(*arguments)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--overlap", "0.7"], "“0.7” is not a number from 0 to 0.5; try 0.25"),
        (["--overlap", "nan"], "is not a number from 0"),
        (["--overlap", "half"], "“half” is not a number"),
        (["--context", "-1"], "from 0 to 60"),
        (["--shifts", "0"], "“0” is not a whole number from 1 to 16; try 2"),
        (["--shifts", "2.5"], "is not a whole number"),
        (["--seed", "-1"], "is not a whole number"),
    ],
)
def test_wrong_numbers_are_refused_with_a_way_out(arguments, words, capsys):
    with pytest.raises(SystemExit):
        recipe(*arguments)
    assert words in capsys.readouterr().err
