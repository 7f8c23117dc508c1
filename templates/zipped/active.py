"""What in a Word file does something by itself, or fetches something from elsewhere (nội dung chủ động): no template may hold it.

A filled paper goes to many people who trust it. Each thing is named, with what to do about it in Word.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from templates.errors import BrokenTemplateError, UnsafeTemplateError

ELSEWHERE = {
    "attachedTemplate": "Mẫu gắn với một tệp mẫu khác ở ngoài (attachedTemplate)"
    "; trong Word vào Developer › Document Template, xóa đường dẫn ở đó rồi lưu lại",
    "image": "Mẫu có hình ảnh lấy từ ngoài tệp; chèn hình ấy thẳng vào mẫu rồi lưu lại",
    "oleObject": "Mẫu có đối tượng OLE liên kết ra ngoài tệp; xóa đối tượng ấy hoặc thay bằng hình ảnh rồi lưu lại",
}
"""Kinds of relations that lead out of a file, as Word calls them."""
ANYTHING_ELSEWHERE = "Mẫu lấy nội dung từ ngoài tệp ({kind}); xóa phần liên kết ấy trong Word rồi lưu lại"
WITHIN = {
    "control": "Mẫu có điều khiển ActiveX; xóa điều khiển ấy trong Word rồi lưu lại",
    "activeXControlBinary": "Mẫu có điều khiển ActiveX; xóa điều khiển ấy trong Word rồi lưu lại",
    "oleObject": "Mẫu có đối tượng nhúng (OLE); xóa đối tượng ấy hoặc thay bằng hình ảnh rồi lưu lại",
    "package": "Mẫu có tệp nhúng (bảng Excel, biểu đồ…); thay bằng hình ảnh hoặc bảng của Word rồi lưu lại",
    "aFChunk": "Mẫu có chèn cả một tệp khác (altChunk); mở bằng Word, chép nội dung vào mẫu rồi lưu lại",
    "subDocument": "Mẫu có văn bản con; mở bằng Word, chép nội dung vào mẫu rồi lưu lại",
    "vbaProject": "Tệp mẫu có macro nên không được dùng; lưu lại dưới dạng .docx không có macro",
    "keyMapCustomizations": "Mẫu có phím tắt riêng (keyMap); lưu lại dưới dạng .docx trong một văn bản mới",
}
"""The same of relations to other parts of the file."""
FIELD = "Mẫu có trường {name} của Word, tự lấy nội dung từ ngoài hoặc chạy lệnh; xóa trường ấy (Shift+F9 để xem) rồi lưu lại"
UNSURE_FIELD = "Mẫu có trường của Word mà tên do thẻ hoặc trường khác tạo ra; viết thẳng tên trường ấy rồi lưu lại"
NOT_READ = "Phần {part} của tệp mẫu đã hỏng; mở lại bằng Word rồi lưu dưới dạng .docx"
FIELDS = frozenset(
    [
        "AUTOTEXT",
        "AUTOTEXTLIST",
        "CONTROL",
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "EMBED",
        "HTMLACTIVEX",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "MACRO",
        "MACROBUTTON",
        "RD",
    ]
)
"""Fields that fetch or run something."""
_HYPERLINK = "hyperlink"
_OF_FIELDS = (b"instrText", b"fldSimple")
_SIGNS_OF_FIELDS = re.compile(
    r"""fldCharType\s*=\s*["'](?P<at>begin|separate|end)|instr\s*=\s*(?P<given>"[^"]*"|'[^']*')|\{"""
)
_WORD = re.compile(r'[^\s"\\{]*')


def refuse_active(parts: Mapping[str, bytes]) -> None:
    """Raise where one of the parts of a template does something by itself."""
    for name, content in parts.items():
        if name.endswith(".rels"):
            for relation in _read(name, content):
                _look_at_relation(relation)
    refuse_fields(parts)


def refuse_fields(parts: Mapping[str, bytes]) -> None:
    """Raise where a part of a template, or of what was made of it, has a field that fetches or runs something."""
    for name, content in parts.items():
        if any(sign in content for sign in _OF_FIELDS) and is_xml(name, content):
            _look_at_fields(_read(name, content))


def fields_vary(xml: str) -> bool:
    """Whether tags have a say in what a field of a part does: then only the filled part shows it."""
    within: list[bool] = []
    for sign in _SIGNS_OF_FIELDS.finditer(xml):
        if sign["at"] == "begin":
            within.append(True)
        elif sign["at"] and within:
            within.pop()
            within += [False] if sign["at"] == "separate" else []
        elif "{" in sign.group() and (sign["given"] or any(within)):
            return True
    return False


def is_xml(name: str, content: bytes) -> bool:
    """Whether a part is XML, whatever it is called."""
    return name.endswith((".xml", ".rels")) or content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _look_at_fields(tree: Any) -> None:
    """Raise where a part, parsed, has a field that fetches or runs something."""
    for instruction in _instructions(tree):
        name = _WORD.match(instruction.lstrip())
        word = name.group().upper() if name else ""
        if word in FIELDS:
            raise UnsafeTemplateError(FIELD.format(name=word))
        if instruction.lstrip()[len(word) :][:1] == "{":
            raise UnsafeTemplateError(UNSURE_FIELD)


def _look_at_relation(relation: Any) -> None:
    kind = relation.get("Type", "").rpartition("/")[2]
    if relation.get("TargetMode", "").casefold() == "external":
        if kind != _HYPERLINK:
            raise UnsafeTemplateError(ELSEWHERE.get(kind) or ANYTHING_ELSEWHERE.format(kind=kind))
    elif kind in WITHIN:
        raise UnsafeTemplateError(WITHIN[kind])


def _instructions(tree: Any) -> Iterator[str]:
    """What each field of a part does; a brace stands for a field within another."""
    open_fields: list[list[str] | None] = []
    for element in tree.iter("{*}fldChar", "{*}instrText", "{*}delInstrText", "{*}fldSimple"):
        kind = _plain_name(element.tag)
        if kind == "fldSimple":
            yield _given(element, "instr")
        elif kind != "fldChar":
            text = "".join(element.itertext())
            if open_fields and open_fields[-1] is not None:
                open_fields[-1].append(text)
            else:
                yield text
        else:
            yield from _turned(open_fields, _given(element, "fldCharType"))
    yield from ("".join(told) for told in open_fields if told)


def _turned(open_fields: list[list[str] | None], at: str) -> Iterator[str]:
    """A field begins, shows what it made, or ends: its instruction is told once it is whole."""
    if at == "begin":
        if open_fields and open_fields[-1] is not None:
            open_fields[-1].append("{")
        open_fields.append([])
    elif open_fields:
        told = open_fields.pop()
        if told is not None:
            yield "".join(told)
        if at == "separate":
            open_fields.append(None)


def _given(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if _plain_name(key) == name), "")


def _plain_name(name: str) -> str:
    """The name of an element or an attribute without its namespace."""
    return name.rpartition("}")[2]


def _read(name: str, content: bytes) -> Any:
    from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (SyntaxError, ValueError) as error:
        raise BrokenTemplateError(NOT_READ.format(part=name)) from error
