"""Quick add: one line, German or English, becomes the beginning of a content item.

Signs: @person, #pillar or #label, !campaign, /department; quotation marks keep words together and out of the grammar.
Everything else is found by what it says; rules.py tells where a doubtful word counts, resolve.py which day is meant,
times.py which hour.
"""

from .model import Meaning, Named, Notice, QuickAdd, Token, TokenKind, Vocabulary
from .notices import notice_text
from .reader import read_quick_add

__all__ = [
    "Meaning",
    "Named",
    "Notice",
    "QuickAdd",
    "Token",
    "TokenKind",
    "Vocabulary",
    "notice_text",
    "read_quick_add",
]
