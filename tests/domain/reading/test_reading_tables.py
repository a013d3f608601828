"""Is the header of a table found, and does each cell stand under it?"""

import pytest

from redthread.domain.reading import BlockKind
from redthread.domain.reading.tables import Row, blocks_of_table
from tests.domain.reading.documents import read, weights


def rows(*cells: list[str]) -> list[Row]:
    return [Row(f"t1/r{number}", tuple(each)) for number, each in enumerate(cells, start=1)]


def kinds(*cells: list[str]) -> list[str]:
    return [block.kind.value for block in blocks_of_table(rows(*cells))]


def test_a_header_is_known_by_its_words() -> None:
    header, row = blocks_of_table(rows(["Nr", "Krav", "Dokumentasjon"], ["1", "Skal oppgi fabrikker", "Liste"]))

    assert header.kind is BlockKind.TABLE_HEADER
    assert row.cells == (("Nr", "1"), ("Krav", "Skal oppgi fabrikker"), ("Dokumentasjon", "Liste"))


def test_a_header_below_a_title_and_a_legend_is_found() -> None:
    assert kinds(["Requirements", ""], ["M = must", ""], ["ID", "Requirement"], ["1", "Shall"]) == [
        "heading",
        "paragraph",
        "table-header",
        "table-row",
    ]


def test_rows_with_weights_are_no_header() -> None:
    assert kinds(["Price", "60 %"], ["Documentation", "40 %"]) == ["table-row", "table-row"]


def test_a_row_of_one_cell_heads_a_group() -> None:
    cells = [["ID", "Requirement"], ["Working conditions", ""], ["1", "The supplier shall pay wages."]]

    assert kinds(*cells) == ["table-header", "heading", "table-row"]


def test_a_sentence_in_one_cell_heads_nothing() -> None:
    assert kinds(["ID", "Requirement"], ["The supplier shall pay wages.", ""]) == ["table-header", "table-row"]


def test_a_demand_without_its_other_cells_is_still_a_demand() -> None:
    assert kinds(["Requirement", "Proof"], ["Replaceable batteries", ""]) == ["table-header", "table-row"]


def test_a_second_header_changes_the_columns() -> None:
    cells = [
        ["ID", "Requirement", "Proof"],
        ["1", "Shall a", "x"],
        ["No", "Criterion", "Weight"],
        ["2", "Price", "60 %"],
    ]

    last = blocks_of_table(rows(*cells))[-1]

    assert last.cells == (("No", "2"), ("Criterion", "Price"), ("Weight", "60 %"))


def test_a_form_keeps_its_labels() -> None:
    cells = [["Requirement", "Monitors shall be repairable."], ["Verification", "Manual"], ["Weight", "10 points"]]

    found = blocks_of_table(rows(*cells))

    assert [block.cells for block in found] == [((label, text),) for label, text in cells]


def test_two_header_rows_are_read_as_one() -> None:
    table = [
        Row("t1/r1", ("Criterion", "Weight", "Weight"), is_header=True),
        Row("t1/r2", ("Criterion", "Lot 1", "Lot 2"), is_header=True),
        Row("t1/r3", ("Price", "50 %", "60 %")),
    ]

    last = blocks_of_table(table)[-1]

    assert last.cells == (("Criterion", "Price"), ("Weight Lot 1", "50 %"), ("Weight Lot 2", "60 %"))


def test_empty_rows_make_no_blocks() -> None:
    assert blocks_of_table(rows(["", ""], [" ", ""])) == ()


QUALITY = "Repair | 20 % | Form 2\nTraining | 10 % | Form 3"


@pytest.mark.parametrize(("own", "expected"), [("30 %", []), ("100 %", [("t2/r3", "Quality:", "")])])
def test_weighted_rows_within_a_cell_are_criteria_of_their_own(own: str, expected: list[tuple[str, str, str]]) -> None:
    header, price = ["Criterion", "Weight", "Documentation"], ["Price", "70 %", "Form 1"]

    reading = read("# Award criteria", [header, price, ["Quality:", own, QUALITY]])

    found = [(each.identifier, str(each.wording), str(each.verification)) for each in reading.purchase.requirements]
    assert found == [
        ("t2/r2", "Price", "Form 1"),
        *expected,
        ("t2/r3/s1", "Repair", "Form 2"),
        ("t2/r3/s2", "Training", "Form 3"),
    ]
    assert weights(reading)[-2:] == [("percentage", "20"), ("percentage", "10")]


def test_a_scale_within_a_cell_stays_its_text() -> None:
    reading = read("# Award criteria", [["Criterion", "Scale"], ["Sites", "2 sites | 5 points\n4 sites | 9 points"]])

    [requirement] = reading.purchase.requirements
    assert str(requirement.is_scored_on) == "2 sites | 5 points\n4 sites | 9 points"
