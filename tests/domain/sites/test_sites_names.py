"""Is a country a code, and is one place's name recognised in another spelling?"""

import pytest

from redthread.domain.errors import DomainError
from redthread.domain.sites.countries import COUNTRIES, country_code
from redthread.domain.sites.sameness import folded


def test_the_list_holds_every_code_that_is_assigned() -> None:
    assert len(COUNTRIES) == 249


@pytest.mark.parametrize(("typed", "code"), [("cn", "CN"), (" MX ", "MX")])
def test_country_in_two_letters_is_taken_in_any_case(typed: str, code: str) -> None:
    assert country_code(typed) == code


@pytest.mark.parametrize("typed", ["", "China", "XX", "UK", "EU", "ＣＮ", "C", "CHN", "C\x00"])
def test_what_is_no_countrys_code_is_refused(typed: str) -> None:
    with pytest.raises(DomainError, match="country-unknown"):
        country_code(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź Works Ltd.", "LODZ  WORKS LTD"),
        ("Shenzhen Hongda (Plant 2)", "shenzhen-hongda plant 2"),
        ("Fabrica São João", "FABRICA SAO JOAO"),
        ("Ærø Elektronik", "aero elektronik"),
    ],
)
def test_one_name_in_two_spellings_is_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_two_plants_of_one_firm_are_two() -> None:
    assert folded("Hongda Plant 1") != folded("Hongda Plant 2")
