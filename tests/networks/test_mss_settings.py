import pytest

from app.core.errors import CardError
from app.networks.mss_settings import (
    MOST_BYTES,
    as_read,
    kept_settings,
    read_settings_file,
)


@pytest.fixture
def written(tmp_path):
    def written(text):
        path = tmp_path / "net.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_plain_values_tuples_and_numbers_such_as_1e_4_are_read(written):
    path = written(
        "audio:\n  chunk_size: 352800\nmodel:\n  sizes: !!python/tuple\n  - 2\n  - 4\n"
        "training:\n  lr: 1e-4\n  other: 5.0e-05\n  beta: -3E+2\n  none: null\n  name: 1e-4x\n"
    )
    settings = read_settings_file(path)
    assert settings["audio"] == {"chunk_size": 352800}
    assert settings["model"]["sizes"] == [2, 4]
    assert settings["training"] == {
        "lr": 1e-4, "other": 5e-5, "beta": -300.0, "none": None, "name": "1e-4x",
    }  # fmt: skip


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.mkdir [{0}]",
        "!!python/object/new:os.mkdir [{0}]",
        "!!python/name:os.mkdir",
        "!!python/module:os",
        "!!python/object:os.mkdir {{}}",
        "!mine 3",
    ],
)
def test_code_in_settings_is_refused_and_does_not_run(written, tmp_path, tag):
    target = tmp_path / "pwned"
    path = written("model:\n  dim: " + tag.format(target) + "\n")
    with pytest.raises(CardError, match="program code") as caught:
        read_settings_file(path)
    assert "never runs code" in caught.value.hint
    assert not target.exists()


@pytest.mark.parametrize(
    "text",
    ["", "just text", "- a\n- b\n", "model: [1, 2\n", "\x00", "a: &a [*a]\nb: *c\n",
     "a: &a {x: 1}\nb: {<<: *a}\n", "[" * 5000, "{[]: 1}", "a: 0x\n? [1]\n: 2\n"],
)  # fmt: skip
def test_what_is_no_settings_file_is_one_sentence(written, text):
    with pytest.raises(CardError, match=r"The file net\.yaml is no settings file\."):
        read_settings_file(written(text))


def test_other_bytes_and_a_missing_file_are_refused(tmp_path):
    path = tmp_path / "net.yaml"
    with pytest.raises(CardError, match="cannot be read"):
        read_settings_file(path)
    path.write_bytes(b"\xff\xfe\x00\x80" * 10)
    with pytest.raises(CardError, match="no settings file"):
        read_settings_file(path)
    path.write_bytes(b"a: " + b"1" * MOST_BYTES)
    with pytest.raises(CardError, match="too large"):
        read_settings_file(path)


@pytest.mark.parametrize(
    "model",
    [
        {"dim": 1 << 40},
        {"stft_n_fft": 1 << 20},
        {"stft_hop_length": 1},
        {"num_bands": 5000},
        {"dim": float("nan")},
        {"dim": float("inf")},
        {"name": "x" * 1000},
        {"name": "two\nlines"},
        {1: 2},
        {"blob": b"bytes"},
        {"name": "~"},
    ],
)
def test_values_that_no_network_has_are_refused_by_name(model):
    with pytest.raises(CardError, match="impossible value") as caught:
        kept_settings({"model": model})
    assert f"“{next(iter(model))}”" in caught.value.message or 1 in model


def test_a_small_file_that_stands_for_millions_of_values_is_refused(written):
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    settings = read_settings_file(written("\n".join(lines)))
    with pytest.raises(CardError, match="too many values"):
        kept_settings({"model": settings})
    endless = read_settings_file(written("model: &a\n  inner: *a\n"))
    with pytest.raises(CardError, match="too many values"):
        kept_settings(endless)


def test_only_what_a_network_needs_is_kept_and_comes_back():
    told = {
        "audio": {"chunk_size": 8192},
        "model": {"dim": 8, "window": None, "sizes": [1, 2], "deep": {"on": True}},
        "training": {"instruments": ["vocals"], "target_instrument": None, "lr": 1e-4},
        "augmentations": {"enable": True},
    }
    kept = kept_settings(told)
    assert "augmentations" not in kept
    assert kept["model"]["window"] == "~"
    read = as_read(kept)
    assert read["model"] == told["model"]
    assert read["training"] == {"instruments": ["vocals"], "target_instrument": None}
