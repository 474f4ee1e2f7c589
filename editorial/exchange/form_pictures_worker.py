"""The process in which large pictures are drawn smaller for a form (see `worker`).

Started by `form_pictures` as ``python -m editorial.exchange.form_pictures_worker`` with {"folder", "names", "width",
"height"}; writes NAME.png beside each picture and answers ``{"drawn": [names]}``, those that failed left out.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .form_pictures import measure
from .worker import read_for

_ONE_TO_ONE = 72.0


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Draw each picture within width and height, never larger than it is."""
    import typst

    folder, drawn = Path(request["folder"]), []
    for name in request["names"]:
        width, height = measure((folder / name).read_bytes())
        ratio = min(1.0, request["width"] / width, request["height"] / height)
        size = f"width: {max(1, round(width * ratio))}pt, height: {max(1, round(height * ratio))}pt"
        page = f'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("{name}", {size})\n'
        (folder / f"{name}.typ").write_text(page, encoding="utf-8")
        try:
            made = typst.compile(str(folder / f"{name}.typ"), root=str(folder), format="png", ppi=_ONE_TO_ONE)
        except typst.TypstError:
            continue
        if isinstance(made, bytes):
            (folder / f"{name}.png").write_bytes(made)
            drawn.append(name)
    return {"drawn": drawn}


if __name__ == "__main__":
    raise SystemExit(read_for(answer))
