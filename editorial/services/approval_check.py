"""What `check` proves of approvals: that what was signed is what stands there."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.approval_content import digest, fingerprint
from ..domain.approvals import ApprovalOverride, ApprovalRequest, Decision, SignOff, Validity
from ..domain.content import ContentItem, Publication, Status
from ..storage import approval_queries
from ..storage.unit_of_work import UnitOfWork
from ..texts import text
from .approval_gate import missing_stages
from .approval_reading import Approving
from .options import read_options

_GONE = frozenset({Status.APPROVED, Status.SCHEDULED})


def doubts(work: UnitOfWork) -> Iterator[tuple[str, str, str]]:
    """Every sign-off is hashed again, and so is every item that is approved or scheduled: (where, code, detail).

    What was approved before there was approval, and is as it was, was signed by nobody and is not doubted.
    """
    requests = {one.id: one for one in work.all(ApprovalRequest)}
    asked = {one.content_id for one in requests.values()} | {one.content_id for one in work.all(ApprovalOverride)}
    around = Approving(work, asked)
    for content_id in sorted(asked):
        for one in around.sign_offs(content_id):
            yield from _of_sign_off(around, one, requests.get(one.request_id))
    if not approval_queries.in_force(work.connection):
        return
    language = read_options(work).language
    for content_id in sorted(asked & _gone(work)):
        card = around.card(content_id)
        if not around.may_go(card):
            found = missing_stages(around, card)
            words = found if isinstance(found, str) else text(found.code, language)
            yield f"content {content_id}", "check.approval", words


def _gone(work: UnitOfWork) -> set[int]:
    """Items that are approved or scheduled, as a whole or in part."""
    states = frozenset(str(one) for one in _GONE)
    items = {one.id for one in work.all(ContentItem, status=states)}
    return items | {one.content_id for one in work.all(Publication, status=states)}


def _of_sign_off(around: Approving, one: SignOff, request: ApprovalRequest | None) -> Iterator[tuple[str, str, str]]:
    where = f"sign_off {one.id}"
    if digest(one.snapshot) != one.sha256:
        yield where, "check.sign_off", ""
    if request is None or one.validity is not Validity.VALID or one.decision is not Decision.APPROVE:
        return
    if one.person_id in request.author_ids:
        yield where, "check.sign_off_author", one.person
    if one.sha256 != fingerprint(around.card(one.content_id), request.window):
        yield where, "check.sign_off_content", ""
