"""Bytes that are no letter (byte lạ): of a window set to another alphabet, a noisy line, a picture pasted. Each is shown as ``�``.

The toolkit gives up the whole program over one of them, and what was counted or typed with it.
"""

import sys
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial


def forgiving(encoding: str) -> Callable[[], IncrementalDecoder]:
    """The decoder of that encoding, with a sign in the place of whatever it cannot read."""
    return partial(getincrementaldecoder(encoding), errors="replace")


def let_strange_bytes_pass() -> None:
    """Have the toolkit read its terminal so; again changes nothing."""
    if sys.platform != "win32":  # there the system gives letters, not bytes
        from textual.drivers import linux_driver

        linux_driver.getincrementaldecoder = forgiving  # type: ignore[assignment, attr-defined]
