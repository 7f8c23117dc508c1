"""The 67 small Vietnamese letters beyond plain a to z, row by row as both tables of old fonts list them."""

ROWS = (
    "à ả ã á ạ",
    "ă ằ ẳ ẵ ắ ặ",
    "â ầ ẩ ẫ ấ ậ",
    "đ",
    "è ẻ ẽ é ẹ",
    "ê ề ể ễ ế ệ",
    "ì ỉ ĩ í ị",
    "ò ỏ õ ó ọ",
    "ô ồ ổ ỗ ố ộ",
    "ơ ờ ở ỡ ớ ợ",
    "ù ủ ũ ú ụ",
    "ư ừ ử ữ ứ ự",
    "ỳ ỷ ỹ ý ỵ",
)
SMALL = "".join(ROWS).replace(" ", "")
"""Every small letter with a mark of its own, đ included."""
CAPITALS = SMALL.upper()


def beside(codes: tuple[str, ...]) -> dict[str, str]:
    """Each small letter with its code, given the codes in the same rows, parted by ``_``."""
    pairs = zip(ROWS, codes, strict=True)
    return {letter: code for row, own in pairs for letter, code in zip(row.split(), own.split("_"), strict=True)}
