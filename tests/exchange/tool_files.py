"""Small exports of task boards as the tools write them: all their columns, filled where a test says so."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

TRELLO = (
    "Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Attachment Links,"
    "Checklist Item Total Count,Checklist Item Completed Count,Vote Count,Comment Count,Last Activity Date,List ID,"
    "List Name,Board ID,Board Name,Archived,Start Date,Due Complete"
).split(",")
ASANA = (
    "Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,"
    "Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)"
).split(",")
METRICOOL = (
    "Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,Instagram,Pinterest,TikTok,Youtube,Threads,Bluesky,"
    "Picture Url 1,Picture Url 2,Alt text picture 1,Shortener,Instagram Post Type,TikTok disable duet,"
    "First Comment Text"
).split(",")


def table(head: Sequence[str], rows: Sequence[dict[str, str]]) -> str:
    """A CSV file with these headings; what a row does not name is empty."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, head, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def trello(*cards: dict[str, str], seen: str = "2026-06-01") -> str:
    """A board; `seen` is the day on which its cards were touched last."""
    rows = []
    for number, card in enumerate(cards, 1):
        usual = {
            "Card ID": f"65f0a1b2c3d4e5f6{number:08}",
            "Card URL": f"https://trello.com/c/{number:08}",
            "Checklist Item Total Count": "0",
            "Comment Count": "2",
            "Last Activity Date": f"{seen}T10:11:12.000Z",
            "List ID": "65f0a1b2c3d4e5f6000000a1",
            "Board ID": "65f0a1b2c3d4e5f6000000b1",
            "Board Name": "Redaktion",
            "Archived": "false",
            "Due Complete": "false",
        }
        rows.append(usual | card)
    return table(TRELLO, rows)


def asana(*tasks: dict[str, str], more: Sequence[str] = (), seen: str = "2026-05-02") -> str:
    """A project, with custom fields `more`."""
    rows = []
    for number, task in enumerate(tasks, 1):
        usual = {"Task ID": f"12059938475610{number:02}", "Created At": "2026-05-01", "Last Modified": seen}
        rows.append(usual | task)
    return table([*ASANA, *more], rows)


def metricool(*posts: dict[str, str]) -> str:
    """A bulk file in which every network says TRUE or FALSE."""
    networks = METRICOOL[4:14]
    usual = {**dict.fromkeys(networks, "FALSE"), "Draft": "FALSE", "Shortener": "FALSE", "TikTok disable duet": "FALSE"}
    return table(METRICOOL, [usual | one for one in posts])
