"""Are headings, lists and tables read that say in everyday words at which stage their demands stand?"""

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse as Stage
from redthread.domain.reading import BlockKind
from redthread.domain.reading.headings import said_by
from redthread.domain.reading.tables import Row, blocks_of_table
from redthread.domain.reading.weights import says_whole
from tests.domain.reading.documents import blocks, read, stages, wordings

# fmt: off
PLAIN = {
    Stage.SUBJECT_MATTER: (
        ("en", "What we buy"), ("nl", "Wat wij kopen"), ("es", "Qué compramos"), ("ca", "Què comprem"),
        ("sv", "Vad vi köper"), ("nb", "Hva vi kjøper"), ("da", "Hvad vi køber"), ("de", "Was wir kaufen"),
        ("fr", "Ce que nous achetons"),
    ),
    Stage.EXCLUSION: (
        ("en", "Who cannot take part"), ("nl", "Wie niet mag meedoen"), ("es", "Quién no puede participar"),
        ("ca", "Qui no pot participar"), ("sv", "Vilka som inte får delta"), ("nb", "Hvem som ikke kan delta"),
        ("da", "Hvem der ikke kan deltage"), ("de", "Wer nicht teilnehmen darf"), ("fr", "Qui ne peut pas participer"),
    ),
    Stage.SELECTION: (
        ("en", "Who may take part"), ("nl", "Wie mag meedoen"), ("es", "Quién puede participar"),
        ("ca", "Qui pot participar"), ("sv", "Vem som får delta"), ("nb", "Hvem som kan delta"),
        ("da", "Hvem der kan deltage"), ("de", "Wer teilnehmen darf"), ("fr", "Qui peut participer"),
    ),
    Stage.TECHNICAL_SPECIFICATION: (
        ("en", "The products themselves"), ("nl", "De apparaten"), ("es", "Los equipos"), ("ca", "Els equips"),
        ("sv", "VARORNA"), ("nb", "Utstyret"), ("da", "Udstyret"), ("de", "Die Geräte"), ("fr", "Les appareils"),
    ),
    Stage.AWARD: (
        ("en", "How we choose"), ("nl", "Hoe wij kiezen"), ("es", "Cómo elegimos"), ("ca", "Com triem"),
        ("sv", "Så väljer vi"), ("nb", "Slik velger vi"), ("da", "Sådan vælger vi"), ("de", "Wie wir auswählen"),
        ("fr", "Comment nous choisissons"),
    ),
    Stage.CONTRACT_CLAUSE: (
        ("en", "Once the contract runs"), ("nl", "Gedurende de looptijd"), ("es", "Durante el contrato"),
        ("ca", "Mentre dura el contracte"), ("sv", "Under avtalstiden"), ("nb", "Mens kontrakten løper"),
        ("da", "Mens kontrakten løber"), ("de", "Solange der Vertrag läuft"), ("fr", "Pendant la durée du marché"),
    ),
}
# fmt: on


@pytest.mark.parametrize(
    ("stage", "language", "heading"),
    [(stage, language, heading) for stage, headings in PLAIN.items() for language, heading in headings],
)
def test_a_heading_in_everyday_words_says_its_stage(stage: Stage, language: str, heading: str) -> None:
    assert said_by(heading, language).stage is stage


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ"])
def test_any_apostrophe_is_one(apostrophe: str) -> None:
    assert said_by(f"Criteris d{apostrophe}adjudicació", "ca").stage is Stage.AWARD


def test_the_goods_alone_head_nothing_new_below_a_stage() -> None:
    reading = read(
        "# Award criteria",
        "## The devices",
        "- Years of spare parts beyond the warranty (30 %)",
        "- Price (70 %)",
        "# The devices",
        "- Screens must show 400 nits at least.",
    )

    assert stages(reading) == ["award", "award", "technical-specification"]


def test_a_sentence_about_the_goods_is_no_heading_of_them() -> None:
    assert said_by("The devices are returned in March", "en").stages == ()


def test_a_bold_question_of_what_somebody_must_be_able_to_do_is_a_heading() -> None:
    heading, _ = blocks("** 3. What the tenderer must be able to do in this country", "Anything.")

    assert (heading.kind, heading.number) == (BlockKind.HEADING, "3.")


def test_a_bold_duty_is_no_heading() -> None:
    duty, _ = blocks("** 3. The supplier must tell the buyer about every change of site", "Anything.")

    assert duty.kind is BlockKind.LIST_ITEM


def test_items_before_the_first_that_obliges_are_demands_too() -> None:
    reading = read(
        "# Selection criteria",
        "Each bidder shall prove that:",
        "(a) it sold printers to a school in the past five years;",
        "(b) its drivers are insured; a copy of the policy must be added;",
        "(c) a person in the team reads wage slips.",
    )

    assert wordings(reading) == [
        "it sold printers to a school in the past five years;",
        "its drivers are insured; a copy of the policy must be added;",
        "a person in the team reads wage slips.",
    ]


def test_lettered_criteria_keep_their_weights_and_the_sum_is_none() -> None:
    reading = read(
        "# How we choose",
        "All weights add up to 100 %.",
        "(a) Price of the printers (60 %).",
        "(b) Training of workers where the printers are put together (40 %). Assessed on form 3.",
    )

    assert stages(reading) == ["award", "award"]


@pytest.mark.parametrize(
    ("sentence", "is_sum"),
    [
        ("Together the weights add up to 100 %.", True),
        ("La suma de los pesos: los criterios suman 100 %.", True),
        ("Quality (100 %)", False),
        ("The weights add up to 60 %.", False),
    ],
)
def test_a_sum_of_weights_is_told_from_a_weight(sentence: str, *, is_sum: bool) -> None:
    assert says_whole(sentence) is is_sum


def test_an_evaluation_heading_after_demands_is_no_label_of_the_last() -> None:
    reading = read("# Requirements", "## Technical requirements", "Cables must be repairable.", "## Evaluation",
                   "- Extra years of repair (100 points)")  # fmt: skip

    assert stages(reading) == ["technical-specification", "award"]


def test_a_header_of_unknown_names_is_known_by_its_column_of_numbers() -> None:
    text = "The supplier sends the buyer a list of its warehouses every spring."
    rows = [Row("t1/r1", ("No", "Promise", "Rhythm")), Row("t1/r2", ("C1", text, "Yearly"))]

    header, row = blocks_of_table(rows)

    assert header.kind is BlockKind.TABLE_HEADER
    assert row.cells == (("No", "C1"), ("Promise", text), ("Rhythm", "Yearly"))


def test_a_first_row_of_short_items_is_no_header() -> None:
    rows = [Row("t1/r1", ("No", "Yes")), Row("t1/r2", ("C1", "Paper"))]

    assert [block.kind for block in blocks_of_table(rows)] == [BlockKind.TABLE_ROW, BlockKind.TABLE_ROW]


def test_a_deadline_and_a_consequence_are_part_of_the_clause() -> None:
    reading = read(
        "# During the contract",
        [
            ["No", "Provision", "Deadline", "Consequence"],
            ["C1", "The supplier sends a list of its warehouses.", "1 May", "EUR 50 a day"],
            ["C2", "The supplier lets the buyer visit them.", "–", ""],
        ],
    )

    assert wordings(reading) == [
        "The supplier sends a list of its warehouses.\nDeadline: 1 May\nConsequence: EUR 50 a day",
        "The supplier lets the buyer visit them.",
    ]


def test_a_dash_is_no_proof() -> None:
    reading = read("# Selection criteria", [["No", "Requirement", "Evidence"], ["S1", "Bidders have a plan.", "—"]])

    assert str(reading.purchase.requirements[0].verification) == ""


@pytest.mark.parametrize(("header", "stage"), [("Prescripción técnica", "technical-specification"),
                                               ("Condición de ejecución", "contract-clause")])  # fmt: skip
def test_a_column_names_the_stage_in_the_singular(header: str, stage: str) -> None:
    reading = read([["Nº", "Requisito", "Fase"], ["1", "Las cajas serán de cartón reciclado.", header]])

    assert stages(reading) == [stage]


@pytest.mark.parametrize(
    "sentence",
    [
        "The school board intends to buy 300 printers made under decent conditions.",
        "Ramavtalet avser skrivare som har tillverkats under goda villkor.",
        "Oppdragsgiver skal kjøpe 300 skrivere laget under gode forhold.",
    ],
)
def test_what_is_bought_is_known_by_its_sentence(sentence: str) -> None:
    assert stages(read("# Annex", sentence)) == ["subject-matter"]
