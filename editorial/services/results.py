"""Results: exports come in, posts are matched with publications, figures are typed by hand and read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from .. import faults
from ..domain.content import ContentItem, Publication
from ..domain.events import Changes
from ..domain.import_report import ImportReport, Outcome
from ..domain.people import Actor
from ..domain.results import Post, PostMetric
from ..domain.results_import import METRICS, ResultsFile
from ..errors import Refused
from ..exchange.results_files import read_results_file
from ..storage import result_queries
from ..storage.unit_of_work import UnitOfWork
from .reading import Progress, may_read
from .results_write import Proposal, ResultsWriter
from .store import Store

__all__ = ["PublicationResults", "ResultsService"]


@dataclass(frozen=True, slots=True)
class PublicationResults:
    """The figures of one publication: (name of METRICS, value) in their order; `as_of` and where they are from."""

    publication_id: int
    post_id: int
    figures: tuple[tuple[str, float], ...]
    as_of: date | None = None
    source: str = ""
    url: str = ""


class _DryRun(Exception):
    """Leaves the transaction without writing anything."""


class ResultsService:
    """Acts on posts and their figures."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def file(
        self,
        actor: Actor,
        path: Path,
        dry_run: bool = False,
        confirmed: Mapping[int, int] | None = None,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Read an export and import it; see `apply`. Raises `Refused` (results.*, plan.*), `Cancelled`."""
        return self.apply(actor, self.read(actor, path, progress, cancelled), dry_run, confirmed)

    def read(
        self,
        actor: Actor,
        path: Path,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ResultsFile:
        """What an export says; nothing is changed. Raises `Refused` (results.*, plan.*), `Cancelled`."""
        return read_results_file(path, progress=may_read(self._store, actor, progress), cancelled=cancelled)

    def propose(self, actor: Actor, file: ResultsFile) -> tuple[Proposal, ...]:
        """Which publication each post would get, certain ones and those that somebody has to confirm."""
        with self._store.read(actor) as work:
            return ResultsWriter(work, file, self._store.wall().date()).proposals()

    def apply(
        self,
        actor: Actor,
        file: ResultsFile,
        dry_run: bool = False,
        confirmed: Mapping[int, int] | None = None,
    ) -> ImportReport:
        """Store an export as one step.

        A post known by its id or address gets its lifetime figures overwritten where the export has them; figures that
        it leaves empty stay. Posts are joined with publications where address or id prove it, and where `confirmed`
        (number of the post in the file -> publication id, 0 for none of ours) says so. The others are kept unmatched.
        """
        report: ImportReport | None = None
        try:
            with self._store.act(actor, "import.results") as work:
                faults.point("import.begun")
                writer = ResultsWriter(work, file, self._store.wall().date())
                report = writer.write(confirmed or {}, dry_run)
                faults.point("import.written")
                if dry_run:
                    raise _DryRun
                work.detail = {"title": file.name, "count": report.count(Outcome.ADDED)}
        except _DryRun:
            assert report is not None
            return report
        assert report is not None
        return replace(report, step=work.changes.step, changes=work.changes)

    def match(self, actor: Actor, post_id: int, publication_id: int | None) -> Changes:
        """Say which publication a post is, or that it is none of ours (None)."""
        with self._store.act(actor, "results.match") as work:
            post = work.get(Post, post_id)
            channel_id, title = post.channel_id, post.title
            if publication_id is not None:
                one = work.get(Publication, publication_id)
                channel_id = one.channel_id or channel_id
                title = work.get(ContentItem, one.content_id).title
            how = "hand" if publication_id is not None else ""
            work.change(replace(post, publication_id=publication_id, channel_id=channel_id, matched=how))
            work.detail = {"title": title[:120]}
        return work.changes

    def unmatched(self, actor: Actor) -> tuple[Post, ...]:
        """Posts of exports that are none of our publications yet, the newest first."""
        with self._store.read(actor) as work:
            found = [one for one in work.all(Post) if one.publication_id is None]
        return tuple(sorted(found, key=lambda one: (one.day or date.min, one.id), reverse=True))

    def save(
        self, actor: Actor, publication_id: int, figures: Mapping[str, float | None], as_of: date | None = None
    ) -> Changes:
        """Type figures by hand; None takes a figure away. Raises `Refused` for an unknown or negative figure."""
        with self._store.act(actor, "results.save") as work:
            one = work.get(Publication, publication_id)
            post = self._post_of(work, one)
            work.change(replace(post, as_of=as_of or self._store.wall().date()))
            have = {metric.metric: metric for metric in work.all(PostMetric, post_id=post.id)}
            for name, value in figures.items():
                _demand(name, value)
                known = have.get(name)
                if value is None:
                    if known is not None:
                        work.remove(known)
                elif known is None:
                    work.add(PostMetric(post_id=post.id, metric=name, value=float(value)))
                elif known.value != value:
                    work.change(replace(known, value=float(value)))
            work.detail = {"title": work.get(ContentItem, one.content_id).title, "content_id": one.content_id}
        return work.changes

    @staticmethod
    def _post_of(work: UnitOfWork, one: Publication) -> Post:
        found = work.all(Post, publication_id=one.id)
        if found:
            return found[-1]
        day, hour = one.day, one.time
        return work.add(
            Post(
                url=one.url,
                day=day,
                time=hour,
                channel_id=one.channel_id,
                publication_id=one.id,
                matched="hand",
                source="hand",
            )
        )

    def of_item(self, actor: Actor, content_id: int) -> tuple[PublicationResults, ...]:
        """The figures of an item's publications, in the order of the publications; those without any are left out."""
        with self._store.read(actor) as work:
            ids = [one.id for one in work.all(Publication, content_id=content_id)]
            rows = result_queries.posts_of_publications(work.connection, ids)
            figures = result_queries.figures_of(work.connection, [row[0] for row in rows])
        found = []
        for post_id, publication_id, as_of, source, url, _external in rows:
            have = figures.get(post_id, {})
            shown = tuple((name, have[name]) for name in METRICS if name in have)
            if shown:
                day = date.fromisoformat(as_of) if as_of else None
                found.append(PublicationResults(publication_id, post_id, shown, day, source, url))
        return tuple(sorted(found, key=lambda one: (ids.index(one.publication_id), one.post_id)))


def _demand(name: str, value: float | None) -> None:
    if name not in METRICS:
        raise Refused("results.metric", name=name)
    if value is not None and (value < 0 or value != value or value in (float("inf"), float("-inf"))):
        raise Refused("results.value", value=str(value))
