"""Does the document say all that the purchase says, in the order of a tender?"""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Lot, LotWeight, Purchase, Requirement, Source, Timetable
from redthread.domain.values import Money, Text, Weight, WeightKind
from redthread.standards.documents.writing import TenderDocument, figures, numbered, tender_document
from redthread.standards.documents.writing.characters import printable
from redthread.standards.documents.writing.nodes import Definitions, Heading, Node, Paragraph, Phrase, Role, Table
from redthread.standards.documents.writing.weights import lot_total
from tests.factories.documents import PRODUCED, sample_document
from tests.factories.labels import sample_labels
from tests.factories.purchase import LAPTOPS, PHONES, percent, sample_purchase

GOLDEN = """\
# The purchase
The municipality buys portable computers and phones for 4 200 users.
People who make them are to be treated decently: #read("/etc/passwd")
- Reference: FJ-2027-014
- Contracting authority: Fjordvik kommune (999 000 111, NO)
- Also buying: Vestøy fylkeskommune (NO)
- Kind of purchase: Framework
- Procedure: Open procedure
- Legal basis: 32014L0024
- CPV codes: 30213100; 32250000
- Estimated value: 48,500,000.50 NOK
- Languages: nb; en
- Notice sent: 11 January 2027
- Tenders due: 26 February 2027, 12:00 (Europe/Oslo, UTC+01:00); 26 February 2027, 11:00 UTC
# Changes since publication
| Date | Place | Before | Now
| 20 January 2027 | E2, means of proof | Report of two years | Report of the last year
# Lots
## Lot LOT-0001 Bærbare datamaskiner [nb]
About 3 000 laptops, delivered over four years.
- CPV codes: 30213100
- Estimated value: 36,000,000 NOK
- Strategic aims: Social objective: Sosialt ansvar i leverandørkjeden [nb]; social-objective: hum-right
## Lot LOT-0002 Mobile phones <script>alert(1)</script>
- Estimated value: 12,500,000.50 NOK
- Tenders due: 30 March 2027, 12:00 (Europe/Oslo, UTC+02:00); 30 March 2027, 10:00 UTC
# Requirements at a glance
| No. | Requirement | Stage | Nature
| A1 | Socially responsible ICT | Subject matter |
| B1 | Barnearbeid og menneskehandel [nb] | Grounds for exclusion | Mandatory
| C1 | Supply chain management | Selection criteria | Mandatory
| D1 | Åpenhet om produksjonssteder [nb] | Technical specifications | Mandatory
| D2 | *bold* _it_ $x^2$ @ref <label> \\n | Technical specifications | Not mandatory
| E1 | Price | Award criteria | Scored
| E2 | Due diligence in the supply chain | Award criteria | Scored
| E3 | Levelønn [nb] | Award criteria | Scored
| F1 | Varsling om brudd [nb] | Contract clauses |
| F2 | Inspection on site | Contract clauses |
| G1 | Unknown place =1+1 [und] | Requirements whose place is not stated | Not stated
# A Subject matter
## A1 Socially responsible ICT
> Purchase of laptops and phones made under decent working conditions.
- Applies to: All lots
# B Grounds for exclusion
## B1 Barnearbeid og menneskehandel [nb]
> Leverandører som er dømt for barnearbeid eller menneskehandel, blir avvist. [nb]
- Nature: Mandatory
- Applies to: All lots
# C Selection criteria
## C1 Supply chain management
> The tenderer describes its supply chain management and tracking systems.
- Nature: Mandatory
- Applies to: All lots
- Means of proof: A description of at most four pages.; Names of the people responsible.
# D Technical specifications
## D1 Åpenhet om produksjonssteder [nb]
> Produktet leveres med en liste over produksjonssteder for sluttmontering. {{7*7}} [nb]
- Nature: Mandatory
- Applies to: Lot LOT-0001
- Means of proof: Liste med navn og adresse. [nb]
## D2 *bold* _it_ $x^2$ @ref <label> \\n
> *bold* _it_ $x^2$ @ref <label> \\n
- Nature: Not mandatory
- Applies to: All lots
# E Award criteria
| No. | Requirement | Lot LOT-0001 | Lot LOT-0002
| E1 | Price | 50 % | 60 %
| E2 | Due diligence in the supply chain | 30 % | 40 %
| E3 | Levelønn [nb] | 20 % | Does not apply
|  | Total | 100 % | 100 %
## E1 Price
> Total cost over four years.
- Nature: Scored
- Kind of criterion: Price
- Weight: Lot LOT-0001: 50 %; Lot LOT-0002: 60 %
## E2 Due diligence in the supply chain
> The tenderer shows how it finds, prevents and remedies harm to workers in its supply chain.
> - for final assembly
> - for batteries
- Nature: Scored
- Kind of criterion: Quality
- Weight: Lot LOT-0001: 30 %; Lot LOT-0002: 40 %
- Scale: 0 = nothing shown; 5 = policy only; 10 = policy, findings and remedies
- Means of proof: The due diligence report of the last year.
- Taken from: due-diligence-award 1.2
## E3 Levelønn [nb]
> Tiltak for levelønn i sluttmonteringen. [nb]
- Nature: Scored
- Kind of criterion: Quality
- Weight: Lot LOT-0001: 20 %
- Scale: 0–10 poeng [nb]
# F Contract clauses
## F1 Varsling om brudd [nb]
> Leverandøren skal varsle oppdragsgiver om alvorlige brudd på arbeidstakeres rettigheter. [nb]
- Applies to: All lots
## F2 Inspection on site
> The contractor gives the authority access to production sites for unannounced inspection.
- Applies to: All lots
- Applies when: At the authority's request
- Time limit: Within 10 working days
- Who must act: The contractor
- Sanction: Not stated
# G Requirements whose place is not stated
## G1 Unknown place =1+1 [und]
> =1+1 [und]
- Nature: Not stated
- Applies to: All lots
# Definitions
- Living wage: Pay for a standard week; that is enough for a decent life.
- Sluttmontering [nb]: Siste produksjonssted før levering. [nb]"""


def shown(document: TenderDocument) -> str:
    """The outline as text: one line a node or row, a language in brackets where it is not the document's."""
    return "\n".join(line.rstrip() for node in document.nodes for line in _lines(node))


def _lines(node: Node) -> list[str]:
    match node:
        case Heading():
            return [" ".join(part for part in ("#" * node.level, node.number, _words(node.text)) if part)]
        case Paragraph():
            return [f"> {_words(node.text)}" if node.role is Role.WORDING else _words(node.text)]
        case Definitions(items):
            return [f"- {_words(each.term)}: {'; '.join(_words(value) for value in each.values)}" for each in items]
        case Table():
            rows = (node.header, *node.rows, *([node.total] if node.total else []))
            return ["| " + " | ".join(_words(cell) for cell in row) for row in rows]


def _words(phrase: Phrase) -> str:
    return f"{phrase} [{phrase.language}]" if phrase.language else str(phrase)


def of(*requirements: Requirement, **facts: object) -> TenderDocument:
    purchase = replace(Purchase(Source.RECORDS, "X-1", requirements=requirements), **facts)  # type: ignore[arg-type]
    return tender_document(purchase, labels=sample_labels(), produced=PRODUCED)


def test_outline_of_a_rich_purchase() -> None:
    assert shown(sample_document()) == GOLDEN


def test_outline_of_a_purchase_of_which_nothing_is_stated() -> None:
    document = of()

    assert document.title.text == "X-1"
    assert shown(document).splitlines()[:7] == [
        "# The purchase",
        "- Reference: X-1",
        "- Contracting authority: Not stated",
        "- Procedure: Not stated",
        "- CPV codes: Not stated",
        "- Estimated value: Not stated",
        "- Tenders due: Not stated",
    ]
    assert shown(document).count("This document sets nothing at this stage.") == 6


def test_a_stage_keeps_its_letter_when_another_is_empty() -> None:
    purchase = replace(sample_purchase(), requirements=sample_purchase().requirements_at(StageOfUse.AWARD))

    assert [each.number for each in numbered(purchase)] == ["E1", "E2", "E3"]


def test_authoritative_wording_is_the_first_and_no_other() -> None:
    wording = Text((("nb", "Norsk ordlyd"), ("en", "English wording")))

    document = of(Requirement("r", wording, StageOfUse.SELECTION, title=Text.of("T", "en")))

    assert "> Norsk ordlyd [nb]" in shown(document).splitlines()
    assert "English wording" not in shown(document)


def award(*lots: LotWeight) -> Requirement:
    return Requirement("r", Text.of("Wording", "en"), StageOfUse.AWARD, title=Text.of("T", "en"), lots=lots)


def test_total_is_left_open_when_one_percentage_is_missing() -> None:
    total = lot_total([award(percent(LAPTOPS, "60")), award(LotWeight(LAPTOPS))], LAPTOPS)

    assert total == Weight(WeightKind.PERCENTAGE, None)


def test_total_of_points_is_their_sum() -> None:
    points = award(LotWeight(LAPTOPS, Weight(WeightKind.POINTS, Decimal("12.5"))))

    assert lot_total([points, points], LAPTOPS) == Weight(WeightKind.POINTS, Decimal("25.0"))


@pytest.mark.parametrize("kind", [WeightKind.ORDER, WeightKind.MONEY, WeightKind.PERCENTAGE_RANGE])
def test_total_has_no_meaning_for_ranks_money_and_ranges(kind: WeightKind) -> None:
    assert lot_total([award(LotWeight(LAPTOPS, Weight(kind, Decimal(1))))], LAPTOPS) is None


def test_total_has_no_meaning_for_mixed_kinds() -> None:
    points = award(LotWeight(LAPTOPS, Weight(WeightKind.POINTS, Decimal(10))))

    assert lot_total([points, award(percent(LAPTOPS, "90"))], LAPTOPS) is None


def test_total_that_is_not_100_is_shown_as_it_is() -> None:
    document = of(award(percent(LAPTOPS, "60")), award(percent(LAPTOPS, "30.50")))

    assert "|  | Total | 90.5 %" in shown(document).splitlines()


def test_criterion_for_every_lot_without_weight_leaves_the_total_open() -> None:
    document = of(award(percent(LAPTOPS, "60"), percent(PHONES, "100")), award())

    assert [line for line in shown(document).splitlines() if line.startswith("| E2 | T |")] == [
        "| E2 | T | Award criteria | Scored",
        "| E2 | T | Not stated | Not stated",
    ]
    assert "Total" not in shown(document)


def test_many_lots_are_split_over_tables_that_fit_the_page() -> None:
    lots = tuple(Lot(f"L{number}") for number in range(1, 13))
    requirement = award(*(percent(lot.identifier, "100") for lot in lots))

    tables = [node for node in of(requirement, lots=lots).nodes if isinstance(node, Table)][1:]

    assert [len(table.header) - 2 for table in tables] == [5, 5, 2]


def test_lot_that_only_a_requirement_names_has_its_column() -> None:
    tables = [node for node in of(award(percent("L9", "100"))).nodes if isinstance(node, Table)]

    assert [str(cell) for cell in tables[-1].header] == ["No.", "Requirement", "Lot L9"]


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        (None, "Not stated"),
        (Weight(WeightKind.PERCENTAGE), "Not stated"),
        (Weight(WeightKind.PERCENTAGE, Decimal("3E+1")), "30 %"),
        (Weight(WeightKind.PERCENTAGE, Decimal(0)), "0 %"),
        (Weight(WeightKind.PERCENTAGE_RANGE, Decimal(20), Decimal(40)), "20–40 %"),
        (Weight(WeightKind.PERCENTAGE_RANGE, Decimal(20)), "20–Not stated %"),
        (Weight(WeightKind.POINTS, Decimal("1234.50")), "1,234.5 points"),
        (Weight(WeightKind.ORDER, Decimal(1)), "rank 1"),
        (Weight(WeightKind.MONEY, Decimal(5000)), "5,000 NOK"),
    ],
)
def test_weight_in_words(weight: Weight | None, words: str) -> None:
    assert figures.weight(weight, sample_labels(), currency="NOK") == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [("1000", "1.000 EUR"), ("1000.00", "1.000 EUR"), ("0.5", "0,50 EUR"), ("1234567.899", "1.234.567,899 EUR")],
)
def test_money_in_the_marks_of_a_language(amount: str, words: str) -> None:
    labels = replace(sample_labels(), decimal_mark=",", group_mark=".")

    assert figures.money(Money(Decimal(amount), "EUR"), labels) == words


def test_time_crosses_midnight_in_utc() -> None:
    late = datetime(2027, 6, 30, 22, 30, tzinfo=UTC)

    assert figures.moment(late, sample_labels(), time_zone="Europe/Madrid") == (
        "1 July 2027, 00:30 (Europe/Madrid, UTC+02:00)",
        "30 June 2027, 22:30 UTC",
    )


@pytest.mark.parametrize("zone", ["", "Europe/Nowhere", "../../etc/passwd", "\0"])
def test_time_in_an_unknown_zone_keeps_its_own_offset(zone: str) -> None:
    moment = datetime.fromisoformat("2027-06-30T12:00:00+03:30")

    assert figures.moment(moment, sample_labels(), time_zone=zone) == (
        "30 June 2027, 12:00 (UTC+03:30)",
        "30 June 2027, 08:30 UTC",
    )


def test_time_without_a_zone_is_refused() -> None:
    naive = datetime(2027, 6, 30, 12, 0)

    with pytest.raises(DomainError) as refused:
        of(timetable=Timetable(tenders_due=naive))

    assert refused.value.code == "time-without-zone"


def test_labels_without_a_word_for_a_code_are_refused() -> None:
    with pytest.raises(DomainError) as refused:
        replace(sample_labels(), stages={StageOfUse.AWARD: "Award"})

    assert (refused.value.code, refused.value.field) == ("label-missing", "stages")


def test_what_no_file_can_hold_is_taken_out_and_line_breaks_stay() -> None:
    assert printable("a\0b\x0bc\x85d\ud800e\ufffef\ufeffg\r\nh\ri") == "ab\nc\ndefg\nh\ni"
