"""Is a demand found and placed where no duty word, or a heading of something else, stands with it?"""

from decimal import Decimal

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse as Stage
from redthread.domain.reading import Block, BlockKind, ReasonCode, split
from redthread.domain.reading.headings import is_stage_alone
from redthread.domain.reading.lines import number_of
from redthread.domain.reading.weights import deduction_under, is_scale, weight_in_text
from redthread.domain.values import Weight, WeightKind
from tests.domain.reading.documents import read, stages, weights, wordings


@pytest.mark.parametrize(
    ("heading", "statement"),
    [
        ("Technical specifications", "The printers comply with the ecodesign limits for standby."),
        ("Especificaciones técnicas", "Las impresoras incluyen un mínimo de dos bandejas de papel."),
        ("Prescripcions tècniques", "Les impressores tindran dues safates de paper cadascuna."),
        ("Technische eisen", "De printers voldoen aan de grenswaarden voor sluimerstand."),
        ("Kravspesifikasjon", "Skriverne oppfyller grensene for forbruk i hvilemodus."),
        ("Kravspecifikation", "Skrivarna uppfyller gränserna för förbrukning i viloläge."),
        ("Technische Anforderungen", "Die Drucker entsprechen den Grenzwerten für den Bereitschaftsbetrieb."),
        ("Spécifications techniques", "Les imprimantes respectent les limites de consommation en veille."),
    ],
)
def test_a_plain_statement_under_specifications_is_demanded(heading: str, statement: str) -> None:
    reading = read(f"# {heading}", statement)

    assert wordings(reading) == [statement]
    assert stages(reading) == [Stage.TECHNICAL_SPECIFICATION]


def test_a_plain_statement_elsewhere_informs() -> None:
    reading = read("# Introduction", "The present printers comply with the ecodesign limits.")

    assert wordings(reading) == []


def test_a_remark_under_specifications_informs() -> None:
    reading = read("# Technical specifications", "The council now has some printers in three buildings.")

    assert wordings(reading) == []


@pytest.mark.parametrize(
    ("heading", "ground"),
    [
        ("Selection criteria", "A tenderer convicted by final judgment of corruption must not take part."),
        ("Solvencia técnica", "No podrán contratar las empresas condenadas por sentencia firme por cohecho."),
        ("Criteris de solvència", "Queden excloses les empreses condemnades per suborn."),
        ("Kvalifikasjonskrav", "Leverandøren skal ikke være rettskraftig dømt for korrupsjon."),
        ("Kvalificeringskrav", "Leverantör som genom dom som vunnit laga kraft dömts för mutbrott utesluts."),
        ("Eignungskriterien", "Ausgeschlossen wird, wer rechtskräftig wegen Bestechung verurteilt ist."),
        ("Critères de sélection", "Sont exclus les soumissionnaires condamnés pour corruption."),
    ],
)
def test_a_ground_for_exclusion_under_selection_is_one_by_its_own_words(heading: str, ground: str) -> None:
    reading = read(f"# {heading}", ground)

    [requirement] = reading.purchase.requirements
    assert requirement.stage is Stage.EXCLUSION
    assert requirement.stage_is_guess
    assert reading.reason_of("p2").code is ReasonCode.OWN_WORDS


def test_what_is_no_ground_under_exclusion_and_selection_selects() -> None:
    reading = read(
        "# Exclusion and selection",
        "A tenderer will be excluded after a conviction by final judgment for fraud.",
        "The tenderer must name three customers.",
    )

    assert stages(reading) == [Stage.EXCLUSION, Stage.SELECTION]


def test_a_list_that_begins_anew_stays_below_its_numbered_heading() -> None:
    items = [f"{number}. The printers must have property {number}." for number in range(1, 6)]

    reading = read("# 3. Technical specifications", *items)

    assert stages(reading) == [Stage.TECHNICAL_SPECIFICATION] * 5


def test_clauses_in_brackets_stay_below_their_section() -> None:
    reading = read("** § 3 Technische Anforderungen", "(1) Drucker müssen leise sein.", "(2) Toner muss beiliegen.")

    assert stages(reading) == [Stage.TECHNICAL_SPECIFICATION] * 2


def test_an_item_that_counts_on_from_its_heading_ends_it() -> None:
    reading = read(
        "# 3.2 Selection criteria", "3.3 Printers must be quiet and easy to carry for everybody in the office."
    )

    assert [requirement.heading for requirement in reading.purchase.requirements] == [""]


def test_fragments_further_in_are_parts_of_the_item_above() -> None:
    reading = read(
        "# Technical specifications",
        "1. Printers carry a label that covers: noise in every mode, dust and:",
        "a) ozone in the room;",
    )

    assert wordings(reading) == [
        "Printers carry a label that covers: noise in every mode, dust and:\na) ozone in the room;"
    ]


@pytest.mark.parametrize(
    ("heading", "is_alone"),
    [
        ("Award criteria (95 points)", True),
        ("4. Gunningscriteria (100 %)", True),
        ("Award criterion 2: repair (20 %)", False),
        ("Repair (20 %)", False),
    ],
)
def test_a_heading_of_a_stage_with_its_total_is_no_criterion(heading: str, *, is_alone: bool) -> None:
    assert is_stage_alone(heading) == is_alone


def test_criteria_below_a_heading_with_their_total_each_count() -> None:
    reading = read("# Award criteria (60 points)", "- Price, up to 40 points", "- Repair, up to 20 points: 5 per day")

    assert weights(reading) == [("points", "40"), ("points", "20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Repair service, up to 15 points: 5 points per day saved", False),
        ("5 points: all sites; 3 points: half of them", True),
        ("10 poeng = alle, 5 poeng = noen", True),
    ],
)
def test_a_criterion_with_its_scale_behind_it_is_no_scale(text: str, *, expected: bool) -> None:
    assert is_scale(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Repair service - 25 %. Assessed on form 4, five days 0, one day 25.", 25),
        ("Reparaturdienst: 25 %. Bewertet wird die zugesagte Zeit laut Formblatt.", 25),
    ],
)
def test_a_weight_right_after_the_name_weighs(text: str, value: int) -> None:
    assert weight_in_text(text) == Weight(WeightKind.PERCENTAGE, Decimal(value))


def test_a_share_within_a_sentence_weighs_nothing() -> None:
    assert weight_in_text("The supplier reports on 25 %. of its sites, chosen by lot and by size every year.") is None


def test_the_most_money_below_a_heading_of_deductions_weighs() -> None:
    text = "Snelle reparatie: EUR 500 per dag, max. EUR 5.000"

    assert deduction_under("Fictieve korting", text) == Weight(WeightKind.MONEY, Decimal(5000))
    assert deduction_under("Gunningscriteria", text) is None


def test_a_column_of_deductions_holds_money() -> None:
    reading = read(
        "# Utvärderingskriterier",
        [["Kriterium", "Max avdrag (SEK)", "Bedömning och bevis"], ["Snabb reparation", "50 000", "Bilaga 4, 2 dagar"]],
    )

    [requirement] = reading.purchase.requirements
    assert requirement.lots[0].weight == Weight(WeightKind.MONEY, Decimal(50000))
    assert str(requirement.verification) == "Bilaga 4, 2 dagar"
    assert str(requirement.is_scored_on) == "Bilaga 4, 2 dagar"


def test_an_overall_impression_is_no_proof() -> None:
    reading = read(
        "# Award criteria",
        [["Criterion", "Marks", "How it is marked and on what evidence"], ["Repair", "50", "Overall impression"]],
    )

    [requirement] = reading.purchase.requirements
    assert (str(requirement.verification), str(requirement.is_scored_on)) == ("", "Overall impression")


@pytest.mark.parametrize(("text", "label"), [("1.- Toner", "1.-"), ("2º Papel", "2º"), ("3.ª Bandeja", "3.ª")])
def test_spanish_labels_are_labels(text: str, label: str) -> None:
    assert number_of(text)[0] == label


@pytest.mark.parametrize(
    "remark",
    [
        "M = must, S = should.",
        "SKAL = obligatorisk, BØR = ønskelig.",
        "In the event of a tie the tender with the lowest price must be chosen.",
        "Bei Punktgleichheit muss das Los entscheiden.",
    ],
)
def test_a_legend_or_a_rule_for_ties_demands_nothing(remark: str) -> None:
    assert wordings(read("# Award criteria", remark)) == []


@pytest.mark.parametrize("heading", ["Contract", "5. Vertrag", "Art. 5 Esecuzione", "Execució", "Ejecución", "Avtale"])
def test_one_word_heads_the_contract_clauses(heading: str) -> None:
    assert stages(read(f"# {heading}", "- The supplier shall report.")) == [Stage.CONTRACT_CLAUSE]


def test_the_word_for_contract_within_a_heading_says_nothing() -> None:
    assert stages(read("# Contract number and date", "- The supplier shall report.")) != [Stage.CONTRACT_CLAUSE]


def test_what_is_bought_is_read_among_general_remarks() -> None:
    reading = read("# Allgemeines", "Gegenstand des Auftrags ist die Lieferung von Druckern aus fairer Fertigung.")

    assert stages(reading) == [Stage.SUBJECT_MATTER]


def test_a_footnote_to_a_demand_is_part_of_it() -> None:
    blocks = (
        Block("p1", BlockKind.HEADING, "Technical specifications", 1),
        Block("p2", BlockKind.PARAGRAPH, "Printers must be quiet."),
        Block("p2/n1", BlockKind.NOTE, "Proven by a test report."),
        Block("p3", BlockKind.PARAGRAPH, "The present printers are old."),
        Block("p3/n1", BlockKind.NOTE, "Bought in 2012."),
    )

    assert wordings(split(blocks)) == ["Printers must be quiet.\nProven by a test report."]


def test_a_weighted_criterion_with_its_explanation_is_whole() -> None:
    reading = read(
        "# Tildelingskriterier",
        "3.1 Service - 40 %. Vurderes på svartid i bilag 4.",
        "3.2 Pris (60 %)",
        "Laveste samlede pris får flest point.",
        "Ved pointlighed trækkes lod.",
    )

    assert wordings(reading) == [
        "Service - 40 %. Vurderes på svartid i bilag 4.",
        "Laveste samlede pris får flest point.",
    ]
    assert weights(reading) == [("percentage", "40"), ("percentage", "60")]
