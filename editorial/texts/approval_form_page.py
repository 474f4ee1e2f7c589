"""What stands on a form for another computer and in the mail that brings it."""

from __future__ import annotations

CATALOGUE: dict[str, tuple[str, str]] = {
    "form.page.kind": ("Approval", "Freigabe"),
    "form.page.offline": ("works offline, sends nothing", "läuft ohne Netz, sendet nichts"),
    "form.page.hello": (
        "Hello {person}. Please decide whether this may go out as it stands here. Your answer holds for exactly this"
        " content: whatever is changed afterwards is put before you again.",
        "Guten Tag, {person}. Bitte entscheiden Sie, ob das so erscheinen darf, wie es hier steht. Ihre Antwort gilt"
        " für genau diesen Inhalt: Was danach geändert wird, bekommen Sie noch einmal vorgelegt.",
    ),
    "form.page.stage": ("Stage {place} of {places}: {stage}", "Stufe {place} von {places}: {stage}"),
    "form.page.due": ("please by {when}", "bitte bis {when}"),
    "form.page.valid": ("form valid until {when}", "Formular gilt bis {when}"),
    "form.page.asks": ("Questions to: {name}", "Fragen an: {name}"),
    "form.page.note": ("Note from the editors", "Hinweis der Redaktion"),
    "form.page.changes": ("What changed since your last decision", "Geändert seit Ihrer letzten Entscheidung"),
    "form.page.mine": ("Your last decision: {decision}, {when}", "Ihre letzte Entscheidung: {decision}, {when}"),
    "form.page.same": (
        "Nothing in the content changed since then.",
        "Am Inhalt hat sich seither nichts geändert.",
    ),
    "form.page.added": ("Added words are underlined,", "Neue Wörter sind unterstrichen,"),
    "form.page.removed": ("removed ones struck through.", "entfallene durchgestrichen."),
    "form.page.folded": (" [… {n} words unchanged …] ", " [… {n} Wörter unverändert …] "),
    "form.page.was": ("Before", "Vorher"),
    "form.page.is": ("Now", "Jetzt"),
    "form.page.no_media": ("nothing", "nichts"),
    "form.page.content": ("What is to go out", "Was erscheinen soll"),
    "form.page.key_message": ("Key message", "Kernbotschaft"),
    "form.page.public_title": ("Title", "Titel"),
    "form.page.hashtags": ("Hashtags", "Hashtags"),
    "form.page.nowhere": ("Text that appears on no channel as it is", "Text, der so auf keinem Kanal erscheint"),
    "form.page.no_channel": ("channel still open", "Kanal noch offen"),
    "form.page.no_text": ("no text", "kein Text"),
    "form.page.media": ("Media", "Medien"),
    "form.page.alt": ("Alternative text: {alt}", "Alternativtext: {alt}"),
    "form.page.no_alt": ("no alternative text", "kein Alternativtext"),
    "form.page.comments": ("Comments for you", "Anmerkungen für Sie"),
    "form.page.stages": ("Approval route", "Freigabeweg"),
    "form.page.state.waiting": ("to come", "folgt noch"),
    "form.page.state.open": ("open", "offen"),
    "form.page.state.done": ("approved", "freigegeben"),
    "form.page.yours": ("your turn", "Sie sind dran"),
    "form.page.signed": ("{name}, {when}", "{name}, {when}"),
    "form.page.decide": ("Your decision", "Ihre Entscheidung"),
    "form.page.approve": ("Approve", "Freigeben"),
    "form.page.approve.hint": ("may go out as it is", "darf so erscheinen"),
    "form.page.changes_wanted": ("Request changes", "Änderung verlangen"),
    "form.page.changes_wanted.hint": ("comes back to you afterwards", "kommt danach noch einmal zu Ihnen"),
    "form.page.reject": ("Reject", "Ablehnen"),
    "form.page.reject.hint": ("shall not appear", "soll nicht erscheinen"),
    "form.page.hold": ("Put on hold", "Zurückstellen"),
    "form.page.hold.hint": ("not now", "nicht jetzt"),
    "form.page.comment": ("Comment", "Anmerkung"),
    "form.page.comment.hint": (
        "What should be different, and where. Needed for everything but approving.",
        "Was anders werden soll, und wo. Nötig bei allem außer „Freigeben“.",
    ),
    "form.page.name": ("Your name", "Ihr Name"),
    "form.page.proof": ("What this answer proves", "Was diese Antwort beweist"),
    "form.page.proof.text": (
        "The form carries a secret number of its own. Your answer proves that somebody with this form decided about"
        " exactly this content. It does not prove who that was: please do not pass the form on.",
        "Das Formular trägt eine eigene geheime Nummer. Ihre Antwort beweist, dass jemand mit diesem Formular über"
        " genau diesen Inhalt entschieden hat. Sie beweist nicht, wer das war: Bitte geben Sie das Formular nicht"
        " weiter.",
    ),
    "form.page.checksum": ("Checksum of the content", "Prüfsumme des Inhalts"),
    "form.page.by_mail": ("Answer as text in a mail", "Als Text in einer Mail antworten"),
    "form.page.by_mail.hint": (
        "If files cannot be sent from here: copy this text into a mail as it is. Line breaks and quoting do no harm.",
        "Falls Sie von hier keine Datei senden können: Kopieren Sie diesen Text unverändert in eine Mail."
        " Zeilenumbrüche und Zitatzeichen schaden nicht.",
    ),
    "form.page.copy": ("Copy text", "Text kopieren"),
    "form.page.copied": ("Text copied", "Text kopiert"),
    "form.page.copy_by_hand": (
        "The text is selected: copy it with Ctrl+C.",
        "Der Text ist markiert: Kopieren Sie ihn mit Strg+C.",
    ),
    "form.page.save": ("Save answer file", "Antwortdatei speichern"),
    "form.page.saved": (
        "Saved as “{file}”, usually in your downloads. Send this file back to {to}.",
        "Gespeichert als „{file}“, meist im Ordner „Downloads“. Senden Sie diese Datei zurück an {to}.",
    ),
    "form.page.editors": ("the editors", "die Redaktion"),
    "form.page.open": ("Nothing decided yet", "Noch nichts entschieden"),
    "form.page.ready": ("Decision: {decision}", "Entscheidung: {decision}"),
    "form.page.chars": ("{n} of {most} characters", "{n} von {most} Zeichen"),
    "form.page.error.decision": ("Choose one of the four decisions.", "Wählen Sie eine der vier Entscheidungen."),
    "form.page.error.comment": (
        "Say what should be different: this decision needs a comment.",
        "Sagen Sie, was anders werden soll: Diese Entscheidung braucht eine Anmerkung.",
    ),
    "form.page.error.name": ("Enter your name.", "Tragen Sie Ihren Namen ein."),
    "form.page.expired": (
        "This form was valid until {when}. An answer will not count any more: ask for a new form.",
        "Dieses Formular galt bis {when}. Eine Antwort zählt nicht mehr: Bitten Sie um ein neues Formular.",
    ),
    "form.page.no_script": ("Answering without a script", "Antworten ohne Skript"),
    "form.page.no_script.text": (
        "This browser does not run the form’s script, so it cannot save an answer file. You can read everything here."
        " To answer, write to {to}: your decision (approve, request changes, reject, put on hold), your comment and"
        " the number {nonce}. The editors then send you another way to sign.",
        "Dieser Browser führt das Skript des Formulars nicht aus und kann deshalb keine Antwortdatei speichern. Lesen"
        " können Sie hier alles. Um zu antworten, schreiben Sie an {to}: Ihre Entscheidung (freigeben, Änderung"
        " verlangen, ablehnen, zurückstellen), Ihre Anmerkung und die Nummer {nonce}. Die Redaktion nennt Ihnen dann"
        " einen anderen Weg zu unterschreiben.",
    ),
    "form.page.block.head": (
        "My answer to “{title}”: {decision}. Please leave the text between the marks as it is.",
        "Meine Antwort zu „{title}“: {decision}. Bitte den Text zwischen den Marken unverändert lassen.",
    ),
    "form.page.suffix": (".answer.json", ".antwort.json"),
    "form.page.stem": ("approval", "freigabe"),
    # The mail
    "form.mail.subject": ("Please approve: {title}", "Bitte um Freigabe: {title}"),
    "form.mail.body": (
        "Hello {person},\n\n“{title}” is waiting for your decision (stage “{stage}”{due}).\n\nThe form is attached"
        " as a zip file. Please unpack it and open {file} in a browser: it works without a network and sends nothing."
        " Decide there, save the answer file, and send that file back to me. If you cannot send files, the form has a"
        " text that you can copy into a mail instead.\n\nThe form is valid until {expires}, for you alone: whoever has"
        " it can answer it. Your answer proves that somebody had this form, not who it was. So please do not forward"
        " this mail.\n\nKind regards\n{sender}\n",
        "Guten Tag, {person},\n\n„{title}“ wartet auf Ihre Entscheidung (Stufe „{stage}“{due}).\n\nDas Formular"
        " liegt als Zip-Datei bei. Bitte entpacken Sie es und öffnen Sie {file} im Browser: Es läuft ohne Netz und"
        " sendet nichts. Entscheiden Sie dort, speichern Sie die Antwortdatei und senden Sie mir diese Datei zurück."
        " Falls Sie keine Datei senden können, enthält das Formular einen Text, den Sie stattdessen in eine Mail"
        " kopieren.\n\nDas Formular gilt bis {expires} und nur für Sie: Wer es hat, kann es beantworten. Ihre Antwort"
        " beweist, dass jemand dieses Formular hatte, nicht, wer das war. Leiten Sie diese Mail deshalb bitte nicht"
        " weiter.\n\nMit freundlichen Grüßen\n{sender}\n",
    ),
    "form.mail.due": (", please by {when}", ", bitte bis {when}"),
}
