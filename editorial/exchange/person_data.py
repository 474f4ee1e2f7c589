"""What is known of a person as a file of their own: a zip with data.json (UTF-8) and the files they gave."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import Coded, Refused
from .export_file import replacing


def write_person_data(
    path: Path, name: str, parts: Mapping[str, list[dict[str, Any]]], files: Mapping[str, bytes]
) -> None:
    """Write the archive. Raises `Refused` for another ending than .zip and for a place that cannot be written."""
    if path.suffix.lower() != ".zip":
        ending = path.suffix.lower() or Coded("ending.none")
        raise Refused("format.unknown", what=Coded("privacy.what"), ending=ending, possible=".zip")
    words = json.dumps({"person": name, **parts}, ensure_ascii=False, indent=2)
    with replacing(path) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", words)
        for file, data in sorted(files.items()):
            archive.writestr(f"files/{file}", data)
