import pytest

from app.networks.protobuf import Message
from tests.fakes.onnx_graph import field, message, number


def read(data):
    return Message(memoryview(data))


def test_every_kind_of_field_comes_back():
    found = read(message({1: 300, 2: "voix é", 3: [5, -1], 4: [message({1: 7}), message({1: 8})]}))
    assert (found.integer(1), found.text(2), found.integers(3)) == (300, "voix é", (5, -1))
    assert [inner.integer(1) for inner in found.messages(4)] == [7, 8]
    assert found.integer(9, default=4) == 4
    assert 9 not in found


def test_numbers_may_be_packed_or_one_by_one():
    packed = field(1, number(3) + number(-4))
    assert read(packed + field(1, 5)).integers(1) == (3, -4, 5)
    floats = field(2, b"\0" * 8) + number(2 << 3 | 5) + b"\1\2\3\4"
    assert read(floats).packed(2, 4) == b"\0" * 8 + b"\1\2\3\4"


@pytest.mark.parametrize(
    "data",
    [
        number(1 << 3 | 2) + number(1000) + b"short",
        number(1 << 3 | 2) + number((1 << 64) - 1) + b"short",
        number(1 << 3 | 5) + b"abc",
        number(1 << 3 | 3),
        number(1 << 3 | 7),
        number(0),
        b"\x80" * 11,
        b"\x08\xff",
        b"\x08" + b"\xff" * 9 + b"\x7f",
    ],
    ids=["cut", "gigantic", "cut number", "group", "no kind", "no field", "endless", "end", "wide"],
)
def test_what_nobody_writes_is_refused(data):
    with pytest.raises(ValueError, match=r"\w"):
        read(data)


def test_a_message_that_comes_twice_is_refused_because_official_readers_would_merge_both():
    twice = read(field(7, b"") + field(7, b""))
    with pytest.raises(ValueError, match="twice"):
        twice.message(7)


def test_a_field_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="kind"):
        read(field(1, 5)).text(1)
    with pytest.raises(ValueError, match="size"):
        read(field(1, b"abc")).packed(1, 4)


def test_a_text_that_is_none_is_refused():
    with pytest.raises(ValueError, match="utf-8"):
        read(field(1, b"\xff\xfe")).text(1)
