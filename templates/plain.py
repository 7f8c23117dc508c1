"""The plain way of filling a template: docxtpl and Jinja, nothing compiled.

Slow, and without bounds on what a template does: so it runs in a process of its own (``templates.apart``), for templates that use
more of Jinja than the compiled way knows. The compiled way is tested against it.
"""

import re
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from jinja2 import pass_eval_context
from markupsafe import Markup

from templates.compiled.characters import Forbidden
from templates.compiled.part import NOT_WORKED_OUT, UNREADABLE
from templates.compiled.sandbox import AT_FAULT, NotThereError, Sandbox, what_is_missing
from templates.compiled.sayable import NO_TEXT
from templates.compiled.values import Put, Ready, putter
from templates.errors import BrokenTemplateError, ForbiddenTextError, Place, TemplateError
from templates.source import BODY, Source
from templates.word import SafeDocx, kind_of

_FILE = "<template>"
_ADDRESS = re.compile(r"<[^<>]* at 0x[0-9a-fA-F]{6,}>")
"""How Python writes what has no text, with where it lies in memory: another place each time."""


def filled_plainly(data: bytes, context: Mapping[str, object], forbidden: Forbidden = "refuse") -> bytes:
    """A template filled by docxtpl and Jinja; the bytes of a .docx."""
    word = SafeDocx(data)
    sandbox = Sandbox(printing(putter(forbidden, word.printed_by_word)))

    def rendered(xml: str, fields: Any) -> str:
        try:
            return sandbox.from_string(xml).render(fields)
        except MemoryError:
            raise
        except TemplateError as error:
            place = _place(word, xml, error)
            raise type(error)(f"{error.message}, {place.words()}", place) from error
        except NotThereError as error:
            place = _place(word, xml, error)
            raise what_is_missing(error, context, place) from error
        except AT_FAULT as error:
            place = _place(word, xml, error)
            raise BrokenTemplateError(f"{NOT_WORKED_OUT}, {place.words()}", place) from error
        except Exception as error:  # whatever a value of the data does
            place = _place(word, xml, error)
            raise ForbiddenTextError(f"{UNREADABLE}, {place.words()}", place) from error

    return word.filled(context, rendered, forbidden)


def printing(put: Put) -> Callable[[Any, Any], str]:
    """What Jinja does with every value before it is escaped."""

    @pass_eval_context  # so that constants are looked at too
    def finalize(_: Any, value: Any) -> str:
        piece = put(value)
        if isinstance(piece, Ready):
            return Markup(piece.given)
        if _ADDRESS.search(piece):
            raise ForbiddenTextError(NO_TEXT)
        return piece

    return finalize


def _place(word: SafeDocx, xml: str, error: Exception) -> Place:
    """The paragraph at which Jinja stopped."""
    kind = kind_of(word.current_rendering_part) if word.current_rendering_part is not None else BODY
    return Place("", Source("", kind, xml, b"", b"").paragraph(_line(error.__traceback__)), kind)


def _line(trace: TracebackType | None) -> int:
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
