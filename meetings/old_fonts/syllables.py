"""Whether words can be Vietnamese, by the way syllables (âm tiết) are spelt: a test of readings, never of names."""

import re
import unicodedata
from functools import lru_cache

_FIRST = r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
_STOPPED = (
    "ach? ap at ăc ăp ăt âc âp ât ec ep et êch? êp êt ich? ip it iêc iêp iêt yêt oc op ot ooc oach? oat oap oăc oăt oet "
    "ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uyt uych uyp uyêt ưc ưt ươc ươp ươt"
)
_OPEN = (
    "a ai ao au ay am an ang anh ăm ăn ăng âu ây âm ân âng e eo em en eng ê êu êm ên ênh i ia iu im in inh iêu iêm iên "
    "iêng y yêu yêm yên o oi om on ong oong oa oai oay oan oang oanh oam oao oeo oe oen oăm oăn oăng ô ôi ôm ôn ông "
    "ơ ơi ơm ơn u ua ui um un ung uân uâng uây uê uên uênh uôi uôm uôn uông uơ uy uya uyu uyn uynh uyên "
    "ư ưa ưi ưu ưm ưn ưng ươi ươu ươm ươn ương"
)
_SYLLABLE = re.compile(rf"{_FIRST}(?:(?P<stopped>{'|'.join(_STOPPED.split())})|{'|'.join(_OPEN.split())})")
_TONES = str.maketrans(dict.fromkeys("\u0300\u0301\u0303\u0309\u0323"))
_SHARP, _HEAVY = "\u0301", "\u0323"
_LONGEST = 7  # letters: «nghiêng»
_EDGES = " .,;:/()[]-–'’\"«»“”*+&"


def words_beyond_ascii(text: str) -> tuple[str, ...]:
    """The words that hold more than plain letters, small, without the punctuation around them."""
    words = (word.strip(_EDGES) for part in text.split() for word in re.split(r"[/.,;:()–-]", part))
    return tuple(word.casefold() for word in words if not word.isascii())


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a small word can be a Vietnamese syllable: one tone at most, a sharp or heavy one before a stop."""
    parts = unicodedata.normalize("NFD", word)
    bare = parts.translate(_TONES)
    tones = [part for part in parts if ord(part) in _TONES]
    found = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) if len(bare) <= 2 * _LONGEST else None
    if not found or len(tones) > 1:
        return False
    return not found["stopped"] or tones in ([_SHARP], [_HEAVY])


def could_be_vietnamese(text: str) -> bool:
    """Whether every word beyond plain letters can be a syllable, and there is one."""
    words = words_beyond_ascii(text)
    return bool(words) and all(map(is_syllable, words))
