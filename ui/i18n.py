"""The language of the window: the system's or the chosen one, German or English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources


def language_for(setting: str) -> str:
    """The language "de" or "en" for a setting; an empty setting follows the system."""
    if setting in ("de", "en"):
        return setting
    return "de" if QLocale.system().language() == QLocale.Language.German else "en"


def load(language: str) -> QTranslator | None:
    """The translator of a language; None where its file is missing."""
    translator = QTranslator(QCoreApplication.instance())
    try:
        data = resources.data(f"i18n/editorial_{language}.qm")
    except FileNotFoundError:
        return None
    # QTranslator reads from the bytes it was given and does not copy them.
    translator.setProperty("data", data)
    return translator if translator.load(data) else None


def install(language: str) -> list[QTranslator]:
    """Put the translations of `language` on the application, ours and Qt's own (key names, standard buttons).

    Whoever changes the language removes the old ones first (`remove`).
    """
    app = QCoreApplication.instance()
    country = QLocale.Country.Germany if language == "de" else QLocale.Country.UnitedKingdom
    tongue = QLocale.Language.German if language == "de" else QLocale.Language.English
    QLocale.setDefault(QLocale(tongue, country))
    own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found = [own] if own.load(f"qtbase_{language}", folder) else []
    ours = load(language)
    if ours is not None:
        found.append(ours)
    if app is not None:
        for one in found:
            app.installTranslator(one)
    return found


def remove(translators: list[QTranslator]) -> None:
    """Take translators off the application."""
    app = QCoreApplication.instance()
    if app is not None:
        for one in translators:
            app.removeTranslator(one)
