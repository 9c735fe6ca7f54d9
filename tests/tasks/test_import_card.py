import contextlib
import os
import pickle
import shutil
import zipfile

import pytest
import torch
from safetensors.torch import save_file

from app.catalog.cards import is_ready, load_cards, weights_path
from app.catalog.recipes import Member, Recipe
from app.core import paths
from app.core.errors import AppError, CardError
from app.core.files import digest_of
from app.core.jobs import Cancelled, Job
from app.networks import frame_transformer_v8, frame_transformer_v10
from app.separation.trial import examine
from app.tasks import import_card as task
from app.tasks.engine_process import EngineProcess
from app.tasks.import_card import import_card
from tests.fakes import engines
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)

TINY = {"n_fft": 64, "hop_length": 32, "embedding": 1, "num_heads": 2, "expansion": 1}


@pytest.fixture(scope="module")
def state():
    torch.manual_seed(0)
    return frame_transformer_v10.build(TINY).network.state_dict()


@pytest.fixture
def checkpoint(tmp_path, state):
    path = tmp_path / "My network (best).pth"
    torch.save(state, path)
    return path


def passes(path, job):
    return engines.Passed(
        "Frame Transformer v10", "frame_transformer_v10", {"embedding": 1, "level_maps": [1]}
    )


def left_over():
    """Names of everything in the user's folders."""
    return sorted(
        p.name for p in paths.user_data().rglob("*") if p.name not in ("weights", "cards")
    )


def refused(path, words):
    with pytest.raises(CardError, match=words) as caught:
        import_card(path, "", examine, Job())
    assert caught.value.message.count(".") <= 1 + path.name.count(".") + words.count(".")
    assert left_over() == []


@pytest.mark.parametrize("wrap", [dict, lambda s: {"state_dict": s}])
@pytest.mark.parametrize("ending", ["pth", "pt", "ckpt", "safetensors"])
def test_a_checkpoint_is_tried_copied_under_its_digest_and_listed(tmp_path, state, ending, wrap):
    path = tmp_path / f"Voice.{ending}"
    save_file(state, path) if ending == "safetensors" else torch.save(wrap(state), path)
    fractions = []
    job = Job(lambda fraction, message: fractions.append(fraction))
    card = import_card(path, "", examine, job)
    assert card == load_cards()["voice"]
    assert (card.label, card.family, card.stem) == ("Voice", "frame_transformer_v10", "vocals")
    assert card.config["embedding"] == 1
    assert (card.chunk, card.context) == (1792 * 32, 128 * 32)
    digest = digest_of(path)
    assert card.weights.sha256 == digest
    assert weights_path(card) == paths.user_data() / "weights" / f"{digest}.{ending}"
    assert digest_of(weights_path(card)) == digest
    assert left_over() == sorted([f"{digest}.{ending}", "voice.toml"])
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_the_settings_of_a_card_come_back_as_they_were(checkpoint):
    card = import_card(checkpoint, 'Näme “quoted” \\ "x"\x7f\n', passes, Job())
    assert card.label == 'Näme “quoted” \\ "x"'
    assert card.name == "n_me_quoted_x"
    assert card.config == {"embedding": 1, "level_maps": [1]}


def test_names_are_never_taken_twice(checkpoint, tmp_path):
    assert import_card(checkpoint, "", passes, Job()).name == "my_network_best"
    other = tmp_path / "My network (best).pt"
    other.write_bytes(b"another")
    assert import_card(other, "", passes, Job()).name == "my_network_best_2"
    with pytest.raises(CardError, match="“my_network_best” already"):
        import_card(other, "my network best", passes, Job())
    assert import_card(checkpoint, "日本", passes, Job()).name == "network"


def test_the_same_file_twice_is_one_card(checkpoint):
    first = import_card(checkpoint, "", passes, Job())
    weights_path(first).write_bytes(b"damaged meanwhile")
    assert import_card(checkpoint, "", examine, Job()) == first
    assert len(left_over()) == 2
    assert digest_of(weights_path(first)) == first.weights.sha256


def test_a_published_checkpoint_takes_the_place_the_catalogue_keeps_for_it(checkpoint):
    waiting = load_cards()["frame_transformer_v10"]
    assert not is_ready(waiting)
    card = import_card(
        checkpoint, "", lambda path, job: engines.Passed("v10", "frame_transformer_v10"), Job()
    )
    assert card.name == "frame_transformer_v10"
    assert card.weights.sha256 == digest_of(checkpoint)
    assert (card.label, card.weights.url) == (waiting.label, waiting.weights.url)
    assert is_ready(load_cards()["frame_transformer_v10"])


def test_a_file_that_would_run_code_is_refused_and_nothing_in_it_runs(tmp_path):
    class Evil:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "pwned"),))

    path = tmp_path / "evil.pth"
    torch.save({"weight": Evil()}, path)
    refused(path, "program code")
    old = tmp_path / "old.pt"
    torch.save({"weight": Evil()}, old, _use_new_zipfile_serialization=False)
    refused(old, "program code")
    plain = tmp_path / "plain.ckpt"
    plain.write_bytes(pickle.dumps(Evil()))
    refused(plain, "cannot be read")
    assert not (tmp_path / "pwned").exists()


def test_an_archive_that_unpacks_to_gigabytes_is_refused_unread(tmp_path):
    path = tmp_path / "bomb.pth"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", pickle.dumps({}))
        archive.writestr("archive/data/0", bytes(50_000_000))
    refused(path, "unpack to more than it is")


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.99])
def test_a_file_that_ends_early_is_refused(checkpoint, share):
    size = checkpoint.stat().st_size
    os.truncate(checkpoint, int(size * share))
    refused(checkpoint, "is empty" if share == 0 else "damaged")


@pytest.mark.parametrize(
    ("name", "words"),
    [("song.mp3", "by its name"), ("text.pth", "is no checkpoint"), ("x.safetensors", "no check")],
)
def test_a_file_that_is_something_else_is_refused(tmp_path, name, words):
    path = tmp_path / name
    path.write_text("This is a text.")
    refused(path, words)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    refused(tmp_path / "nowhere.pth", "There is no file")
    (tmp_path / "folder.pth").mkdir()
    refused(tmp_path / "folder.pth", "is a folder")


def test_a_checkpoint_under_another_checkpoints_ending_is_taken_for_what_it_is(tmp_path, state):
    path = tmp_path / "tensors.pth"
    save_file(state, path)
    assert import_card(path, "", examine, Job()).family == "frame_transformer_v10"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ([1, 2], "does not hold the weights"),
        (torch.zeros(3), "does not hold the weights"),
        ({}, "no network that Unsung knows"),
        ({"epoch": 3, "model": {"weight": 1}}, "no network that Unsung knows"),
        ({"weight": torch.zeros(3)}, "no network that Unsung knows"),
    ],
)
def test_a_file_without_a_networks_weights_is_refused(tmp_path, content, words):
    path = tmp_path / "x.pth"
    torch.save(content, path)
    refused(path, words)


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (torch.full((2, 4, 1, 1), float("nan")), "“out.weight” has invalid numbers"),
        (torch.zeros(2, 4, 1, 1, dtype=torch.int64), "“out.weight” holds no plain numbers"),
        (torch.zeros(2, 4, 1, 1).to_sparse(), "“out.weight” holds no plain numbers"),
        (torch.zeros(2, 5, 1, 1), r"“out.weight” has shape \(2, 5, 1, 1\)"),
        (torch.zeros(2, 1, 1, 1).expand(2, 10**9, 1, 1), "claims more weights than it holds"),
        ("text", "“out.weight” is not a tensor"),
    ],
)
def test_weights_that_cannot_be_used_are_refused_by_name(tmp_path, state, weight, words):
    path = tmp_path / "x.pth"
    torch.save(state | {"out.weight": weight}, path)
    refused(path, words)


def test_a_checkpoint_that_holds_itself_is_refused(tmp_path):
    state = {"epoch": 1}
    state["model"] = state
    path = tmp_path / "x.pth"
    torch.save(state, path)
    refused(path, "no network that Unsung knows")


def test_a_network_that_makes_no_sound_is_refused(tmp_path, state):
    path = tmp_path / "loud.pth"
    torch.save(state | {"enc1.conv1.weight": state["enc1.conv1.weight"] * 1e38}, path)
    refused(path, "makes no sound")


def test_bytes_turned_at_random_never_end_in_anything_but_a_sentence(checkpoint, tmp_path):
    content = checkpoint.read_bytes()
    generator = torch.Generator().manual_seed(0)
    for number in range(40):
        spoilt = bytearray(content)
        for place in torch.randint(len(content), (8,), generator=generator).tolist():
            spoilt[place] ^= 1 << number % 8
        path = tmp_path / "spoilt.pth"
        path.write_bytes(spoilt)
        with contextlib.suppress(CardError):
            import_card(path, "", lambda copy, job: examine_head(copy), Job())


def examine_head(path):
    from app.networks.recognition import recognise
    from app.separation.checkpoint_file import read_checkpoint

    recognise(read_checkpoint(path))
    return engines.Passed(
        "Frame Transformer v10", "frame_transformer_v10", {"embedding": 1, "level_maps": [1]}
    )


def test_stopping_leaves_nothing_behind(checkpoint):
    for stop_at in (0.0, 0.2, 0.5, 0.9):
        job = Job(lambda fraction, message: fraction >= stop_at and job.cancel())  # noqa: B023
        with pytest.raises(Cancelled):
            import_card(checkpoint, "", examine, job)
        assert left_over() == []


def test_a_full_disk_is_explained(checkpoint, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(task, "_copy", full)
    with pytest.raises(AppError, match="the disk is full"):
        import_card(checkpoint, "", passes, Job())
    assert left_over() == []


def test_the_window_imports_through_the_separation_process(checkpoint, tmp_path):
    engine = EngineProcess(tmp_path / "store", build=engines.Halves)
    try:
        card = engine.import_checkpoint(checkpoint, "Mine", Job())
        assert card == load_cards()["mine"]
        shutil.rmtree(paths.user_data())
        with pytest.raises(CardError, match="There is no file"):
            engine.import_checkpoint(tmp_path / "song.mp3", "", Job())
    finally:
        engine.close()


def test_a_recipe_can_name_an_imported_card(checkpoint):
    assert Recipe((Member(import_card(checkpoint, "", passes, Job()).name),)).digest()


def test_sizes_of_another_family_are_written_down_as_well(tmp_path):
    config = {"n_fft": 128, "hop_length": 64, "channels": 1, "num_heads": 2, "hidden": (4,) * 6}
    path = tmp_path / "eight.pt"
    torch.save(frame_transformer_v8.build(config).network.state_dict(), path)
    card = import_card(path, "", examine, Job())
    assert card.config == {k: list(v) if isinstance(v, tuple) else v for k, v in config.items()}
    assert card.description == "Frame Transformer v8, imported from eight.pt."
