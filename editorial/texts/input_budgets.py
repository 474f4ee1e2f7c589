"""Expert time: what is refused, and the words of the report."""

CATALOGUE: dict[str, tuple[str, str]] = {
    "budget.department": (
        "The grant names no department. Choose the one whose time is granted.",
        "Es ist kein Fachbereich angegeben. Wählen Sie den, dessen Zeit gewährt wird.",
    ),
    "budget.granter": (
        "A grant names who granted it, and when. Enter both.",
        "Zu gewährter Zeit gehört, wer sie wann gewährt hat. Tragen Sie beides ein.",
    ),
    "budget.future": (
        "The day on which the time was granted lies in the future ({day}). Enter the day on which it was said.",
        "Der Tag, an dem die Zeit gewährt wurde, liegt in der Zukunft ({day}). Tragen Sie den Tag der Zusage ein.",
    ),
    "budget.minutes": (
        "That is no expert time for a month. Enter whole minutes, at most {most}; extra time begins with 1 minute.",
        "Das ist keine Expertenzeit für einen Monat. Tragen Sie ganze Minuten ein, höchstens {most}; zusätzliche Zeit "
        "beginnt bei 1 Minute.",
    ),
    "budget.months": (
        "The grant ends before it begins. Choose a last month that is not before the first.",
        "Die Zusage endet, bevor sie beginnt. Wählen Sie einen letzten Monat, der nicht vor dem ersten liegt.",
    ),
    "budget.stranger": (
        "{person} does not belong to the department {department}. Choose the department they work in.",
        "{person} gehört nicht zum Fachbereich {department}. Wählen Sie den Fachbereich der Person.",
    ),
    "budget.person": (
        "{person} has {left} minutes of expert time left in that month; this needs {minutes}. Ask somebody else, or "
        "ask management for more time.",
        "{person} hat in diesem Monat noch {left} Minuten Zeitbudget; gebraucht werden {minutes}. Wählen Sie jemand "
        "anderen, oder bitten Sie die Leitung um mehr Zeit.",
    ),
    "budget.passed": (
        "This grant is over; what has passed stays as it was. Change the grant itself if it was entered wrongly.",
        "Diese Zusage ist abgelaufen; was vergangen ist, bleibt, wie es war. Ändern Sie den Eintrag selbst, wenn er "
        "falsch ist.",
    ),
    "budget.taken_back": (
        "This grant was taken back. Grant the time anew.",
        "Diese Zusage wurde zurückgenommen. Gewähren Sie die Zeit neu.",
    ),
    "budget.not_waiting": (
        "“{title}” waits for no grant any more. Look at the list again.",
        "„{title}“ wartet nicht mehr auf Zeitbudget. Sehen Sie die Liste noch einmal an.",
    ),
    "budget.late": (
        "“{title}” was due on {day}. Choose a later due date for it, then it can be sent.",
        "Die Frist von „{title}“ war am {day}. Wählen Sie eine spätere Frist, dann kann die Anfrage gesendet werden.",
    ),
    "budget.span": (
        "The report ends before it begins ({start} to {end}). Swap the months.",
        "Die Auswertung endet, bevor sie beginnt ({start} bis {end}). Tauschen Sie die Monate.",
    ),
    "budget.long_span": (
        "A report covers at most {most} months. Choose fewer.",
        "Eine Auswertung umfasst höchstens {most} Monate. Wählen Sie weniger.",
    ),
    "budget.report": ("Expert time and what came of it", "Expertenzeit und was daraus wurde"),
    "budget.report.short": ("Expert time", "Expertenzeit"),
    "budget.no_department": ("Without department", "Ohne Fachbereich"),
    "budget.all": ("All departments", "Alle Fachbereiche"),
    "budget.total": ("Total", "Summe"),
    "budget.unlimited": ("not limited", "nicht begrenzt"),
    "budget.column.department": ("Department", "Fachbereich"),
    "budget.column.month": ("Month", "Monat"),
    "budget.column.granted": ("Granted (min)", "Gewährt (Min.)"),
    "budget.column.reserved": ("Reserved (min)", "Reserviert (Min.)"),
    "budget.column.used": ("Used (min)", "Gebraucht (Min.)"),
    "budget.column.waiting": ("Waiting (min)", "Wartet (Min.)"),
    "budget.column.sent": ("Requests sent", "Anfragen gesendet"),
    "budget.column.answered": ("Answered", "Beantwortet"),
    "budget.column.accepted": ("Accepted", "Übernommen"),
    "budget.column.median_days": ("Median days to answer", "Tage bis zur Antwort (Median)"),
    "budget.column.items": ("Content items with input", "Beiträge mit Input"),
    "budget.column.published": ("Of these published", "Davon veröffentlicht"),
    "budget.summary": (
        "{used} minutes used and {reserved} reserved of {granted} granted: {sent} requests, {answered} answered, "
        "{items} content items with input, {published} of them published.",
        "{used} Minuten gebraucht und {reserved} reserviert von {granted} gewährten: {sent} Anfragen, {answered} "
        "beantwortet, {items} Beiträge mit Input, davon {published} veröffentlicht.",
    ),
    "budget.summary.unlimited": (
        "{used} minutes used and {reserved} reserved, without a limit: {sent} requests, {answered} answered, {items} "
        "content items with input, {published} of them published.",
        "{used} Minuten gebraucht und {reserved} reserviert, ohne Begrenzung: {sent} Anfragen, {answered} beantwortet, "
        "{items} Beiträge mit Input, davon {published} veröffentlicht.",
    ),
    "budget.note": (
        "A request counts in the month of its due date. Reserved are the estimated minutes of requests that were sent, "
        "used the minutes that answers took.",
        "Eine Anfrage zählt im Monat ihrer Frist. Reserviert sind die geschätzten Minuten gesendeter Anfragen, "
        "gebraucht die Minuten, die Antworten gekostet haben.",
    ),
}
