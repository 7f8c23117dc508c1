"""Changes that Word keeps track of: papers are written as if all were accepted, and where they stood is told."""

import time
from contextlib import suppress

import pytest

from templates import MiswrittenError, Template, UnsafeTemplateError
from tests.templates.word import docx_of, docx_with, lines_of, paragraph, parts_of, run, table, words_of, zip_of

WHO = 'w:id="9" w:author="Lan" w:date="2026-01-01T00:00:00Z"'
END_DELETED = f"<w:pPr><w:rPr><w:del {WHO}/></w:rPr></w:pPr>"


def deleted(text: str) -> str:
    return f'<w:del {WHO}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(text: str) -> str:
    return f"<w:ins {WHO}>{run(text)}</w:ins>"


MOVED = (
    f"<w:moveFromRangeStart {WHO}/><w:p><w:moveFrom {WHO}>{run('x')}</w:moveFrom></w:p><w:moveFromRangeEnd w:id='9'/>"
    f"<w:p><w:moveTo {WHO}>{run('{{ name }}')}</w:moveTo></w:p>"
)


def filled(body: str, **context: object) -> str:
    template = Template.load(docx_with(body))
    document = template.fill(context)
    xml = parts_of(document)["word/document.xml"].decode()
    assert not any(f"<w:{mark}" in xml for mark in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
    assert template.tracked_changes()
    return words_of(document)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f"<w:p>{deleted('{{ nmae }}')}{inserted('{{ name }}')}</w:p>", "A"),
        (f"<w:p>{run('{{ na')}{deleted('XX')}{run('me }}')}</w:p>", "A"),
        (f"<w:p>{run('{{ na')}{inserted('me')}{run(' }}')}</w:p>", "A"),
        (f"<w:p>{deleted('{{ chưa đóng')}</w:p>{paragraph('{{ name }}')}", "\nA"),
        (f"<w:p>{END_DELETED}{deleted('{%p if x %}')}</w:p>{paragraph('{{ name }}')}", "A"),
        (f"<w:p>{END_DELETED}{run('x ')}</w:p><w:p>{END_DELETED}{run('y ')}</w:p>{paragraph('{{ name }}')}", "x y A"),
        (MOVED, "\nA"),
        (f"<w:p><w:r><w:rPr><w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t>{{{{ name }}}}</w:t></w:r></w:p>", "A"),
        (f"<w:p><w:pPr><w:rPr><w:ins {WHO}/></w:rPr><w:pPrChange {WHO}><w:pPr/></w:pPrChange></w:pPr>{run('{{ name }}')}</w:p>", "A"),
    ],
)  # fmt: skip
def test_a_change_is_taken_as_accepted(body: str, words: str) -> None:
    assert filled(body, name="A") == words


def test_rows_that_were_deleted_are_gone_and_those_inserted_stay() -> None:
    gone = table(("{{ nmae }}",), ("x",)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>", 1)
    came = table(("y",), ("{{ name }}",)).replace("<w:tr>", f"<w:tr><w:trPr><w:ins {WHO}/></w:trPr>", 1)
    assert filled(gone + came, name="A") == "x\ny\nA"
    whole = table(("{{ nmae }}",)).replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>")
    assert (
        "<w:tbl>"
        not in parts_of(Template.load(docx_with(whole + paragraph("x"))).fill({}))["word/document.xml"].decode()
    )


def test_it_is_told_in_which_paragraph_of_which_part_they_stood() -> None:
    change = f"<w:p>{run('Chủ trì: ')}{deleted('ông')}{inserted('đồng chí')}</w:p>"
    places = Template.load(docx_with(paragraph("x"), header=change, footer=change)).tracked_changes()
    assert [(place.paragraph, place.part) for place in places] == [
        ("Chủ trì: ôngđồng chí", "đầu trang"), ("Chủ trì: ôngđồng chí", "chân trang")
    ]  # fmt: skip


def test_a_deleted_end_of_a_loop_is_missed() -> None:
    body = paragraph("{%p for x in s %}") + paragraph("{{ x }}") + f"<w:p>{deleted('{%p endfor %}')}</w:p>"
    with pytest.raises(MiswrittenError) as caught:
        Template.load(docx_with(body))
    missed, changed = caught.value.reasons
    assert "thiếu {% endfor %}, thẻ {% for x in s %}" in missed
    assert "thẻ đã xóa thì không tính" in changed


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{inserted('x') * 8_000}{run('{{ name }}')}</w:p>",
        f"<w:p>{deleted('x') * 8_000}{run('{{ name }}')}</w:p>",
        f"<w:p>{END_DELETED}{run('x')}</w:p>" * 10_000 + paragraph("{{ name }}"),
        paragraph("{{ name }}") + f"<w:p>{END_DELETED}</w:p>" * 12_000 + "<w:tbl/>",
        table(*[("x",)] * 4_000).replace("<w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>") + paragraph("{{ name }}"),
    ],
    ids=["inserted", "deleted", "joined", "emptied", "rows"],
)
def test_however_many_changes_there_are_they_are_accepted_in_one_go(body: str) -> None:
    docx, begun = docx_with(body), time.process_time()
    with suppress(UnsafeTemplateError):  # there is more of it than templates hold
        Template.load(docx)
    assert time.process_time() - begun < 2


def test_a_template_without_changes_is_left_as_it_is() -> None:
    docx = docx_of("{{ name }}")
    template = Template.load(docx)
    assert (template.tracked_changes(), template._engine.data) == ((), docx)
    assert lines_of(template.fill({"name": "A"})) == ["A"]


def with_comments(docx: bytes, number: int) -> bytes:
    """The document with so many comments beside its text."""
    parts = parts_of(docx)
    space, office = (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "application/vnd.openxmlformats-officedocument",
    )
    comments = "".join(f'<w:comment w:id="{one}"/>' for one in range(number))
    parts["word/comments.xml"] = f'<w:comments xmlns:w="{space}">{comments}</w:comments>'.encode()
    kind = f'<Override PartName="/word/comments.xml" ContentType="{office}.wordprocessingml.comments+xml"/></Types>'
    relation = (
        b'<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
        b'Target="comments.xml"/></Relationships>'
    )
    types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
    parts[types] = parts[types].replace(b"</Types>", kind.encode())
    parts[relations] = parts[relations].replace(b"</Relationships>", relation)
    return zip_of(parts)


def test_comments_are_counted() -> None:
    assert Template.load(with_comments(docx_of("x"), 2)).remarks() == 2
    assert Template.load(docx_of("x")).remarks() == 0
