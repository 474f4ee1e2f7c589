"""The answer as text: what a mail does to it, and what a form consists of."""

from __future__ import annotations

import json
from base64 import b32encode
from hashlib import sha256
from typing import Any


def block(answer: dict[str, Any]) -> str:
    """An answer as the text that the form offers for a mail."""
    data = json.dumps(answer, separators=(",", ":"), ensure_ascii=False).encode()
    signs = b32encode(data + sha256(data).digest()[:5]).decode().rstrip("=")
    lines = [signs[at : at + 60] for at in range(0, len(signs), 60)]
    return "\n".join(["Meine Antwort:", "", "[[ANSWER]]", *lines, "[[/ANSWER]]", ""])
