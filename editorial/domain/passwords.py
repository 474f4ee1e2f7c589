"""Passwords of people: how they are kept, and how long somebody waits who guesses.

They keep colleagues at a shared computer from working under each other's names by mistake. They protect nothing from
somebody who can open or edit the workspace file with other means.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

#: Cost, block size and parallelism of scrypt (RFC 7914); one guess takes 128 MB and about half a second.
COST, BLOCK, LANES = 2**17, 8, 1
#: Bytes of the random salt and of what is kept.
SALT, LENGTH = 16, 32
#: Signs of a password: as few as NIST SP 800-63B allows, https://pages.nist.gov/800-63-4/sp800-63b.html; and no more
#: than anybody types.
FEWEST, MOST = 8, 512
#: Failures that cost nothing; each further one doubles the pause, up to the longest.
FREE = 4
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(minutes=15)


def hashed(password: str, salt: bytes, *, cost: int = COST) -> str:
    """What is kept of a password: the method, its parameters, the salt and the hash, in one line."""
    parts = (_scrypt(password, salt, cost, BLOCK, LANES), salt)
    digest, kept = (b64encode(one).decode("ascii") for one in parts)
    return f"scrypt${cost}${BLOCK}${LANES}${kept}${digest}"


def matches(password: str, kept: str) -> bool:
    """Whether this is the password that was kept; False for what cannot be read."""
    try:
        method, cost, block, lanes, salt, digest = kept.split("$")
        if method != "scrypt" or int(cost) > COST or int(block) > 2 * BLOCK or int(lanes) > 2 * LANES:
            return False
        made = _scrypt(password, b64decode(salt, validate=True), int(cost), int(block), int(lanes))
        return hmac.compare_digest(made, b64decode(digest, validate=True))
    except ValueError:
        return False


def _scrypt(password: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    # The same letters are typed as different code points on different systems.
    words = unicodedata.normalize("NFKC", password).encode("utf-8")
    room = 128 * block * (cost + lanes + 2) + 2**20
    return hashlib.scrypt(words, salt=salt, n=cost, r=block, p=lanes, maxmem=room, dklen=LENGTH)


def problem(password: str) -> str | None:
    """Why a new password is refused, as the code of a sentence; None where it may be taken."""
    if not password.strip() or len(password) < FEWEST:
        return "password.short"
    return "password.long" if len(password) > MOST else None


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong passwords in a row, and when the last one was (UTC)."""

    failures: int = 0
    last: datetime | None = None

    def one_more(self, now: datetime) -> Attempts:
        """After another one."""
        return Attempts(self.failures + 1, now)

    def wait(self, now: datetime) -> timedelta:
        """How long nothing is tried yet; never longer than the pause, even after the clock was set back."""
        over = self.failures - FREE
        if over <= 0 or self.last is None:
            return timedelta(0)
        doublings: int = 2 ** min(over - 1, 16)
        pause = min(FIRST_PAUSE * doublings, LONGEST_PAUSE)
        return max(timedelta(0), min(pause, self.last + pause - now))

    def to_json(self) -> str:
        """As it is kept."""
        return json.dumps({"failures": self.failures, "last": self.last.isoformat() if self.last else ""})

    @staticmethod
    def from_json(kept: str | None) -> Attempts:
        """What was kept; none where nothing was or where it cannot be read."""
        if not kept:
            return Attempts()
        try:
            found = json.loads(kept)
            last = datetime.fromisoformat(found["last"])
            return Attempts(int(found["failures"]), last if last.tzinfo else last.replace(tzinfo=UTC))
        except (ValueError, KeyError, TypeError):
            return Attempts()
