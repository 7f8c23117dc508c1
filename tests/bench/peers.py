"""One letter in the languages of several engines: a hundred fields, two tables of thirty rows."""

from collections.abc import Callable

from tests.templates.word import cell, docx_with, paragraph, table

FIELDS = {f"f{number}": f"Nội dung thứ {number} của công văn, đủ dài để thành một dòng" for number in range(100)}
ROWS = [{f"c{column}": f"Ô {row}.{column}" for column in range(5)} for row in range(30)]
DOCXTEMPLATER = """
const fs = require('fs'), Zip = require('pizzip'), Template = require('docxtemplater'), folder = process.argv[1];
const bytes = fs.readFileSync(folder + '/template.docx'), data = JSON.parse(fs.readFileSync(folder + '/data.json'));
const fill = () => {
  const document = new Template(new Zip(bytes), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
for (let n = 0; n < 20; n++) fill();
const taken = [];
for (let n = 0; n < 30; n++) { const start = performance.now(); fill(); taken.push(performance.now() - start); }
console.log(taken.sort((a, b) => a - b)[15]);
"""


def in_docxtpl() -> bytes:
    """``{{ f1 }}``, ``{%tr for row in rows %}``."""
    rows = (
        ("{%tr for row in rows %}", *[""] * 4),
        tuple(f"{{{{ row.c{n} }}}}" for n in range(5)),
        ("{%tr endfor %}", *[""] * 4),
    )
    return _letter(lambda field: f"{{{{ {field} }}}}", table(*rows) + paragraph("") + table(*rows))


def in_docxtemplater() -> bytes:
    """``{f1}``, ``{#rows}…{/rows}``."""
    row = ("{#rows}{c0}", "{c1}", "{c2}", "{c3}", "{c4}{/rows}")
    return _letter(lambda field: f"{{{field}}}", table(row) + paragraph("") + table(row))


def in_mailmerge() -> bytes:
    """Word's own merge fields."""
    tables = (table(tuple(f"@{letter}{n}" for n in range(5))) for letter in "cd")
    xml = paragraph("").join(tables)
    for letter in "cd":
        for n in range(5):
            xml = xml.replace(
                cell(f"@{letter}{n}"), cell("@").replace(paragraph("@"), f"<w:p>{_merged(f'{letter}{n}')}</w:p>")
            )
    letter_xml = "".join(f"<w:p>{_merged(field)}</w:p>" for field in FIELDS)
    return docx_with(letter_xml + xml + paragraph(""))


def _letter(tag: Callable[[str], str], tables: str) -> bytes:
    return docx_with("".join(paragraph(tag(field)) for field in FIELDS) + tables + paragraph(""))


def _merged(field: str) -> str:
    return f'<w:fldSimple w:instr=" MERGEFIELD {field} "><w:r><w:t>«{field}»</w:t></w:r></w:fldSimple>'
