"""Is a value read back from plain JSON equal to what was written?"""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.criteria.variable import Variable, VariableKind
from redthread.domain.plain import from_plain, to_plain
from redthread.domain.purchase import Purchase, Source, Timetable
from redthread.domain.values import Text
from tests.factories.purchase import sample_purchase


def through_json(value: object) -> object:
    return json.loads(json.dumps(to_plain(value)))


def test_a_rich_purchase_comes_back_equal() -> None:
    purchase = sample_purchase()

    assert from_plain(Purchase, through_json(purchase)) == purchase


@given(st.datetimes(timezones=st.just(UTC)) | st.dates() | st.none())
def test_a_date_stays_a_date_and_a_moment_a_moment(dispatched: datetime | date | None) -> None:
    purchase = Purchase(Source.RECORDS, "p", timetable=Timetable(dispatched=dispatched))

    back = from_plain(Purchase, through_json(purchase))

    assert back == purchase
    assert type(back.timetable.dispatched) is type(dispatched)


def test_a_default_says_which_kind_it_is() -> None:
    for default in (Decimal("2.50"), date(2027, 1, 1), Text.of("quarterly", "en"), "code", None):
        variable = Variable("v", VariableKind.TEXT, Text.of("why", "en"), default=default)

        assert from_plain(Variable, through_json(variable)) == variable


@dataclass(frozen=True)
class Later:
    """What a value of an earlier program version is read as: one field gone, one new."""

    kept: str
    new: str = "default"


def test_an_unknown_field_is_passed_over_and_an_absent_one_gets_its_default() -> None:
    assert from_plain(Later, {"kept": "a", "gone": 1}) == Later("a")
