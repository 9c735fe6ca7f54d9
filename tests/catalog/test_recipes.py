import pytest

from app.catalog.recipes import Member, Recipe


def test_equal_recipes_have_equal_digests_and_any_difference_changes_it():
    recipe = Recipe((Member("a"), Member("b", 2.0)))
    assert recipe.digest() == Recipe((Member("a"), Member("b", 2.0))).digest()
    others = [
        Recipe((Member("a"), Member("b"))),
        Recipe((Member("b", 2.0), Member("a"))),
        Recipe(recipe.members, lead="accompaniment"),
        Recipe(recipe.members, seed=1),
        Recipe(recipe.members, clean=True),
    ]
    assert len({recipe.digest(), *(other.digest() for other in others)}) == 6


def test_the_digest_is_the_same_in_every_run():
    assert Recipe((Member("basic"),)).digest().startswith("72d2f89d3f49")


def test_impossible_recipes_cannot_be_made():
    with pytest.raises(ValueError, match="at least one"):
        Recipe(())
    with pytest.raises(ValueError, match="unknown stem"):
        Recipe((Member("a"),), lead="drums")
    with pytest.raises(ValueError, match="not positive"):
        Member("a", 0.0)
