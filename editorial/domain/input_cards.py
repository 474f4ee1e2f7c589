"""Expert input as it is given and as it is shown: values that are put together from several rows."""

from __future__ import annotations

from dataclasses import dataclass

from .inputs import (
    Answer,
    Attribution,
    Clearance,
    Contribution,
    ContributionState,
    InputFile,
    InputForm,
    InputMessage,
    InputRequest,
    Passage,
    Question,
    Way,
)

# What is given --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file with an answer, already checked (`input_files`)."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer as it is given: by the expert, in an interview, in an answer file. `files` are new ones."""

    question_id: int
    value: str = ""
    quotes: tuple[str, ...] = ()
    clearance: Clearance = Clearance.CONFIDENTIAL
    files: tuple[GivenFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A whole contribution as it is given."""

    answers: tuple[GivenAnswer, ...]
    way: Way = Way.APP
    minutes: int = 0
    attribution: Attribution = Attribution.NAMED
    consent: bool = False
    consent_note: str = ""
    remark: str = ""


# What is shown --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request in lists and on the board. `answers` and `confidential` count those of the newest contribution."""

    request: InputRequest
    questions: int = 0
    answers: int = 0
    confidential: int = 0
    files: int = 0
    content_title: str = ""
    call_title: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class ContributionCard:
    """A version with its answers and files."""

    contribution: Contribution
    answers: tuple[Answer, ...] = ()
    files: tuple[InputFile, ...] = ()

    def answer(self, question_id: int) -> Answer | None:
        """The answer to a question, None where there is none."""
        return next((one for one in self.answers if one.question_id == question_id), None)


@dataclass(frozen=True, slots=True)
class RequestCase:
    """Everything about one request; `contributions` from the first version to the newest."""

    request: InputRequest
    questions: tuple[Question, ...] = ()
    contributions: tuple[ContributionCard, ...] = ()
    passages: tuple[Passage, ...] = ()
    messages: tuple[InputMessage, ...] = ()
    forms: tuple[InputForm, ...] = ()
    content_title: str = ""
    call_title: str = ""

    @property
    def newest(self) -> ContributionCard | None:
        """The version that counts: the newest that was given."""
        given = [one for one in self.contributions if one.contribution.state is not ContributionState.WRITING]
        return given[-1] if given else None


@dataclass(frozen=True, slots=True)
class ExpertLoad:
    """How often somebody is asked: what is open, how many requests in the last 30 and 90 days, minutes this month."""

    person_id: int
    open: int = 0
    last_30: int = 0
    last_90: int = 0
    minutes_reserved: int = 0
    minutes_used: int = 0
    answered: int = 0
    median_days: float | None = None
