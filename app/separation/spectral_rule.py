from app.audio.spectra import *  # noqa: F403
