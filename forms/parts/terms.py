"""Words that papers and screens say alike (từ dùng chung): levels, the choices of a ballot, whose word a result is."""

from typing import NamedTuple

from meetings.people import LEVEL_NAMES, LEVELS, Level
from meetings.regulation import Effect

SHORT_LEVELS: dict[str, str] = {level: name.removesuffix(" nhiệm vụ") for level, name in LEVEL_NAMES.items()}
"""Levels where there is little room: ``Hoàn thành tốt``."""
LEVEL_WORDS: dict[Level, str] = dict(zip(LEVELS, ("xuất sắc", "tốt", "hoàn thành", "không hoàn thành"), strict=True))
"""Levels in a word, inside a sentence."""
YES_NO = ("Đồng ý", "Không đồng ý")
CHOSEN = ("Chọn", "Không chọn")


class EffectWords(NamedTuple):
    """What a meeting does with a level (giá trị kết quả): in a sentence, by itself, and as what is put to the vote."""

    verb: str
    alone: str
    voting: str


EFFECTS: dict[Effect, EffectWords] = {
    "self_rating": EffectWords("tự xếp loại", "tự xếp loại", "tự xếp loại chất lượng"),
    "proposal": EffectWords("đề xuất", "đề xuất", "đề xuất xếp loại chất lượng"),
    "decision": EffectWords("quyết định", "quyết định", "quyết định xếp loại chất lượng"),
    "request": EffectWords("đề nghị", "đề nghị cấp trên", "đề nghị cấp trên trực tiếp xếp loại chất lượng"),
}
