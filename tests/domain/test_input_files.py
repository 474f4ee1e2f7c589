"""Names of files as they are shown and handed on: whatever somebody called them."""

from __future__ import annotations

import unicodedata

import pytest

from editorial.domain.input_files import check_amount, check_file, clean_name, demand_name, ending, shown_name
from editorial.domain.input_forms import FILE_TYPES, MOST_BYTES, MOST_FILE_NAME, MOST_FILES
from editorial.errors import Refused
from tests.naughty import NAUGHTY


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("Foto.JPG", "Foto.JPG"),
        ("../../etc/passwd.png", "passwd.png"),
        ("D:\\Bilder\\Foto.png", "Foto.png"),
        ("foto\u202egnp.exe", "fotognp.exe"),
        ("  viel   Platz .png ", "viel Platz.png"),
        (".versteckt.png", "versteckt.png"),
        (".png", "-.png"),
        ("Probe 3. Teil zwei", "Probe 3. Teil zwei"),
        ("con.png", "_con.png"),
        ("LPT1.pdf", "_LPT1.pdf"),
        ("Konzept.pdf", "Konzept.pdf"),
        ("a<b>:c.png", "a-b--c.png"),
        ("...", "-"),
        ("", "-"),
    ],
)
def test_a_name_keeps_its_words_and_its_ending_and_nothing_that_does_harm(name: str, clean: str) -> None:
    assert clean_name(name) == clean


@pytest.mark.parametrize("tail", ["", ".png", ".tar.gz"])
def test_no_name_however_odd_can_be_a_path_a_device_or_look_like_another(tail: str) -> None:
    for one in NAUGHTY:
        found = clean_name(one + tail)
        assert 0 < len(found) <= MOST_FILE_NAME
        assert not set('/\\<>:"|?*') & set(found)
        assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in found)
        assert found.strip(". ") == found
        assert clean_name(found) == found
        demand_name(found)
        assert shown_name(one).isprintable()
        if tail == ".png":
            assert ending(found) == "png"


def test_every_kind_that_forms_offer_is_known_here_and_refuses_noise() -> None:
    for kind in FILE_TYPES:
        with pytest.raises(Refused) as caught:
            check_file(f"a.{kind}", bytes(range(256)))
        assert caught.value.code == "input_file.content"


def test_files_are_counted_together() -> None:
    check_amount([MOST_BYTES])
    check_amount([1] * MOST_FILES)
    for sizes in ([MOST_BYTES, 1], [1] * (MOST_FILES + 1)):
        with pytest.raises(Refused):
            check_amount(sizes)
