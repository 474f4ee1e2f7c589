"""A meeting in progress about content items, for the tests of decisions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any

from editorial.domain.content import ContentCard, ContentItem, Status
from editorial.domain.decision_cards import DecisionDraft
from editorial.domain.decisions import Decision
from editorial.domain.input_cards import Given, GivenAnswer
from editorial.domain.inputs import Clearance, InputRequest, Question, QuestionKind, TopicCall, Way
from editorial.domain.meeting_cards import MeetingCase
from editorial.domain.meetings import AgendaItem, AgendaSource, MeetingState
from editorial.domain.people import Actor
from tests.builders import ME, make_item
from tests.services.meeting_makers import MeetingHouse

#: Days and hours that nothing else stands on.
FIRST, SECOND, LATER, AT = date(2026, 5, 13), date(2026, 5, 15), date(2026, 5, 28), time(10)


@dataclass
class Table:
    """The people around a table, and the meeting that they sit in."""

    house: MeetingHouse
    meeting_id: int

    def about(self, source: AgendaSource, *subjects: str) -> AgendaItem:
        """A new agenda item of the meeting."""
        with self.house.ws.store.act(ME, "meeting.agenda") as work:
            place = len(work.all(AgendaItem, meeting_id=self.meeting_id))
            fresh = AgendaItem(meeting_id=self.meeting_id, source=source, title="Worum es geht", position=place)
            return work.add(replace(fresh, subjects=subjects))

    def item(self, title: str = "PFAS-Grenzwerte einfach erklärt", **values: Any) -> ContentItem:
        """A content item of the laboratory, being written, with a date."""
        usual: dict[str, Any] = {"day": FIRST, "at": AT, "status": Status.DRAFTING, "text": "Ein Tropfen Wasser."}
        usual |= {"department_id": self.house.lab_id, "owner_id": self.house.editor.id}
        return make_item(self.house.ws, title, **(usual | values))

    def draft(self, kind: Any, *items: ContentItem, **values: Any) -> DecisionDraft:
        """A draft about content items."""
        subjects = tuple(f"content:{one.id}" for one in items)
        return DecisionDraft(self.meeting_id, kind=kind, subjects=subjects, **values)

    def decide(self, draft: DecisionDraft, actor: Actor | None = None) -> Decision:
        """Decide, and what was made of it."""
        return self.house.ws.decisions.decide(actor or self.house.chair, draft).decisions[-1]

    def decision(self, decision_id: int) -> Decision:
        """A decision as it lies there now."""
        return next(one for one in self.case.decisions if one.id == decision_id)

    def card(self, item: ContentItem) -> ContentCard:
        """A content item as it lies there now."""
        return self.house.ws.content.card(ME, item.id)

    def state(self, *items: ContentItem) -> list[Any]:
        """What a decision could change of items; what every edit changes by itself is left out."""
        found: list[Any] = []
        for one in items:
            card = self.card(one)
            found.append(replace(card.item, version=0, updated_at=None))
            found += [replace(each, version=0, sequence=0) for each in card.publications]
        return found

    def topic(self, words: str) -> InputRequest:
        """A topic that the expert has sent in after a call."""
        ws, chair, expert = self.house.ws, self.house.chair, self.house.expert
        asked = [Question(kind=QuestionKind.SHORT, text="Welches Thema?", required=True)]
        call = TopicCall(title="Themen für Juni", closes=LATER, department_ids=(self.house.lab_id,))
        made = ws.inputs.save_call(chair, call, asked)
        request = ws.inputs.send_call(chair, made.call.id, [expert.id or 0])[0]
        self.answer(request.id, words)
        return request

    def answer(self, request_id: int, words: str) -> None:
        """The expert answers the only question of a request, for everybody to read."""
        question = self.house.ws.inputs.case(ME, request_id).questions[0]
        given = Given((GivenAnswer(question.id, words, (), Clearance.PUBLIC),), way=Way.APP, minutes=3)
        self.house.ws.answering.give(self.house.expert, request_id, given)

    @property
    def case(self) -> MeetingCase:
        """The meeting as it lies there now."""
        return self.house.case(self.meeting_id)


def make_table(house: MeetingHouse, **values: Any) -> Table:
    """A meeting of the house that is in progress."""
    return Table(house, house.meeting(MeetingState.RUNNING, **values).meeting.id)
