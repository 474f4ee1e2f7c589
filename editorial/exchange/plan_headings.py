"""What a heading says: the dictionary from column headings to roles.

A heading may fit several roles ("Thema" is a title unless there is a "Titel" beside it), so it yields weighted
candidates; `plan_columns` decides for the table as a whole, with the contents of the columns.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..domain.plan_import import fold
from .plan_words import NETWORKS, network_of

Candidates = tuple[tuple[str, float], ...]

#: role candidates -> folded headings. A leading "~" means: a heading that ends with it too (German compounds).
_EXACT: dict[str, str] = {
    "date:1": (
        "veroffentlichungsdatum|veroffentlichung am|veroffentlichung|veroffentlichungstermin|"
        "erscheinungsdatum|erscheinungstermin|postingdatum|posting datum|posting date|post date|"
        "posting time|publish date|publishing date|publication date|publish on|published on|"
        "publication|scheduled date|schedule date|scheduled time and date|go live|golive|"
        "go live date|live date|date de publication|publicatiedatum|plaatsingsdatum|"
        "datum veroffentlichung|datum online|datum posting|date of post|date of publication|"
        "publish at|scheduled at|scheduled for|online am|online ab|date time|datum uhrzeit|"
        "datum zeit|date and time|datum und uhrzeit|wann|when|posttermin|post datum|release date|"
        "launch date|sendetermin|versanddatum|versand|datum post|tag datum|date publication|"
        "publish datetime|schedule|scheduled|게시일|발행일|published date|date published|posted date|date posted|"
        "publishdate|fecha publicacion|fecha de publicacion|data publicacao|data de publicacao|data pubblicazione|"
        "data di pubblicazione|data publikacji|datum publicatie"
    ),
    "date:.95": "datum|date|termin|kalendertag|날짜|일자|fecha|data|zeitpunkt|zeitraum|datum von|tanggal|dato|дата",
    "weekday:.9,date:.5": "tag|day|jour|dag|요일",
    "weekday:1": "wochentag|weekday|day of week|day of the week|jour de la semaine|wtag|wt|weekdag|tag woche",
    "time:1": (
        "orario|ora|horario|"
        "uhrzeit|zeit|time|heure|tijd|posting zeit|postingzeit|publish time|scheduled time|"
        "publishing time|time of post|post time|uhr|시간|hora|tijdstip|veroffentlichungszeit|"
        "zeitfenster|posting uhrzeit|um|start|beginn|startzeit|best time"
    ),
    "zone:1": "timezone|time zone|zeitzone|tz|utc offset|fuseau horaire|zona horaria",
    "week:1": "kw|kalenderwoche|kalenderwochen|cw|calendar week|iso week|kw nr|wk|kw woche",
    "week:.9": "woche|week|semaine|week number|weeknummer|wochen|주차",
    "month:1": "monat|month|mois|maand|월별",
    "year:1": "jahr|year|annee|jaar",
    "channel:1": (
        "red social|redes|red|canale|piattaforma|plataforma|social network s|"
        "kanal|kanale|channel|channels|plattform|plattformen|platform|platforms|platforme|plateforme|"
        "plateformes|netzwerk|network|networks|medium kanal|social network|social media|"
        "social media kanal|ausspielkanal|ausspielkanale|kommunikationskanal|canal|canaux|reseau|"
        "reseaux|reseau social|kanaal|wo|where|social channel|social channels|social media platform|"
        "social media channel|profile|kanal e|kanal en|plattform en|platform s|채널|플랫폼|account|konto|"
        "ausspielung|distribution|verbreitung|publish to|medien|kanal plattform|plattform kanal|"
        "platform channel"
    ),
    "channel:.7,format:.6": "medium|medien kanal",
    "format:1": (
        "format|formate|post typ|posttyp|post type|type of post|content type|contenttyp|content typ|"
        "content format|contentformat|beitragsart|beitragstyp|art des beitrags|art des posts|"
        "post art|postart|postformat|post format|soort|type de contenu|type de post|contentart|"
        "content art|typ|type|art|formaat|형식|medienformat|darstellungsform|textsorte|gattung|"
        "stilform|inhaltsart|inhaltstyp|asset type|post kategorie|formato|tipo|tipo de contenido|jenis konten"
    ),
    "format:.6": "media type|medientyp|mediatyp|kind|genre|ad format",
    "status:1": (
        "section column|list name|list|column|estado|stato|bucket name|liste|etapa|"
        "status|stand|state|bearbeitungsstand|statut|post progress|progress|fortschritt|stage|"
        "workflow|etat|상태|post status|publishing status|bearbeitungsstatus|content status|"
        "produktionsstand|workflow status|erledigt|phase status"
    ),
    "date:.8,status:.9": "gepostet|veroffentlicht|posted|published|publie|publicado|schon gepostet",
    "approved:1": (
        "approved|freigegeben|genehmigt|approval|freigabe|freigabe erteilt|approuve|ok|ok von|"
        "abnahme|goedgekeurd|freigabe ja nein|freigabestatus|approval status|freigegeben j n|"
        "freigabe j n"
    ),
    "title:1": (
        "titolo|asunto|card name|titel der karte|"
        "titel|title|uberschrift|headline|hook title|titre hook|titre|beitragstitel|post titel|"
        "post title|arbeitstitel|subject|betreff|schlagzeile|name|titel thema|thema titel|"
        "content title|titel des beitrags|titel hook|blog title|video title|videotitel|artikeltitel|"
        "judul|judul konten|tytul|h1|제목|titulo|onderwerp|post name|task name|task|"
        "betreffzeile|titel headline"
    ),
    "title:.9,pillar:.5,brief:.6": (
        "tema|argomento|idea de contenido|"
        "thema|topic|themen|sujet|topics|subject topic|thema des beitrags|thema inhalt|inhalt thema|"
        "post idea|content idea|idee|idea|beitragsidee|postidee|post thema|post topic|themenidee|"
        "content idee|주제|concept|konzept|onderwerp post|thema post|was|what|inhalt kurz|kurztitel|"
        "stichwort|aufhanger|hook|aktion|titel idee|story|thema idee"
    ),
    "pillar:.8,title:.65": "theme|motto|themenfeld|themenwelt|schwerpunkt|fokus|focus",
    "public_title:1": "offentlicher titel|public title",
    "text:1": (
        "contenido|testo|descripcion del post|texto del post|"
        "text|posttext|post text|caption|full caption|copy|beitragstext|bildunterschrift|textentwurf|"
        "text entwurf|copytext|copy text|body|post copy|captions|caption text|legende texte|texte|"
        "tekst|wortlaut|textvorschlag|social copy|caption fr|caption de|caption en|tweet|tweet text|"
        "본문|post caption|text post|content copy|posting text|postingtext|finaler text|text final|"
        "fliesstext|message|nachricht|bijschrift|texto|문구|contenu|copywriting"
    ),
    "text:.8,title:.7,brief:.6": (
        "inhalt|content|post|beitrag|posting|inhalte|contents|post content|beitragsinhalt|postinhalt|"
        "내용|inhoud|post inhalt|beitrage|posts"
    ),
    "brief:.9,text:.5": (
        "beschreibung|description|briefing|brief|auftrag|kurzbeschreibung|details|detail|content brief|"
        "summary|teaser|abstract|zusammenfassung|erlauterung|inhaltsbeschreibung|omschrijving|설명|"
        "content description|post description|anmerkung zum inhalt|kerninhalt|stichpunkte|outline|"
        "storyline|skript|script|aufgabe"
    ),
    "title:.8,key_message:.75": "kern|core",
    "key_message:1": (
        "kernbotschaft|key message|botschaft|kernaussage|message cle|core message|hauptbotschaft|"
        "kernbotschaften|key messages|main message|boodschap"
    ),
    "pillar:1": (
        "content pillar|content pillars|themenkorridor|rubrik|rubriken|pilier|pillar|saule|"
        "content saule|contentsaule|themensaule|kategorie|category|categorie|ressort|themenbereich|"
        "content category|content kategorie|themencluster|cluster|themenkategorie|themensaulen|"
        "categoria|pilar|pilar konten|pilar de contenido|kategoria|"
        "bucket|content bucket|topic cluster|pijler|카테고리|reihe|serie|series|contentreihe|"
        "content pillar theme|themengebiet|post category|sparte|thema kategorie|format reihe"
    ),
    "campaign:1": (
        "projects|projekte|campana|campagna|"
        "kampagne|campaign|campagne|aktion kampagne|kampagnen|캠페인|campaign name|initiative|projekt|"
        "project|kampagne projekt"
    ),
    "goal:1": (
        "ziel|goal|objective|zielsetzung|ziele|objectif|doel|kommunikationsziel|목표|purpose|zweck|"
        "marketingziel|marketing goal|objetivo|obiettivo|objetivo de la publicacion"
    ),
    "owner:1": (
        "assign|members|mitglieder|assignees|besitzer|responsabile|redattore|"
        "verantwortlich|verantwortliche|verantwortlicher|zustandig|zustandigkeit|wer|owner|autor|"
        "autorin|redakteur|redakteurin|assignee|responsible|author|assigned to|zugewiesen an|"
        "bearbeiter|ersteller|redaktion|verantwortung|verantwoordelijke|responsable|담당자|담당|who|"
        "person|verfasser|autor in|verantwortliche r|ansprechpartner|texter|content owner|"
        "verantwortlichkeit|zustandige person|erstellt von|created by|wer macht s|verantw|"
        "bearbeitet von|verantwortliche person|creator|content creator|who creates|asset owner|writer|editor"
    ),
    "department:1": (
        "fachbereich|abteilung|department|bereich|team|absender|geschaftsbereich|unit|fachabteilung|"
        "service|afdeling|abteilung bereich|division|business unit|referat|standort|부서"
    ),
    "task_field:1": "aufgabenfeld|task field|aufgabenbereich",
    "audience:1": (
        "zielgruppe|audience|target audience|zielgruppen|target group|persona|public cible|cible|"
        "doelgroep|타겟|personas|adressaten"
    ),
    "hashtags:1": "hashtags|hashtag|해시태그|mots dieses|hash tags",
    "labels:1": (
        "tags|tag s|labels|label|schlagworte|schlagworter|keywords|stichworte|schlagwort|keyword|mots cles|trefwoorden"
    ),
    "url:1": (
        "link|url|links|ziel url|zielurl|landingpage|landing page|link url|verlinkung|weblink|lien|"
        "ziellink|link zum beitrag|link im post|destination url|link ziel|landing page url|post url|"
        "post link|website link|utm link|링크|linkziel|cta link"
    ),
    "url:.7,ref:.6": "ref|reference|referenz|referenzen|references",
    "image:1": (
        "bild|bilder|bild url|image|image url|media|media file|media url|visual|visuals|grafik|motiv|"
        "bilddatei|bildlink|foto|fotos|datei|file|bestand|asset|assets|visuel|creative|medien datei|"
        "bild video|bildmaterial|picture|photo|image link|bild grafik|bild link|video url|"
        "asset path|media path|image path|image filename|image file|dateiname|"
        "visual link|creative link|grafik bild|video link|media urls|image urls|afbeelding|beeld"
    ),
    "ref:1": (
        "id|post id|content id|beitrags id|beitragsnummer|uuid|kennung|external id|item id|contentid|"
        "postid|task id|artikel id|key|ticket|ticketnummer|jira|asana id|referenznummer|post nr|"
        "content nr|beitrag nr"
    ),
    # What our own exports say beside a plan: nothing to take over.
    "ignore:1": "wiederkehrendes format|recurring format|ohne freigabe|without approval",
    "number:1": (
        "nr|no|lfd nr|lfdnr|laufende nummer|nummer|number|position|pos|postnummer|post number|num|n|rang|번호|lfd"
    ),
    "notes:1": (
        "notizen|notiz|notes|note|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|"
        "comment|comments|hinweis|hinweise|remarks|remarque|remarques|opmerkingen|비고|메모|sonstiges|"
        "info|infos|zusatzinfo|weitere infos|additional notes|interne notiz|internal notes|to do|"
        "todo|feedback|erganzung"
    ),
    "notes:.9": (
        "cta|call to action|handlungsaufforderung|anlass|aktionstag|feiertag|feiertage|event|events|"
        "ereignis|ferien|jahrestag|deadline|redaktionsschluss|abgabe|abgabe bis|abgabetermin|"
        "due date|due|fallig|fallig am|faelligkeit|erstellt am|created|created at|freigabe bis|"
        "freigabe am|freigabedatum|freigabe durch|freigabe von|approved by|review by|reviewer|prufer|"
        "text bis|bild bis|grafik bis|produktion|budget|kosten|musik url|bildprompt|videoprompt|"
        "bildidee|bildtext|bildbeschreibung|alt text|alttext|alternativtext|text overlay|"
        "karussell slides|visuel requis|asset brief|buffer queue|evergreen|sprache|language|taal|"
        "langue|prioritat|priority|prio|letzte anderung|last modified|zeitplan|dauer|duration|"
        "gesperrt|storytelling|besonderheiten|geburtstag|start date|end date|enddatum|startdatum|bis|"
        "datum bis|von|veranstaltung|entwurf bis|text fertig bis|publish status date|approval date|"
        "word count|wordcount|wortzahl|wortanzahl|zeichenzahl|copy path|"
        "review date|erstellungsdatum|freigabetermin|abgabedatum|redaktionsschluss datum|"
        "deadline text|deadline grafik|produktionsdatum|drehtermin|drehdatum|shooting|aufnahmedatum"
    ),
    "result:1": (
        "reach|reichweite|likes|like|impressions|impressionen|views|aufrufe|clicks|klicks|"
        "link clicks|shares|geteilt|saves|engagement|engagement rate|interaktionen|interactions|"
        "kommentare anzahl|follower|followers|profile visits|ctr|waitlist requests|conversions|"
        "ergebnis|ergebnisse|results|result|performance|kpi|kpis|portee|vues|bereik|reaktionen|"
        "reactions|retweets|video views|metrics|reporting|auswertung|interaktionsrate|comments count"
    ),
}
#: Ends of compound or longer headings, tried after the exact words; strongest first.
_ENDS: tuple[tuple[str, Candidates], ...] = (
    ("veroffentlichungsdatum", (("date", 0.9),)),
    ("uhrzeit", (("time", 0.8),)),
    ("datum", (("notes", 0.5), ("date", 0.55))),
    (" date", (("notes", 0.5), ("date", 0.55))),
    ("hashtags", (("hashtags", 0.8),)),
    ("kanal", (("channel", 0.7),)),
    ("kanale", (("channel", 0.7),)),
    ("plattform", (("channel", 0.7),)),
    (" platform", (("channel", 0.7),)),
    ("titel", (("title", 0.7),)),
    (" title", (("title", 0.7),)),
    (" headline", (("title", 0.7),)),
    (" caption", (("text", 0.7),)),
    ("posttext", (("text", 0.7),)),
    (" text", (("text", 0.6),)),
    (" copy", (("text", 0.6),)),
    ("status", (("status", 0.7),)),
    ("zielgruppe", (("audience", 0.8),)),
    ("kampagne", (("campaign", 0.7),)),
    (" link", (("url", 0.6),)),
    (" url", (("url", 0.6),)),
    ("thema", (("title", 0.65), ("brief", 0.5))),
    (" topic", (("title", 0.65), ("brief", 0.5))),
    (" type", (("format", 0.6),)),
    (" goal", (("goal", 0.7),)),
)
#: First words of longer headings.
_STARTS: tuple[tuple[str, Candidates], ...] = (
    ("veroffentlichung ", (("date", 0.7),)),
    ("datum ", (("date", 0.7),)),
    ("date ", (("date", 0.6),)),
    ("uhrzeit ", (("time", 0.8),)),
    ("time ", (("time", 0.8),)),
    ("heure ", (("time", 0.8),)),
    ("caption ", (("text", 0.8),)),
    ("text ", (("text", 0.7),)),
    ("titel ", (("title", 0.7),)),
    ("title ", (("title", 0.7),)),
    ("thema ", (("title", 0.7),)),
    ("kanal ", (("channel", 0.8),)),
    ("plattform ", (("channel", 0.8),)),
    ("platform ", (("channel", 0.8),)),
    ("format ", (("format", 0.7),)),
    ("status ", (("status", 0.7),)),
    ("verantwortlich ", (("owner", 0.8),)),
    ("bild ", (("image", 0.6),)),
    ("link ", (("url", 0.6),)),
    ("hashtags ", (("hashtags", 0.8),)),
    ("freigabe ", (("notes", 0.6),)),
)
#: Words that make another day of a date: when it was sent, made, changed or agreed to, not when it is published.
_OTHER_DAYS = frozenset(
    "approval approved sent created creation edited modified updated review reviewed received added draft drafted "
    "freigabe erstellt erstellung angelegt geandert anderung gesendet abgabe eingang aprobacion creacion".split()
)


def _build() -> dict[str, Candidates]:
    table: dict[str, Candidates] = {}
    for roles, words in _EXACT.items():
        candidates = tuple((role, float(weight)) for role, weight in (one.split(":") for one in roles.split(",")))
        for word in words.split("|"):
            table.setdefault(word, candidates)
    return table


_TABLE = _build()
_LISTED = frozenset({"channel", "format", "status", "owner", "pillar", "department", "audience", "goal", "campaign"})


@lru_cache(maxsize=4096)
def candidates(heading: str) -> Candidates:
    """The roles that a heading may have, best first; empty where the dictionary does not know it."""
    folded = fold(heading)
    if heading.strip() in ("#", "Nº", "№"):
        return _TABLE["nr"]
    if not folded or len(folded) > 60:
        return ()
    if folded in _TABLE:
        return _TABLE[folded]
    if (network := network_of(heading)) and folded not in ("x", "li", "tt", "wa", "hp", "nl", "pin", "tweet", "web"):
        return ((f"tick:{network}", 0.9),)
    without = fold(heading.split("(")[0])
    if without != folded and without in _TABLE:
        return _weaker(_TABLE[without], 0.95)
    for part in (one for one in _parts(heading) if one in _TABLE):
        return _weaker(_TABLE[part], 0.85)
    if len(folded.split()) > 5:
        return ()
    part_known = [roles for start, roles in _STARTS if folded.startswith(start)]
    part_known += [roles for end, roles in _ENDS if folded.endswith(end)]
    if part_known and part_known[0][-1][0] == "date" and _OTHER_DAYS & set(folded.split()):
        return (("notes", 0.9),)
    return part_known[0] if part_known else ()


def _weaker(roles: Candidates, factor: float) -> Candidates:
    return tuple((role, weight * factor) for role, weight in roles)


def _parts(heading: str) -> list[str]:
    """The parts of "Kanal / Plattform", "Datum & Uhrzeit", "Titel - Arbeitstitel", "Text_Entwurf"."""
    text = heading
    for sign in ("/", "&", "|", "\n", " - ", " – ", ":", " und ", " and "):
        text = text.replace(sign, "\0")
    return [fold(one) for one in text.split("\0") if one.strip()] if "\0" in text else []


@lru_cache(maxsize=8192)
def known_heading(cell: str) -> bool:
    """Whether a cell reads like a heading of a plan. Network names count only as columns, so not here."""
    found = candidates(cell) if len(cell) <= 60 else ()
    return bool(found) and not found[0][0].startswith("tick:")


def lists_choices(headings: Iterable[str], beside: Iterable[str]) -> bool:
    """Whether columns far beside a table only list the values of the table's own columns, for a dropdown."""
    roles = {found[0][0] for one in beside if (found := candidates(one))}
    return all((found := candidates(one)) and found[0][0] in roles & _LISTED for one in headings)


def tick_network(cell: str) -> str | None:
    """The network for which a column of ticks stands, or None; a lone X is Twitter's only among other networks."""
    folded = fold(cell)
    return NETWORKS.get(folded) if len(cell) <= 40 else None
