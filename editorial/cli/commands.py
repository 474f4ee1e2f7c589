"""The commands themselves: open the workspace, call one service, say what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.people import SYSTEM
from ..errors import Coded, EditorialError, ReadOnly, Refused
from ..texts import text
from .arguments import Call, Usage, day, number
from .output import complain, say, say_json, table

if TYPE_CHECKING:
    from ..app import Workspace


class Spoken(Exception):
    """An expected error, to be said in the language of the workspace in which it happened."""

    def __init__(self, error: EditorialError, language: str) -> None:
        super().__init__(error.code)
        self.error, self.language = error, language


def run(call: Call, tongue: str) -> int:
    """Run a call; `tongue` is the language as long as no workspace says another."""
    return _RUN[call.command.name](call, tongue)


@contextmanager
def opened(call: Call) -> Iterator[tuple[Workspace, str]]:
    """The workspace and the language: the stated one, else its own."""
    from ..app import open_workspace

    workspace = open_workspace(call.path("WORKSPACE"))
    try:
        language = call.options.get("--language") or workspace.options.read(SYSTEM).language
        try:
            yield workspace, language
        except EditorialError as error:
            raise Spoken(error, language) from error
    finally:
        workspace.close()


def _counted(code: str, n: int, language: str, **params: Any) -> str:
    return text(f"{code}.one" if n == 1 else code, language, n=n, **params)


def _new(call: Call, tongue: str) -> int:
    from ..app import create_workspace

    path = call.path("WORKSPACE")
    there = path.exists()
    try:
        workspace = create_workspace(path, language=tongue)
        try:
            if call.has("--sample"):
                from ..services.sample import build_sample

                build_sample(workspace, tongue)
        finally:
            workspace.close()
    except ReadOnly as error:
        raise Refused("file.unwritable", path=str(path), why=Coded("why.permission")) from error
    except BaseException:
        if not there:
            # Half a workspace is worse than none.
            for ending in ("", "-journal", "-wal", "-shm"):
                path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    say(text("cli.made", tongue, path=path))
    return 0


def _import(call: Call, _tongue: str) -> int:
    with opened(call) as (workspace, language):
        path = call.path("FILE")
        kind = call.options.get("--as") or kind_of_file(path)
        dry, refused = call.has("--dry-run"), tuple[str, ...]()
        if call.more and kind != "answer":
            raise Usage("usage.extra", what=call.more[0], command="import")
        if kind == "calendar":
            report = workspace.calendars.file(SYSTEM, path, dry_run=dry)
            found = report.to_json(language) | {"became": report.counts}
        elif kind == "results":
            found = workspace.results.file(SYSTEM, path, dry_run=dry).to_json(language)
        elif kind == "answer" and call.more:
            from .answers import bring_answers

            found, refused = bring_answers(workspace, [path, *map(Path, call.more)], dry, language)
        elif kind == "answer":
            from .answers import bring_answer

            found = bring_answer(workspace, path, dry, language)
        else:
            found = workspace.imports.plan(SYSTEM, path, dry_run=dry).to_json(language)
    _say_report(found, dry, language, call.has("--json"))
    if refused:
        complain(_counted("cli.refused", len(refused), language, names=", ".join(refused)))
    return 1 if refused else 0


def _say_report(found: dict[str, Any], dry: bool, language: str, as_json: bool) -> None:
    if as_json:
        say_json(found)
        return
    counts = {name: found[name] for name in ("file", "read", "added", "changed", "unchanged", "skipped")}
    say(text("cli.would_import" if dry else "cli.imported", language, **counts))
    if "became" in found:
        say(
            "  "
            + "  ·  ".join(f"{text(f'calendar.target.{one}', language)}: {n}" for one, n in found["became"].items())
        )
    for one in found["problems"]:
        say(f"  {one['where']}: {one['what']}")


def kind_of_file(path: Path) -> str:
    """What a file is to be imported as, where nobody says it: calendars are told by ending or beginning, answers by
    what they say they are, results by their headings."""
    from ..exchange.approval_answer import looks_like_answer
    from ..exchange.ics_files import is_calendar
    from ..exchange.results_files import looks_like_results

    if is_calendar(path):
        return "calendar"
    if path.suffix.lower() in (".eml", ".zip") or looks_like_answer(path):
        return "answer"
    return "results" if looks_like_results(path) else "plan"


def _export(call: Call, _tongue: str) -> int:
    from ..services.exports import Wish

    with opened(call) as (workspace, language):
        wish = Wish(
            language=language,
            first=day(call.options.get("--from")),
            last=day(call.options.get("--to")),
            channel=call.options.get("--channel", ""),
            content_id=number(call.options.get("--id")),
            stated=call.has("--language"),
        )
        found = workspace.exports.write(SYSTEM, call.taken["WHAT"], Path(call.options["-o"]), wish)
    say(text("cli.written", language, path=found.path, lines=_counted("cli.lines", found.lines, language)))
    if found.left_out:
        say(_counted("cli.left_out", found.left_out, language))
    for note in found.notes:
        say(note.text(language))
    return 0


def _list(call: Call, _tongue: str) -> int:
    with opened(call) as (workspace, language):
        first, last = day(call.options.get("--from")), day(call.options.get("--to"))
        rows = workspace.exports.listing(SYSTEM, call.taken["WHAT"], first, last)
    if call.has("--json"):
        say_json(rows)
        return 0
    if not rows:
        say(text("list.none", language))
        return 0
    shown = _SHOWN.get(call.taken["WHAT"], tuple(rows[0]))
    state = _STATES.get(call.taken["WHAT"])
    words = {"state": state} if state is not None else None
    for line in table([{name: row[name] for name in shown} for row in rows], language, words):
        say(line)
    return 0


#: Whose states they are, where not those of requests.
_STATES = {"actions": "action.state", "meetings": "meeting.state"}
#: What the table shows of an entry; `--json` has all of it.
_SHOWN = {
    "content": ("id", "date", "status", "title", "channels", "owner"),
    "publications": ("id", "content_id", "starts", "channel", "status", "title"),
    "approvals": ("content_id", "title", "stage", "state", "due", "waiting_for"),
    "requests": ("id", "title", "state", "expert", "department", "due", "minutes", "overdue"),
    "meetings": ("id", "series", "starts", "state", "title", "place", "chair", "minute_taker"),
    "actions": ("id", "number", "title", "owner", "due", "state", "overdue", "meeting"),
    "people": ("id", "name", "initials", "department", "roles", "email"),
    "channels": ("id", "short", "name", "network", "limit", "per_week", "archived"),
}


def _check(call: Call, _tongue: str) -> int:
    with opened(call) as (workspace, language):
        report = workspace.maintenance.check(SYSTEM)
    path = call.path("WORKSPACE")
    if call.has("--json"):
        say_json(
            {
                "ok": report.ok,
                "findings": [{"where": one.where, "what": one.what} for one in report.findings],
                "journal": {"entries": report.journal_entries, "head": report.journal_head},
                "contents": report.contents,
                "publications": report.publications,
            }
        )
    elif report.ok:
        counts = {"contents": report.contents, "publications": report.publications, "entries": report.journal_entries}
        say(text("cli.whole", language, path=path, **counts))
        say(text("cli.head", language, head=report.journal_head))
    else:
        for one in report.findings:
            say(one.sentence(language))
    if not report.ok:
        complain(_counted("cli.findings", len(report.findings), language, path=path))
    return 0 if report.ok else 1


def _backup(call: Call, _tongue: str) -> int:
    with opened(call) as (workspace, language):
        target = Path(call.options["-o"]) if call.has("-o") else None
        if target is not None and target.exists() and target.samefile(workspace.path):
            raise Refused("export.itself", path=str(target))
        made = workspace.maintenance.back_up(SYSTEM, datetime.now().astimezone(), target)
    say(text("cli.backed_up", language, path=made))
    return 0


def _restore(call: Call, _tongue: str) -> int:
    from ..services.loading import restore

    source = call.path("BACKUP")
    restore(source, call.path("WORKSPACE"))
    with opened(call) as (workspace, language):
        say(text("cli.restored", language, path=workspace.path, source=source))
    return 0


def _password(call: Call, _tongue: str) -> int:
    """The way back for whoever has the file and forgot the password."""
    wanted = call.taken["PERSON"].strip().casefold()
    with opened(call) as (workspace, language):
        people = workspace.organisation.directory(SYSTEM).people
        person = next((one for one in people if one.name.casefold() == wanted), None)
        if person is None:
            raise Refused("people.unknown", person=call.taken["PERSON"])
        workspace.people.forget_password(person.id)
    say(text("cli.password_cleared", language, person=person.name))
    return 0


_RUN: dict[str, Callable[[Call, str], int]] = {
    "new": _new,
    "import": _import,
    "export": _export,
    "list": _list,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
    "password": _password,
}
