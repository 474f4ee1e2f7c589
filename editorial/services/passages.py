"""Keeping the source of what is taken from an answer into an item: its words, its files."""

from __future__ import annotations

from dataclasses import replace

from ..domain.content import Attachment
from ..domain.inputs import Answer, Contribution, InputFile, Passage
from ..storage.unit_of_work import UnitOfWork


def keep_words(
    work: UnitOfWork,
    content_id: int,
    answer: Answer,
    given: Contribution,
    words: str,
    publication_id: int | None = None,
) -> None:
    """Words of an answer stand in the item's text, or in a variant: once each."""
    same = work.all(Passage, content_id=content_id, answer_id=answer.id, words=words)
    if not any(one.publication_id == publication_id for one in same):
        work.add(replace(_source(work, content_id, answer, given), publication_id=publication_id, words=words))


def keep_file(work: UnitOfWork, content_id: int, answer: Answer, given: Contribution, file: InputFile) -> None:
    """Attach a file of an answer to the item, where it does not hang there already."""
    attached = work.all(Attachment, content_id=content_id)
    if all(one.sha256 != file.sha256 for one in attached):
        work.add(Attachment(0, 0, content_id, file.name, file.media_type, file.size, file.sha256, "", len(attached)))
    if not work.all(Passage, content_id=content_id, file_id=file.id):
        work.add(replace(_source(work, content_id, answer, given), file_id=file.id))


def _source(work: UnitOfWork, content_id: int, answer: Answer, given: Contribution) -> Passage:
    return Passage(
        content_id=content_id,
        answer_id=answer.id,
        contribution_id=answer.contribution_id,
        request_id=answer.request_id,
        attribution=given.attribution,
        taken_by_id=work.actor.id,
        taken_by=work.actor.name,
        taken_at=work.now,
    )
