import numpy as np
import pytest
import soundfile

from app.training.rendering import drumkits

KIT = """<drumkit_info xmlns="http://www.hydrogen-music.org/drumkit"><instrumentList>
<instrument><name>Kick</name>
  <layer><min>0</min><max>0.5</max><filename>soft.wav</filename></layer>
  <layer><min>0.5</min><max>1</max><filename>loud.wav</filename></layer>
</instrument>
<instrument><name>Closed HH</name><filename>hat.wav</filename></instrument>
<instrument><name>Crash</name><filename>missing.wav</filename></instrument>
</instrumentList></drumkit_info>"""


@pytest.fixture
def kit(tmp_path, monkeypatch):
    folder = tmp_path / "Audiophob"
    folder.mkdir()
    (folder / "drumkit.xml").write_text(KIT)
    for name, level in (("soft", 0.1), ("loud", 0.9), ("hat", 0.5)):
        soundfile.write(folder / f"{name}.wav", np.full(4410, level), 44100)
    monkeypatch.setattr(drumkits, "FOLDER", tmp_path)
    drumkits._layers.cache_clear()
    yield "Audiophob"
    drumkits._layers.cache_clear()


def hit(kit, key, velocity):
    out = drumkits.play(kit, [(0.0, 0.1, key, velocity)], 9000, np.random.default_rng(0))
    return out[:, 2000]  # past the ringing of the resampler


def test_velocity_chooses_the_layer(kit):
    assert drumkits.available() == ["Audiophob"]
    assert hit(kit, 36, 127).max() == pytest.approx(0.9, abs=0.02)
    assert hit(kit, 36, 60).max() < 0.1


def test_one_sample_serves_all_velocities_and_missing_ones_are_silent(kit):
    assert hit(kit, 42, 127).max() == pytest.approx(0.5, abs=0.02)
    assert not hit(kit, 49, 127).any()
