import pytest

from app.ui.timeline.timeline import Timeline

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


def lane_top(stage):
    return next(iter(stage.lanes.values())).geometry().top()


def test_the_strip_of_differences_takes_room_only_where_there_are_some(qtbot):
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(800, 400)
    timeline.show()
    qtbot.waitExposed(timeline)
    stage = timeline.stage
    without = lane_top(stage)
    stage.show_heat((-20.0, -10.0), 100)
    qtbot.waitUntil(lambda: lane_top(stage) > without + 8)
    stage.show_heat((), 100)
    qtbot.waitUntil(lambda: lane_top(stage) == without)
    timeline.close_loader()
