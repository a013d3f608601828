"""Are tables that came back from a spreadsheet read as they were meant, and refused where nobody can tell?"""

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook

from redthread.domain.errors import DomainError
from redthread.standards.tables import Sheet, write_csv, write_xlsx
from redthread.standards.tables.reading import MOST_ROWS, Given, read_table

ROWS: list[tuple[int, tuple[Given, ...]]] = [(1, ("Name", "Actual")), (2, ("Ærlig; å", "92,5"))]


@pytest.mark.parametrize(
    "data",
    [
        'Name;Actual\r\n"Ærlig; å";92,5\r\n'.encode(),
        'Name,Actual\n"Ærlig; å","92,5"\n'.encode(),
        "Name\tActual\nÆrlig; å\t92,5".encode(),
        'Name;Actual\n"Ærlig; å";92,5\n'.encode("utf-8-sig"),
        'Name;Actual\n"Ærlig; å";92,5\n'.encode("utf-16"),
        'Name;Actual\n"Ærlig; å";92,5\n'.encode("latin-1"),
        'Name;Actual\n"Ærlig; å";92,5\n;\n\n'.encode(),
    ],
)
def test_comma_semicolon_tab_mark_and_encoding_give_the_same_rows(data: bytes) -> None:
    assert read_table(data) == ROWS


def test_our_own_files_come_back_as_they_were() -> None:
    header, row = ("Name", "Actual", "From"), ("=2+2", Decimal("92.5"), date(2027, 1, 31))
    book = write_xlsx([Sheet("Reports", header, [row])], created=datetime(2027, 1, 1, tzinfo=UTC)).content

    assert read_table(book) == [(1, header), (2, row)]
    assert read_table(write_csv([header, row])) == [(1, header), (2, ("=2+2", "92.5", "2027-01-31"))]


def workbook(*cells: tuple[str, object]) -> bytes:
    book = Workbook()
    for place, value in cells:
        book.active[place] = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_cell_in_the_last_corner_costs_nothing() -> None:
    assert read_table(workbook(("A1", "Name"), ("XFD1048576", "far"))) == [(1, ("Name",))]


def entity(data: bytes) -> bytes:
    """The same workbook with a document type in its first sheet."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "b">]>' + content
            new.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "document-empty"),
        (b" \r\n ", "document-empty"),
        (b'Name;Actual\n"open;1\n', "table-damaged"),
        (b"Name;Actual\n" + b"x" * 200_000 + b";1\n", "table-damaged"),
        (b"Name;Actual\n" + b"a;1\n" * (MOST_ROWS + 1), "table-too-long"),
        (b"x" * (10 * 1024 * 1024 + 1), "document-too-large"),
        (b"Name\x00;Actual\n\x01\x02\x03\xff", "document-format-not-read"),
        (b"PK\x03\x04 not a workbook", "document-damaged"),
        (entity(workbook(("A1", "Name"))), "document-part-refused"),
        (workbook(("A1", "Name"), (f"A{MOST_ROWS + 1}", "far")), "table-too-long"),
    ],
)
def test_what_is_no_table_or_a_hostile_one_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(DomainError) as refused:
        read_table(data)

    assert refused.value.code == code
