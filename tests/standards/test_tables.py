"""Does a table come out whole, as text and numbers and never as a formula?"""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from redthread.domain.errors import DomainError
from redthread.standards.documents.writing.characters import without_forbidden
from redthread.standards.tables import (
    Cell,
    CutCell,
    Sheet,
    Workbook,
    guarded,
    requirements_table,
    unguarded,
    write_csv,
    write_xlsx,
)
from redthread.standards.tables.workbook import CELL_LIMIT, COLUMN_LIMIT, sheet_names
from tests.factories.labels import sample_labels
from tests.factories.purchase import HOSTILE, sample_purchase

CREATED = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)

FORMULAS = (
    "=1+1", "=cmd|'/C calc'!A0", '=HYPERLINK("http://x","y")', "==1", "=\t1", "+1+1", "+cmd|' /C calc'!A0", "+47 55 00",
    "-1+1", "-2+3+cmd|' /C calc'!A0", "- a bullet", "@SUM(1;1)", "@name", "\t=1+1", "\tplain", "\r=1+1", "\n=1+1",
    "\r\n=1+1", "\nplain", "＝1+1", "＋1", "－1", "＠SUM(1)", "−1", " =1+1", "  +1", "\u00a0=1+1", "\u3000=1+1",
    "\u200b=1+1", "\ufeff=1+1", "'=1+1", "''=1+1", '"=1+1', '"=1+1"', "' =1+1", "“=1+1", "`=1+1", "|calc", "|'/C'!A0",
    "\x00=1+1",
)  # fmt: skip
"""Forty beginnings that some spreadsheet somewhere takes for a formula or a command."""


def sheet(*rows: Sequence[Cell], name: str = "S", header: tuple[str, ...] = ("A",)) -> Sheet:
    return Sheet(name, header, rows)


def written(*sheets: Sheet) -> Workbook:
    return write_xlsx(sheets, created=CREATED)


def read_back(book: Workbook) -> list[Worksheet]:
    return list(openpyxl.load_workbook(io.BytesIO(book.content)).worksheets)


def column(target: Worksheet) -> list[object]:
    return [row[0].value for row in target.iter_rows(min_row=2)]


def texts(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_there_are_forty_formula_beginnings() -> None:
    assert len(set(FORMULAS)) == 40


def test_xlsx_holds_no_formula_and_gives_every_text_back() -> None:
    book = written(sheet(*((each,) for each in FORMULAS)))

    (read,) = read_back(book)
    kinds = {cell.data_type for row in read.iter_rows() for cell in row}

    assert kinds == {"s"}
    assert column(read) == [
        each.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "") for each in FORMULAS
    ]  # a cell's line break is a newline
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(book.content)).read("xl/worksheets/sheet1.xml")


def test_csv_guards_every_beginning_and_gives_every_text_back() -> None:
    read = [row[0] for row in texts(write_csv((each,) for each in FORMULAS))]

    assert {each[0] for each in read} == {"'"}
    assert [unguarded(each) for each in read] == [each.replace("\x00", "") for each in FORMULAS]


HIDDEN = ("a;=1+1;b", "a\t=1+1\tb", "a\n=1+1", "a\r\n\r\n @SUM(1)", 'a";=1+1;"b', "a; '=1+1", "plain\n\nplain; plain")


def test_csv_split_at_semicolons_and_line_breaks_begins_no_formula() -> None:
    content = write_csv(("first", each, "last") for each in (*FORMULAS, *HIDDEN)).decode("utf-8-sig")

    pieces = re.split(r"[;\t\r\n]", content)

    assert [each for each in pieces if each.lstrip('" ')[:1] in set("=+-@|＝＋－＠−")] == []
    assert [unguarded(row[1]) for row in texts(content.encode())] == [
        each.replace("\x00", "") for each in (*FORMULAS, *HIDDEN)
    ]


def test_csv_leaves_plain_text_alone() -> None:
    plain = 'It\'s plain: 3 - 2 = 1, a@b.example; see "x"\n\nand more'

    assert guarded(plain) == plain


@given(st.text("'=;\n\t\r a\"-"))
def test_guard_is_exact_for_any_mix_of_its_own_signs(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_guard_is_exact_for_any_text(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5))
def test_csv_gives_any_text_back(cells: list[str]) -> None:
    (read,) = texts(write_csv([cells]))

    assert [unguarded(each) for each in read] == [without_forbidden(each)[0] for each in cells]


@given(st.text(min_size=1))
def test_xlsx_opens_whatever_the_text(text: str) -> None:
    book = written(sheet((text,)))

    (read,) = read_back(book)

    assert book.removed_characters == without_forbidden(text)[1]
    assert {cell.data_type for row in read.iter_rows() for cell in row} <= {"s", "n"}
    assert "f" not in {cell.data_type for row in read.iter_rows() for cell in row}


def test_csv_is_utf_8_with_mark_and_keeps_numbers_bare() -> None:
    content = write_csv([("Ærlig", 1, Decimal("12.50"), -3, None, True, date(2027, 1, 11), "-3")])

    assert content == b'\xef\xbb\xbf"\xc3\x86rlig",1,12.50,-3,"","true","2027-01-11","\'-3"\r\n'


def test_xlsx_keeps_numbers_and_days_as_such() -> None:
    (read,) = read_back(written(sheet((7, Decimal("12.5"), -3, True, date(2027, 1, 11), None), header=tuple("ABCDEF"))))

    values = [cell.value for cell in read[2]]

    assert values == [7, 12.5, -3, True, datetime(2027, 1, 11), None]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (12345678901234567890, "12345678901234567890"),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789"),
        (Decimal("NaN"), "NaN"),
        (float("inf"), "inf"),
        (date(1899, 12, 31), "1899-12-31"),
        (datetime(2027, 1, 11, 9, 30, tzinfo=UTC), "2027-01-11T09:30:00+00:00"),
    ],
)
def test_xlsx_writes_as_text_what_a_cell_would_change(value: Cell, text: str) -> None:
    (read,) = read_back(written(sheet((value,))))

    assert column(read) == [text]


def test_text_too_long_for_a_cell_is_cut_and_told() -> None:
    fits, long, halved = "x" * CELL_LIMIT, "y" * (CELL_LIMIT + 1), "z" + "😀" * 16_384

    book = written(sheet((fits,), (long,), (halved,), name="Long"))

    (read,) = read_back(book)
    assert book.cut == (CutCell("Long", 3, 1, CELL_LIMIT + 1), CutCell("Long", 4, 1, 32_769))
    assert column(read) == [fits, "y" * CELL_LIMIT, "z" + "😀" * 16_383]


def test_control_characters_are_taken_out_and_counted() -> None:
    book = written(sheet(("a\0b\x07c\ud800d",), ("fine\ttab\nline",)))

    (read,) = read_back(book)
    assert book.removed_characters == 3
    assert column(read) == ["abcd", "fine\ttab\nline"]


def test_what_looks_like_an_excel_escape_stays_as_it_was() -> None:
    content = zipfile.ZipFile(io.BytesIO(written(sheet(("_x000D_",))).content)).read("xl/sharedStrings.xml")

    assert b"<t>_x005F_x000D_</t>" in content


def test_sheet_names_are_cleaned_shortened_and_unique() -> None:
    long = "A name that is far too long for a sheet of Excel"

    assert sheet_names(["[a]:*?/\\b", "", "'quoted'", "Same", "SAME", "same", "History", long, long, "\0"]) == (
        "a b",
        "2",
        "quoted",
        "Same",
        "SAME (2)",
        "same (3)",
        "History (2)",
        "A name that is far too long for",
        "A name that is far too long (2)",
        "10",
    )


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_any_sheet_names_open(names: list[str]) -> None:
    book = written(*(sheet(("x",), name=name) for name in names))

    assert tuple(each.title for each in read_back(book)) == sheet_names(names)


def test_header_is_frozen_and_filtered() -> None:
    (read,) = read_back(written(sheet((1, 2), (3, 4), header=("A", "B"))))

    assert (read.freeze_panes, read.auto_filter.ref) == ("A2", "A1:B3")


def test_same_sheets_give_the_same_bytes() -> None:
    assert written(sheet(("x",))).content == written(sheet(("x",))).content


def test_sheet_with_too_many_columns_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        written(sheet([1] * (COLUMN_LIMIT + 1)))

    assert refused.value.code == "sheet-too-large"


def test_workbook_without_sheets_is_refused() -> None:
    with pytest.raises(DomainError) as refused:
        written()

    assert refused.value.code == "no-sheets"


def test_requirements_table_has_a_row_a_requirement_in_document_order() -> None:
    table = requirements_table(sample_purchase(), sample_labels())
    rows = list(table.rows)

    assert table.header == (
        "No.", "Stage", "Requirement", "Wording", "Language", "Nature", "Kind of weight",
        "Weight: Lot LOT-0001", "Weight: Lot LOT-0002", "Scale", "Means of proof", "Taken from",
    )  # fmt: skip
    assert [row[0] for row in rows] == ["A1", "B1", "C1", "D1", "D2", "E1", "E2", "E3", "F1", "F2", "G1"]
    assert rows[7] == (
        "E3", "Award criteria", "Levelønn", "Tiltak for levelønn i sluttmonteringen.", "nb", "Scored", "Percentage",
        Decimal(20), "Does not apply", "0–10 poeng", "", None,
    )  # fmt: skip


def test_requirements_table_as_workbook_adds_up_and_runs_nothing() -> None:
    (read,) = read_back(written(requirements_table(sample_purchase(), sample_labels())))

    weights = [row[7].value for row in read.iter_rows(min_row=2) if isinstance(row[7].value, (int, float))]
    wordings = [row[3].value for row in read.iter_rows(min_row=2)]

    assert sum(weights) == 100
    assert HOSTILE[3] in wordings
    assert [cell.coordinate for row in read.iter_rows() for cell in row if cell.data_type == "f"] == []
