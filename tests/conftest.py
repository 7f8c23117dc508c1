"""Settings of the whole suite."""

import os

from hypothesis import settings

# No test fails by the clock. On CI the same examples are tried each time, so that a landing is not a matter of luck.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")
