"""The language of the window: the system's or the chosen one, German or English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

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


def install(language: str) -> QTranslator | None:
    """Put the translations of `language` on the application; whoever changes the language removes the old one first."""
    app = QCoreApplication.instance()
    country = QLocale.Country.Germany if language == "de" else QLocale.Country.UnitedKingdom
    tongue = QLocale.Language.German if language == "de" else QLocale.Language.English
    QLocale.setDefault(QLocale(tongue, country))
    translator = load(language)
    if app is not None and translator is not None:
        app.installTranslator(translator)
    return translator
