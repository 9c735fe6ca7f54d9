import pytest

from app.audio.buffer import AudioRef
from app.audio.decode import SourceInfo
from app.catalog.recipes import Member, Recipe
from app.project import edits
from app.project.model import Band, Project, Span, Take

MIXTURE = AudioRef("m", 1000, 2, 100)


@pytest.fixture
def project(tmp_path):
    info = SourceInfo(tmp_path / "a.wav", "a", "WAV", "FLOAT", 100, 2, 1000, {})
    return edits.add_region(Project(info, MIXTURE), Span(100, 300), fade=20, name="verse")


def take(card="a"):
    ref = AudioRef(card, 200, 2, 100)
    return Take(Recipe((Member(card),)), Span(100, 300), {"vocals": ref})


def test_a_mark_beyond_the_end_is_cut_to_the_song(project):
    changed = edits.add_region(project, Span(900, 5000))
    assert changed.regions[1].span == Span(900, 1000)
    with pytest.raises(ValueError, match="empty"):
        edits.add_region(project, Span(1000, 1001))


def test_a_passage_that_was_short_for_a_while_keeps_its_fade(project):
    region = project.regions[0]
    shorter = edits.change_region(project, region.id, span=Span(100, 120))
    assert edits.change_region(shorter, region.id, span=region.span) == project


def test_a_new_take_is_heard_and_another_can_be_chosen(project):
    region = project.regions[0]
    project = edits.add_take(project, region.id, take("a"))
    project = edits.add_take(project, region.id, take("b"))
    assert [t.recipe.members[0].card for t in project.regions[0].takes] == ["a", "b"]
    assert project.regions[0].take == take("b")
    project = edits.choose_take(project, region.id, take("a").id)
    assert project.regions[0].take == take("a")
    project = edits.choose_take(project, region.id, "")
    assert project.regions[0].take is None
    with pytest.raises(ValueError, match="no take"):
        edits.choose_take(project, region.id, "nothing")


def test_the_same_take_is_listed_once(project):
    region = project.regions[0]
    twice = edits.add_take(edits.add_take(project, region.id, take()), region.id, take())
    assert len(twice.regions[0].takes) == 1


def test_removing_the_take_that_is_heard_leaves_what_lies_beneath(project):
    region = project.regions[0]
    project = edits.add_take(edits.add_take(project, region.id, take("a")), region.id, take("b"))
    project = edits.remove_take(project, region.id, take("b").id)
    assert project.regions[0].chosen == ""
    assert project.regions[0].takes == (take("a"),)


def test_both_parts_of_a_split_passage_keep_what_was_decided(project):
    region = project.regions[0]
    project = edits.add_take(project, region.id, take())
    project = edits.change_region(project, region.id, band=Band(100, 200), gain_db=-3.0)
    left, right = edits.split_region(project, region.id, 130).regions
    assert (left.span, right.span) == (Span(100, 130), Span(130, 300))
    assert left.id == region.id != right.id
    assert left.take == right.take == take()
    assert left.band == right.band == Band(100, 200)
    assert left.fade == right.fade == 20
    with pytest.raises(ValueError, match="empty"):
        edits.split_region(project, region.id, 100)


def test_what_is_removed_is_gone_and_the_project_before_is_as_it_was(project):
    region = project.regions[0]
    assert edits.remove_region(project, region.id).regions == ()
    assert project.regions == (region,)
    with pytest.raises(KeyError):
        edits.change_region(project, "nothing", name="x")


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"content": "drums"}, "unknown content"),
        ({"fade": -1}, "negative fade"),
        ({"gain_db": float("nan")}, "impossible gain"),
    ],
)
def test_impossible_decisions_are_refused(project, fields, complaint):
    with pytest.raises(ValueError, match=complaint):
        edits.change_region(project, project.regions[0].id, **fields)
