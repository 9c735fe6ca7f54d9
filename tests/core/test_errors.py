import pickle

from app.core.errors import SeparationError


def test_an_error_keeps_message_and_hint_on_its_way_from_another_process():
    error = pickle.loads(pickle.dumps(SeparationError("It failed.", "Try again.")))
    assert (type(error), error.message, error.hint) == (
        SeparationError,
        "It failed.",
        "Try again.",
    )
    assert str(error) == "It failed. Try again."
