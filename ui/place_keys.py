"""Keys that only work in one place of the window, once: the places bind them from here, and F1 lists them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class PlaceKey(NamedTuple):
    """`words` in English, in the context "Shortcuts"; `keys` in Qt's portable form."""

    name: str
    words: object
    keys: tuple[str, ...]


#: Headings of the places, in the order of F1.
PLACES = (
    ("calendar", QT_TRANSLATE_NOOP("Shortcuts", "In the calendar")),
    ("editor", QT_TRANSLATE_NOOP("Shortcuts", "In the editor")),
    ("checklist", QT_TRANSLATE_NOOP("Shortcuts", "In the checklist")),
    ("form", QT_TRANSLATE_NOOP("Shortcuts", "In strategy and organisation")),
    ("approvals", QT_TRANSLATE_NOOP("Shortcuts", "In the approvals")),
    ("meetings", QT_TRANSLATE_NOOP("Shortcuts", "In the lists of meetings")),
    ("agenda", QT_TRANSLATE_NOOP("Shortcuts", "While a meeting is prepared")),
    ("moderation", QT_TRANSLATE_NOOP("Shortcuts", "While a meeting is moderated")),
    ("minutes", QT_TRANSLATE_NOOP("Shortcuts", "While minutes are written")),
    ("inputs", QT_TRANSLATE_NOOP("Shortcuts", "In the requests to experts")),
    ("request", QT_TRANSLATE_NOOP("Shortcuts", "While a request to an expert is written")),
    ("answering", QT_TRANSLATE_NOOP("Shortcuts", "While you answer a request")),
    ("answer", QT_TRANSLATE_NOOP("Shortcuts", "Beside the answer of an expert")),
    ("clearing", QT_TRANSLATE_NOOP("Shortcuts", "In what is to be cleared")),
    ("interview", QT_TRANSLATE_NOOP("Shortcuts", "In an interview")),
    ("journal", QT_TRANSLATE_NOOP("Shortcuts", "In the journal")),
    ("due", QT_TRANSLATE_NOOP("Shortcuts", "In the list of what is due")),
    ("routes", QT_TRANSLATE_NOOP("Shortcuts", "In the picture of an approval route")),
)
KEYS: Mapping[str, tuple[PlaceKey, ...]] = {
    "calendar": (
        PlaceKey(
            "step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous day or entry"), ("Left", "Right", "Up", "Down")
        ),
        PlaceKey("page", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous page"), ("PgUp", "PgDown")),
        PlaceKey("today", QT_TRANSLATE_NOOP("Shortcuts", "Today"), ("Home",)),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open"), ("Return",)),
        PlaceKey("select", QT_TRANSLATE_NOOP("Shortcuts", "Select"), ("Space",)),
        PlaceKey("all", QT_TRANSLATE_NOOP("Shortcuts", "Select everything in view"), ("Ctrl+A",)),
        PlaceKey(
            "move",
            QT_TRANSLATE_NOOP("Shortcuts", "Move by a day or a slot"),
            ("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
        ),
        PlaceKey("menu", QT_TRANSLATE_NOOP("Shortcuts", "Context menu"), ("Shift+F10",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "editor": (
        PlaceKey("save", QT_TRANSLATE_NOOP("Shortcuts", "Save at once"), ("Ctrl+S",)),
        PlaceKey("next_state", QT_TRANSLATE_NOOP("Shortcuts", "Take the next step of the status"), ("Ctrl+Return",)),
        PlaceKey("next_tab", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous tab of the texts"), ("Ctrl+Tab",)),
        PlaceKey("last_tab", "", ("Ctrl+Shift+Tab",)),
        PlaceKey("next_change", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous change"), ("F7",)),
        PlaceKey("last_change", "", ("Shift+F7",)),
        PlaceKey("link", QT_TRANSLATE_NOOP("Shortcuts", "Insert a link"), ("Ctrl+Shift+L",)),
        PlaceKey("hashtags", QT_TRANSLATE_NOOP("Shortcuts", "Insert hashtags"), ("Ctrl+Shift+H",)),
        PlaceKey("emoji", QT_TRANSLATE_NOOP("Shortcuts", "Insert an emoji"), ("Ctrl+Shift+E",)),
        PlaceKey("picture", QT_TRANSLATE_NOOP("Shortcuts", "Add a picture"), ("Ctrl+Shift+B",)),
        PlaceKey("copy", QT_TRANSLATE_NOOP("Shortcuts", "Copy the text for pasting"), ("Ctrl+Shift+C",)),
        PlaceKey("remark", QT_TRANSLATE_NOOP("Shortcuts", "Comment on the selection"), ("Ctrl+Shift+M",)),
        PlaceKey("send", QT_TRANSLATE_NOOP("Shortcuts", "Send the comment"), ("Ctrl+Return",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Back to where you came from"), ("Esc",)),
    ),
    "checklist": (
        PlaceKey("enter", QT_TRANSLATE_NOOP("Shortcuts", "Next point"), ("Return",)),
        PlaceKey("move", QT_TRANSLATE_NOOP("Shortcuts", "Move the point"), ("Alt+Up", "Alt+Down")),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove an empty point"), ("Backspace",)),
    ),
    "due": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous entry"), ("Up", "Down")),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open"), ("Return",)),
        PlaceKey("tick", QT_TRANSLATE_NOOP("Shortcuts", "Tick the reminder off"), ("Space",)),
        PlaceKey("later", QT_TRANSLATE_NOOP("Shortcuts", "Remind later"), ("Shift+F10",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "routes": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Go to another stage"), ("Left", "Right", "Up", "Down")),
        PlaceKey("edit", QT_TRANSLATE_NOOP("Shortcuts", "Change the stage"), ("Return",)),
        PlaceKey("add", QT_TRANSLATE_NOOP("Shortcuts", "Add a stage after it, or beside it"), ("Ins", "Shift+Ins")),
        PlaceKey(
            "move",
            QT_TRANSLATE_NOOP("Shortcuts", "Move the stage"),
            ("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),
        ),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove the stage"), ("Del",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Undo and redo in the picture"), ("Ctrl+Z", "Ctrl+Y")),
    ),
    "journal": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous step"), ("Up", "Down")),
        PlaceKey("next_change", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous change"), ("F7",)),
        PlaceKey("last_change", "", ("Shift+F7",)),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open the content item"), ("Return",)),
        PlaceKey("panel", QT_TRANSLATE_NOOP("Shortcuts", "Show what the step changed"), ("Space",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Back to where you came from"), ("Esc",)),
    ),
    "approvals": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous item"), ("J", "K", "Down", "Up")),
        PlaceKey("approve", QT_TRANSLATE_NOOP("Shortcuts", "Approve"), ("A", "F")),
        PlaceKey("changes", QT_TRANSLATE_NOOP("Shortcuts", "Request changes"), ("C",)),
        PlaceKey("reject", QT_TRANSLATE_NOOP("Shortcuts", "Reject"), ("R",)),
        PlaceKey("hold", QT_TRANSLATE_NOOP("Shortcuts", "Put on hold"), ("H",)),
        PlaceKey("tick", QT_TRANSLATE_NOOP("Shortcuts", "Select for a decision together"), ("X", "Space")),
        PlaceKey("together", QT_TRANSLATE_NOOP("Shortcuts", "Decide together"), ("Ctrl+Return",)),
        PlaceKey("next_change", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous change"), ("F7",)),
        PlaceKey("last_change", "", ("Shift+F7",)),
        PlaceKey("remark", QT_TRANSLATE_NOOP("Shortcuts", "Remark on the change"), ("M",)),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open the content item"), ("Return",)),
        PlaceKey("menu", QT_TRANSLATE_NOOP("Shortcuts", "Context menu"), ("Shift+F10",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "meetings": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous entry"), ("Up", "Down")),
        PlaceKey("fold", QT_TRANSLATE_NOOP("Shortcuts", "Fold or unfold the group"), ("Left", "Right")),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open"), ("Return",)),
        PlaceKey("tick", QT_TRANSLATE_NOOP("Shortcuts", "Tick the action item off"), ("Space",)),
        PlaceKey("new", QT_TRANSLATE_NOOP("Shortcuts", "New entry of the list"), ("N",)),
        PlaceKey("edit", QT_TRANSLATE_NOOP("Shortcuts", "Change it"), ("E",)),
        PlaceKey("due", QT_TRANSLATE_NOOP("Shortcuts", "When the action item is due"), ("T",)),
        PlaceKey("drop", QT_TRANSLATE_NOOP("Shortcuts", "Drop the action item"), ("X",)),
        PlaceKey("recall", QT_TRANSLATE_NOOP("Shortcuts", "Take the parked topic up in a meeting"), ("R",)),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove or archive it"), ("Del",)),
        PlaceKey("menu", QT_TRANSLATE_NOOP("Shortcuts", "Context menu"), ("Shift+F10",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "agenda": (
        PlaceKey("new", QT_TRANSLATE_NOOP("Shortcuts", "Add an agenda item"), ("N",)),
        PlaceKey("edit", QT_TRANSLATE_NOOP("Shortcuts", "Change the agenda item"), ("Return", "E")),
        PlaceKey("move", QT_TRANSLATE_NOOP("Shortcuts", "Move the agenda item"), ("Alt+Up", "Alt+Down")),
        PlaceKey("minutes", QT_TRANSLATE_NOOP("Shortcuts", "Type its minutes"), ("M",)),
        PlaceKey("more", QT_TRANSLATE_NOOP("Shortcuts", "Five minutes more or less"), ("+", "-")),
        PlaceKey("pin", QT_TRANSLATE_NOOP("Shortcuts", "Pin it to its place and its minutes"), ("P",)),
        PlaceKey("skip", QT_TRANSLATE_NOOP("Shortcuts", "Leave it out this time"), ("S",)),
        PlaceKey("group", QT_TRANSLATE_NOOP("Shortcuts", "Put what is selected into a section"), ("G",)),
        PlaceKey("all", QT_TRANSLATE_NOOP("Shortcuts", "Select everything in view"), ("Ctrl+A",)),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove it from the agenda"), ("Del",)),
        PlaceKey("take", QT_TRANSLATE_NOOP("Shortcuts", "Take the suggestion"), ("Return", "Space")),
        PlaceKey(
            "reply",
            QT_TRANSLATE_NOOP("Shortcuts", "Accepted, tentative, declined, no reply yet"),
            ("A", "T", "D", "O"),
        ),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Back to the list of meetings"), ("Esc",)),
    ),
    "moderation": (
        PlaceKey("next", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous agenda item"), ("Right",)),
        PlaceKey("back", "", ("Left",)),
        PlaceKey("clock", QT_TRANSLATE_NOOP("Shortcuts", "Stop the time, or let it run"), ("Space",)),
        PlaceKey("decision", QT_TRANSLATE_NOOP("Shortcuts", "Decision in words"), ("B",)),
        PlaceKey(
            "option",
            QT_TRANSLATE_NOOP("Shortcuts", "Choose what is decided"),
            ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        ),
        PlaceKey("decide", QT_TRANSLATE_NOOP("Shortcuts", "Decide what is chosen"), ("Return",)),
        PlaceKey("vote", QT_TRANSLATE_NOOP("Shortcuts", "Count votes; + and - change a count"), ("V",)),
        PlaceKey("action", QT_TRANSLATE_NOOP("Shortcuts", "Action item"), ("A",)),
        PlaceKey("note", QT_TRANSLATE_NOOP("Shortcuts", "Note"), ("N",)),
        PlaceKey("park", QT_TRANSLATE_NOOP("Shortcuts", "Park a topic"), ("P",)),
        PlaceKey("item", QT_TRANSLATE_NOOP("Shortcuts", "Add an agenda item"), ("T",)),
        PlaceKey("fact", QT_TRANSLATE_NOOP("Shortcuts", "Write facts, or the result"), ("F",)),
        PlaceKey("result", "", ("R",)),
        PlaceKey("speak", QT_TRANSLATE_NOOP("Shortcuts", "Somebody asks to speak"), ("W",)),
        PlaceKey("floor", QT_TRANSLATE_NOOP("Shortcuts", "Floor to the next on the list"), ("S",)),
        PlaceKey("attendance", QT_TRANSLATE_NOOP("Shortcuts", "Attendance"), ("G",)),
        PlaceKey("audience", QT_TRANSLATE_NOOP("Shortcuts", "Second screen for the audience"), ("F5",)),
        PlaceKey("full", QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), ("F11",)),
        PlaceKey("undo", QT_TRANSLATE_NOOP("Shortcuts", "Take the last step back"), ("Ctrl+Z",)),
        PlaceKey("end", QT_TRANSLATE_NOOP("Shortcuts", "End the meeting"), ("Ctrl+E",)),
        PlaceKey("help", QT_TRANSLATE_NOOP("Shortcuts", "These keys"), ("F1",)),
        PlaceKey(
            "leave", QT_TRANSLATE_NOOP("Shortcuts", "Leave a field, then the mode; the meeting goes on"), ("Esc",)
        ),
    ),
    "inputs": (
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous request"), ("Up", "Down")),
        PlaceKey("fold", QT_TRANSLATE_NOOP("Shortcuts", "Fold or unfold the group"), ("Left", "Right")),
        PlaceKey("open", QT_TRANSLATE_NOOP("Shortcuts", "Open"), ("Return",)),
        PlaceKey("select", QT_TRANSLATE_NOOP("Shortcuts", "Select"), ("Space",)),
        PlaceKey("new", QT_TRANSLATE_NOOP("Shortcuts", "New request"), ("N",)),
        PlaceKey("edit", QT_TRANSLATE_NOOP("Shortcuts", "Write on the request"), ("E", "F2")),
        PlaceKey("send", QT_TRANSLATE_NOOP("Shortcuts", "Send the draft"), ("S",)),
        PlaceKey("remind", QT_TRANSLATE_NOOP("Shortcuts", "Remind whoever owes the answer"), ("R",)),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove the draft"), ("Del",)),
        PlaceKey(
            "move", QT_TRANSLATE_NOOP("Shortcuts", "Move to the next state on the board"), ("Alt+Left", "Alt+Right")
        ),
        PlaceKey("menu", QT_TRANSLATE_NOOP("Shortcuts", "Context menu"), ("Shift+F10",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "request": (
        PlaceKey("save", QT_TRANSLATE_NOOP("Shortcuts", "Save"), ("Ctrl+S",)),
        PlaceKey("send", QT_TRANSLATE_NOOP("Shortcuts", "Send the request"), ("Ctrl+Return",)),
        PlaceKey("next", QT_TRANSLATE_NOOP("Shortcuts", "Next question"), ("Return",)),
        PlaceKey("move", QT_TRANSLATE_NOOP("Shortcuts", "Move the question"), ("Alt+Up", "Alt+Down")),
        PlaceKey("remove", QT_TRANSLATE_NOOP("Shortcuts", "Remove an empty question"), ("Backspace",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "answering": (
        PlaceKey(
            "next", QT_TRANSLATE_NOOP("Shortcuts", "Next question, at the end hand in"), ("Ctrl+Return", "Return")
        ),
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous question"), ("Alt+Right", "Alt+Left")),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Back to my requests, all is kept"), ("Esc",)),
    ),
    "answer": (
        PlaceKey("take", QT_TRANSLATE_NOOP("Shortcuts", "Take over what is ticked"), ("Ctrl+Return",)),
        PlaceKey("next_change", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous change"), ("F7",)),
        PlaceKey("last_change", "", ("Shift+F7",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), ("Esc",)),
    ),
    "clearing": (
        PlaceKey("public", QT_TRANSLATE_NOOP("Shortcuts", "Make the answer public"), ("1",)),
        PlaceKey("internal", QT_TRANSLATE_NOOP("Shortcuts", "Keep the answer inside the house"), ("2",)),
        PlaceKey("stays", QT_TRANSLATE_NOOP("Shortcuts", "Leave the answer confidential"), ("3",)),
        PlaceKey("step", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous answer"), ("Up", "Down")),
    ),
    "minutes": (
        PlaceKey("after", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous agenda item"), ("Alt+Down",)),
        PlaceKey("before", "", ("Alt+Up",)),
        PlaceKey("action", QT_TRANSLATE_NOOP("Shortcuts", "Add an action item"), ("Ctrl+Shift+A",)),
        PlaceKey("view", QT_TRANSLATE_NOOP("Shortcuts", "From writing to the preview and back"), ("Ctrl+Tab",)),
        PlaceKey("finalise", QT_TRANSLATE_NOOP("Shortcuts", "Finalise"), ("Ctrl+Return",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Out of the text, then back to the meetings"), ("Esc",)),
    ),
    "interview": (
        PlaceKey("next", QT_TRANSLATE_NOOP("Shortcuts", "Next question, at the end: hand in"), ("Ctrl+Return",)),
        PlaceKey("ahead", QT_TRANSLATE_NOOP("Shortcuts", "Next or previous question"), ("Alt+Right",)),
        PlaceKey("previous", "", ("Alt+Left",)),
        PlaceKey("quote", QT_TRANSLATE_NOOP("Shortcuts", "Keep the sentence word for word"), ("F8",)),
        PlaceKey("time", QT_TRANSLATE_NOOP("Shortcuts", "Start or pause the time"), ("F9",)),
        PlaceKey("back", QT_TRANSLATE_NOOP("Shortcuts", "Leave; everything is kept"), ("Esc",)),
    ),
    "form": (PlaceKey("save", QT_TRANSLATE_NOOP("Shortcuts", "Save"), ("Ctrl+S", "Ctrl+Return")),),
}


def keys_of(place: str, name: str) -> tuple[str, ...]:
    """The keys of an act in a place. Raises KeyError where the table has none."""
    for one in KEYS[place]:
        if one.name == name:
            return one.keys
    raise KeyError(f"{place}: {name}")


def bind(widget: QWidget, place: str, acts: Mapping[str, Callable[[], object]]) -> None:
    """Let the keys of a place work while the focus is inside `widget`; Enter means both Enter keys."""
    for name, act in acts.items():
        for keys in keys_of(place, name):
            for one in {keys, keys.replace("Return", "Enter")}:
                shortcut = QShortcut(QKeySequence(one), widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)


def listed(place: str) -> list[tuple[str, tuple[str, ...]]]:
    """English words and keys as F1 shows them: a line without words belongs to the one before."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for one in KEYS[place]:
        if one.words:
            found.append((str(one.words), one.keys))
        else:
            words, keys = found.pop()
            found.append((words, (*keys, *one.keys)))
    return found
