"""Which figure holds for which procedure, and is it dated and sourced?"""

from datetime import date

import pytest

from redthread.domain.purchase import Procedure
from redthread.domain.timelimits import FIGURES, Facts, Step, minimum

SENT = date(2026, 9, 1)
IN_TIME = date(2026, 6, 1)


def days(procedure: Procedure, step: Step, **facts: object) -> int | None:
    found = minimum(procedure, step, Facts(SENT, **facts))  # type: ignore[arg-type]
    return None if found is None else found.figure.days


@pytest.mark.parametrize(
    ("procedure", "step", "facts", "expected"),
    [
        (Procedure.OPEN, Step.TENDERS, {}, 35),
        (Procedure.OPEN, Step.TENDERS, {"is_electronic": False}, 35),
        (Procedure.OPEN, Step.TENDERS, {"is_electronic": True}, 30),
        (Procedure.OPEN, Step.TENDERS, {"is_urgent": True}, 15),
        (Procedure.OPEN, Step.TENDERS, {"is_urgent": False}, 35),
        (Procedure.OPEN, Step.TENDERS, {"prior_information": IN_TIME}, 15),
        (Procedure.OPEN, Step.REQUESTS, {}, None),
        (Procedure.RESTRICTED, Step.REQUESTS, {}, 30),
        (Procedure.RESTRICTED, Step.REQUESTS, {"is_electronic": True}, 30),
        (Procedure.RESTRICTED, Step.REQUESTS, {"is_urgent": True}, 15),
        (Procedure.RESTRICTED, Step.TENDERS, {}, 30),
        (Procedure.RESTRICTED, Step.TENDERS, {"is_electronic": True}, 25),
        (Procedure.RESTRICTED, Step.TENDERS, {"prior_information": IN_TIME}, 10),
        (Procedure.RESTRICTED, Step.TENDERS, {"is_urgent": True}, 10),
        (Procedure.COMPETITIVE_NEGOTIATION, Step.REQUESTS, {}, 30),
        (Procedure.COMPETITIVE_NEGOTIATION, Step.TENDERS, {"is_electronic": True}, 25),
        (Procedure.COMPETITIVE_DIALOGUE, Step.REQUESTS, {"is_urgent": True}, 30),
        (Procedure.COMPETITIVE_DIALOGUE, Step.TENDERS, {}, None),
        (Procedure.INNOVATION_PARTNERSHIP, Step.REQUESTS, {}, 30),
        (Procedure.NEGOTIATED_WITHOUT_CALL, Step.TENDERS, {}, None),
        (Procedure.OTHER, Step.TENDERS, {}, None),
    ],
)
def test_minimum(procedure: Procedure, step: Step, facts: dict[str, object], expected: int | None) -> None:
    assert days(procedure, step, **facts) == expected


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        (date(2026, 7, 28), 15),  # 35 days before
        (date(2026, 7, 29), 35),  # 34 days before
        (date(2025, 9, 1), 15),  # 12 months before, to the day
        (date(2025, 8, 31), 35),  # a day more
        (date(2024, 9, 1), 35),
        (date(2026, 9, 2), 35),  # after the contract notice
    ],
)
def test_prior_information_notice_shortens_only_between_35_days_and_12_months(notice: date, expected: int) -> None:
    assert days(Procedure.OPEN, Step.TENDERS, prior_information=notice) == expected


@pytest.mark.parametrize(
    ("facts", "shorter"),
    [
        (Facts(SENT), 30),
        (Facts(SENT, is_electronic=True), None),
        (Facts(SENT, is_electronic=False), None),
        (Facts(SENT, is_urgent=True), None),
    ],
)
def test_electronic_submission_is_an_open_question_only_if_not_stated(facts: Facts, shorter: int | None) -> None:
    found = minimum(Procedure.OPEN, Step.TENDERS, facts)

    assert found is not None
    assert (found.if_electronic and found.if_electronic.days) == shorter


def test_no_figure_before_the_directive_applies() -> None:
    assert minimum(Procedure.OPEN, Step.TENDERS, Facts(date(2016, 4, 17))) is None


def test_figure_is_checked_only_where_its_text_has_a_source() -> None:
    checked = [figure for figure in FIGURES if figure.checked_on]

    assert {figure.article for figure in checked} == {"art. 28(1)", "art. 28(2)", "art. 28(3)"}
    assert [figure for figure in checked if not figure.source] == []


def test_each_figure_stands_once() -> None:
    keys = [(figure.procedure, figure.step, figure.condition, figure.since) for figure in FIGURES]

    assert len(keys) == len(set(keys))
