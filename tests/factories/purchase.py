"""Which purchase do tests of formats and documents start from? An invented one, with hostile words in it."""

from datetime import UTC, date, datetime
from decimal import Decimal

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import (
    Aim,
    AwardKind,
    Buyer,
    ClauseTerms,
    CriterionOrigin,
    Kind,
    Lot,
    LotWeight,
    Procedure,
    Purchase,
    Requirement,
    Source,
    Timetable,
)
from redthread.domain.values import Money, Text, Weight, WeightKind

HOSTILE = ('#read("/etc/passwd")', "{{7*7}}", "<script>alert(1)</script>", "=1+1", "*bold* _it_ $x^2$ @ref <label> \\n")
"""What a template language, a browser and a spreadsheet would each run if they were let."""

LAPTOPS, PHONES = "LOT-0001", "LOT-0002"


def percent(lot: str, value: str) -> LotWeight:
    return LotWeight(lot, Weight(WeightKind.PERCENTAGE, Decimal(value)))


def sample_purchase() -> Purchase:
    return Purchase(
        source=Source.RECORDS,
        identifier="FJ-2027-014",
        title=Text((("nb", "Bærbare datamaskiner og mobiltelefoner"), ("en", "Laptops and mobile phones"))),
        description=Text.of(
            "The municipality buys portable computers and phones for 4 200 users.\n\n"
            "People who make them are to be treated decently: " + HOSTILE[0],
            "en",
        ),
        buyers=(
            Buyer("Fjordvik kommune", "NO", "999 000 111"),
            Buyer("Vestøy fylkeskommune", "NO", is_lead=False),
        ),
        jurisdiction="NO",
        kind=Kind.FRAMEWORK,
        procedure=Procedure.OPEN,
        legal_basis="32014L0024",
        cpv=("30213100", "32250000"),
        value=Money(Decimal("48500000.50"), "NOK"),
        timetable=Timetable(
            dispatched=date(2027, 1, 11),
            tenders_due=datetime(2027, 2, 26, 11, 0, tzinfo=UTC),
            time_zone="Europe/Oslo",
        ),
        lots=_lots(),
        requirements=_requirements(),
        languages=("nb", "en"),
    )


def _lots() -> tuple[Lot, ...]:
    return (
        Lot(
            LAPTOPS,
            Text.of("Bærbare datamaskiner", "nb"),
            Text.of("About 3 000 laptops, delivered over four years.", "en"),
            cpv=("30213100",),
            value=Money(Decimal(36000000), "NOK"),
            aims=(
                Aim("strategic-procurement", "soc-obj", Text.of("Sosialt ansvar i leverandørkjeden", "nb")),
                Aim("social-objective", "hum-right"),
            ),
        ),
        Lot(
            PHONES,
            Text.of("Mobile phones " + HOSTILE[2], "en"),
            value=Money(Decimal("12500000.50"), "NOK"),
            timetable=Timetable(tenders_due=datetime(2027, 3, 30, 10, 0, tzinfo=UTC), time_zone="Europe/Oslo"),
        ),
    )


def _requirements() -> tuple[Requirement, ...]:
    return (*_before_award(), *_award(), *_clauses())


def _before_award() -> tuple[Requirement, ...]:
    return (
        Requirement(
            "r-clause-first-in-the-source",
            Text.of("Leverandøren skal varsle oppdragsgiver om alvorlige brudd på arbeidstakeres rettigheter.", "nb"),
            StageOfUse.CONTRACT_CLAUSE,
            title=Text.of("Varsling om brudd", "nb"),
        ),
        Requirement(
            "r-subject",
            Text.of("Purchase of laptops and phones made under decent working conditions.", "en"),
            StageOfUse.SUBJECT_MATTER,
            title=Text.of("Socially responsible ICT", "en"),
        ),
        Requirement(
            "r-exclusion",
            Text.of("Leverandører som er dømt for barnearbeid eller menneskehandel, blir avvist.", "nb"),
            StageOfUse.EXCLUSION,
            title=Text.of("Barnearbeid og menneskehandel", "nb"),
            is_mandatory=True,
        ),
        Requirement(
            "r-selection",
            Text.of("The tenderer describes its supply chain management and tracking systems.", "en"),
            StageOfUse.SELECTION,
            title=Text.of("Supply chain management", "en"),
            is_mandatory=True,
            verification=Text.of("A description of at most four pages.\nNames of the people responsible.", "en"),
        ),
        Requirement(
            "r-specification",
            Text.of("Produktet leveres med en liste over produksjonssteder for sluttmontering. " + HOSTILE[1], "nb"),
            StageOfUse.TECHNICAL_SPECIFICATION,
            title=Text.of("Åpenhet om produksjonssteder", "nb"),
            lots=(LotWeight(LAPTOPS),),
            is_mandatory=True,
            verification=Text.of("Liste med navn og adresse.", "nb"),
        ),
        Requirement(
            "r-specification-optional",
            Text.of(HOSTILE[4], "en"),
            StageOfUse.TECHNICAL_SPECIFICATION,
            is_mandatory=False,
        ),
        Requirement("r-unsorted", Text.of(HOSTILE[3]), title=Text.of("Unknown place " + HOSTILE[3])),
    )


def _award() -> tuple[Requirement, ...]:
    return (
        Requirement(
            "r-price",
            Text.of("Total cost over four years.", "en"),
            StageOfUse.AWARD,
            title=Text.of("Price", "en"),
            lots=(percent(LAPTOPS, "50"), percent(PHONES, "60")),
            award_kind=AwardKind.PRICE,
        ),
        Requirement(
            "r-due-diligence",
            Text.of(
                "The tenderer shows how it finds, prevents and remedies harm to workers in its supply chain.\n"
                "- for final assembly\n- for batteries",
                "en",
            ),
            StageOfUse.AWARD,
            title=Text.of("Due diligence in the supply chain", "en"),
            lots=(percent(LAPTOPS, "30"), percent(PHONES, "40")),
            award_kind=AwardKind.QUALITY,
            verification=Text.of("The due diligence report of the last year.", "en"),
            is_scored_on=Text.of("0 = nothing shown\n5 = policy only\n10 = policy, findings and remedies", "en"),
            origin=CriterionOrigin("due-diligence-award", "1.2", Text.of("The tenderer shows …", "en")),
        ),
        Requirement(
            "r-living-wage",
            Text.of("Tiltak for levelønn i sluttmonteringen.", "nb"),
            StageOfUse.AWARD,
            title=Text.of("Levelønn", "nb"),
            lots=(percent(LAPTOPS, "20"),),
            award_kind=AwardKind.QUALITY,
            is_scored_on=Text.of("0–10 poeng", "nb"),
        ),
    )


def _clauses() -> tuple[Requirement, ...]:
    return (
        Requirement(
            "r-clause-audit",
            Text.of("The contractor gives the authority access to production sites for unannounced inspection.", "en"),
            StageOfUse.CONTRACT_CLAUSE,
            title=Text.of("Inspection on site", "en"),
            clause=ClauseTerms(
                trigger="At the authority's request",
                deadline="Within 10 working days",
                duty_bearer="The contractor",
            ),
        ),
    )


def many_requirements(count: int) -> Purchase:
    """A purchase as long as wanted: award criteria in two lots, each with a paragraph, a scale and means of proof."""
    made = tuple(
        Requirement(
            f"r-{place}",
            Text.of(
                f"Requirement {place}: " + "the tenderer shows how it treats the people who make the product. " * 6,
                "en",
            ),
            StageOfUse.AWARD if place % 3 == 0 else StageOfUse.TECHNICAL_SPECIFICATION,
            title=Text.of(f"Requirement number {place}", "en"),
            lots=(percent(LAPTOPS, "1"), percent(PHONES, "1.5")) if place % 3 == 0 else (),
            is_mandatory=place % 3 != 0,
            verification=Text.of("A report by an independent party, at most two years old.", "en"),
            is_scored_on=Text.of("0 = nothing shown\n10 = everything shown", "en"),
        )
        for place in range(1, count + 1)
    )
    return Purchase(Source.RECORDS, "LONG-1", title=Text.of("A long tender", "en"), lots=_lots(), requirements=made)
