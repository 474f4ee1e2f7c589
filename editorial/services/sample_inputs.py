"""What the sample asked its experts: time that was granted, requests in every state, a call for topics, a template.

What happened stands in `resources/sample/inputs.json`, its words in each language beside it. The real services' steps
run it, within the time budgets: nobody in the sample is asked for time that was not granted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import resources

from ..domain.calendar import add_months, moment
from ..domain.input_cards import Given, GivenAnswer, GivenFile
from ..domain.input_rules import first_of
from ..domain.inputs import (
    Answer,
    Clearance,
    InputForm,
    InputRequest,
    InputTemplate,
    Passage,
    Question,
    QuestionKind,
    TimeBudget,
    TopicCall,
    Way,
)
from ..storage.unit_of_work import UnitOfWork
from .answering import give_within
from .input_asking import save_request, send_within
from .input_calls import write_call
from .input_replies import accept_request, newest_of, return_request
from .input_templates import write_template
from .sample_approvals import Event, Story
from .store import Act

Raw = Mapping[str, Any]
#: Forms of the sample could be answered for so long.
_VALID = timedelta(days=21)


class SampleInputs:
    """Grants, requests and what was answered; `raw` is the plan of it, `words` are those of the language."""

    def __init__(self, raw: Raw, words: Raw, story: Story) -> None:
        self._raw, self._words, self._story = raw, words, story
        self._made: dict[str, int] = {}

    # The expert time that was granted -----------------------------------------------------------------------------

    def furnish(self, work: UnitOfWork) -> None:
        """Grants by department, and a template of the house."""
        today = self._story.workday(0)
        since = first_of(add_months(today, -self._raw["granted_months"]))
        by = self._story.people[self._raw["granted_by"]].name
        for key, minutes in self._raw["budgets"].items():
            department = self._story.departments[key].id
            work.add(
                TimeBudget(department_id=department, month=since, minutes=minutes, granted_by=by, granted_on=since)
            )
        own = dict(self._words["template"])
        questions = _questions(own.pop("questions"))
        write_template(work, InputTemplate(language=self._story.language, **own), questions)

    # What happened ------------------------------------------------------------------------------------------------

    def events(self) -> Iterator[Event]:
        """Everything that was asked, answered and decided."""
        for number, raw in enumerate(self._raw["requests"]):
            minute = f"{(number * 17) % 60:02}"
            asked = raw["asked"] if raw["asked"] is not None else -1
            do = partial(self._ask, raw=raw, send=raw["asked"] is not None)
            yield Event(self._at(asked, f"08:{minute}"), raw["by"], "input.send" if raw["asked"] else "input.save", do)
            if "answered" in raw:
                yield self._answered(raw)
            if "returned" in raw:
                yield Event(self._at(*raw["returned"]), raw["by"], "input.return", partial(self._return, raw=raw))
            if "accepted" in raw:
                yield Event(self._at(*raw["accepted"]), raw["by"], "input.accept", partial(self._accept, raw=raw))
            for place, (by, clearance) in raw.get("cleared", {}).items():
                at = self._at(raw["accepted"][0], "16:50")
                clear = partial(self._clear, raw=raw, place=int(place), clearance=Clearance(clearance))
                yield Event(at, by, "input.clear", clear)
            if raw.get("passages"):
                yield Event(
                    self._at(raw["accepted"][0], "17:05"), raw["by"], "input.take", partial(self._take, raw=raw)
                )
        call = self._raw["call"]
        yield Event(self._at(call["asked"], call["at"]), call["by"], "input.send", self._send_call)

    def _at(self, workdays: int, at: str) -> datetime:
        found = moment(self._story.workday(workdays), time.fromisoformat(at), self._story.zone)
        assert found is not None
        return found

    def _answered(self, raw: Raw) -> Event:
        way = Way(raw["way"])
        by = raw["person"] if way is Way.APP else raw["by"]
        act = {Way.APP: "input.answer", Way.FORM: "input.import", Way.INTERVIEW: "input.interview"}[way]
        return Event(self._at(*raw["answered"]), by, act, partial(self._answer, raw=raw))

    def _due(self, raw: Raw) -> date:
        """What was asked and done is due in this month, so that the bars of its budgets tell of it."""
        day = self._story.workday(raw["due"])
        return max(day, first_of(self._story.workday(0))) if "accepted" in raw else day

    # Steps --------------------------------------------------------------------------------------------------------

    def _ask(self, work: Act, raw: Raw, send: bool) -> None:
        words, story = self._words[raw["key"]], self._story
        request = InputRequest(
            title=words["title"],
            purpose=words["purpose"],
            audience=words.get("audience", ""),
            example=words.get("example", ""),
            content_id=story.items[raw["item"]].id,
            person_id=story.people[raw["person"]].id,
            language=story.language,
            way=Way(raw["way"]),
            minutes=raw["minutes"],
            due=self._due(raw),
        )
        pairs = zip(raw["questions"], words["questions"], strict=True)
        questions = _questions([(kind, *_padded(one)) for kind, one in pairs])
        made = save_request(work, request, questions)
        self._made[raw["key"]] = made.id
        self._told(work, send_within(work, made) if send else made)

    def _told(self, work: Act, request: InputRequest, **more: Any) -> None:
        work.detail = {"title": request.title, "count": 1, "request_id": request.id, **more}

    def _request(self, work: Act, raw: Raw) -> InputRequest:
        return work.get(InputRequest, self._made[raw["key"]])

    def _asked(self, work: Act, request: InputRequest) -> list[Question]:
        return work.all(Question, request_id=request.id)

    def _answer(self, work: Act, raw: Raw) -> None:
        request, words = self._request(work, raw), self._words[raw["key"]]
        quotes, files = words.get("quotes", {}), raw.get("files", {})
        clearances = [Clearance(one) for one in raw["clearance"]]
        answers = tuple(
            GivenAnswer(
                one.id,
                words["answers"][place],
                tuple(quotes.get(str(place), ())),
                clearances[place],
                tuple(_file(*each) for each in files.get(str(place), ())),
            )
            for place, one in enumerate(self._asked(work, request))
        )
        note = words.get("consent", "")
        given = Given(answers, Way(raw["way"]), raw["used"], consent=True, consent_note=note)
        form = self._form(work, request) if request.way is Way.FORM else None
        sha256 = "" if form is None else hashlib.sha256(form.nonce.encode()).hexdigest()
        form_id = None if form is None else form.id
        made = give_within(work, request, given, person_id=request.person_id, form_id=form_id, sha256=sha256)
        self._told(work, request, person=made.person, number=made.number)

    def _form(self, work: Act, request: InputRequest) -> InputForm:
        """The form in which it came back."""
        assert request.sent_at is not None
        return work.add(
            InputForm(
                request_id=request.id,
                person_id=request.person_id or 0,
                nonce=hashlib.sha256(f"{request.id} {request.title}".encode()).hexdigest()[:32],
                issued_at=request.sent_at,
                expires_at=request.sent_at + _VALID,
                used_at=work.now,
                edition=int(work.now.timestamp() * 1000),
                language=request.language,
            )
        )

    def _return(self, work: Act, raw: Raw) -> None:
        words = self._words[raw["key"]]
        text, hint = words["follow"]
        follow = Question(kind=QuestionKind.LONG, text=text, hint=hint, required=True)
        told = return_request(work, self._made[raw["key"]], [follow], words["note"], None)
        self._told(work, told, reason=told.reason)

    def _accept(self, work: Act, raw: Raw) -> None:
        self._told(work, accept_request(work, self._made[raw["key"]]))

    def _clear(self, work: Act, raw: Raw, place: int, clearance: Clearance) -> None:
        """The department's lead lets an answer go."""
        request = self._request(work, raw)
        answer = self._newest(work, request)[place]
        work.change(
            replace(
                answer,
                clearance=clearance,
                cleared_by_id=work.actor.id,
                cleared_by=work.actor.name,
                cleared_at=work.now,
            )
        )
        self._told(work, request)

    def _newest(self, work: Act, request: InputRequest) -> list[Answer]:
        found = {one.question_id: one for one in work.all(Answer, contribution_id=newest_of(work, request).id)}
        return [found[one.id] for one in self._asked(work, request)]

    def _take(self, work: Act, raw: Raw) -> None:
        """What stands in the item's text came from here."""
        request = self._request(work, raw)
        newest, answers = newest_of(work, request), self._newest(work, request)
        for place in raw["passages"]:
            work.add(
                Passage(
                    content_id=request.content_id or 0,
                    answer_id=answers[place].id,
                    contribution_id=newest.id,
                    request_id=request.id,
                    words=answers[place].value,
                    attribution=newest.attribution,
                    taken_by_id=work.actor.id,
                    taken_by=work.actor.name,
                    taken_at=work.now,
                )
            )
        self._told(work, request)

    def _send_call(self, work: Act) -> None:
        raw, words, story = self._raw["call"], self._words["call"], self._story
        call = TopicCall(
            title=words["title"],
            purpose=words["purpose"],
            audience=words["audience"],
            closes=story.workday(raw["closes"]),
            meets=story.workday(raw["meets"]),
            minutes=raw["minutes"],
            language=story.language,
            department_ids=tuple(story.departments[one].id for one in raw["departments"]),
        )
        saved = write_call(work, call, _questions(words["questions"]))
        for key in raw["people"]:
            request = InputRequest(
                title=saved.title,
                purpose=saved.purpose,
                audience=saved.audience,
                call_id=saved.id,
                person_id=story.people[key].id,
                language=saved.language,
                way=Way.FORM,
                minutes=saved.minutes,
                due=saved.closes,
                batch="sample-call",
            )
            send_within(work, save_request(work, request, _questions(words["questions"])))
        work.detail = {"title": saved.title, "count": len(raw["people"])}


def _padded(one: Sequence[Any]) -> tuple[str, str, bool, str, tuple[str, ...]]:
    """Text, hint, whether it is required, unit and options of a question, of which the last may be left out."""
    text, hint, unit, options = [*one, None, None, None][:4]
    return text, hint or "", False, unit or "", tuple(options or ())


def _questions(raw: Sequence[Sequence[Any]]) -> list[Question]:
    """Questions from kind, text, hint, required and, where there are, unit and options."""
    return [
        Question(
            kind=QuestionKind(one[0]),
            text=one[1],
            hint=one[2],
            required=bool(one[3]),
            unit=one[4] if len(one) > 4 else "",
            options=tuple(one[5]) if len(one) > 5 else (),
        )
        for one in raw
    ]


def _file(name: str, source: str) -> GivenFile:
    return GivenFile(name, "image/jpeg", resources.data(f"sample/{source}"))
