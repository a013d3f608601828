"""Is a wording filled with exactly the values given, and with nothing that a value smuggles in?"""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.criteria.variable import Choice, Value, Variable, VariableKind, defaults
from redthread.domain.criteria.wording import fill, stray_braces, variable_names
from redthread.domain.errors import DomainError
from redthread.domain.values import Money, Text


def variable(name: str, kind: VariableKind, **fields: object) -> Variable:
    return Variable(name, kind, Text.of("why", "en"), **fields)  # type: ignore[arg-type]


DAYS = variable("days", VariableKind.NUMBER, low=Decimal(5), high=Decimal(90), default=Decimal(30))
PLACE = variable("place", VariableKind.TEXT, default=Text.of("the annex", "en"))
CAP = variable("cap", VariableKind.MONEY, low=Decimal(0), default=Decimal(100))
START = variable("start", VariableKind.DATE)
RULE = variable(
    "rule", VariableKind.CHOICE, choices=(Choice("fixed", Text.of("is fixed")), Choice("index", Text.of("follows")))
)
ALL = (DAYS, PLACE, CAP, START, RULE)
VALUES: dict[str, Value] = {
    "days": Decimal("30.50"),
    "place": "annex 3",
    "cap": Money(Decimal("1500.00"), "EUR"),
    "start": date(2026, 12, 1),
    "rule": "index",
}


def test_wording_with_every_kind_of_variable_is_filled() -> None:
    filled = fill("{days} days, {place}, {cap}, {start}, price {rule}", variables=ALL, values=VALUES)

    assert filled == "30.5 days, annex 3, 1500 EUR, 2026-12-01, price follows"


def test_wording_with_a_show_of_the_reader_uses_it() -> None:
    filled = fill("{days}", variables=[DAYS], values={"days": Decimal(9)}, show=lambda _, value: f"<{value}>")

    assert filled == "<9>"


def test_wording_without_variables_stays_as_it_is() -> None:
    assert fill("100 % of {nothing", variables=[], values={}) == "100 % of {nothing"


@pytest.mark.parametrize(
    "smuggled", ["{days}", "{0.__class__}", "{place.__init__.__globals__}", "{{days}}", "%(days)s"]
)
def test_value_with_braces_is_put_in_and_never_read_again(smuggled: str) -> None:
    assert fill("at {place}", variables=ALL, values={**VALUES, "place": smuggled}) == f"at {smuggled}"


@pytest.mark.parametrize("text", ["{days.real}", "{days!r}", "{days:>10}", "{Days}", "{days[0]}", "{}"])
def test_place_with_anything_but_a_name_is_no_variable(text: str) -> None:
    assert variable_names(text) == ()
    assert fill(text, variables=[DAYS], values={"days": Decimal(9)}) == text
    assert stray_braces(text) == (text,)


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({}, "variable-missing", "days"),
        ({"days": Decimal(4)}, "variable-range", "days"),
        ({"days": Decimal(91)}, "variable-range", "days"),
        ({"days": Decimal("NaN")}, "variable-range", "days"),
        ({"days": Decimal("Infinity")}, "variable-range", "days"),
        ({"days": "thirty"}, "variable-kind", "days"),
        ({"days": Decimal(9), "hours": Decimal(1)}, "variable-unknown", "hours"),
    ],
)
def test_number_that_is_missing_unknown_or_out_of_range_is_refused(
    values: dict[str, Value], code: str, field: str
) -> None:
    with pytest.raises(DomainError) as refused:
        fill("{days}", variables=[DAYS], values=values)

    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("rule", "secret", "variable-choice"),
        ("place", "", "variable-missing"),
        ("cap", Money(Decimal(-1), "EUR"), "variable-range"),
        ("cap", Decimal(5), "variable-kind"),
        ("start", datetime(2026, 1, 1), "variable-kind"),
    ],
)
def test_value_of_another_kind_or_choice_is_refused(name: str, value: Value, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        fill(f"{{{name}}}", variables=ALL, values={name: value})

    assert refused.value.code == code


def test_name_that_no_variable_declares_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        fill("{place} {hours}", variables=[PLACE], values={"place": "x"})

    assert (refused.value.code, refused.value.field) == ("variable-undeclared", "hours")


def test_defaults_leave_out_money_and_other_languages() -> None:
    assert defaults(ALL, language="en") == {"days": Decimal(30), "place": "the annex"}
    assert defaults(ALL, language="nl") == {"days": Decimal(30)}


@given(st.text(), st.text())
def test_any_text_around_a_variable_stays_as_it_is(before: str, value: str) -> None:
    around = before.replace("{", "(").replace("}", ")")
    if value:
        assert fill(f"{around}{{place}}", variables=[PLACE], values={"place": value}) == around + value
