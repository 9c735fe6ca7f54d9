import pickle

from app.core.errors import AppError
from app.core.texts import joined, number, say


def test_a_text_reads_as_the_english_sentence():
    assert (
        say("“{0}” has only {1} sound streams.", "a.mkv", 2) == "“a.mkv” has only 2 sound streams."
    )
    assert say("Separated") == "Separated"


def test_without_values_braces_stay():
    assert say("Write {0} for the name.") == "Write {0} for the name."


def test_a_text_keeps_what_it_was_made_of():
    text = say("{0}: {1}.", say("Cannot read “{0}”", "a.wav"), say("it is a folder"))
    assert text.template == "{0}: {1}."
    assert [part.template for part in text.values] == ["Cannot read “{0}”", "it is a folder"]
    assert text == "Cannot read “a.wav”: it is a folder."


def test_what_is_no_text_or_number_is_kept_as_its_words(tmp_path):
    assert say("Check {0}.", tmp_path).values == (str(tmp_path),)


def test_a_text_comes_whole_from_another_process():
    text = say("{0} needs {1} GB.", say("Starting"), number(1.25, 1))
    error = pickle.loads(pickle.dumps(AppError(text, say("Try again."))))
    assert error.message == "Starting needs 1.2 GB."
    assert error.message.template == "{0} needs {1} GB."
    assert error.message.values[0].template == "Starting"
    assert (error.message.values[1].value, error.message.values[1].decimals) == (1.25, 1)
    assert error.hint.template == "Try again."


def test_joined_texts_stay_texts():
    text = joined(" ", [say("One."), "Two {curly}."])
    assert text == "One. Two {curly}."
    assert text.values[0].template == "One."
