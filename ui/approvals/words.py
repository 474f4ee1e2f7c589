"""What the inbox says of an item: groups, due times, stages, changes, decisions."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from editorial.domain.approval_changes import ContentChange
from editorial.domain.approval_rules import Standing
from editorial.domain.approvals import Decision, RequestStage, SignOff, Validity
from editorial.domain.calendar import local
from editorial.domain.wording import day_text, long_day, time_text, when_text
from editorial.services.approval_views import WaitingItem

from ..context import Desk
from . import rows


class InboxWords(QObject):
    """The sentences, with the desk's names and clock."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    # Groups -------------------------------------------------------------------------------------------------------

    def group(self, key: str) -> str:
        """The heading of a group."""
        plain = {
            rows.OVERDUE: self.tr("Overdue"),
            rows.TODAY: self.tr("Today"),
            rows.WEEK: self.tr("This week"),
            rows.LATER: self.tr("Later"),
            rows.UNDATED: self.tr("Without a date"),
            rows.ESCALATED: self.tr("Come to me because the time has passed"),
            rows.STUCK: self.tr("Nobody can decide"),
        }
        if key in plain:
            return plain[key]
        kind, _, value = key.partition(":")
        if kind == "for":
            name = self.person(int(value)) if value else ""
            return self.tr("Standing in for {name}").format(name=name)
        if kind == "day":
            return self._day(value)
        department = self.desk.department(int(value)) if value else None
        return department.name if department else self.tr("Without a department")

    def _day(self, value: str) -> str:
        if not value:
            return self.tr("Without a date")
        day, today = date.fromisoformat(value), self.desk.clock.today()
        if day == today:
            return self.tr("Today")
        return long_day(day, self.desk.language)

    # Rows ---------------------------------------------------------------------------------------------------------

    def person(self, person_id: int | None) -> str:
        """A person by id; deactivated ones too."""
        found = self.desk.person(person_id)
        return found.name if found else self.tr("somebody")

    def short(self, name: str) -> str:
        """J. Brandt for Dr. Jonas Brandt."""
        words = [one for one in name.split() if not one.endswith(".")]
        return f"{words[0][0]}. {words[-1]}" if len(words) > 1 else name

    def at(self, moment: datetime | None) -> datetime | None:
        """A UTC moment on the workspace's clocks, without zone."""
        return None if moment is None else local(moment, self.desk.clock.zone).replace(tzinfo=None)

    def due(self, line: WaitingItem) -> str:
        """When it has to be decided, as short as a row needs it: 09:00 today, gestern, Mi 13.05."""
        due = self.at(line.due)
        if due is None:
            return ""
        days = (due.date() - self.desk.clock.today()).days
        if days == 0:
            return time_text(due.time())
        if days == -1:
            return self.tr("yesterday")
        return day_text(due.date(), self.desk.language, year=False)

    def due_in_words(self, due: datetime | None) -> str:
        """until today 09:00, 36 min left; until Wed 13 May, 09:00; since yesterday."""
        at = self.at(due)
        if at is None:
            return self.tr("no time set")
        now, today = self.desk.clock.now(), self.desk.clock.today()
        when = self.moment(at)
        if at <= now:
            return self.tr("overdue since {when}").format(when=when)
        words = self.tr("until {when}").format(when=when)
        left = at - now
        if at.date() == today and left < timedelta(hours=2):
            rest = self.tr("%n min left", "", int(left.total_seconds() // 60))
            return f"{words}, {rest}"
        return words

    def moment(self, at: datetime | None) -> str:
        """today 09:00, yesterday 17:32, Mon 11 May, 17:32; a wall time."""
        if at is None:
            return ""
        days = (at.date() - self.desk.clock.today()).days
        near = {
            0: self.tr("today {time}"),
            -1: self.tr("yesterday {time}"),
            1: self.tr("tomorrow {time}"),
        }
        if days in near:
            return near[days].format(time=time_text(at.time()))
        return when_text(at.date(), at.time(), self.desk.language, year=abs(days) > 180)

    def stage(self, line: WaitingItem) -> str:
        """Legal · stage 1 of 2, behind the department."""
        words = self.tr("Stage {place} of {places}")
        department = self.desk.department(line.department_id)
        place = words.format(place=line.place, places=line.places)
        names = dict.fromkeys((department.name if department else "", line.stage, place))
        return " · ".join(one for one in names if one)

    def chip(self, line: WaitingItem, changed: int | None) -> tuple[str, str, str]:
        """(meaning, icon, words) of what is new to me; while it is not counted only that something changed."""
        if not line.signed_before:
            return "", "file-text", self.tr("for the first time")
        if changed is None:
            return "info", "history", self.tr("seen before")
        if changed == 0:
            return "", "history", self.tr("unchanged since your decision")
        words = self.tr("%n change(s) since your decision", "", changed)
        return "info", "history", words

    def turn(self, item: rows.Item) -> tuple[str, str, str]:
        """Whose turn it is; why nobody's, where that is so."""
        turn = item.turn
        assert turn is not None
        if turn.line.stuck:
            return "danger", "triangle-alert", self.why_stuck(turn.barred_ids)
        names = [self.short(self.person(one)) for one in turn.signer_ids]
        shown = ", ".join(names[:2])
        if len(names) > 2:
            shown = self.tr("{names} and %n more", "", len(names) - 2).format(names=shown)
        return "", "user-round", shown

    def why_stuck(self, barred: tuple[int, ...]) -> str:
        """Why nobody may sign a stage."""
        if barred:
            names = ", ".join(self.short(self.person(one)) for one in barred)
            return self.tr("Only {names} could, and wrote it").format(names=names)
        return self.tr("Nobody is there for this stage")

    def decided(self, one: SignOff) -> tuple[str, str, str]:
        """(meaning, icon, words) of a decision of mine, and whether it still counts."""
        if one.decision is Decision.APPROVE and one.validity is Validity.STALE:
            return "warning", "history", self.tr("approved, out of date")
        if one.decision is Decision.APPROVE and one.validity is Validity.WITHDRAWN:
            return "", "corner-up-left", self.tr("approved, withdrawn")
        return {
            Decision.APPROVE: ("success", "check", self.tr("approved")),
            Decision.CHANGES: (
                "warning",
                "message-square",
                self.tr("changes requested"),
            ),
            Decision.REJECT: ("danger", "x", self.tr("rejected")),
            Decision.HOLD: ("", "pause", self.tr("put on hold")),
        }[one.decision]

    def decided_of(self, decision: Decision) -> str:
        """A decision in a sentence: approved, changes requested."""
        return self.decided(SignOff(decision=decision))[2]

    def standing(self, standing: Standing | None, for_id: int | None) -> str:
        """As what I decide, where it is not my own turn."""
        name = self.person(for_id)
        if standing is Standing.SUBSTITUTE:
            words = self.tr("You stand in for {name}, who is away.")
            return words.format(name=name)
        if standing is Standing.ESCALATED:
            words = self.tr("The time has passed: you decide in place of {name}.")
            return words.format(name=name)
        if standing is Standing.LEAD:
            return self.tr("The time has long passed: you decide as the department's lead.")
        return ""

    def why_there(self, stage: RequestStage) -> str:
        """Which rule brought a stage that not every item has; "" for one that is always there."""
        kind, _, value = stage.reason.partition(":")
        if kind == "label":
            words = self.tr("“{stage}” is asked because the item has the label “{label}”.")
            return words.format(stage=stage.name, label=value)
        if kind == "campaign":
            campaign = self.desk.campaign(int(value)) if value.isdigit() else None
            words = self.tr("“{stage}” is asked because of the campaign “{campaign}”.")
            return words.format(stage=stage.name, campaign=campaign.name if campaign else value)
        return ""

    # Changes ------------------------------------------------------------------------------------------------------

    def channel(self, channel_id: int | None) -> str:
        """A channel's name."""
        found = self.desk.channel(channel_id or 0)
        return found.name if found else self.tr("channel open")

    def place(self, one: ContentChange) -> str:
        """Where a change is: paragraph 2, LinkedIn paragraph 3, key message."""
        channel = self.channel(one.difference.channel_id)
        plain = {
            "title": self.tr("Title"),
            "key_message": self.tr("Key message"),
            "hashtags": self.tr("Hashtags"),
            "media_order": self.tr("Order of the media"),
            "public_title": self.tr("Public title, {channel}").format(channel=channel),
            "time": self.tr("Date, {channel}").format(channel=channel),
        }
        if one.place in plain:
            return plain[one.place]
        if one.place == "channels":
            return self._channels(one, channel)
        if one.place in ("media", "alt"):
            return self._media(one)
        spot = self.tr("Paragraph {number}").format(number=max(1, one.paragraph))
        if one.closing:
            spot = self.tr("Closing")
        return f"{channel}, {spot}" if one.place == "variant" else spot

    def _channels(self, one: ContentChange, channel: str) -> str:
        if one.difference.new and not one.difference.old:
            return self.tr("New channel: {channel}").format(channel=channel)
        return self.tr("Channel taken away: {channel}").format(channel=channel)

    def _media(self, one: ContentChange) -> str:
        name = one.difference.name
        if one.place == "alt":
            return self.tr("Alternative text: {name}").format(name=name)
        if not one.difference.old:
            return self.tr("New file: {name}").format(name=name)
        if not one.difference.new:
            return self.tr("File taken away: {name}").format(name=name)
        return self.tr("Other file: {name}").format(name=name)

    def sentence(self, one: ContentChange) -> str:
        """A change of time as a sentence; "" for what is shown as words or pictures."""
        if one.place == "time":
            values = self.when(one.difference.old), self.when(one.difference.new)
            words = self.tr("{channel} appears {new}, no longer {old}.")
            return words.format(channel=self.channel(one.difference.channel_id), new=values[1], old=values[0])
        if one.place == "media_order":
            words = self.tr("The order is now {new}; it was {old}.")
            return words.format(new=one.difference.new, old=one.difference.old)
        return ""

    def told(self, one: ContentChange) -> str:
        """A change in one line: what it was, and what it is."""
        if said := self.sentence(one):
            return said
        if one.place == "media":
            return one.difference.name
        old, new = (
            _cut(" … ".join(piece.text.strip(" \n,;.") for piece in one.pieces if piece.kind == kind))
            for kind in ("removed", "added")
        )
        if old and new:
            return self.tr("“{new}” for “{old}”").format(new=new, old=old)
        return self.tr("new “{new}”").format(new=new) if new else self.tr("without “{old}”").format(old=old)

    def when(self, value: str) -> str:
        """The part of a time that the approval holds fast, in words."""
        if not value:
            return self.tr("without a date")
        if "-W" in value:
            year, _, week = value.partition("-W")
            return self.tr("in week {week}/{year}").format(week=int(week), year=year)
        if "T" in value:
            at = datetime.fromisoformat(value)
            return when_text(at.date(), at.time(), self.desk.language, year=False)
        return day_text(date.fromisoformat(value), self.desk.language, year=False)

    def made(self, one: ContentChange) -> str:
        """Who made a change, and when."""
        return ", ".join(word for word in (self.short(one.by), self.moment(self.at(one.at))) if word)


def _cut(words: str) -> str:
    return words if len(words) < 80 else words[:78].rstrip() + " …"
