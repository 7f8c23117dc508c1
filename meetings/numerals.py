"""Whole numbers in Vietnamese words (số viết bằng chữ), as official papers repeat a figure that must not be altered."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ")
_GREATEST = 10 ** (3 * len(_SCALES)) - 1
_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}


def in_words(number: int) -> str:
    """The number in words: 15 is ``mười lăm``, 21 ``hai mươi mốt``, 1005 ``một nghìn không trăm linh năm``.

    From 0 to 999,999,999,999; raises ValueError beyond.
    """
    if not 0 <= number <= _GREATEST:
        raise ValueError(f"chỉ đọc được số từ 0 đến {_GREATEST}")
    if number == 0:
        return _DIGITS[0]
    groups = [number // 1000**place % 1000 for place in range(len(_SCALES))]
    first = max(place for place, group in enumerate(groups) if group)
    said = (
        f"{_below_thousand(group, whole=place < first)} {_SCALES[place]}"
        for place, group in reversed(tuple(enumerate(groups)))
        if group
    )
    return " ".join(" ".join(said).split())


def _below_thousand(number: int, *, whole: bool) -> str:
    """Three digits; ``whole`` says the hundreds even where they are nought, as after thousands."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and not whole:
        return _below_hundred(rest)
    linked = f"linh {_DIGITS[rest]}" if 0 < rest < 10 else _below_hundred(rest)  # noqa: PLR2004 - one digit
    return f"{_DIGITS[hundreds]} trăm {linked}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones] if ones else ""
    if tens == 1:
        return f"mười {'lăm' if ones == 5 else _DIGITS[ones] if ones else ''}"  # noqa: PLR2004 - fifteen
    return f"{_DIGITS[tens]} mươi {_AFTER_TENS.get(ones, _DIGITS[ones] if ones else '')}"
