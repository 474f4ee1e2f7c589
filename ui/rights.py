"""What is offered to whoever works here: pages of the rail, commands, and why the desk is read-only for some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from editorial.domain.people import Role
from editorial.domain.presence import main_role

from .pages import PAGES

if TYPE_CHECKING:
    from .context import Desk
    from .shell import Shell

#: Who runs the desk sees every page, in the order of the rail.
_ALL: Final = frozenset({Role.ADMINISTRATOR, Role.MANAGER, Role.COMMUNITY, Role.EDITOR, Role.MANAGEMENT})
#: What the others see, in their order: what waits for them comes first.
_FEW: Final = {
    Role.APPROVER: ("today", "approvals", "inputs", "calendar", "meetings", "settings"),
    Role.EXPERT: ("today", "inputs", "calendar", "meetings", "settings"),
    Role.VIEWER: ("today", "calendar", "meetings", "strategy", "settings"),
}
#: The beginnings of commands' names and the act each needs; the longest that fits decides, none needs nothing.
NEEDS: Final[dict[str, str]] = {
    "new_item": "content.create",
    "quick_add": "content.create",
    "new_series": "series.save",
    "series": "series.save",
    "import": "import.plan",
    "import_results": "import.results",
    "import_answer": "approval.answer",
    "give_form": "approval.form",
    "new_request": "input",
    "meeting_begin": "meeting",
    "meeting_new": "meeting",
    "meeting_series": "meeting",
    "meeting_action": "action",
    "item_ask": "input",
    "hand_over": "content.status",
    "undo": "history.undo",
    "redo": "history.undo",
    "item_": "content.edit",
    "item_open": "read",
    "item_clip": "read",
    "item_remind": "reminder.save",
    "item_paste": "content.create",
    "item_copy": "content.create",
    "item_delete": "content.delete",
    "item_assign": "content.assign",
    "item_schedule": "content.schedule",
    "item_status": "content.status",
    "bin": "content.restore",
    "restore": "workspace.restore",
    "check": "workspace.check",
}


def need_of(command: str) -> str:
    """The act that a command needs; "" for none."""
    found = [one for one in NEEDS if command == one or (one.endswith("_") and command.startswith(one))]
    return NEEDS[max(found, key=len)] if found else ""


def shown_pages(desk: Desk) -> tuple[str, ...]:
    """The pages of the rail for whoever works here, from top to bottom."""
    known = tuple(one.name for one in PAGES)
    roles = desk.actor.roles
    if roles & _ALL:
        return known
    wanted = dict.fromkeys(name for role, names in _FEW.items() if role in roles for name in names)
    return tuple(name for name in wanted or _FEW[Role.VIEWER] if name in known)


def home_page(desk: Desk) -> str:
    """Where whoever works here begins."""
    role, pages = main_role(desk.actor), shown_pages(desk)
    # Whoever is asked as well finds requests and decisions side by side on Today.
    if role is Role.APPROVER and Role.EXPERT not in desk.actor.roles and "approvals" in pages:
        return "approvals"
    return "today" if role in (Role.EXPERT, Role.APPROVER) else "calendar"


def fit_commands(shell: Shell) -> None:
    """Hide every command that whoever works here may not use: hidden ones have no shortcut, either."""
    desk, pages = shell.desk, shown_pages(shell.desk)
    for _group, action in shell.actions.all():
        name = action.objectName()
        need = need_of(name)
        kind, _, rest = name.partition("_")
        # commands of pages, and of parts of pages, go with their page
        seen = kind not in ("page", "part") or rest.partition("_")[0] in pages
        action.setVisible(seen and (not need or desk.may(need)))
    people = [one for one in desk.directory.people if not one.archived]
    shell.actions["switch_person"].setVisible(len(people) > 1 or desk.actor.id is not None)
    shell.actions["lock"].setVisible(shell.people.can_lock)


def show_who(shell: Shell) -> None:
    """Header, rail and status bar for whoever works here."""
    desk, window = shell.desk, shell.window
    several = len([one for one in desk.directory.people if not one.archived]) > 1
    window.header.set_person(desk.actor.name, several)
    window.header.set_rights(desk.may("content.create"), desk.may("history.undo"))
    window.rail.set_shown(shown_pages(desk))
    window.status.set_texts(role=role_text(desk))
    desk.role_reason = "" if desk.may("content.edit") else _reading(desk)


def _reading(desk: Desk) -> str:
    """Why whoever works here only reads."""
    from editorial.texts import text

    role = text(f"role.{main_role(desk.actor) or Role.VIEWER}", desk.language)
    words = QCoreApplication.translate(
        "People",
        "{person} works here as {role}: content can be read, not changed. Roles are assigned by the social media "
        "manager or an administrator.",
    )
    return words.format(person=desk.actor.name or "–", role=role)


def role_text(desk: Desk) -> str:
    """As whom somebody works who does not run the desk: "Role: Approver, Legal"; else nothing."""
    from editorial.texts import text

    role = main_role(desk.actor)
    if role is None:
        return ""
    me = desk.person(desk.actor.id)
    department = desk.department(me.department_id) if me is not None else None
    words = text(f"role.{role}", desk.language)
    whole = f"{words}, {department.name}" if department is not None else words
    return QCoreApplication.translate("People", "Role: {role}").format(role=whole)
