"""A template filled in a process of its own, with bounds on time and memory: for those that use more of Jinja than is on the list.

What such a template does can harm nothing but that process. It costs its start for every document, a third of a second or so.
"""

import io
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from templates.errors import (
    BrokenTemplateError,
    ForbiddenTextError,
    MissingFieldError,
    Place,
    TemplateError,
    UnsafeTemplateError,
)

SECONDS = 1.2
"""How long a template may run, the start of the process aside."""
MEMORY = 1 << 30
"""Bytes; on systems that know such a bound."""
_START = 30  # seconds; a machine may be busy
_NEVER_ENDS = "Mẫu chạy quá lâu hoặc chiếm quá nhiều bộ nhớ nên đã dừng lại; kiểm tra lại các vòng lặp trong mẫu"
_DID_NOT_RUN = "Không điền được mẫu trong tiến trình riêng mà mẫu này cần: dữ liệu không đọc lại được ở đó, hoặc máy không cho chạy"
_NOT_SENT = "Dữ liệu có giá trị không gửi được sang tiến trình riêng mà mẫu này cần: {fields}"
_UNSENDABLE = (pickle.PicklingError, TypeError, AttributeError, RecursionError)
_WORD = "word"
_KINDS = {kind.__name__: kind for kind in (TemplateError, BrokenTemplateError, UnsafeTemplateError, ForbiddenTextError)}
_RUN = "from templates.apart import main; main()"
_DONE, _REFUSED = b"+", b"-"


def filled_apart(data: bytes, context: Mapping[str, object], forbidden: str) -> bytes:
    """The filled .docx; ``UnsafeTemplateError`` where the template reaches its bounds."""
    task = _written(data, dict(context), forbidden)
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
    }
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _RUN],
            input=task,
            capture_output=True,
            env=environment,
            timeout=_START,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnsafeTemplateError(_NEVER_ENDS) from error
    if done.returncode != 0 or not done.stdout:
        raise BrokenTemplateError(_DID_NOT_RUN) if b"Traceback" in done.stderr else UnsafeTemplateError(_NEVER_ENDS)
    if done.stdout[:1] == _REFUSED:
        raise _told(json.loads(done.stdout[1:]))
    return done.stdout[1:]


def main() -> None:
    """The process: read the task, set the bounds, fill, answer."""
    from templates.plain import filled_plainly

    try:
        data, context, forbidden = _Reader(sys.stdin.buffer).load()
        _set_bounds()
        answer = _DONE + filled_plainly(data, context, forbidden)
    except TemplateError as error:
        answer = _REFUSED + json.dumps(_telling(error)).encode()
    except MemoryError:
        answer = _REFUSED + json.dumps(_telling(UnsafeTemplateError(_NEVER_ENDS))).encode()
    sys.stdout.buffer.write(answer)
    sys.stdout.flush()
    os._exit(0)  # whatever the template has set up is not waited for


def _set_bounds() -> None:
    """From here on the process ends by itself: by the clock, even within one long step, and by its memory."""
    import faulthandler

    faulthandler.dump_traceback_later(SECONDS, exit=True, file=Path(os.devnull).open("w"))  # noqa: SIM115
    try:
        import resource
    except ImportError:  # Windows knows only the clock
        return
    spent = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    resource.setrlimit(resource.RLIMIT_CPU, (int(spent + SECONDS) + 1,) * 2)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


class _Writer(pickle.Pickler):
    """Sends a context; the document that a picture was made for is told, not sent."""

    def persistent_id(self, obj: Any) -> str | None:
        return _WORD if any(kind.__name__ == "DocxTemplate" for kind in type(obj).__mro__) else None


class _Reader(pickle.Unpickler):
    def persistent_load(self, pid: Any) -> Any:
        return None


def _written(data: bytes, context: Mapping[str, object], forbidden: str) -> bytes:
    try:
        return _pickled((data, context, forbidden))
    except _UNSENDABLE as error:
        fields = ", ".join(f"“{name}”" for name, value in context.items() if not _sendable(value))
        raise BrokenTemplateError(_NOT_SENT.format(fields=fields)) from error


def _pickled(value: object) -> bytes:
    sent = io.BytesIO()
    _Writer(sent).dump(value)
    return sent.getvalue()


def _sendable(value: object) -> bool:
    try:
        _pickled(value)
    except _UNSENDABLE:
        return False
    return True


def _telling(error: TemplateError) -> dict[str, Any]:
    field = getattr(error, "field", None)
    return {
        "kind": type(error).__name__,
        "message": error.message,
        "place": error.place,
        "field": field,
        "near": getattr(error, "near", ()),
    }


def _told(answer: dict[str, Any]) -> TemplateError:
    place = Place(*answer["place"])
    if answer["field"] is not None:
        return MissingFieldError(answer["field"], place, tuple(answer["near"]))
    return _KINDS.get(answer["kind"], BrokenTemplateError)(answer["message"], place)
