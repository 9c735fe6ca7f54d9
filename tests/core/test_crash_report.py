from pathlib import Path

from app import __version__
from app.core.crash_report import crash_report, kind_of, trace_of


def failing(value):
    raise KeyError(value)


def caught(value):
    try:
        failing(value)
    except KeyError as error:
        return error


def test_a_report_has_versions_what_happened_and_the_log_and_no_names():
    trace = trace_of(caught("Blue"))
    text = crash_report(
        [trace], ["12:00 ERROR job failed", f"in {Path.home()}/Music/a b"], ["Blue"]
    )
    assert text.startswith(f"Unsung {__version__}\n")
    assert "KeyError: '‹song›'" in text
    assert "job failed" in text
    assert "Blue" not in text
    assert str(Path.home()) not in text
    assert "Music" not in text


def test_a_traceback_that_the_log_has_too_stands_there_once():
    trace = trace_of(caught("x"))
    text = crash_report([trace], ["ERROR unhandled", *trace.splitlines()])
    assert text.count("KeyError: 'x'") == 1


def test_a_report_without_a_log_says_nothing_of_one():
    assert "log" not in crash_report(["Aborted"], []).splitlines()[-1]


def test_the_same_mistake_is_known_by_its_place_not_by_its_words():
    assert kind_of(caught("a")) == kind_of(caught("b"))
    assert kind_of(caught("a")) != kind_of(ValueError("a"))
    assert kind_of(ValueError("a")) != kind_of(ValueError("b"))


def arrive(text):
    raise RuntimeError(f"in the separation process:\n{text}")


def sent(text):
    try:
        arrive(text)
    except RuntimeError as error:
        return error


def test_mistakes_of_the_separation_process_differ_by_what_it_sent():
    assert kind_of(sent("one")) == kind_of(sent("one"))
    assert kind_of(sent("one")) != kind_of(sent("two"))
