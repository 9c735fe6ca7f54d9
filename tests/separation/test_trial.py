"""Five seconds of trial before a network is listed."""

import pytest
import torch

from app.core.errors import CardError
from app.core.jobs import Cancelled, Job
from app.networks import mss
from app.separation.trial import Trial, examine
from tests.fakes import community
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)


@pytest.fixture
def checkpoint(tmp_path):
    return community.write_checkpoint(tmp_path, "mdx23c")[0]


def tried(path, **more):
    return examine(path, Job(), settings=path.with_suffix(".yaml"), **more)


def test_what_passed_is_told_in_plain_values(checkpoint):
    trial = tried(checkpoint)
    assert isinstance(trial, Trial)
    assert (trial.label, trial.family, trial.stem) == ("MDX23C", "mss", "vocals")
    assert (trial.sample_rate, trial.chunk, trial.context) == (44100, 12352, 1984)
    assert trial.config["output"] == "Vocals"


@pytest.mark.parametrize("kind", ["bandit_v2", "bs_roformer"])
def test_five_seconds_are_tried_at_the_networks_own_rate(kind, tmp_path, monkeypatch):
    path, _ = community.write_checkpoint(tmp_path, kind)
    heard = []
    forward = mss.CommunitySeparator.forward

    def listening(self, audio, *, peak=None):
        heard.append(tuple(audio.shape))
        return forward(self, audio, peak=peak)

    monkeypatch.setattr(mss.CommunitySeparator, "forward", listening)
    rate = tried(path).sample_rate
    assert heard == [(1, 2, 5 * rate)]


def test_what_several_parts_of_a_network_share_counts_once(tmp_path):
    path, network = community.write_checkpoint(tmp_path, "bandit_v2")
    sizes = [weight.numel() * weight.element_size() for weight in network.state_dict().values()]
    assert sum(sizes) > path.stat().st_size  # as names go, it claims more than it holds
    assert tried(path).label == "Bandit v2"


def test_a_count_of_batches_is_no_weight(tmp_path):
    path, network = community.write_checkpoint(tmp_path, "bs_conformer")
    counters = [n for n in network.state_dict() if n.endswith("num_batches_tracked")]
    assert counters
    assert tried(path).label == "BS-Conformer"
    state = network.state_dict() | {counters[0]: torch.zeros(1000, dtype=torch.int64)}
    torch.save(state, path)
    with pytest.raises(CardError):
        tried(path)


def test_invalid_numbers_are_named(checkpoint):
    state = community.library_network("mdx23c").state_dict()
    state["first_conv.weight"][0] = float("nan")
    torch.save(state, checkpoint)
    with pytest.raises(CardError, match=r"“first_conv\.weight” has invalid numbers"):
        tried(checkpoint)


def test_a_network_whose_outputs_are_not_those_its_settings_name_is_refused(tmp_path):
    path, _ = community.write_checkpoint(tmp_path, "mel_band_roformer")
    settings = path.with_suffix(".yaml")
    text = settings.read_text().replace("- Instrumental\n", "- Instrumental\n  - Drums\n")
    assert "Drums" in text
    settings.write_text(text)
    with pytest.raises(CardError, match="fails: 2 outputs, named Instrumental, Drums, Vocals"):
        tried(path)


def test_odd_values_that_show_only_when_it_runs_are_one_sentence(tmp_path):
    path, _ = community.write_checkpoint(tmp_path, "scnet")
    settings = path.with_suffix(".yaml")
    settings.write_text(settings.read_text().replace("win_size: 256", "win_size: 0.5"))
    with pytest.raises(CardError, match="The network, SCNet, fails: "):
        tried(path)


def test_one_output_of_which_nobody_says_what_it_is_is_refused(tmp_path):
    path, _ = community.write_checkpoint(tmp_path, "bs_roformer")
    settings = path.with_suffix(".yaml")
    text = settings.read_text()
    assert "target_instrument: vocals" in text
    settings.write_text(text.replace("target_instrument: vocals", "target_instrument: null"))
    with pytest.raises(CardError, match="fails: 1 outputs, named vocals, other"):
        tried(path)


def test_a_trial_can_be_stopped_between_two_layers(checkpoint):
    job = Job(lambda fraction, message: fraction >= 0.5 and job.cancel())
    with pytest.raises(Cancelled):
        examine(checkpoint, job, settings=checkpoint.with_suffix(".yaml"))
