"""Which blocks become requirements, with which stage, weight, lots and reason?"""

from decimal import Decimal

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse as Stage
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind, Lot, LotWeight, Source
from redthread.domain.reading import ReasonCode, split, with_stages
from redthread.domain.values import Text, Weight, WeightKind
from tests.domain.reading.documents import blocks, read, stages, weights, wordings

PERCENT = WeightKind.PERCENTAGE


def test_a_document_without_a_lot_is_one_whole() -> None:
    purchase = read("# Award criteria", "The tenderer must describe its sites.").purchase

    assert purchase.source is Source.DOCUMENT
    assert purchase.lots == (Lot("LOT-0000"),)
    assert purchase.languages == ("en",)


def test_a_sentence_under_a_heading_takes_its_stage() -> None:
    reading = read("# Selection criteria", "The tenderer must have a due diligence process.")

    [requirement] = reading.purchase.requirements
    assert requirement.stage is Stage.SELECTION
    assert not requirement.stage_is_guess
    assert requirement.is_mandatory
    assert requirement.heading == "Selection criteria"
    assert requirement.identifier == "p2"
    assert requirement.place == "paragraph:2"
    assert reading.reason_of("p2").code is ReasonCode.HEADING
    assert reading.reason_of("p2").words == "selection criteri" + "a"


def test_a_heading_below_inherits_the_stage_above() -> None:
    reading = read("# Technical specifications", "## Batteries", "Batteries must be replaceable.")

    assert stages(reading) == ["technical-specification"]
    assert reading.reason_of("p3").code is ReasonCode.HEADING_ABOVE


def test_the_next_heading_ends_the_stage() -> None:
    reading = read("# Award criteria", "# Other matters", "Invoices must be sent every month.")

    assert stages(reading) == [None]
    assert reading.reason_of("p3").code is ReasonCode.NOTHING
    assert reading.asked == ("p3",)


def test_a_guessed_heading_below_a_guessed_stage_is_a_guess() -> None:
    reading = read(
        "** Annex 3", "** Award criteria", "Price (60 %)", "** Working conditions", "The tenderer must describe wages."
    )

    last = reading.purchase.requirements[-1]
    assert last.stage is Stage.AWARD
    assert last.stage_is_guess


def test_a_heading_of_two_stages_lets_the_sentence_decide() -> None:
    reading = read(
        "# Selection and award criteria",
        "Tenderers must have an annual turnover of one million euro.",
        "Points are awarded for the share of sites that the tenderer must disclose.",
        "The tenderer must be honest.",
    )

    assert stages(reading) == ["selection", "award", None]
    assert reading.reason_of("p4").code is ReasonCode.SEVERAL


def test_without_any_heading_the_words_are_a_guess() -> None:
    reading = read("During the contract the contractor shall report every year on the working conditions.")

    [requirement] = reading.purchase.requirements
    assert requirement.stage is Stage.CONTRACT_CLAUSE
    assert requirement.stage_is_guess
    assert reading.reason_of("p1").code is ReasonCode.OWN_WORDS


def test_the_title_speaks_for_the_whole_document() -> None:
    reading = read("** Annex 4: Contract performance clauses", "1. Reports", "The supplier shall report every year.")

    assert stages(reading) == ["contract-clause"]
    assert reading.reason_of("p3").code is ReasonCode.TITLE
    assert reading.purchase.title == Text.of("Annex 4: Contract performance clauses", "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "This annex sets out what the tenderer must meet.",
        "The contracting authority shall evaluate the tenders.",
        "Tenders must be submitted through the portal before 1 June.",
        "The contract is awarded to the tender with the best price-quality ratio.",
        "The city buys laptops for its schools.",
        "Contents",
    ],
)
def test_a_sentence_that_demands_nothing_of_the_product_stays_context(sentence: str) -> None:
    reading = read("# Award criteria", sentence)

    assert reading.purchase.requirements == ()
    assert [block.text for block in reading.context] == ["Award criteria", sentence]


def test_what_stands_under_an_introduction_is_no_demand() -> None:
    reading = read("# Award criteria", "## Instructions", "The tenderer must answer in the second column.")

    assert reading.purchase.requirements == ()


def test_a_list_completes_the_sentence_before_it() -> None:
    reading = read("# Contract clauses", "The contractor shall:", "a) keep records of sites", "b) give auditors access")

    assert wordings(reading) == ["The contractor shall:\na) keep records of sites\nb) give auditors access"]


def test_a_list_completes_what_the_authority_may_do() -> None:
    reading = read("# Contract clauses", "3.2 Upon breach the city may:", "(a) withhold payment;", "(b) terminate.")

    assert wordings(reading) == ["Upon breach the city may:\n(a) withhold payment;\n(b) terminate."]


def test_a_list_under_the_next_heading_completes_nothing() -> None:
    reading = read(
        "# Contract clauses", "The contractor shall:", "# Key performance indicators", "KPI 1: Share of sites audited."
    )

    assert wordings(reading) == ["The contractor shall:", "Share of sites audited."]
    assert reading.purchase.requirements[1].place == "number:KPI 1"


def test_a_duty_of_the_authority_is_no_demand_even_in_a_list() -> None:
    reading = read("# Contract clauses", "2.3 The authority shall keep the list confidential.", "2.4 Sites are listed.")

    assert wordings(reading) == ["Sites are listed."]


def test_sentences_with_weights_of_their_own_are_criteria_of_their_own() -> None:
    reading = read("# Award criteria", "Price weighs 60 %. Wages in the supply chain weigh 40 %.")

    assert [requirement.identifier for requirement in reading.purchase.requirements] == ["p2/s1", "p2/s2"]
    assert weights(reading) == [("percentage", "60"), ("percentage", "40")]


def test_a_sentence_that_lists_weights_is_a_list() -> None:
    reading = read("# Award criteria", "The criteria are: price 50 %, service (30 %) and social value 20 %.")

    assert wordings(reading) == ["price 50 %", "service (30 %)", "social value 20 %."]


def test_an_announced_list_is_many_demands() -> None:
    reading = read(
        "# Technical specifications",
        "The products must meet the following requirements:",
        "- Batteries can be replaced by the user",
        "- The casing holds at least 30 % plastic",
    )

    assert wordings(reading) == [
        "Batteries can be replaced by the user",
        "The casing holds at least 30 % plastic",
    ]


def test_a_label_belongs_to_the_demand_before() -> None:
    reading = read(
        "# Selection criteria", "The tenderer must have a grievance mechanism.", "Documentation: a description."
    )

    [requirement] = reading.purchase.requirements
    assert requirement.verification == Text.of("a description.", "en")


def test_a_label_within_the_sentence_is_parted_from_it() -> None:
    reading = read("# Selection criteria", "The tenderer must have a grievance mechanism. Proof: a description.")

    [requirement] = reading.purchase.requirements
    assert requirement.wording == Text.of("The tenderer must have a grievance mechanism.", "en")
    assert requirement.verification == Text.of("a description.", "en")


def test_a_label_alone_waits_for_the_next_paragraph() -> None:
    reading = read(
        "# Selection criteria", "The tenderer must have a mechanism.", "Verification:", "A description of it."
    )

    [requirement] = reading.purchase.requirements
    assert requirement.verification == Text.of("A description of it.", "en")


def test_a_heading_with_a_weight_is_a_criterion_of_the_text_below() -> None:
    reading = read(
        "# Award criteria",
        "## Price (60 %)",
        "## Transparency (40 %)",
        "Points are awarded for the share of sites that the tenderer discloses.",
        "5 points: all sites",
        "3 points: half of the sites",
    )

    price, transparency = reading.purchase.requirements
    assert price.award_kind is AwardKind.PRICE
    assert str(price.wording) == "Price (60 %)"
    assert transparency.award_kind is AwardKind.QUALITY
    assert str(transparency.title) == "Transparency (40 %)"
    assert str(transparency.wording) == "Points are awarded for the share of sites that the tenderer discloses."
    assert str(transparency.is_scored_on) == "5 points: all sites\n3 points: half of the sites"
    assert weights(reading) == [("percentage", "60"), ("percentage", "40")]


def test_a_short_item_with_a_weight_is_a_criterion_of_the_text_below() -> None:
    reading = read(
        "# Award criteria",
        "1) Life cycle cost: up to 60 points",
        "2) Wages: up to 40 points",
        "The tenderer describes it.",
    )

    assert [requirement.award_kind for requirement in reading.purchase.requirements] == [
        AwardKind.COST,
        AwardKind.QUALITY,
    ]
    assert wordings(reading) == ["Life cycle cost: up to 60 points", "The tenderer describes it."]


def test_criteria_in_descending_order_get_their_rank() -> None:
    reading = read(
        "# Award criteria", "The criteria stand in descending order of importance:", "- Price", "- Wages", "- Repair"
    )

    assert weights(reading) == [("order", "1"), ("order", "2"), ("order", "3")]


def test_a_wish_is_not_mandatory() -> None:
    reading = read("# Technical specifications", "The devices should carry the label X or equivalent.")

    assert reading.purchase.requirements[0].is_mandatory is False


def test_a_table_gives_each_column_its_place() -> None:
    reading = read(
        "# Award criteria",
        [
            ["No", "Criterion", "Requirement", "Documentation", "Weight", "Must/should", "Tenderer's answer"],
            ["1", "Price", "Total price", "", "60", "", ""],
            ["2", "Wages", "The tenderer describes how wages are raised.", "Plan", "40", "Should", "yes"],
            ["", "Total", "", "", "100", "", ""],
        ],
    )

    price, wages = reading.purchase.requirements
    assert price.award_kind is AwardKind.PRICE
    assert wages.identifier == "t2/r3"
    assert wages.place == "number:2"
    assert str(wages.title) == "Wages"
    assert str(wages.wording) == "The tenderer describes how wages are raised."
    assert str(wages.verification) == "Plan"
    assert wages.is_mandatory is False
    assert wages.lots == (LotWeight("LOT-0000", Weight(PERCENT, Decimal(40))),)


def test_a_column_of_stages_decides_for_its_row() -> None:
    reading = read(
        "# Requirements",
        [
            ["ID", "Type", "Requirement", "Proof"],
            ["R1", "Selection", "The tenderer has a grievance mechanism", "Text"],
            ["R2", "Contract clause", "Audit reports are shared", "Report"],
        ],
    )

    assert stages(reading) == ["selection", "contract-clause"]
    assert reading.reason_of("t2/r2").code is ReasonCode.COLUMN


def test_the_head_of_a_column_may_name_the_stage() -> None:
    reading = read([["Gunningscriterium", "Bewijs"], ["De inschrijver beschrijft de keten", "Plan"]])

    assert stages(reading) == ["award"]
    assert reading.reason_of("t1/r2").code is ReasonCode.TABLE_HEADER


def test_the_paragraph_before_a_table_may_name_the_stage() -> None:
    reading = read("Table 2: Selection criteria.", [["Requirement", "Proof"], ["The tenderer has a mechanism", "Text"]])

    assert stages(reading) == ["selection"]
    assert reading.reason_of("t2/r2").code is ReasonCode.LEAD_IN


def test_a_table_with_weights_is_guessed_to_be_of_award() -> None:
    reading = read([["Criterion", "Weight"], ["Wages in the supply chain", "40 %"]])

    assert stages(reading) == ["award"]
    assert reading.purchase.requirements[0].stage_is_guess
    assert reading.reason_of("t1/r2").code is ReasonCode.WEIGHT


def test_a_table_that_is_not_of_demands_stays_context() -> None:
    reading = read([["Date", "Event"], ["1 June", "Deadline"], ["2 June", "Opening"]])

    assert reading.purchase.requirements == ()


def test_a_form_is_one_demand_until_its_label_comes_again() -> None:
    reading = read(
        "# Technical specifications",
        [
            ["Requirement", "Monitors shall be repairable."],
            ["Verification", "Manual"],
            ["Requirement", "Monitors shall be labelled."],
            ["Verification", "Certificate"],
        ],
    )

    assert wordings(reading) == ["Monitors shall be repairable.", "Monitors shall be labelled."]
    assert [str(each.verification) for each in reading.purchase.requirements] == ["Manual", "Certificate"]


def test_a_merged_wording_is_one_demand_with_all_its_proofs() -> None:
    reading = read(
        "# Selection criteria",
        [["Requirement", "Proof"], ["The tenderer has a mechanism", "Text"], ["The tenderer has a mechanism", "Photo"]],
    )

    assert [str(each.verification) for each in reading.purchase.requirements] == ["Text\nPhoto"]


def test_lots_named_by_headings_hold_what_stands_below() -> None:
    reading = read(
        "# Lot 1: Laptops",
        "## Technical specifications",
        "Laptops must be repairable.",
        "# Lot 2: Monitors",
        "## Technical specifications",
        "Monitors must be repairable.",
    )

    assert reading.purchase.lots == (
        Lot("LOT-0001", Text.of("Laptops", "en")),
        Lot("LOT-0002", Text.of("Monitors", "en")),
    )
    assert [each.lots for each in reading.purchase.requirements] == [(LotWeight("LOT-0001"),), (LotWeight("LOT-0002"),)]


def test_weights_may_differ_per_lot() -> None:
    reading = read(
        "# Award criteria",
        [
            ["Criterion", "Weight lot 1", "Weight lot 2"],
            ["Price", "50 %", "60 %"],
            ["Wages in the chain", "50 %", "40 %"],
        ],
    )

    assert reading.purchase.requirements[1].lots == (
        LotWeight("LOT-0001", Weight(PERCENT, Decimal(50))),
        LotWeight("LOT-0002", Weight(PERCENT, Decimal(40))),
    )


def test_a_weight_for_all_stands_in_every_lot() -> None:
    reading = read("# Award criteria", "Lot 1: Laptops", "Lot 2: Monitors", "- Wages in the chain (40 %)")

    assert [each.lot for each in reading.purchase.requirements[0].lots] == ["LOT-0001", "LOT-0002"]


def test_a_penalty_is_no_weight() -> None:
    reading = read("# Contract clauses", "For each week of delay the contractor shall pay a penalty (1 %).")

    assert reading.purchase.requirements[0].lots == ()


def test_an_answer_settles_the_stage_and_stays() -> None:
    reading = read("Invoices must be sent every month.", "Wages must be paid in time by the supplier.")

    first = with_stages(reading, {"p1": Stage.CONTRACT_CLAUSE})
    both = with_stages(first, {"p2": Stage.AWARD})

    assert stages(both) == ["contract-clause", "award"]
    assert both.asked == ()
    assert {reason.code for reason in both.reasons} == {ReasonCode.PERSON}
    assert both.purchase.requirements[1].award_kind is AwardKind.QUALITY


def test_an_answer_for_nothing_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        with_stages(read("Invoices must be sent every month."), {"p9": Stage.AWARD})

    assert refused.value.code == "requirement-unknown"


def test_splitting_again_gives_the_same() -> None:
    once = split(blocks("# Award criteria", "- Price (60 %)", "- Wages (40 %)"), name="annex.docx")

    assert split(once.blocks, name="annex.docx") == once
    assert once.purchase.identifier == "annex.docx"
