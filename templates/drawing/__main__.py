"""``python -m templates.drawing``: draw every shipped template anew."""

from templates.drawing.shipped import OFFICIAL, drawn

for path, data in drawn():
    target = OFFICIAL / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    print(path.as_posix())
