"""Words that break programs, through every format of minutes: nothing breaks, nothing becomes markup."""

from __future__ import annotations

import email
import email.policy
import io
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from editorial.domain.minutes_options import MinutesOptions
from editorial.exchange.documents_words import clean
from editorial.exchange.minutes_docx import minutes_docx
from editorial.exchange.minutes_html import minutes_html
from editorial.exchange.minutes_mail import Recipient, minutes_mail, recipient
from editorial.exchange.minutes_making import minutes_paper
from editorial.exchange.minutes_markdown import inside, minutes_markdown, plain
from editorial.exchange.minutes_odt import minutes_odt
from editorial.exchange.minutes_paper import Paper, one_line, writable
from editorial.exchange.minutes_pdf import minutes_data, minutes_pdf
from tests.exchange.minutes_documents import NOW, naughty_minutes
from tests.exchange.minutes_golden import shown
from tests.exchange.pdf_reader import Paper as PdfPaper
from tests.naughty import NAUGHTY


@cache
def source() -> Paper:
    """The paper of the naughty minutes."""
    return minutes_paper(naughty_minutes(), MinutesOptions(notes=True), NOW)


def test_what_xml_forbids_is_dropped_and_nothing_else() -> None:
    for words in NAUGHTY:
        kept = writable(words)
        assert all(one in "\n\t" or unicodedata.category(one) not in ("Cc", "Cs") for one in kept)
        assert "".join(one_line(words).split()) == "".join(one for one in kept if not one.isspace())
    assert writable("a\x00\x1bb\ud800\ufffe\U0010ffff\U0001f680") == "ab\U0001f680"


@cache
def word() -> bytes:
    """The same as a Word document."""
    return minutes_docx(source())


def test_word_and_opendocument_take_every_word_as_a_word() -> None:
    for text in (shown(word(), ".docx"), shown(minutes_odt(source()), ".odt")):
        said = "".join(text.split())
        for words in NAUGHTY:
            assert "".join(one_line(words).split()) in said, words[:60]


def test_nothing_that_somebody_wrote_is_a_field_or_a_link_in_word() -> None:
    from docx import Document

    document = Document(io.BytesIO(word()))
    names = {str(one.tag).rpartition("}")[2] for one in document.element.iter()}
    assert not names & {"hyperlink", "fldSimple", "fldChar", "instrText", "object", "drawing", "altChunk"}


class _Tags(HTMLParser):
    """Every tag, attribute and word of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_has_only_the_tags_of_its_template_and_all_words() -> None:
    page = minutes_html(source()).decode("utf-8")
    read = _Tags()
    read.feed(page)
    plain_page = "html head meta title style body main header h1 h2 p dl dt dd ol li span table caption thead tbody tr"
    assert read.tags <= {*plain_page.split(), *"th td abbr strong section ul div footer".split()}
    allowed = {"lang", "charset", "http-equiv", "content", "name", "class", "scope", "title"}
    assert read.attributes <= allowed
    style = page.partition("<style>")[2].partition("</style>")[0]
    mark = b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
    assert f"default-src 'none'; style-src 'sha256-{mark}'; form-action 'none'; base-uri 'none'" in unescape(page)
    said = "".join(read.words.split())
    for words in NAUGHTY:
        assert "".join(one_line(words).split()) in said, words[:60]


def _tokens(found: list[Token]) -> Iterator[Token]:
    for one in found:
        yield one
        yield from _tokens(one.children or [])


@pytest.mark.parametrize("html", [True, False])
def test_markdown_reads_back_as_the_words_and_never_as_markup(html: bool) -> None:
    reader = MarkdownIt("commonmark", {"html": html}).enable(["table", "strikethrough"])
    tokens = list(_tokens(reader.parse(minutes_markdown(source()).decode("utf-8"))))
    kinds = {one.type.removesuffix("_open").removesuffix("_close") for one in tokens}
    tables = {"table", "thead", "tbody", "tr", "th", "td"}
    words = {"text", "inline", "text_special", "softbreak"}
    assert kinds <= words | tables | {"heading", "paragraph", "bullet_list", "list_item", "blockquote", "hr", "strong"}
    said = "".join("".join(one.content for one in tokens if one.type in ("text", "text_special")).split())
    for one in NAUGHTY:
        assert "".join(one_line(one).split()) in said, one[:60]


def test_markdown_of_any_one_word_is_that_word() -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    more = (
        "- a",
        "+ a",
        "1. a",
        "1) a",
        "= a",
        "---",
        "# a",
        "> a",
        "``` a",
        "|a|b|",
        "![a](b)",
        "a *b* _c_ ~~d~~",
        ": a",
    )
    for words in (*NAUGHTY, *more):
        line = one_line(words)
        found = reader.parse(plain(line))
        assert [one.type for one in found] in ([], ["paragraph_open", "inline", "paragraph_close"]), line[:60]
        for written in (plain(line), f"x {inside(line)}"):
            inline = reader.parseInline(written)[0].children or []
            said = "".join(one.content for one in inline)
            assert said.removeprefix("x ").split() == line.split(), line[:60]


def test_the_pdf_is_set_whatever_is_written() -> None:
    read = PdfPaper(minutes_pdf(source()))
    assert "/StructTreeRoot" in read.root
    assert {"/H1", "/Table", "/TH"} <= set(read.tags())
    assert len(read.pages) > 20
    data = minutes_data(source())
    assert data["lines"][0]["title"] == clean(source().lines[0].title)


def test_a_mail_keeps_its_headers_whatever_is_written() -> None:
    document = naughty_minutes()
    recipients = tuple(recipient(one) for one in (*NAUGHTY, "Redaktion <presse@example.org>", "x@example.org"))
    mail = email.message_from_bytes(
        minutes_mail(
            document,
            b"%PDF-",
            name="Protokoll.pdf",
            recipients=recipients,
            sender=Recipient("Jonas\r\nBcc: x@evil.example", "jonas@example.org"),
            now=NOW,
            rows=document.decisions,
        ),
        policy=email.policy.default,
    )
    assert mail["To"] == "Redaktion <presse@example.org>, x@example.org"
    assert set(mail.keys()) == {"Subject", "X-Unsent", "To", "From", "Date", "MIME-Version", "Content-Type"}
    assert [one.get_filename() for one in mail.iter_attachments()] == ["Protokoll.pdf"]
