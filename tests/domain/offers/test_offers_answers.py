"""Does an answer hold together, and is silence kept apart from a no?"""

import dataclasses
from datetime import date
from decimal import Decimal

import pytest

from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError
from redthread.domain.offers.answers import AnswerSaid, AnswerStanding, check_answer, met_value, promise_asked
from tests.factories.library import small_package

MET, BY_DATE, NOT_MET, SILENT = AnswerStanding
DAY = date(2027, 3, 1)

REFUSED = [
    (AnswerSaid(BY_DATE), Unit.PERCENT, "answer-date-missing", "promised_on"),
    (AnswerSaid(MET, promised_on=DAY), None, "answer-date-unneeded", "promised_on"),
    (AnswerSaid(BY_DATE, promised_on=date(1900, 1, 1)), None, "year-not-shown", "promised_on"),
    (AnswerSaid(SILENT, text="We will see."), None, "answer-silent-with-content", "standing"),
    (AnswerSaid(SILENT, promised=Decimal(0)), Unit.PERCENT, "answer-silent-with-content", "standing"),
    (AnswerSaid(MET, promised=Decimal(5)), None, "promise-not-asked", "promised"),
    (AnswerSaid(MET, promised=Decimal(101)), Unit.PERCENT, "figure-too-great", "promised"),
]


@pytest.mark.parametrize(("said", "unit", "code", "field"), REFUSED)
def test_answer_that_contradicts_itself_is_refused_at_its_part(
    said: AnswerSaid, unit: Unit | None, code: str, field: str
) -> None:
    with pytest.raises(DomainError) as refused:
        check_answer(said, unit=unit)

    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    "said",
    [
        AnswerSaid(MET),
        AnswerSaid(MET, promised=Decimal(95)),
        AnswerSaid(BY_DATE, promised=Decimal(95), promised_on=DAY),
        AnswerSaid(NOT_MET, text="80 per cent at most.", promised=Decimal(80)),
        AnswerSaid(SILENT, text="  \n"),
    ],
)
def test_answer_that_holds_together_is_taken(said: AnswerSaid) -> None:
    check_answer(said, unit=Unit.PERCENT)


def test_silence_is_neither_met_nor_not_met() -> None:
    assert {each: met_value(each) for each in AnswerStanding} == {MET: 1, BY_DATE: 1, NOT_MET: 0, SILENT: None}


def test_figure_is_asked_where_an_indicator_takes_it_from_the_offer() -> None:
    clause = small_package().criteria[0]
    offered = dataclasses.replace(clause.indicators[0], targets=(), is_as_offered=True)

    assert promise_asked(clause) is None
    assert promise_asked(None) is None
    assert promise_asked(dataclasses.replace(clause, indicators=(clause.indicators[0], offered))) == offered
