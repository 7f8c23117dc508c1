"""Every sentence of every code is Vietnamese: what a file calls a field stands in «» behind the Vietnamese word, nothing bare."""

import re
from collections.abc import Iterator

import pytest
from msgspec import inspect as shape

from forms.meeting_file.shape import MeetingFile
from meetings.faults import Code
from meetings.kpi.month import Month
from meetings.old_fonts.syllables import is_syllable
from tests.meetings.build import fault_codes, found, levels, opened, put
from tui.commands.faults import all_codes

_SET_APART = re.compile(r"\{[^{}]*\}|«[^»]*»|\[\[[a-z_.]+\]\]|--[a-z]+|kiemdiem( [a-z]+)*|mục [IVX]+")
"""Figures, what is quoted, tables of a file, commands with their options, numbers of sections."""
_NAMES = frozenset((
    "and", "as", "backspace", "byte", "dtd", "enter", "esc", "excel", "kpi", "libreoffice", "new", "notepad", "open",
    "pdf", "repair", "roman", "round", "save", "tab", "times", "unicode", "utf-8", "vni-times", "vntime", "word", "xls", "xlsx",
))  # fmt: skip
"""Programs and their menus, fonts, formats and functions, keys: what has no Vietnamese name."""
_WORDS = re.compile(r"[\w.=-]*\w")


def fields_of_files() -> frozenset[str]:
    """What files call their fields, however deep."""

    def walk(kind: shape.Type) -> Iterator[str]:
        match kind:
            case shape.StructType():
                for field in kind.fields:
                    yield field.encode_name
                    yield from walk(field.type)
            case shape.VarTupleType():
                yield from walk(kind.item_type)
            case shape.UnionType():
                for option in kind.types:
                    yield from walk(option)

    return frozenset((*walk(shape.type_info(MeetingFile)), *walk(shape.type_info(Month))))


FIELDS = fields_of_files()


def bare(sentence: str) -> list[str]:
    """The words of a sentence that are no Vietnamese: field names, keys, ids, English."""
    words = _WORDS.findall(_SET_APART.sub(" ", sentence))
    return [word for word in words if not _is_vietnamese(word.strip(".-").casefold())]


def _is_vietnamese(word: str) -> bool:
    parts = word.split("/")
    return (
        word in _NAMES
        or re.fullmatch(r"[\d./:-]*|[a-zđ]|f\d+", word) is not None
        or (all(map(is_syllable, re.split(r"[-.]", word))) and word not in FIELDS and len(parts) == 1)
    )


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.code)
def test_a_sentence_holds_no_field_name_no_key_and_no_english(code: Code) -> None:
    assert bare(f"{code.sentence}; {code.next_step} ({code.clause})") == []


@pytest.mark.parametrize(
    "wrong",
    ["ghi người đó với rated = false", "cách hiểu kpi.bonus", "cách hiểu round2.overvote", "người m47", "mục self_review",
     "mục tellers", "please try again"],
)  # fmt: skip
def test_the_walk_finds_what_it_is_for(wrong: str) -> None:
    assert bare(wrong)


def test_F208_F211_F301_choices_and_questions_are_said_in_words_before_what_a_file_calls_them() -> None:
    cell = [*opened(3), put(1, "m01")]
    ballot = levels(3, m01=(3, 0, 0, 0))
    lacking = {"m01": {"excellent": 3, "tốt": 0}}
    wrong = [*cell, type(ballot)(0, "level", 3, 3, 0, lacking)]
    assert set(fault_codes(wrong)) == {"F208", "F211"}
    assert (
        "thiếu số phiếu của: Hoàn thành tốt nhiệm vụ («good»), Hoàn thành nhiệm vụ («fulfilled»)"
        in found(wrong, "F208")[0].message
    )
    told = found(wrong, "F211")[0].message
    assert "không có lựa chọn «tốt»" in told
    assert "để trống («blank»), ghi sai («spoiled»)" in told
    asked = found([*cell, type(ballot)(0, "good", 3, 3, 0, {"m01": {"for": 3, "against": 0}})], "F301")[0].message
    assert "không có lượt hỏi Hoàn thành tốt nhiệm vụ («good»); các lượt được dùng: một tiêu chí («criterion»)" in asked
