"""What of a purchase survives being written as a release and read again?"""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import (
    Aim,
    AwardKind,
    Buyer,
    Lot,
    LotWeight,
    NotRead,
    Purchase,
    Requirement,
    Source,
    Timetable,
)
from redthread.domain.values import Money, Text, Weight, WeightKind
from redthread.standards.ocds import codes, read_release
from tests.fixtures.ocds.files import packaged, stream
from tests.fixtures.ocds.purchases import MINIMAL, PUBLISHED_AT, RICH, WEIGHTS


def again(purchase: Purchase) -> Purchase:
    (read,) = read_release(stream(packaged(purchase)))
    return read


def carried(requirement: Requirement) -> tuple[object, ...]:
    """What the field of its stage holds of a requirement whose parts are all in the wording."""
    return (
        requirement.stage,
        str(requirement.title),
        str(requirement.wording),
        requirement.award_kind,
        requirement.lots,
        requirement.is_mandatory,
    )


def test_minimal_purchase_comes_back() -> None:
    read = again(MINIMAL)

    assert (read.title, read.buyers, read.lots, read.requirements) == (MINIMAL.title, MINIMAL.buyers, (), ())
    assert read.not_read == (NotRead("tender.status", 1, "active"),)


def test_rich_purchase_comes_back_with_all_that_ocds_has_fields_for() -> None:
    read = again(RICH)

    expected = replace(
        RICH,
        source=Source.OCDS,
        identifier="ocds-abc123-pc-2026",
        jurisdiction="NO",
        procedure_code="selective",
        languages=("en", "nb"),
        requirements=read.requirements,
    )
    assert read == expected


def test_rich_purchase_leaves_only_what_was_derived_unread() -> None:
    assert {each.path for each in again(RICH).not_read} == {
        "tender.status",
        "tender.lots[].status",
        "tender.lots[].sustainability[].strategies",
    }


def test_requirements_come_back_in_the_order_of_a_tender_document() -> None:
    assert [(each.stage, str(each.title), str(each.wording)) for each in again(RICH).requirements] == [
        (StageOfUse.EXCLUSION, "", "Convicted of trafficking in human beings."),
        (StageOfUse.SELECTION, "", "A system to manage the supply chain is in use."),
        (StageOfUse.TECHNICAL_SPECIFICATION, "Smelters", "The smelters are named.\n\nA list."),
        (None, "", "Nobody knows the stage of this one."),
        (StageOfUse.AWARD, "Price", "The total price."),
        (StageOfUse.AWARD, "Depth of knowledge", "How far below the first tier sites are known."),
        (StageOfUse.CONTRACT_CLAUSE, "", "Sites may be visited without notice.\n\n14 days\n\n1 % of the price a week"),
        (StageOfUse.CONTRACT_CLAUSE, "", "Freight is by rail."),
    ]


def test_weights_by_lot_come_back() -> None:
    read = {str(each.title): each.lots for each in again(RICH).requirements}
    own = {str(each.title): each.lots for each in RICH.requirements}

    assert (read["Price"], read["Depth of knowledge"]) == (own["Price"], own["Depth of knowledge"])


@pytest.mark.parametrize("kind", ["percentage", "decimal", "points", "order", "order without a rank", "fixed amount"])
def test_weight_of_a_kind_with_a_code_comes_back(kind: str) -> None:
    (own,) = WEIGHTS[kind].requirements

    (read,) = again(WEIGHTS[kind]).requirements

    assert read.lots == own.lots
    assert read.weight_code in ("per-exa", "poi-exa", "ord-imp", own.weight_code)


def test_weight_range_comes_back_as_its_middle() -> None:
    (read,) = again(WEIGHTS["range"]).requirements

    assert read.lots == (LotWeight("LOT-1", Weight(WeightKind.PERCENTAGE_RANGE, Decimal(40))),)


def test_weight_in_money_comes_back_as_words_not_read() -> None:
    read = again(WEIGHTS["money"])

    assert read.requirements[0].lots == ()
    assert "tender.lots[].awardCriteria.weightingDescription" in [each.path for each in read.not_read]


texts = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20)
amounts = st.decimals(min_value=0, max_value=10**9, places=2)
aims = st.sampled_from([*codes.GOALS, ("gpp-criteria", "national"), (codes.OTHER_GOALS, "social.smeInclusion")])
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
weights = st.one_of(
    st.builds(Weight, st.just(WeightKind.PERCENTAGE), st.decimals(0, 100, places=2)),
    st.builds(Weight, st.just(WeightKind.POINTS), st.integers(0, 1000).map(Decimal)),
    st.builds(Weight, st.just(WeightKind.ORDER), st.none()),
)


@st.composite
def purchases(draw: st.DrawFn) -> Purchase:
    """Divided purchases with award criteria and specifications, as OCDS can carry them whole."""
    names = draw(st.lists(st.sampled_from(["L1", "L2", "L3"]), min_size=2, unique=True))
    lots = tuple(
        Lot(
            name,
            Text.of(draw(texts), "en"),
            value=draw(st.none() | st.builds(Money, amounts, st.just("EUR"))),
            aims=tuple(Aim(*key) for key in draw(st.lists(aims, max_size=3, unique=True))),
        )
        for name in names
    )
    awarded = [
        Requirement(
            f"a{index}",
            Text.of(f"{index} {draw(texts)}", "en"),
            StageOfUse.AWARD,
            award_kind=draw(st.sampled_from([None, *AwardKind])),
            lots=tuple(LotWeight(name, draw(weights)) for name in names[: draw(st.integers(1, len(names)))]),
        )
        for index in range(draw(st.integers(0, 3)))
    ]
    specified = [
        Requirement(
            f"t{index}",
            Text.of(draw(texts), "en"),
            StageOfUse.TECHNICAL_SPECIFICATION,
            is_mandatory=draw(st.sampled_from([None, True])),
            lots=draw(st.sampled_from([(), (LotWeight(names[0]),)])),
        )
        for index in range(draw(st.integers(0, 3)))
    ]
    return Purchase(
        Source.RECORDS,
        draw(texts),
        title=Text.of(draw(texts), "en"),
        buyers=(Buyer(draw(texts), draw(st.sampled_from([None, "NO", "SE"]))),),
        procedure=draw(st.sampled_from([None, *codes.METHODS])),
        value=draw(st.none() | st.builds(Money, amounts, st.just("EUR"))),
        timetable=Timetable(PUBLISHED_AT, draw(st.none() | moments)),
        lots=lots,
        requirements=(*specified, *awarded),
    )


@given(purchases())
def test_any_purchase_comes_back_the_same(purchase: Purchase) -> None:
    read = again(purchase)

    assert (read.title, read.buyers, read.procedure, read.value, read.timetable, read.lots) == (
        purchase.title,
        purchase.buyers,
        purchase.procedure,
        purchase.value,
        purchase.timetable,
        purchase.lots,
    )
    assert sorted(map(carried, read.requirements), key=str) == sorted(map(carried, purchase.requirements), key=str)
