"""Sample contexts of every paper: an ordinary meeting, an empty one, the worst that may come. All names are invented.

Each paper's module offers ``CASES``, and where its template leaves some of its fields out, or only parts of them, their
names as ``UNPRINTED``.
"""

from importlib import import_module
from typing import Any

from forms.catalogue import FORMS
from forms.kpi.catalogue import FORMS as MONTH_FORMS

_KEYS = (*(form.key for form in FORMS), *(form.key for form in MONTH_FORMS))
_ROOMS = {key: import_module(f"tests.forms.samples.{key}") for key in _KEYS}
PAPERS: dict[str, tuple[Any, Any, Any]] = {key: room.CASES for key, room in _ROOMS.items()}
UNPRINTED: dict[str, tuple[str, ...]] = {key: getattr(room, "UNPRINTED", ()) for key, room in _ROOMS.items()}
