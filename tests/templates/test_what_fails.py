"""Whatever goes wrong with a value is one plain sentence that names its tag, whichever way the template is filled."""

import pickle
from collections import OrderedDict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from docxtpl import InlineImage

from templates import BrokenTemplateError, ForbiddenTextError, Template, UnsafeTemplateError, official
from tests.templates.test_ways import picture
from tests.templates.word import docx_of, lines_of


class Torn:
    """A record one of whose values cannot be read."""

    @property
    def name(self) -> str:
        raise RuntimeError("database is gone")


class NotTold:
    """A record that another process cannot make again."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _not_made, ()


def _not_made() -> None:
    raise RuntimeError("not here")


@pytest.mark.parametrize("tag", ["{{ a.name }}", "{% if a.name %}x{% endif %}", "{{ '%s' % a.name }}"])
def test_a_value_that_cannot_be_read_is_told_with_its_tag(tag: str) -> None:
    with pytest.raises(ForbiddenTextError, match=r"gặp lỗi khi đọc giá trị của thẻ, .*đoạn “Tên: ") as caught:
        Template.load(docx_of(f"Tên: {tag}")).fill({"a": Torn()})
    assert caught.value.place.part == "thân văn bản"
    assert "database" not in caught.value.message


def test_a_picture_that_is_not_there_is_told_with_its_tag() -> None:
    with pytest.raises(
        ForbiddenTextError, match=r"Không đọc được tệp hình ảnh “mất\.png”, thẻ \{\{ a \}\} ở đoạn “Hình: "
    ):
        Template.load(docx_of("Hình: {{ a }}")).fill({"a": InlineImage(None, "mất.png")})


@pytest.mark.parametrize("content", [b"xx", b"", picture().getvalue()[:20], b"BM"])
def test_a_picture_that_is_damaged_is_told(content: bytes) -> None:
    with pytest.raises(ForbiddenTextError, match=r"hình ảnh bị hỏng .*thẻ \{\{ a \}\}"):
        Template.load(docx_of("{{ a }}")).fill({"a": InlineImage(None, BytesIO(content))})


def test_what_another_process_cannot_make_again_is_not_called_too_slow() -> None:
    with pytest.raises(BrokenTemplateError, match="dữ liệu không đọc lại được") as caught:
        Template.load(docx_of("{{ '%s' % a }}")).fill({"a": NotTold()})
    assert not isinstance(caught.value, UnsafeTemplateError)


def once() -> Iterator[str]:
    yield from "abc"


EACH = "[{% for x in g %}{{ x }}{% endfor %}]"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (EACH + "{{ o.k }}", {"o": OrderedDict(k="")}),  # what only the careful run can read
        (EACH + "{{ i }}", {"i": InlineImage(None, picture())}),
        ("[{{ g|join }}]{{ o.k }}", {"o": OrderedDict(k="")}),
        ("{% if 'c' in g %}[{{ g|join }}]{% endif %}", {}),
    ],
)
def test_what_can_be_read_only_once_is_there_when_filling_starts_over(text: str, more: dict[str, object]) -> None:
    assert lines_of(Template.load(docx_of(text)).fill({"g": once(), **more})) == ["[abc]"]
    nested = Template.load(docx_of(text.replace(" g", " r.g")))
    assert lines_of(nested.fill({"r": {"g": once()}, **more})) == ["[abc]"]


def test_a_list_without_end_is_stopped() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "x"

    with pytest.raises(UnsafeTemplateError, match="quá nhiều"):
        Template.load(docx_of(EACH)).fill({"g": endless()})


@pytest.mark.parametrize("sent", [False, True])
def test_a_shipped_template_prints_as_much_in_another_process(sent: bool) -> None:
    template = official("HD05", "notice")
    template = pickle.loads(pickle.dumps(template)) if sent else template
    assert template._engine.allowance == 512 << 20
