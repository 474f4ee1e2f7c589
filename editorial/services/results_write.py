"""Writing an export's records inside one act: known posts are changed, new ones added and matched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from ..domain.channels import Channel
from ..domain.content import Publication
from ..domain.import_report import ImportReport, Outcome, RowReport
from ..domain.plan_import import Problem
from ..domain.results import ChannelMetric, Post, PostMetric
from ..domain.results_import import DayResult, PostResult, ResultsFile
from ..domain.results_match import Candidate, Finder, Match, plain_url
from ..domain.words import fold
from ..storage import result_queries
from ..storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Proposal:
    """A post of a file, by its number there, and the publication that it is or could be (None: none was found).

    `known` says that it was imported before and stays what it was matched with.
    """

    number: int
    post: PostResult
    match: Match | None
    candidate: Candidate | None
    known: bool = False


class ResultsWriter:
    """Belongs to one act and one file."""

    def __init__(self, work: UnitOfWork, file: ResultsFile, today: date) -> None:
        self._work, self._file, self._today = work, file, today
        self._candidates = {one.publication_id: one for one in result_queries.candidates(work.connection)}
        posts = work.all(Post)
        self._by_id = {(one.network, one.external_id): one for one in posts if one.external_id}
        self._by_url = {plain_url(one.url): one for one in posts if one.url}
        # What was typed in by hand is no other post: the export takes its place.
        self._typed = {
            one.publication_id: one
            for one in posts
            if one.publication_id is not None and one.source == "hand" and not one.external_id
        }
        self._used = {
            one.publication_id: one.id
            for one in posts
            if one.publication_id is not None and one.publication_id not in self._typed
        }
        channels = [one for one in work.all(Channel) if not one.archived]
        fitting = [one.id for one in channels if file.network and fold(one.network or one.name) == fold(file.network)]
        self._channel_id = fitting[0] if len(fitting) == 1 else None

    def proposals(self) -> tuple[Proposal, ...]:
        """What each post of the file is, in the file's order; no publication is proposed twice."""
        finder = Finder(self._candidates.values())
        taken = dict(self._used)
        found = []
        for number, post in enumerate(self._file.posts):
            known = self._known(post)
            if known is not None and (known.publication_id is not None or known.matched == "hand"):
                own = self._candidates.get(known.publication_id or 0)
                match = Match(known.publication_id, known.matched) if known.publication_id is not None else None
                found.append(Proposal(number, post, match, own, True))
                continue
            match = finder.find(post, self._file.network, taken)
            if match is not None and match.publication_id in taken and not match.certain:
                match = None
            if match is not None:
                taken.setdefault(match.publication_id, number)
            own = self._candidates.get(match.publication_id) if match else None
            found.append(Proposal(number, post, match, own, known is not None))
        return tuple(found)

    def write(self, confirmed: Mapping[int, int], dry_run: bool) -> ImportReport:
        """Write everything; the report has a row for each record."""
        rows = [self._post(one, confirmed) for one in self.proposals()]
        rows += self._days(self._file.days)
        rows += [
            RowReport(one.place, one.title, Outcome.SKIPPED, problems=(Problem(one.code),))
            for one in self._file.passed
            if one.code != "results.skipped.total"
        ]
        totals = [one for one in self._file.passed if one.code == "results.skipped.total"]
        problems = (*self._file.problems, *(Problem(one.code, (("words", one.title),)) for one in totals))
        return ImportReport(self._file.name, tuple(rows), problems=problems, dry_run=dry_run)

    # Posts --------------------------------------------------------------------------------------------------------

    def _known(self, post: PostResult) -> Post | None:
        if post.external_id and (found := self._by_id.get((self._file.network, post.external_id))):
            return found
        return self._by_url.get(plain_url(post.url)) if post.url else None

    def _post(self, one: Proposal, confirmed: Mapping[int, int]) -> RowReport:
        publication_id, how = self._decided(one, confirmed)
        problems: tuple[Problem, ...] = ()
        if (
            publication_id is None
            and one.match is not None
            and one.number not in confirmed
            and one.candidate is not None
        ):
            params = (("title", one.candidate.title), ("percent", str(round(one.match.alike * 100))))
            problems = (Problem("results.problem.confirm", params),)
        known = self._known(one.post) or self._typed.pop(publication_id or 0, None)
        wanted = self._wanted(one.post, known, publication_id, how)
        if known is None:
            saved, outcome = self._work.add(wanted), Outcome.ADDED
        else:
            outcome = Outcome.UNCHANGED
            saved = known
            if replace(wanted, as_of=known.as_of) != known:
                saved, outcome = self._work.change(wanted), Outcome.CHANGED
        if self._figures(saved, one.post) and outcome is Outcome.UNCHANGED:
            outcome = Outcome.CHANGED
        if outcome is Outcome.CHANGED and saved.as_of != self._today:
            saved = self._work.change(replace(saved, as_of=self._today))
        if publication_id is not None:
            self._address(publication_id, one.post.url)
        content = self._candidates[publication_id].content_id if publication_id in self._candidates else 0
        title = one.post.title.split("\n")[0][:120] or one.post.external_id or one.post.url
        return RowReport(one.post.place, title, outcome, content, problems=problems)

    def _decided(self, one: Proposal, confirmed: Mapping[int, int]) -> tuple[int | None, str]:
        if one.number in confirmed:
            chosen = confirmed[one.number]
            return (chosen, "hand") if chosen else (None, "hand")
        if one.match is not None and one.match.certain:
            return one.match.publication_id, one.match.how
        return None, ""

    def _wanted(self, post: PostResult, known: Post | None, publication_id: int | None, how: str) -> Post:
        base = known or Post(network=self._file.network, as_of=self._today)
        channel = self._candidates[publication_id].channel_id if publication_id in self._candidates else 0
        return replace(
            base,
            network=base.network or self._file.network,
            external_id=post.external_id or base.external_id,
            url=post.url or base.url,
            title=post.title[:4000] or base.title,
            day=post.day or base.day,
            time=post.time or base.time,
            channel_id=channel or base.channel_id or self._channel_id,
            publication_id=publication_id if how else base.publication_id,
            matched=how or base.matched,
            source=self._file.source,
        )

    def _figures(self, saved: Post, post: PostResult) -> bool:
        """Write the figures that the export has; whether any changed."""
        have = {one.metric: one for one in self._work.all(PostMetric, post_id=saved.id)} if saved.version else {}
        changed = False
        for name, value in post.metrics:
            known = have.get(name)
            if known is None:
                self._work.add(PostMetric(post_id=saved.id, metric=name, value=value))
                changed = True
            elif known.value != value:
                self._work.change(replace(known, value=value))
                changed = True
        return changed

    def _address(self, publication_id: int, url: str) -> None:
        """A publication without an address gets that of its post."""
        one = self._work.find(Publication, publication_id)
        if one is not None and url and not one.url:
            self._work.change(replace(one, url=url))

    # Days of a channel --------------------------------------------------------------------------------------------

    def _days(self, days: tuple[DayResult, ...]) -> list[RowReport]:
        if not days:
            return []
        network = self._file.network
        have = {(one.day, one.metric): one for one in self._work.all(ChannelMetric, network=network)}
        return [self._one_day(one, have) for one in days]

    def _one_day(self, day: DayResult, have: Mapping[tuple[date, str], ChannelMetric]) -> RowReport:
        outcomes = set()
        for name, value in day.metrics:
            known = have.get((day.day, name))
            if known is None:
                new = ChannelMetric(
                    channel_id=self._channel_id,
                    network=self._file.network,
                    metric=name,
                    day=day.day,
                    value=value,
                    source=self._file.source,
                )
                self._work.add(new)
                outcomes.add(Outcome.ADDED)
            elif known.value != value:
                self._work.change(replace(known, value=value))
                outcomes.add(Outcome.CHANGED)
        outcome = Outcome.UNCHANGED
        if outcomes:
            outcome = Outcome.ADDED if outcomes == {Outcome.ADDED} else Outcome.CHANGED
        return RowReport(day.place, day.day.isoformat(), outcome)
