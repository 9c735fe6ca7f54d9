import pytest

from tests.fakes.golden import golden_in
from tests.fakes.threads import one_thread  # noqa: F401 (a fixture)


@pytest.fixture
def golden(shared):
    """Golden vectors of the published networks."""
    return golden_in(shared)
