"""The acts by name: the one list from which actions, menus and the window's commands are made."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

#: Name, English name, icon, key of every act, in the order of the menu.
ACTS: tuple[tuple[str, str, str, str], ...] = (
    ("open", str(QT_TRANSLATE_NOOP("Actions", "Open")), "pencil-line", "Return"),
    ("schedule", str(QT_TRANSLATE_NOOP("Actions", "Set date …")), "calendar-clock", "T"),
    ("shift", str(QT_TRANSLATE_NOOP("Actions", "Move by days …")), "move-right", "M"),
    ("unschedule", str(QT_TRANSLATE_NOOP("Actions", "Put back to the backlog")), "inbox", ""),
    ("series", str(QT_TRANSLATE_NOOP("Actions", "Recurring …")), "repeat", ""),
    ("remind", str(QT_TRANSLATE_NOOP("Actions", "Remind …")), "bell", "R"),
    ("ask", str(QT_TRANSLATE_NOOP("Actions", "Ask experts …")), "graduation-cap", ""),
    ("status", str(QT_TRANSLATE_NOOP("Actions", "Change status …")), "circle-dot", "S"),
    ("submit", str(QT_TRANSLATE_NOOP("Actions", "Submit for approval …")), "send", ""),
    ("assign", str(QT_TRANSLATE_NOOP("Actions", "Assign …")), "user-round", "A"),
    ("label", str(QT_TRANSLATE_NOOP("Actions", "Labels …")), "tag", "L"),
    ("published", str(QT_TRANSLATE_NOOP("Actions", "Report as published …")), "circle-arrow-up", ""),
    ("clip", str(QT_TRANSLATE_NOOP("Actions", "Copy")), "copy", "Ctrl+C"),
    ("paste", str(QT_TRANSLATE_NOOP("Actions", "Paste")), "clipboard", "Ctrl+V"),
    ("copy", str(QT_TRANSLATE_NOOP("Actions", "Duplicate")), "layers", "Ctrl+D"),
    ("delete", str(QT_TRANSLATE_NOOP("Actions", "Delete")), "trash-2", "Del"),
)
