"""What is said, written and asked in the random sequences about clearance."""

from __future__ import annotations

from editorial.domain.inputs import Clearance

#: What experts say. No two share two words in a row, so that whatever is found is of one of them.
SAID = (
    "Seit Ostern fährt unsere Pilotanlage nachts ohne jede Aufsicht durch",
    "Nitrat überschreitet beim Brunnen Nord regelmäßig alle vereinbarten internen Warnwerte",
    "Dreizehn Kolleginnen verlassen spätestens Silvester freiwillig das gesamte Außenlager Bremen",
    "Unser größter Kunde kündigte mündlich bereits zweimal seinen laufenden Rahmenvertrag",
    "Künftig übernimmt vermutlich Doktor Yilmaz kommissarisch auch die Messtechnik Süd",
    "Bauleiterin Okafor rechnet heimlich längst mit dreifachen Kosten statt doppelten",
)
#: What they write beside an answer.
REMARKS = (
    "Vorstandsmitglied Petersen möchte ausdrücklich keinerlei Erwähnung seiner alten Firma",
    "Zwischen Betriebsrat und Werksleitung herrscht deswegen momentan ziemlich eisiges Schweigen",
)
#: Who is neither at the desk nor clears anything, whoever is away.
OUTSIDER = "Markus Keller"
#: What anybody writes.
PLAIN = ("Ein Tropfen.", "Zwei Tropfen fallen heute.", "Kein Tropfen mehr.", "")
CLEARANCES = (Clearance.CONFIDENTIAL, Clearance.CONFIDENTIAL, Clearance.INTERNAL, Clearance.PUBLIC)
