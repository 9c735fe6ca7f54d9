"""Importing checkpoints that come with a settings file."""

import os
import pickle
import shutil
from dataclasses import dataclass

import pytest
import torch
import yaml

from app.catalog.cards import load_cards
from app.core import paths
from app.core.errors import CardError, SettingsMissingError
from app.core.jobs import Job
from app.networks import frame_transformer_v10
from app.separation.checkpoints import load_network
from app.separation.trial import examine
from app.tasks.import_card import import_card
from tests.fakes import community
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)


@dataclass(frozen=True)
class Entry:
    """What a catalogue says of a checkpoint."""

    name: str = "kind_voice"
    label: str = "Kind Voice"
    description: str = "A voice."
    licence: str = "MIT"
    source: str = "someone"
    chunk: int = 8192
    context: int = 1024
    stem: str = "vocals"
    output: str = ""


@pytest.fixture
def checkpoint(tmp_path):
    """A checkpoint in a folder of its own, with its settings file beside it."""
    folder = tmp_path / "voice"
    folder.mkdir()
    return community.write_checkpoint(folder, "bs_roformer", stem="Voice")[0]


def installed():
    folders = (paths.user_data() / "weights", paths.user_data() / "cards")
    return [p.name for folder in folders if folder.is_dir() for p in folder.iterdir()]


def refused(path, words, **more):
    with pytest.raises(CardError, match=words) as caught:
        import_card(path, "", examine, Job(), **more)
    assert installed() == []
    return caught.value


def test_the_settings_of_the_same_name_are_taken_and_kept_in_the_card(checkpoint):
    card = import_card(checkpoint, "", examine, Job())
    assert card.description == "BS-Roformer, imported from Voice.ckpt."
    assert card.config["type"] == "bs_roformer"
    assert card.config["settings"]["training"] == {
        "instruments": ["vocals", "other"], "target_instrument": "vocals"
    }  # fmt: skip
    shutil.rmtree(checkpoint.parent)  # a card is complete by itself
    assert load_cards()["voice"] == card
    assert load_network(card).sound.sample_rate == card.sample_rate == 44100


def test_settings_of_another_name_are_found_if_they_alone_fit(checkpoint):
    own = checkpoint.with_suffix(".yaml")
    own.rename(own.with_name("config_of_it.yml"))
    folder = checkpoint.parent
    (folder / "another.yaml").write_text(yaml.dump(community.SETTINGS["mel_band_roformer"]))
    (folder / "broken.yaml").write_text("a: [")
    assert import_card(checkpoint, "", examine, Job()).config["type"] == "bs_roformer"


def test_settings_that_fit_but_disagree_are_not_guessed_between(checkpoint):
    told = community.SETTINGS["bs_roformer"]
    longer = told | {"audio": told["audio"] | {"chunk_size": 32768}}
    own = checkpoint.with_suffix(".yaml")
    own.with_name("a.yaml").write_text(yaml.dump(longer))
    own.rename(own.with_name("b.yaml"))
    refused(checkpoint, "needs the settings file")
    card = import_card(checkpoint, "", examine, Job(), settings=own.with_name("a.yaml"))
    assert card.chunk + 2 * card.context == 32768


def test_a_checkpoint_without_settings_says_that_it_needs_them(checkpoint):
    checkpoint.with_suffix(".yaml").unlink()
    error = refused(checkpoint, r"This checkpoint needs the settings file \(\.yaml\)")
    assert isinstance(error, SettingsMissingError)
    assert "Put that file beside the checkpoint" in error.hint


def test_the_settings_of_another_network_are_refused(checkpoint, tmp_path):
    path = tmp_path / "other.yaml"
    path.write_text(yaml.dump(community.SETTINGS["scnet"]))
    error = refused(checkpoint, "This settings file belongs to another network", settings=path)
    assert "SCNet" in error.message
    assert "very checkpoint" in error.hint
    wrong = community.SETTINGS["bs_roformer"]
    path.write_text(yaml.dump(wrong | {"model": wrong["model"] | {"dim": 4}}))
    error = refused(checkpoint, "This settings file belongs to another network", settings=path)
    assert "has shape" in error.message
    path.write_text(yaml.dump(wrong | {"model": wrong["model"] | {"dim": 16}}))
    refused(checkpoint, "more weights than the checkpoint has", settings=path)
    path.write_text(yaml.dump(wrong | {"model": wrong["model"] | {"colour": 3}}))
    refused(checkpoint, "not describe a network of the kind BS-Roformer: .*colour", settings=path)


def test_a_settings_file_that_is_missing_or_wants_to_run_code_is_refused(checkpoint, tmp_path):
    refused(checkpoint, "There is no file", settings=tmp_path / "gone.yaml")
    target = tmp_path / "pwned"
    text = yaml.dump(community.SETTINGS["bs_roformer"])
    payload = f"evil: !!python/object/apply:os.system ['mkdir {target}']\n"
    checkpoint.with_suffix(".yaml").write_text(text + payload)
    refused(checkpoint, "program code")
    assert not target.exists()


def test_a_checkpoint_that_wants_to_run_code_is_refused_though_its_settings_fit(
    checkpoint, tmp_path
):
    class Evil:
        def __reduce__(self):
            return (os.mkdir, (str(tmp_path / "pwned"),))

    state = community.library_network("bs_roformer").state_dict()
    torch.save({"state_dict": state, "optimizer": Evil()}, checkpoint)
    refused(checkpoint, "program code")
    checkpoint.write_bytes(pickle.dumps(Evil()))
    refused(checkpoint, "cannot be read")
    assert not (tmp_path / "pwned").exists()


def test_a_settings_file_beside_one_of_our_networks_changes_nothing(tmp_path):
    sizes = {"n_fft": 64, "hop_length": 32, "embedding": 1, "num_heads": 2, "expansion": 1}
    path = tmp_path / "ten.pth"
    torch.save(frame_transformer_v10.build(sizes).network.state_dict(), path)
    for text in (yaml.dump(community.SETTINGS["bs_roformer"]), "a: ["):
        path.with_suffix(".yaml").write_text(text)
        card = import_card(path, "", examine, Job())
        assert card.family == "frame_transformer_v10"


def test_what_a_network_estimates_can_be_said_where_its_names_do_not(checkpoint):
    told = community.SETTINGS["bs_roformer"]
    training = {"instruments": ["karaoke", "other"], "target_instrument": "karaoke"}
    checkpoint.with_suffix(".yaml").write_text(yaml.dump(told | {"training": training}))
    refused(checkpoint, "neither vocals nor accompaniment, but: karaoke")
    card = import_card(checkpoint, "", examine, Job(), stem="accompaniment")
    assert card.stem == "accompaniment"
    other = import_card(checkpoint, "", examine, Job(), stem="vocals")
    assert (other.name, other.stem) == ("voice_2", "vocals")


def test_an_instrumental_network_is_an_instrumental_card(checkpoint):
    told = community.SETTINGS["bs_roformer"]
    training = {"instruments": ["Vocals", "Instrumental"], "target_instrument": "Instrumental"}
    checkpoint.with_suffix(".yaml").write_text(yaml.dump(told | {"training": training}))
    assert import_card(checkpoint, "", examine, Job()).stem == "accompaniment"


def test_a_catalogue_says_more_than_the_file(checkpoint):
    card = import_card(checkpoint, "", examine, Job(), facts=Entry())
    assert load_cards()["kind_voice"] == card
    assert (card.label, card.description, card.licence) == ("Kind Voice", "A voice.", "MIT")
    assert (card.chunk, card.context) == (8192, 1024)
    assert card.config["output"] == "vocals"


def test_a_catalogue_knows_what_names_do_not_say(checkpoint):
    told = community.SETTINGS["bs_roformer"]
    training = {"instruments": ["karaoke", "other"], "target_instrument": "karaoke"}
    checkpoint.with_suffix(".yaml").write_text(yaml.dump(told | {"training": training}))
    assert import_card(checkpoint, "", examine, Job(), facts=Entry()).stem == "vocals"


def test_a_catalogue_that_knows_no_lengths_leaves_them_to_the_file(checkpoint):
    card = import_card(checkpoint, "", examine, Job(), facts=Entry(chunk=0, context=0))
    assert card.chunk + 2 * card.context == 16384


def test_a_safetensors_file_and_half_precision_are_taken_as_well(checkpoint, tmp_path):
    from safetensors.torch import save_file

    state = community.library_network("bs_roformer").half().state_dict()
    path = checkpoint.with_suffix(".safetensors")
    save_file({name: weight.clone() for name, weight in state.items()}, path)
    card = import_card(path, "", examine, Job())
    assert {p.dtype for p in load_network(card).parameters()} == {torch.float32}
