"""Templates compiled once: tags read by Jinja become one Python function; what a tag may do is a short list.

The words of this room:

- *quick* and *careful*: each part is written as two functions. The quick one takes fields straight from records and stops at
  anything unusual; the careful one then starts over, asks Jinja for every field, and goes on or tells which tag is at fault.
- *staying*: what is the same in every document, as bytes; between two of these pieces stands one value.
- *Ready*: a value that is a piece of a document already (``|safe``, a rich text); it is put in, not escaped.
- *whole*: of a piece, that it closes what it opens; of a part, that whatever way through its tags is taken, XML comes out.
- *torn*: the contrary, or a piece of which docxtpl makes more than text (a table, a drawing). The filled part is then read,
  mended and written anew, as docxtpl does with every part.
- *hollow*: an element into which nothing was put (``<w:t></w:t>``): it is closed at once (``<w:t/>``), as lxml writes it.
- *noted*: a value that stands alone in its element, so that its place is noted as hollow where it is empty.
- *special*: values brought lines, tabs, paragraphs or pages, of which docxtpl makes elements.
"""
