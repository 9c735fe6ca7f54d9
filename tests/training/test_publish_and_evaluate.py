import json

import numpy as np
import pytest
import torch

from app.audio.store import Store
from app.catalog.cards import load_cards, read_card
from app.cli.main import run as unsung
from app.core import paths
from app.core.errors import AppError
from app.training import checkpoint
from app.training.licences import provenance
from app.training.publish import Imprint, publish
from app.training.validation import excerpts
from tests.training.conftest import tone, write
from tests.training.test_learner import batches, learner


@pytest.fixture
def trained(config):
    one = learner(config)
    one.learn(batches(1))
    data = [{"file": "a.wav", "seconds": 9.0, "author": "A", "licence": "CC0", "source": "S"}]
    return one, one.state([{"step": 1, "sdr": 1.5}], data)


@pytest.fixture
def tracks(tmp_path):
    """Two songs with their true stems."""
    folder = tmp_path / "eval"
    for name, pitch in (("first", 440), ("second", 330)):
        voice, music = tone(pitch, channels=2), tone(pitch / 3, channels=2, seed=9)
        for stem, audio in (("vocals", voice), ("instrumental", music), ("mixture", voice + music)):
            write(folder / name / f"{stem}.wav", audio)
    return folder


def test_a_published_network_is_found_loaded_and_sounds_like_the_average(trained):
    from app.separation.checkpoints import load_network

    one, state = trained
    imprint = Imprint("mine", "My network", "Tiny.", weaknesses=("It is tiny.",))
    folder = paths.user_data()
    done = publish(state, imprint, cards=folder / "cards", weights=folder / "weights")
    card = load_cards()["mine"]
    assert (card.label, card.stem, card.chunk) == ("My network", "vocals", state.config.chunk)
    audio = next(batches(1))[0]
    with torch.no_grad():
        found, expected = load_network(card).eval()(audio), one.ema.network(audio)
    torch.testing.assert_close(found, expected, rtol=0, atol=2e-3)
    assert done.weights.stat().st_size < 30e6
    text = done.document.read_text()
    for part in ("It is tiny.", "| a.wav | 9 | A | CC0 | S |", "1.50 dB", "EMA 0.999"):
        assert part in text


def test_publishing_the_same_twice_writes_the_same_card(trained, tmp_path):
    imprint = Imprint("mine", "L “quoted”", "D")
    cards = [
        publish(trained[1], imprint, cards=tmp_path / n, weights=tmp_path / n).card for n in "ab"
    ]
    assert cards[0].read_bytes() == cards[1].read_bytes()
    assert read_card(cards[0]).label == "L “quoted”"


def test_a_name_that_is_no_file_name_is_refused(trained, tmp_path):
    with pytest.raises(AppError, match="no name for a card"):
        publish(trained[1], Imprint("../x", "L", "D"), cards=tmp_path, weights=tmp_path)


def test_the_publish_command_writes_card_and_scores(trained, tmp_path, tracks, capsys):
    checkpoint.save(trained[1], tmp_path / "run" / "best.pt")
    words = ["train", "publish", str(tmp_path / "run" / "best.pt"), "--name", "mine"]
    assert unsung(words) == 0
    scores = tmp_path / "scores.json"
    assert unsung(["evaluate", str(tracks), "--card", "mine", "--json", str(scores)]) == 0
    assert unsung([*words, "--scores", str(scores)]) == 0
    document = (paths.user_data() / "cards" / "mine.md").read_text()
    assert "| mine | 2 |" in document


def test_evaluate_prints_each_track_and_the_mean_and_writes_json(tmp_path, tracks, capsys):
    file = tmp_path / "scores.json"
    assert unsung(["evaluate", str(tracks), "--card", "basic", "--json", str(file)]) == 0
    output = capsys.readouterr().out
    for word in ("first", "second", "mean", "median", "SDR V", "SDR I", "real time"):
        assert word in output
    result = json.loads(file.read_text())["basic"]
    for kind, how in (("mean", np.mean), ("median", np.median)):
        values = [track["vocals_sdr_global"] for track in result["tracks"].values()]
        assert result[kind]["vocals_sdr_global"] == pytest.approx(how(values))


def test_a_track_that_cannot_be_read_does_not_stop_the_others(tracks, capsys):
    (tracks / "first" / "vocals.wav").write_bytes(b"noise")
    assert unsung(["evaluate", str(tracks), "--card", "basic"]) == 1
    streams = capsys.readouterr()
    assert "first:" in streams.err
    assert "second" in streams.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere"], "does not exist"),
        ([".", "--card", "nonesuch"], "no card “nonesuch”"),
        (["--only", "third"], "No track's name"),
    ],
)
def test_wrong_use_of_evaluate_is_told_in_a_sentence(tracks, capsys, words, message):
    folder = [] if words[0] in ("nowhere", ".") else [str(tracks)]
    assert unsung(["evaluate", *folder, *words]) == 1
    assert message in capsys.readouterr().err


def test_licences_are_read_from_the_tables_beside_the_data(data, library):
    (data / "LICENSES.md").write_text(
        "## vocals\n\n| file | s | author | licence | source repository |\n|---|---|---|---|---|\n"
        "| anna.wav | 3 | Anna | [CC0-1.0](https://x.y) | here |\n"
        "| song__*.wav | 3 | The Band | MIT | there |\n"
    )
    found = {entry["file"]: entry for entry in provenance(library)}
    assert found["anna.wav"]["author"] == "Anna"
    assert found["anna.wav"]["licence"] == "[CC0-1.0](https://x.y)"
    assert found["song__vocals.wav"]["source"] == "there"
    assert found["polka.wav"]["licence"] == "not stated"


def test_terms_of_rendered_songs_are_read_from_their_manifest(data, library):
    song = {
        "name": "song", "voice": "Anna", "voice_licence": "CC0-1.0",
        "parts": [{"source": "Kit", "licence": "MIT"}, {"source": "Bank", "licence": "MIT"}],
    }  # fmt: skip
    (data / "manifest.jsonl").write_text(json.dumps(song) + "\n")
    found = {entry["file"]: entry for entry in provenance(library)}
    assert found["song__vocals.wav"]["licence"] == "CC0-1.0"
    assert found["song__instrumental.wav"]["licence"] == "MIT"
    assert found["song__instrumental.wav"]["source"] == "Bank, Kit"


def test_excerpts_are_taken_where_somebody_sings_at_the_level_asked_for(library, tmp_path):
    store = Store(tmp_path / "store")
    found = excerpts(library.held_out, store, count=2, seconds=0.5, ratio_db=-5.0)
    assert [e.name for e in found] == ["held", "held"]
    for one in found:
        mixture = one.mixture.read(0, one.mixture.ref.frames).T
        music = mixture - one.vocals
        ratio = 20 * np.log10(np.linalg.norm(one.vocals) / np.linalg.norm(music))
        assert ratio == pytest.approx(-5.0, abs=0.01)


def test_check_finds_silence_clipping_and_duplicates(data, capsys):
    write(data / "vocals" / "again.wav", tone(440))
    write(data / "vocals" / "loud.wav", np.clip(20 * tone(200, seed=7), -1, 1))
    pause = tone(300, seed=8)
    pause[20_000:] = 0
    write(data / "instrumental" / "pause.wav", pause)
    (data / "instrumental" / "broken.flac").write_bytes(b"fLaC")
    assert unsung(["train", "check", str(data)]) == 1
    output = capsys.readouterr().out
    assert "loud.wav: clipped" in output
    assert "pause.wav: silent" in output
    assert "It sounds like" in output
    assert "broken.flac" in output


def test_check_hears_voices_in_instrumentals(library, store):
    from app.core.jobs import Job
    from app.training.inspection import inspect

    found = list(inspect(library, store, Job(), detector=lambda mixture: 0.5 * mixture))
    voices = {f.path.stem for f in found if f.kind == "voice"}
    assert voices == {"polka", "waltz", "song__instrumental"}
    found = list(inspect(library, store, Job(), detector=lambda mixture: 0.01 * mixture))
    assert not [f for f in found if f.kind == "voice"]
