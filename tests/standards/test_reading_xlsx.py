"""Is a workbook read sheet by sheet, under its headers, without walking a million empty rows?"""

from datetime import date

from openpyxl import Workbook

from tests.standards.reading_files import read, texts, xlsx


def test_a_sheet_is_a_heading_over_its_table() -> None:
    def write(book: Workbook) -> None:
        sheet = book.active
        sheet.title = "Award criteria"
        for row in (["ID", "Criterion", "Weight"], [1, "Price", 0.6], [2, "Wages", 0.4]):
            sheet.append(row)
        sheet["C2"].number_format = sheet["C3"].number_format = "0%"

    blocks = read(xlsx(write))

    assert [(block.identifier, block.kind.value, block.text) for block in blocks] == [
        ("s1", "heading", "Award criteria"),
        ("s1/r1", "table-header", "ID | Criterion | Weight"),
        ("s1/r2", "table-row", "1 | Price | 60 %"),
        ("s1/r3", "table-row", "2 | Wages | 40 %"),
    ]
    assert blocks[2].place == "sheet:Award criteria/row:2"


def test_a_name_that_nobody_gave_is_no_heading() -> None:
    assert texts(xlsx(lambda book: book.active.append(["The supplier shall report."]))) == [
        "The supplier shall report."
    ]


def test_a_cell_in_the_last_corner_is_read_at_once() -> None:
    def write(book: Workbook) -> None:
        book.active["A1"] = "first"
        book.active["XFD1048576"] = "last"

    blocks = read(xlsx(write))

    assert [(block.identifier, block.text) for block in blocks] == [("s1/r1", "first"), ("s1/r1048576", "last")]
    assert len(blocks[1].cells) <= 2


def test_hidden_sheets_and_rows_are_read_and_said() -> None:
    def write(book: Workbook) -> None:
        book.active.append(["seen"])
        hidden = book.create_sheet("Terms")
        hidden.append(["ID", "Clause"])
        hidden.append(["1", "The supplier shall report."])
        hidden.row_dimensions[2].hidden = True
        hidden.sheet_state = "veryHidden"

    blocks = read(xlsx(write))

    assert [block.remarks for block in blocks] == [
        (),
        ("hidden-sheet",),
        ("hidden-sheet",),
        ("hidden-sheet", "hidden-row"),
    ]


def test_a_cell_merged_downwards_holds_for_each_row() -> None:
    def write(book: Workbook) -> None:
        for row in (["Topic", "Requirement"], ["Wages", "Pay in time."], [None, "Pay enough."]):
            book.active.append(row)
        book.active.merge_cells("A2:A3")

    assert texts(xlsx(write))[-1] == "Wages | Pay enough."


def test_a_formula_that_was_never_counted_is_said() -> None:
    def write(book: Workbook) -> None:
        book.active.append(["Criterion", "Weight"])
        book.active.append(["Price", "=1+1"])

    [*_, row] = read(xlsx(write))

    assert row.cells == (("Criterion", "Price"), ("Weight", ""))
    assert row.remarks == ("formula-without-value",)


def test_dates_are_shown_as_dates() -> None:
    def write(book: Workbook) -> None:
        book.active.append(["Event", date(2026, 6, 1)])

    assert texts(xlsx(write)) == ["Event | 2026-06-01"]
