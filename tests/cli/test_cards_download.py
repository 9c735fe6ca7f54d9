"""The whole way on the command line: catalogue, licence, https, import, check, removal."""

import hashlib
import io
import json

import pytest
import torch

from app.catalog.cards import load_cards
from app.cli.main import run
from app.core import paths
from app.networks import frame_transformer_v10
from tests.fakes import engines
from tests.fakes.certificates import certified
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)
from tests.fakes.web import Page, Server

ENTRY = """
[[network]]
name = "{name}"
label = "Little Voice"
best_at = "Voices of short songs."
kind = "vocals"
stem = "vocals"
family = "Frame Transformer"
speed = "fast"
licence = "{licence}"
commercial = "{commercial}"
author = "Somebody"
page = "https://example.org/little"

[network.checkpoint]
name = "{name}.pth"
bytes = {size}
{digest}
urls = ["{nowhere}", "{url}"]
"""
TINY = {"n_fft": 512, "hop_length": 256, "embedding": 1, "num_heads": 2, "expansion": 1,
        "num_layers": 2, "num_attention_maps": 1}  # fmt: skip


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certified") / "certificates"
    return certified(folder, "20200101", "20900101")[0], folder / "own.pem"


@pytest.fixture
def server(certificates, monkeypatch):
    """A server that only the system's certificates, as the environment names them, vouch for."""
    server_side, certificate = certificates
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    server = Server(server_side)
    yield server
    server.close()


@pytest.fixture
def offer(server, tmp_path, monkeypatch):
    """Make a catalogue of these files on that server; the first mirror of each has nothing."""

    def offer(**bodies):
        texts = []
        for place, (name, body) in enumerate(bodies.items()):
            server.pages[f"/{name}"] = Page(body, drops=[len(body) // 2])
            digest = f'sha256 = "{hashlib.sha256(body).hexdigest()}"'
            texts.append(
                ENTRY.format(
                    name=name,
                    size=len(body),
                    digest=digest if place == 0 else "sha256_unknown = true",
                    url=server.url(f"/{name}"),
                    nowhere=server.url("/nothing"),
                    licence=("MIT, by its page.", "CC BY-NC 4.0, by its page.")[place],
                    commercial=("yes", "no")[place],
                )
            )
        path = tmp_path / "catalogue.toml"
        path.write_text("".join(texts))
        monkeypatch.setattr(paths, "catalogue", lambda: path)

    return offer


@pytest.fixture
def catalogue(offer, monkeypatch):
    """Two networks that pass any trial."""

    def passes(path, job, **more):
        return engines.Passed("Any", "frame_transformer_v10", {"embedding": 1})

    monkeypatch.setattr("app.separation.trial.examine", passes)
    offer(little=b"little " * 1000, other=b"other " * 1000)


def told(capsys, *arguments):
    """Run a command and return its JSON."""
    assert run(["cards", *arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_network_is_listed_shown_downloaded_checked_and_removed(offer, capsys, tmp_path):
    known = TINY.keys() & frame_transformer_v10.Config.__dataclass_fields__.keys()
    network = frame_transformer_v10.build({key: TINY[key] for key in known}).network
    torch.save(network.state_dict(), tmp_path / "little")
    offer(little=(tmp_path / "little").read_bytes(), other=b"other")
    listed = told(capsys, "list")
    assert [entry["name"] for entry in listed["available"]] == ["little", "other"]
    assert "unsung_compact" in {card["name"] for card in listed["cards"]}
    assert run(["cards", "info", "little"]) == 0
    text = capsys.readouterr().out
    for part in ("by Somebody", "Licence: MIT, by its page.", "https://example.org/little"):
        assert part in text
    assert run(["cards", "download", "little", "--yes"]) == 0
    shown = capsys.readouterr()
    assert "Licence: MIT, by its page." in shown.err  # before anything is fetched
    assert "separate --card little" in shown.out
    card = load_cards()["little"]
    assert (card.label, card.licence) == ("Little Voice", "MIT, by its page.")
    assert [entry["name"] for entry in told(capsys, "list")["available"]] == ["other"]
    assert told(capsys, "info", "little")["installed"] == "little"
    assert told(capsys, "verify", "little") == {"little": "good"}
    assert told(capsys, "remove", "little") == {"removed": "little"}
    assert "little" not in load_cards()


def test_several_are_downloaded_together_and_run(catalogue, capsys):
    cards = told(capsys, "download", "little", "other", "--yes")["cards"]
    assert [card["name"] for card in cards] == ["little", "other"]
    assert all(card["ready"] for card in cards)


def test_only_licences_that_allow_commercial_use_are_listed_when_asked(catalogue, capsys):
    listed = told(capsys, "list", "--commercial")
    assert [entry["name"] for entry in listed["available"]] == ["little"]
    assert {card["name"] for card in listed["cards"]} == {"basic", "unsung_compact"}
    assert told(capsys, "list", "--available")["cards"] == []
    assert run(["cards", "download", "other", "--yes"]) == 0
    capsys.readouterr()
    names = {card["name"] for card in told(capsys, "list", "--commercial")["cards"]}
    assert "other" not in names


def test_nothing_is_downloaded_before_somebody_agreed(catalogue, server, capsys, monkeypatch):
    assert run(["cards", "download", "little"]) == 1
    assert "Nobody is there to agree" in capsys.readouterr().err

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert run(["cards", "download", "little"]) == 1
    assert "Nothing was downloaded." in capsys.readouterr().err
    assert server.pages["/little"].asked == []
    monkeypatch.setattr("sys.stdin", Terminal("yes\n"))
    assert run(["cards", "download", "little"]) == 0
    assert "little" in load_cards()


def test_what_cannot_be_had_is_one_sentence_and_the_rest_comes(catalogue, server, capsys):
    server.pages["/other"] = Page(status=404)
    assert run(["cards", "download", "little", "other", "--yes", "--json"]) == 1
    shown = capsys.readouterr()
    answer = json.loads(shown.out)
    assert [card["name"] for card in answer["cards"]] == ["little"]
    assert "127.0.0.1: it does not have the file" in answer["failed"]["other"]
    assert "unsung: other: other.pth could not be downloaded." in shown.err


def test_damaged_weights_are_found(catalogue, capsys):
    told(capsys, "download", "little", "--yes")
    path = paths.user_data() / "weights" / load_cards()["little"].weights.file
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert run(["cards", "verify"]) == 1
    shown = capsys.readouterr()
    assert "little: damaged" in shown.out
    assert "unsung_compact: good" in shown.out
    assert "again" in shown.err


def test_a_network_whose_weights_are_gone_can_be_downloaded_again(catalogue, capsys):
    told(capsys, "download", "little", "--yes")
    (paths.user_data() / "weights" / load_cards()["little"].weights.file).unlink()
    listed = told(capsys, "list")
    assert "little" in [entry["name"] for entry in listed["available"]]
    assert "little" not in [card["name"] for card in listed["cards"]]
    assert told(capsys, "info", "little")["installed"] == ""
    told(capsys, "download", "little", "other", "--yes")
    assert told(capsys, "verify", "little") == {"little": "good"}


@pytest.mark.parametrize("verb", ["info", "remove", "verify", "download"])
def test_an_unknown_name_is_said_to_be_none(catalogue, capsys, verb):
    assert run(["cards", verb, "nothing"]) == 1
    assert "no network “nothing”" in capsys.readouterr().err
