import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QTextDocument

from app.ui import theme
from app.ui.actions import TABLE
from app.ui.dialogs.guide import GuideDialog
from app.ui.guide import ABOUT, page_about

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def guide(window):
    """The guide, opened where nothing has the keyboard."""
    if window.focusWidget() is not None:
        window.focusWidget().clearFocus()
    window.actions_by_name["guide"].trigger()
    return window.findChild(GuideDialog)


def titles(guide):
    rows = range(guide.contents.count())
    return [
        guide.contents.item(row).text() for row in rows if not guide.contents.item(row).isHidden()
    ]


def test_it_opens_at_the_first_page_and_once_only(window, guide):
    assert window.actions_by_name["guide"].shortcut() == QKeySequence("F1")
    assert guide.isVisible()
    assert guide.page == "index"
    assert "add up to the song" in guide.view.toPlainText()
    window.actions_by_name["guide"].trigger()
    assert len(window.findChildren(GuideDialog)) == 1


def test_it_opens_at_the_page_about_what_has_the_keyboard(separated):
    separated.timeline.setFocus()
    separated.actions_by_name["guide"].trigger()
    guide = separated.findChild(GuideDialog)
    assert guide.page == "sections"
    assert page_about(separated.transport.volume) == "listen"
    assert page_about(separated.separation.combo) == "ensembles"
    assert page_about(None) == ""
    names = {
        guide.contents.item(r).data(Qt.ItemDataRole.UserRole) for r in range(guide.contents.count())
    }
    assert set(ABOUT.values()) <= names


def test_the_contents_and_the_links_lead_to_pages(guide):
    for row in range(guide.contents.count()):
        guide.contents.setCurrentRow(row)
        assert guide.view.toPlainText().startswith(guide.contents.item(row).text())
    guide.show_page("index")
    guide.view.anchorClicked.emit(QUrl("trouble.html"))
    assert guide.page == "trouble"
    guide.view.anchorClicked.emit(QUrl("nowhere.html"))
    assert guide.page == "trouble"


def test_the_page_of_keys_has_every_key_of_the_table(guide):
    guide.show_page("keys")
    text = guide.view.toPlainText()
    assert "Press F1 in Unsung" not in text
    for row in TABLE:
        for key in row.keys:  # the number block's Enter goes unsaid beside Return
            assert (key in text) is not key.endswith("Enter"), row.name


def test_a_search_leaves_the_pages_with_all_words_and_marks_them(guide):
    everything = titles(guide)
    guide.search.setText("Power crash")
    assert titles(guide) == ["Projects, and what is kept"]
    assert guide.page == "projects"
    marked = {s.cursor.selectedText().casefold() for s in guide.view.extraSelections()}
    assert marked == {"power", "crash"}
    guide.search.setText("porridge")
    assert titles(guide) == []
    assert guide._nothing.isVisible()
    guide.search.clear()
    assert titles(guide) == everything
    assert not guide.view.extraSelections()


def test_it_follows_light_and_dark(guide, qapp):
    looks = {}
    for scheme in ("light", "dark"):
        theme.apply_scheme(qapp, scheme)
        qapp.processEvents()
        picture = guide.view.loadResource(IMAGE, QUrl("../pictures/window-light.png"))
        looks[scheme] = picture.pixelColor(picture.width() - 8, picture.height() - 8).lightness()
        assert theme.colours().accent in guide.view.document().defaultStyleSheet()
    assert looks["light"] > 128 > 90 > looks["dark"]


def test_a_picture_that_is_missing_is_no_error(guide):
    assert guide.view.loadResource(IMAGE, QUrl("../pictures/nothing.png")).isNull()


def test_the_guide_goes_with_the_window(window, guide):
    window.close()
    assert not guide.isVisible()
