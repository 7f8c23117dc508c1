"""What lies in a folder of own templates (thư mục mẫu riêng): which file is whose template; whatever is none is told, never passed over."""

import os
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from forms.every_form import EVERY_FORM, AnyForm
from meetings.faults import Code, Finding
from meetings.vietnamese import slug, two_digits

STRANGE_TEMPLATE = Code("W702", "tệp này không được dùng làm mẫu: {why}", "vui lòng {what}")
IN_SUBFOLDER = Code(
    "W709",
    "thư mục con này có {count} tệp Word ({files}) nhưng không được xem: mẫu phải nằm ngay trong thư mục mẫu riêng",
    "nếu định dùng, vui lòng chuyển tệp ra ngoài thư mục con",
)
NO_TEMPLATES = Code(
    "W710",
    "thư mục mẫu riêng «{folder}» không có mẫu nào mang tên một văn bản nên mọi văn bản viết theo mẫu có sẵn",
    "mẫu riêng phải mang tên như mẫu mà lệnh «kiemdiem template export» chép ra (biên bản hội nghị: «minutes.docx»)",
)
TEMPLATE_FILE = ".docx"
WORD_FILES = {TEMPLATE_FILE, ".doc", ".docm", ".dotx", ".dotm", ".dot", ".rtf", ".odt", ".ott"}
_NEAREST = 3
_LIKE = 0.7
_SAME = 1
_FOLDERS = 200
"""Folders that are looked into: somebody may have named the whole disk."""


class Lying(NamedTuple):
    """The files that are templates, by the papers that they are for, and what is to be told of everything else."""

    templates: Mapping[str, Path]
    findings: tuple[Finding, ...]


def place(file: str) -> str:
    """Where a finding about one of them stands."""
    return f"templates {file}"


def lying_in(folder: Path) -> Lying:
    """Look through the folder; raise OSError where it cannot be read."""
    found = sorted(path for path in folder.iterdir() if not path.name.startswith(("~", ".")))
    files = [path for path in found if path.suffix.casefold() in WORD_FILES and not path.is_dir()]
    templates: dict[str, Path] = {}
    for path in files:
        name = path.name.casefold()
        if name.endswith(TEMPLATE_FILE) and name.removesuffix(TEMPLATE_FILE) in _keys():
            templates.setdefault(name.removesuffix(TEMPLATE_FILE), path)
    strange = (path for path in files if path not in templates.values())
    told = [_strange(path, templates) for path in strange]
    told.extend(_deeper(path) for path in found if path.is_dir() and _word_files(path))
    return Lying(templates, (*told, *(() if templates else (NO_TEMPLATES.at("templates", folder=folder.name),))))


def _strange(path: Path, templates: Mapping[str, Path]) -> Finding:
    """Why a Word file is no template, and how it would become one."""
    key, kind = path.stem.casefold(), path.suffix.casefold()
    if kind == TEMPLATE_FILE and key in templates:
        why, what = f"đã dùng tệp «{templates[key].name}» cùng tên", "chỉ giữ một trong hai tệp"
    elif kind == TEMPLATE_FILE:
        why, what = "tên tệp không phải tên mẫu nào", f"đổi tên tệp theo văn bản: {_named(path.stem)}"
    else:
        why, what = (
            f"đuôi tệp là {kind}",
            f"mở trong Word rồi lưu thành tệp .docx tên theo văn bản: {_named(path.stem)}",
        )
    return STRANGE_TEMPLATE.at(place(path.name), why=why, what=what)


def _named(stem: str) -> str:
    """How a file must be called to be a template, after the papers whose names are most like its own."""
    near = nearest_forms(stem)
    if not near:
        return "tên như mẫu mà lệnh «kiemdiem template export» chép ra (biên bản hội nghị: «minutes.docx»)"
    return ", ".join(f"{form.key}.docx ({form.name})" for form in near)


def nearest_forms(stem: str) -> tuple[AnyForm, ...]:
    """The papers that a file may be meant for, the likeliest first."""
    said = _together(stem)
    likely = sorted((likeness, place) for place, form in enumerate(EVERY_FORM) if (likeness := _likeness(said, form)))
    if any(likeness == _SAME for likeness, _ in likely):
        likely = [one for one in likely if one[0] == _SAME]
    return tuple(EVERY_FORM[place] for _, place in likely[:_NEAREST])


def _likeness(said: str, form: AnyForm) -> int:
    """How like a paper's names a file's is, the likest lowest; 0 where it is not."""
    key, name = names = (_together(form.key), _together(form.name))
    if not said:
        return 0
    if said in names:
        return _SAME
    if any(one.startswith(said) for one in names):
        return 2
    if said in name or key in said:  # a copy: «minutes (1)»
        return 3
    return 4 if get_close_matches(said, names, 1, _LIKE) else 0


def _together(name: str) -> str:
    """A name as nobody minds how its words are parted: small letters without marks."""
    return slug(name).replace("-", "")


def _keys() -> frozenset[str]:
    return frozenset(form.key for form in EVERY_FORM)


def _deeper(folder: Path) -> Finding:
    files = _word_files(folder)
    told = f"{files[0]}, …" if len(files) > 1 else files[0]
    return IN_SUBFOLDER.at(place(f"{folder.name}/"), count=two_digits(len(files)), files=told)


def _word_files(folder: Path) -> list[str]:
    """The Word files in a folder and below it."""
    return sorted(name for names in islice(_file_names(folder), _FOLDERS) for name in names if _is_word(name))


def _file_names(folder: Path) -> Iterator[list[str]]:
    return (names for _, _, names in os.walk(folder))


def _is_word(name: str) -> bool:
    return Path(name).suffix.casefold() in WORD_FILES and not name.startswith(("~", "."))
