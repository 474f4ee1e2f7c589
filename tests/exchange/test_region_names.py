"""Regions are called by their names in the language of the window."""

from __future__ import annotations

import pytest

from editorial.exchange.public_holidays import BUNDESLAENDER, COUNTRIES, region_name, regions


@pytest.mark.parametrize(
    ("code", "german", "english"),
    [
        ("DE-HE", "Hessen", "Hesse"),
        ("DE-BY", "Bayern", "Bavaria"),
        ("DE-BE", "Berlin", "Berlin"),
        ("AT", "Österreich", "Austria"),
        ("GB", "UK", "UK"),
        ("XX", "XX", "XX"),
        ("", "", ""),
    ],
)
def test_a_region_has_a_name_in_each_language(code: str, german: str, english: str) -> None:
    assert (region_name(code, "de"), region_name(code, "en")) == (german, english)


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_regions_are_offered_once_in_the_order_of_their_names_before_the_countries(language: str) -> None:
    found = regions(language)
    assert sorted(code for code, _name in found) == sorted(code for code, _name in (*BUNDESLAENDER, *COUNTRIES))
    names = [name for _code, name in found[: len(BUNDESLAENDER)]]
    assert names == sorted(names)
    assert [code for code, _name in found[len(BUNDESLAENDER) :]] == [code for code, _name in COUNTRIES]
