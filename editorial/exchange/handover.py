"""The hand-over folder of a post: a text for each channel, its media, alternative texts and checklist."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from ..domain.handover import Media, ReadyPost, clipboard_text, file_name, free_name, safe_name
from ..domain.wording import day_text, when_text
from ..errors import Refused
from ..texts import text
from .export_file import replacing, sweep, unwritable

#: The bytes behind a SHA-256.
Bytes = Callable[[str], bytes]


def write_folder(parent: Path, posts: Sequence[ReadyPost], read: Bytes, language: str) -> Path:
    """One new folder inside `parent` for the publications of one content item; whole or not at all.

    A folder of that name stays untouched, the new one gets a number. Raises `Refused` (file.unwritable).
    """
    if not parent.is_dir():
        raise Refused("handover.no_folder", path=str(parent))
    draft = parent / f".{os.getpid()}-{posts[0].content_id}.part"
    try:
        sweep(parent)
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        _fill(draft, posts, read, language)
        target = _free(parent, folder_name(posts))
        os.replace(draft, target)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        raise unwritable(parent, error) from error
    return target


def write_zip(path: Path, folders: Sequence[Path]) -> None:
    """Hand-over folders as one ZIP file. Raises `Refused` (file.unwritable)."""
    from zipfile import ZIP_DEFLATED, ZipFile

    with replacing(path) as draft, ZipFile(draft, "w", ZIP_DEFLATED) as packed:
        for folder in folders:
            for one in sorted(folder.rglob("*")):
                if one.is_file():
                    packed.write(one, one.relative_to(folder.parent).as_posix())


def folder_name(posts: Sequence[ReadyPost]) -> str:
    """2026-05-21 Laborbesuch: sorts by the first day, names the post."""
    days = sorted(one.day for one in posts if one.day)
    return safe_name(f"{days[0].isoformat()} {posts[0].title}" if days else posts[0].title)


def _free(parent: Path, wanted: str) -> Path:
    taken = {one.name.casefold() for one in parent.iterdir()}
    return parent / free_name(wanted, taken)


def _fill(folder: Path, posts: Sequence[ReadyPost], read: Bytes, language: str) -> None:
    taken: set[str] = set()
    for post in posts:
        name = free_name(f"{safe_name(post.channel)}.txt", taken)
        _write(folder / name, clipboard_text(post.text, post.headline))
    names = _media(folder, posts[0].media, read, language)
    if names:
        lines = [f"{name}\n{one.alt_text or text('handover.no_alt', language)}\n" for one, name in names]
        _write(folder / f"{text('handover.file.alt', language)}.txt", "\n".join(lines))
    if posts[0].checklist:
        lines = [f"[{'x' if done else ' '}] {words}" for words, done in posts[0].checklist]
        _write(folder / f"{text('handover.file.checklist', language)}.txt", "\n".join(lines))
    _write(folder / f"{text('handover.file.about', language)}.txt", about(posts, language))


def _media(folder: Path, media: Sequence[Media], read: Bytes, language: str) -> list[tuple[Media, str]]:
    if not media:
        return []
    inner = folder / text("handover.file.media", language)
    inner.mkdir()
    taken: set[str] = set()
    found = []
    for number, one in enumerate(media, start=1):
        name = free_name(f"{number:02} {file_name(one.name)}", taken)
        (inner / name).write_bytes(read(one.sha256))
        found.append((one, name))
    return found


def about(posts: Sequence[ReadyPost], language: str) -> str:
    """What is in the folder: when and where each text appears, who is responsible."""
    first = posts[0]
    lines = [first.title, ""]
    for post in posts:
        when = when_text(post.day, post.time, language)
        status = text(f"status.{post.status}", language)
        lines.append(f"{post.channel}: {when} ({post.zone}), {status}")
    pairs = (
        ("handover.owner", first.owner),
        ("handover.department", first.department),
        ("handover.hashtags", " ".join(f"#{one}" for one in first.hashtags)),
        ("handover.notes", first.notes),
    )
    facts = [f"{text(code, language)}: {words}" for code, words in pairs if words]
    facts += _decided(first, language)
    return "\n".join([*lines, "", *facts] if facts else lines)


def _decided(post: ReadyPost, language: str) -> list[str]:
    """Who approved it; or, in plain words, who let it go although not everybody had."""
    if post.override is not None:
        person, day, reason = post.override
        facts = {"person": person, "day": day_text(day, language), "reason": reason}
        return [text("handover.override", language, **facts)]
    if not post.approved:
        return []
    lines = [f"{stage}: {person}, {day_text(day, language)}" for stage, person, day in post.approved]
    return ["", text("handover.file.approved", language), *lines]


def _write(path: Path, words: str) -> None:
    path.write_text(words.rstrip() + "\n", encoding="utf-8", newline="\n")
