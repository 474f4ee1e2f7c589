"""The words of editorial plans: networks, weekdays, months, status words; German, English, French, Dutch, some Korean.

All keys are folded (`domain.plan_import.fold`): no case, no accents, no punctuation.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ..domain.plan_import import fold

#: Folded spellings of a network -> its name. "x" alone is handled by the caller: in a tick column it is a tick.
NETWORKS: dict[str, str] = {
    name: network
    for network, names in {
        "LinkedIn": "linkedin|li|linked in|linkdin|linkedln|lkd|링크드인",
        "Instagram": "instagram|insta|ig|instragram|instagramm|인스타그램|인스타",
        "Facebook": "facebook|fb|face book|facebok|페이스북",
        "X": "x|twitter|x twitter|twitter x|x ehemals twitter|x formerly twitter|x ex twitter|tweet|트위터",
        "YouTube": "youtube|yt|you tube|youtube shorts|유튜브",
        "TikTok": "tiktok|tik tok|tt|틱톡",
        "Threads": "threads|스레드|쓰레드",
        "Bluesky": "bluesky|blue sky|bsky",
        "Mastodon": "mastodon",
        "Pinterest": "pinterest|pin",
        "XING": "xing",
        "Blog": "blog|corporate blog|weblog|unternehmensblog|firmenblog|블로그",
        "Newsletter": "newsletter|nl|news letter|nieuwsbrief|infolettre|뉴스레터",
        "Intranet": "intranet",
        "Website": "website|webseite|web|homepage|internetseite|site web|hp|www",
        "WhatsApp": "whatsapp|whats app|wa",
        "Telegram": "telegram",
        "Snapchat": "snapchat",
        "Reddit": "reddit",
        "Twitch": "twitch",
        "Podcast": "podcast",
        "Google Business": "google business|google my business|gmb|gbp|google business profile|"
        "google unternehmensprofil",
    }.items()
    for name in names.split("|")
}
#: Names that stand for a network even inside a title, a sheet or a file name.
UNMISTAKABLE = frozenset(
    "linkedin instagram insta facebook twitter youtube tiktok threads bluesky mastodon pinterest xing whatsapp".split()
)
#: What people add to a network without meaning another channel; stories and reels are formats.
_PLAIN_ADDITION = frozenset(
    "page seite kanal channel account profil profile business company unternehmensseite unternehmen firmenseite "
    "unternehmensprofil corporate company's post posts beitrag beitrage feed organic organisch 1 de".split()
)
_FORMAT_ADDITION = {
    word: word.capitalize()
    for word in "story stories reel reels karussell carousel short shorts live video artikel thread poll".split()
}
EVERYWHERE = frozenset(
    (
        "alle|all|alle kanale|all channels|alle plattformen|all platforms|uberall|everywhere|tous|"
        "toutes|tous les canaux|samtliche|alle social media kanale|social media|some|social|"
        "alle netzwerke"
    ).split("|")
)
NOTHING = frozenset("- – — n/a na k.a. ka tbd tba tbc offen ? ?? ??? keine kein none nein no . / x.x.".split())
#: What a dropdown shows before anybody chose.
UNCHOSEN = frozenset("bitte wahlen|bitte auswahlen|auswahlen|wahlen|please select|please choose|select".split("|"))
NOTHING |= UNCHOSEN
YES = frozenset(
    "ja|yes|y|j|x|xx|✓|✔|☑|✅|ok|okay|true|wahr|1|oui|vrai|erledigt|done|approved|freigegeben|v|•|●|o k".split("|")
)
NO = frozenset(
    "nein|no|n|false|falsch|0|non|faux|nee|✗|✘|❌|☐|-|–|—|offen|pending|ausstehend|noch nicht|not yet".split("|")
)

_WEEKDAYS = (
    "mo|mon|montag|monday|lundi|lun|maandag|ma|월|월요일|lunes|lunedi",
    "di|die|tue|tues|dienstag|tuesday|mardi|mar|dinsdag|화|화요일|martes|martedi",
    "mi|mit|wed|mittwoch|wednesday|mercredi|mer|woensdag|wo|수|수요일|miercoles|mercoledi",
    "do|don|thu|thur|thurs|donnerstag|thursday|jeudi|jeu|donderdag|목|목요일|jueves|giovedi",
    "fr|fre|fri|freitag|friday|vendredi|ven|vrijdag|vr|금|금요일|viernes|venerdi",
    "sa|sam|sat|samstag|sonnabend|saturday|samedi|zaterdag|za|토|토요일|sabado|sabato",
    "so|son|sun|sonntag|sunday|dimanche|dim|zondag|zo|일|일요일|domingo|domenica",
)
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split("|")}
_MONTHS = (
    "januar|january|jan|janner|janvier|janv|januari|enero|gennaio|janeiro|stycznia",
    "februar|february|feb|feber|fevrier|fevr|fev|februari|febr|febrero|febbraio|fevereiro|lutego",
    "marz|maerz|march|mar|mrz|mars|maart|mrt|marzo|marco|marts|marca",
    "april|apr|avril|avr|abril|aprile|kwietnia",
    "mai|may|mei|mayo|maggio|maio|maj|maja",
    "juni|june|jun|juin|junio|giugno|junho|czerwca",
    "juli|july|jul|juillet|juil|julio|luglio|julho|lipca",
    "august|aug|aout|augustus|agosto|augusti|sierpnia",
    "september|sep|sept|septembre|septiembre|settembre|setembro|wrzesnia",
    "oktober|october|okt|oct|octobre|octubre|ottobre|outubro|pazdziernika",
    "november|nov|novembre|noviembre|novembro|listopada",
    "dezember|december|dez|dec|decembre|diciembre|dicembre|dezembro|grudnia",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split("|")}

_STATUS = {
    "idea": "idee|idea|idees|ideen|ideas|vorschlag|vorschlage|themenidee|themenideen|themenspeicher|ideenspeicher|ide|"
    "content ideas|post ideas|backlog|brainstorm|brainstorming|ideation|아이디어",
    "planned": (
        "pendiente|planificado|geplant|planned|plan|plane|planung|in planung|vorgesehen|offen|open|to do|todo|a faire|"
        "a produire|zu erstellen|te doen|gepland|planifie|not started|nicht begonnen|neu|new|"
        "ausstehend|pending|planning|not scheduled|unscheduled|angefragt|zugesagt|hinzugefugt|queued idea"
    ),
    "drafting": (
        "borrador|bozza|entwurf|draft|in arbeit|in progress|in bearbeitung|wip|work in progress|writing|brouillon|"
        "en cours|concept|in ontwikkeling|in erstellung|in produktion|in production|text in arbeit|"
        "wird erstellt|begonnen|started|"
        "drafted|outline|outline ready|researching|in recherche|stub|needs revision|"
        "rohfassung|rohtext|drafting|redaktion|in redaktion|ongoing|"
        "doing|초안|작성중|in vorbereitung|wird geschrieben|wird produziert|entwurf erstellt|"
        "grafik fehlt|text fehlt|bezig"
    ),
    "review": (
        "freigabe|in freigabe|zur freigabe|in review|review|zur prufung|in prufung|prufung|"
        "in abstimmung|abstimmung|korrektur|in korrektur|lektorat|im lektorat|wartet auf freigabe|"
        "freigabe ausstehend|freigabe offen|needs review|needs approval|awaiting approval|review pending|"
        "waiting for approval|pending approval|pending review|to review|a valider|en validation|"
        "feedback|fertig|ready|bereit|final|finalisiert|text fertig|erstellt|ready for review|"
        "te beoordelen|klaar|검토|in feedback|zur abstimmung|beim kunden|beim fachbereich|in korrekturschleife|"
        "fertiggestellt|text liegt vor"
    ),
    "approved": "aprobado|approvato|freigegeben|approved|"
    "genehmigt|abgenommen|abgestimmt|final abgestimmt|valide|approuve|goedgekeurd|freigabe erteilt|freigabe ok|ok|"
    "released|frei gegeben|승인|ready to post|ready to publish|bereit zur veroffentlichung",
    "scheduled": (
        "scheduled|eingeplant|terminiert|vorgeplant|programme|ingepland|queued|in queue|eingestellt|"
        "vorbereitet|im tool|gebucht|in planung im tool|예약|예약됨|timed"
    ),
    "published": (
        "publicado|pubblicato|gepostet|veroffentlicht|published|posted|publiziert|online|live|done|erledigt|publie|"
        "geplaatst|gepubliceerd|ist online|bereits gepostet|sent|versendet|verschickt|gesendet|raus|abgeschlossen|"
        "complete|"
        "completed|termine|게시|게시됨|발행|public|poste"
    ),
    "evaluated": "ausgewertet|evaluated|reported|analysiert|reporting erledigt",
    "archived": "archiviert|archived|archiv|archive|archief",
    "hold": "pausiert|on hold|hold|zuruckgestellt|verschoben|postponed|paused|warten|wartet|geparkt|parked|en attente|"
    "angehalten|gestoppt|auf eis|delayed|blocked|blockiert|zuruckgezogen",
    "rejected": (
        "abgelehnt|rejected|verworfen|gestrichen|entfallt|entfallen|cancelled|canceled|abgesagt|"
        "storniert|refuse|annule|afgewezen|geannuleerd|nicht umgesetzt|dropped|declined|fallt aus|"
        "ausgefallen|absage"
    ),
}
_SURE_STATUSES = frozenset(
    "published posted veroffentlicht gepostet publiziert scheduled queued eingeplant terminiert draft entwurf drafting "
    "approved freigegeben rejected abgelehnt geplant planned".split()
)
_NEGATIONS = frozenset("not nicht no kein keine fast almost bis until for fur von by soon bald".split())
STATUSES: dict[str, str] = {word: status for status, words in _STATUS.items() for word in words.split("|")}
TOTALS = frozenset(
    "gesamt|summe|total|totaal|somme|insgesamt|gesamtsumme|sum|anzahl|zwischensumme|subtotal|ergebnis".split("|")
)
LEGENDS = frozenset(
    (
        "legende|legend|farblegende|farbcode|farben|hinweis|hinweise|anmerkung|anmerkungen|note|"
        "notes|notiz|notizen|abkurzungen|abkurzung|stand|quelle|erlauterung|erlauterungen|info|infos|"
        "wichtig|colour code|color code|key|legenda|remarks|remarque|ps|nb|fussnote|kontakt|"
        "ansprechpartner|status legende|color legend|todo|to dos"
    ).split("|")
)


def weekday_of(written: str) -> int | None:
    """0 for Monday; None where the word is no weekday."""
    return WEEKDAYS.get(fold(written))


def month_of(written: str) -> int | None:
    """1 for January; None where the word is no month."""
    return MONTHS.get(fold(written))


@lru_cache(maxsize=4096)
def status_of(written: str) -> str | None:
    """The status that a word means, or None. "Entwurf (Anna)", "1 - Geplant" and "Geplant!" are read too."""
    folded = fold(written)
    for candidate in (folded, fold(re.sub(r"\(.*?\)", " ", written)), re.sub(r"^\d+ ", "", folded)):
        if candidate in STATUSES:
            return STATUSES[candidate]
    head = fold(re.split(r"[(:,;/|\n]| [-–] ", written)[0])
    return STATUSES.get(head) or _leading_status(head.split())


def _leading_status(words: list[str]) -> str | None:
    """ "queued_auto", "veröffentlicht Anna": the first word counts where no other one is a status or a negation."""
    if not 2 <= len(words) <= 3 or any(one in STATUSES or one in _NEGATIONS for one in words[1:]):
        return None
    return STATUSES.get(words[0]) if words[0] in _SURE_STATUSES else None


def network_of(written: str) -> str | None:
    """The canonical name of a well-known network, or None."""
    return NETWORKS.get(fold(written))


@lru_cache(maxsize=4096)
def channel_of(written: str) -> tuple[str, str]:
    """(channel, format) of one name: "IG Reel" is Instagram and Reel; "LinkedIn CEO" stays a channel of its own.

    An unknown name is kept as written.
    """
    plain = " ".join(written.split()).strip(" .:-–•*#@")
    if not plain:
        return "", ""
    if network := network_of(plain):
        return network, ""
    words = fold(plain).split()
    for take in (2, 1):
        network = NETWORKS.get(" ".join(words[:take]))
        rest = words[take:]
        if network is None and len(words) > take:
            network, rest = NETWORKS.get(" ".join(words[-take:])), words[:-take]
        if network and rest:
            formats = [_FORMAT_ADDITION[one] for one in rest if one in _FORMAT_ADDITION]
            if all(one in _PLAIN_ADDITION or one in _FORMAT_ADDITION for one in rest):
                return network, " ".join(formats)
            return _own_spelling(plain, network), ""
    return plain, ""


def _own_spelling(plain: str, network: str) -> str:
    """A channel of its own with the network's usual spelling: "Linkedin CEO" -> "LinkedIn CEO"."""
    head, _blank, rest = plain.partition(" ")
    return f"{network} {rest}" if network_of(head) == network and len(fold(head)) > 2 else plain


@lru_cache(maxsize=1024)
def networks_in(written: str) -> tuple[str, ...]:
    """Networks named unmistakably inside a longer text (a title, a sheet name, a file name), in order."""
    found: list[str] = []
    words = fold(written.replace("_", " ")).split()
    for word in words:
        if word in UNMISTAKABLE and (network := NETWORKS[word]) not in found:
            found.append(network)
    return tuple(found)
