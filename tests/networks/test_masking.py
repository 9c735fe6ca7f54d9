import pytest
import torch
from torch import nn

from app.core.errors import CardError
from app.networks.layers.rotary import RotaryEmbedding
from app.networks.masking import MaskingSeparator

N_FFT, HOP = 64, 32


class Fixed(nn.Module):
    """Logits by a rule; remembers what it was shown."""

    def __init__(self, rule):
        super().__init__()
        self.rule = rule

    def forward(self, magnitudes):
        self.seen = magnitudes
        return self.rule(magnitudes)


def separator(rule=torch.zeros_like, *, mask_is_vocals=False):
    network = Fixed(rule)
    return MaskingSeparator(
        network, n_fft=N_FFT, hop_length=HOP, mask_is_vocals=mask_is_vocals
    ).eval()


def music(frames=1000, batch=1):
    generator = torch.Generator().manual_seed(1)
    return torch.rand(batch, 2, frames, generator=generator) - 0.5


def all_of(value):
    return lambda magnitudes: torch.full_like(magnitudes, value)


@pytest.mark.parametrize("frames", [1, 31, 32, 33, 64, 999, 1000])
def test_the_estimate_is_as_long_as_the_mixture(frames):
    audio = music(frames)
    out = separator()(audio)
    torch.testing.assert_close(out, audio / 2, atol=1e-6, rtol=0)


def test_a_full_accompaniment_mask_leaves_no_vocals_and_an_empty_one_leaves_all():
    audio = music()
    assert separator(all_of(100.0))(audio).abs().max() < 1e-6
    torch.testing.assert_close(separator(all_of(-100.0))(audio), audio, atol=1e-6, rtol=0)


def test_a_vocals_mask_works_the_other_way_round():
    audio = music()
    for level in (-3.0, 0.5, 100.0):
        vocals = separator(all_of(level), mask_is_vocals=True)(audio)
        torch.testing.assert_close(vocals, separator(all_of(-level))(audio))


def test_the_mask_is_taken_of_the_spectrum_bin_by_bin():
    audio = music()
    mask = torch.rand(1, 2, 32, 33, generator=torch.Generator().manual_seed(2))
    model = separator(lambda magnitudes: torch.logit(mask))
    spectrum = model.stft(audio)
    whole = torch.cat((mask, mask[:, :, -1:]), dim=2)  # the Nyquist bin follows its neighbour
    accompaniment = model.istft(spectrum * whole, 1000)
    torch.testing.assert_close(model(audio), audio - accompaniment, atol=2e-6, rtol=0)


def test_the_network_sees_magnitudes_of_at_most_one_without_the_nyquist_bin():
    model = separator()
    model(music() * 7)
    assert model.network.seen.shape == (1, 2, 32, 33)
    assert model.network.seen.max() == 1


def test_each_item_of_a_batch_is_scaled_by_itself_unless_the_peak_is_given():
    model = separator()
    audio = music(batch=2) * torch.tensor([1.0, 0.01]).view(2, 1, 1)
    model(audio)
    own = model.network.seen.amax(dim=(1, 2, 3))
    torch.testing.assert_close(own, torch.ones(2))
    peak = model.spectral_peak(audio)
    model(audio, peak=peak)
    assert model.network.seen[1].max() < 0.02
    torch.testing.assert_close(model.network.seen, model.stft(audio).abs()[:, :, :-1] / peak)


def test_the_peak_of_a_song_is_found_chunk_by_chunk():
    model, song = separator(), music(3200)
    assert model.needs_peak
    starts = range(0, 3200, 10 * HOP)
    chunks = (song[..., max(0, s - N_FFT) : s + 10 * HOP + N_FFT] for s in starts)
    found = max(model.spectral_peak(chunk) for chunk in chunks)
    assert found == pytest.approx(model.spectral_peak(song), rel=1e-6)


def test_the_loudness_of_the_song_does_not_change_the_mask():
    rule = lambda magnitudes: magnitudes * 10 - 3  # noqa: E731
    audio = music()
    quiet = separator(rule)(audio * 1e-4)
    torch.testing.assert_close(quiet * 1e4, separator(rule)(audio), atol=1e-5, rtol=0)


@pytest.mark.parametrize("peak", [None, 0.0, 3.0])
def test_silence_stays_exactly_silent(peak):
    model = separator()
    out = model(torch.zeros(2, 2, 500), peak=peak)
    assert torch.equal(out, torch.zeros(2, 2, 500))
    assert torch.isfinite(model.network.seen).all()


def test_sound_too_quiet_for_a_normal_number_does_no_harm():
    assert torch.isfinite(separator()(torch.full((1, 2, 200), 1e-42))).all()


def test_silence_before_the_song_stays_silent():
    audio = torch.cat((torch.zeros(1, 2, 400), music()), dim=2)
    assert torch.equal(separator()(audio)[..., : 400 - N_FFT], torch.zeros(1, 2, 400 - N_FFT))


def test_half_precision_logits_give_a_float32_estimate():
    out = separator(lambda magnitudes: magnitudes.bfloat16())(music())
    assert out.dtype == torch.float32


def test_a_pass_can_be_stopped_before_any_part_of_it():
    model = separator()
    for part in (model.stft, model.network, model.istft):

        def stop(*_):
            raise InterruptedError

        handle = part.register_forward_pre_hook(stop)
        with pytest.raises(InterruptedError):
            model(music())
        handle.remove()
    model(music())


class Weighted(nn.Module):
    def __init__(self):
        super().__init__()
        self.gain = nn.Linear(3, 2)
        self.embedding = RotaryEmbedding(6)


def loadable():
    return MaskingSeparator(Weighted(), n_fft=N_FFT, hop_length=HOP, mask_is_vocals=False)


def a_checkpoint():
    torch.manual_seed(3)
    return Weighted().state_dict()


@pytest.mark.parametrize(
    "wrap",
    [
        dict,
        lambda state: {"state_dict": state, "epoch": 3},
        lambda state: {"model": state},
        lambda state: {"model": {"state_dict": state}},
        lambda state: {f"module.{key}": value for key, value in state.items()},
        lambda state: {"state_dict": {f"module.{key}": value for key, value in state.items()}},
        lambda state: {key: value for key, value in state.items() if "freqs" not in key},
        lambda state: {key: value.double() for key, value in state.items()},
    ],
)
def test_a_checkpoint_is_taken_however_it_was_wrapped(wrap):
    model = loadable()
    model.load_weights(wrap(a_checkpoint()))
    for key, value in a_checkpoint().items():
        torch.testing.assert_close(model.network.state_dict()[key], value, atol=0, rtol=0)
    assert all(parameter.requires_grad for parameter in model.parameters())


def test_a_separator_built_without_memory_is_filled_by_its_checkpoint():
    with torch.device("meta"):
        model = loadable()
    model.load_weights({k: v for k, v in a_checkpoint().items() if "freqs" not in k})
    assert not any(value.is_meta for value in model.state_dict().values())
    torch.testing.assert_close(model.network.embedding.freqs, Weighted().embedding.freqs)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"gain.weight": None}, "needs “gain.weight”, which it lacks"),
        ({"gain.bias": torch.zeros(4)}, r"“gain.bias” has shape \(4,\).* needs \(2,\)"),
        ({"embedding.freqs": torch.zeros(2)}, "“embedding.freqs” has shape"),
        ({"gain.bias": "text"}, "“gain.bias” is not a tensor"),
        ({"other": torch.zeros(1)}, "has “other”, which the network does not know"),
        ({7: torch.zeros(1)}, "has “7”"),
        ({"gain.weight": None, "other": torch.zeros(1)}, "“gain.weight”"),
    ],
)
def test_a_checkpoint_of_another_network_is_refused_by_the_first_name_that_differs(change, words):
    state = {k: v for k, v in (a_checkpoint() | change).items() if v is not None}
    model = loadable()
    before = {key: value.clone() for key, value in model.state_dict().items()}
    with pytest.raises(CardError, match=words):
        model.load_weights(state)
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())


class Short(Fixed):
    """Takes 64 columns at most."""

    most_columns = 64

    def forward(self, magnitudes):
        assert magnitudes.shape[-1] <= 64
        return super().forward(magnitudes)


@pytest.mark.parametrize("columns", [1, 64, 65, 120, 121, 300])
def test_a_network_with_a_longest_input_is_run_crop_by_crop(columns):
    model = separator()
    model.network = Short(lambda magnitudes: magnitudes * 3)
    magnitudes = torch.rand(1, 2, 32, columns)
    assert torch.equal(model.logits(magnitudes), magnitudes * 3)


def test_of_a_crop_only_what_has_seen_its_surroundings_is_used():
    model = separator()
    model.network = Short(
        lambda magnitudes: torch.arange(magnitudes.shape[-1]).expand_as(magnitudes)
    )
    places = model.logits(torch.rand(1, 2, 32, 200))[0, 0, 0]
    inner = places[4:-4]
    assert places[0] == 0
    assert places[-1] == 63
    assert inner.min() >= 4
    assert inner.max() < 60


def test_cleaning_makes_passages_without_voice_silent():
    columns = 200
    logits = torch.full((1, 2, 32, columns), 2.0)
    logits[:, :, 5, 150:] = -9.0  # from here on there is a voice
    model = separator(lambda magnitudes: logits)
    audio = music((columns - 1) * HOP)
    usual = model(audio)
    model.clean = True
    cleaned = model(audio)
    assert cleaned[..., : 110 * HOP].abs().max() < 1e-6
    assert usual[..., : 110 * HOP].abs().max() > 0.01
    torch.testing.assert_close(cleaned[..., 155 * HOP :], usual[..., 155 * HOP :])
