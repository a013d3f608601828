"""Is a filled-in table taken as it was meant, whole or not at all, with every fault said at once?"""

import csv
import html
import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from redthread.apps.contracts.models import Indicator, Observation
from redthread.apps.contracts.services_reports import observation_decide
from redthread.apps.rows.clock import time_told
from redthread.domain.contract.terms import DecisionKind
from tests.factories.contract import Held, contract_of, report
from tests.people import Cast

pytestmark = pytest.mark.django_db
TODAY = datetime(2026, 2, 15, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(timezone, "now", lambda: TODAY)
    with time_told(TODAY):
        yield


@pytest.fixture
def held(cast: Cast) -> Held:
    return contract_of(cast)


@pytest.fixture
def atle(cast: Cast) -> Client:
    return cast.browser("atle")


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def base(held: Held) -> str:
    return f"/contracts/{held.contract.public_id}/"


def line(indicator: Indicator, first: str = "2025-01-31", value: str = "92,5", **cells: str) -> dict[str, str]:
    return {"Indicator id": indicator.public_id, "From": first, "Actual": value, **cells}


def table(*lines: dict[str, str], delimiter: str = ";", encoding: str = "utf-8-sig") -> SimpleUploadedFile:
    names = list(dict.fromkeys(name for each in lines for name in each))
    target = io.StringIO()
    writer = csv.DictWriter(target, names, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(lines)
    return SimpleUploadedFile("reports.csv", target.getvalue().encode(encoding))


def shown(browser: Client, held: Held, file: SimpleUploadedFile) -> Any:
    return browser.post(f"{base(held)}upload/", {"step": "preview", "file": file})


def submitted(browser: Client, held: Held, page: Any) -> Any:
    return browser.post(f"{base(held)}upload/", {"step": "submit", "carried": page.context["carried"]})


def filled_in(content: bytes, fill: Callable[[dict[str, Any]], Any]) -> SimpleUploadedFile:
    """The downloaded workbook with the column *Actual* filled in by row, as a person does it in Excel."""
    book = load_workbook(io.BytesIO(content))
    sheet = book.active
    header = [str(cell.value) for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        value = fill({name: cell.value for name, cell in zip(header, row, strict=True)})
        if value is not None:
            row[header.index("Actual")].value = value
    target = io.BytesIO()
    book.save(target)
    return SimpleUploadedFile("reports.xlsx", target.getvalue())


def test_workbook_downloaded_filled_in_and_uploaded_hands_in_what_changed(cast: Cast, held: Held, atle: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")
    downloaded = atle.get(f"{base(held)}reports.xlsx").content
    file = filled_in(
        downloaded,
        lambda row: 84.25 if row["Indicator"] == "Models with a site" and f"{row['From']:%Y-%m}" == "2025-04" else None,
    )

    page = shown(atle, held, file)
    before = Observation.objects.count()
    answer = submitted(atle, held, page)

    assert (page.status_code, before) == (200, 1)
    assert "1 report would be handed in. 32 lines say nothing new." in words(page)
    assert "Models with a site 30 Apr 2025 – 30 Jul 2025 nothing 84.25 % Nearly" in words(page)
    assert answer["Location"] == base(held)
    assert [each.value for each in Observation.objects.order_by("period_from")] == [Decimal("92.5"), Decimal("84.25")]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16"), (";", "latin-1")]
)
def test_delimiter_mark_and_encoding_of_a_csv_file_do_not_matter(
    held: Held, atle: Client, delimiter: str, encoding: str
) -> None:
    file = table(line(held.sites_named, Comment="Måles på nytt."), delimiter=delimiter, encoding=encoding)

    submitted(atle, held, shown(atle, held, file))

    observation = Observation.objects.get()
    assert (observation.value, observation.comment) == (Decimal("92.5"), "Måles på nytt.")


def test_header_in_another_language_and_case_and_a_date_as_europe_writes_it_are_understood(
    held: Held, atle: Client
) -> None:
    file = table(
        {"INDICATOR ID": held.sites_named.public_id, " from ": "31.01.2025", "actual": "", "Nothing was due": "yes"}
    )

    submitted(atle, held, shown(atle, held, file))

    assert Observation.objects.get().nothing_due is True


def test_every_line_at_fault_is_told_at_once_and_nothing_is_handed_in(cast: Cast, held: Held, atle: Client) -> None:
    other = contract_of(cast, number="2")
    report(cast.acting("atle"), held.sites_named, "92.5")
    file = table(
        line(held.days_to_answer, value="3"),
        line(held.sites_named, first="2025-04-30", value="12 kg"),
        line(held.sites_named, first="2025-07-31", value="NaN"),
        line(held.sites_named, first="2025-10-31", value="101"),
        line(held.sites_named, first="2026-02-31"),
        line(held.sites_named, first="2026-01-31"),
        line(held.sites_named, value="95"),
        line(other.sites_named),
        line(held.days_to_answer, value="4"),
        {"Indicator id": held.access.public_id, "From": "2025-01-31", "Actual": "=1+1"},
    )

    page = shown(atle, held, file)

    assert page.status_code == 400
    assert [each.line for each in page.context["told"].problems] == [3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert "Line 3: “12 kg” is no figure that can be read." in words(page)
    assert "Line 10: Line 2 reports the same period of the same indicator." in words(page)
    assert Observation.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Indicator id;From;Actual\n", "The table has no line below its header."),
        (b"From;Actual\n2025-01-31;3\n", "The table lacks the column “Indicator id”."),
        (b"Indicator id;From;Actual;actual\nx;2025-01-31;3;3\n", "The column “actual” stands in the table twice."),
        (b'Indicator id;From;Actual\n"open;1;2\n', "The table can’t be read."),
        (b"Indicator id;From;Actual\n" + b"x;2025-01-31;3\n" * 6000, "A table holds 5000 lines at most."),
        (b"MZ\x90\x00\x03\x00\x00\x00", None),
        (b"PK\x03\x04", None),
    ],
)
def test_file_that_is_no_such_table_is_refused_at_its_field(
    held: Held, atle: Client, content: bytes, sentence: str | None
) -> None:
    page = shown(atle, held, SimpleUploadedFile("reports.csv", content))

    errors = page.context["form"].errors
    assert (page.status_code, list(errors)) == (400, ["file"])
    assert sentence is None or sentence in errors["file"][0]


def test_without_a_file_the_page_asks_for_one(held: Held, atle: Client) -> None:
    page = atle.post(f"{base(held)}upload/", {"step": "preview"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["file"])


def test_what_was_reported_meanwhile_stops_the_whole_table(cast: Cast, held: Held, atle: Client) -> None:
    file = table(line(held.sites_named, first="2025-04-30"), line(held.sites_named))
    page = shown(atle, held, file)
    report(cast.acting("atle"), held.sites_named, "70")

    answer = submitted(atle, held, page)

    assert answer.status_code == 409
    assert [each.value for each in Observation.objects.all()] == [70]


def test_accepted_report_is_corrected_by_a_table_with_a_comment_alone(cast: Cast, held: Held, atle: Client) -> None:
    first = report(cast.acting("atle"), held.sites_named, "70")
    observation_decide(actor=cast.acting("finn"), observation_id=first.public_id, kind=DecisionKind.ACCEPTED)

    silent = shown(atle, held, table(line(held.sites_named, value="72")))
    told = shown(atle, held, table(line(held.sites_named, value="72", Comment="Counted again.")))

    assert silent.status_code == 400
    assert "<del>70 %</del>" in told.content.decode()
    assert "<ins>72 %</ins>" in told.content.decode()


def test_what_was_carried_is_taken_for_its_own_contract_and_unchanged_alone(
    cast: Cast, held: Held, atle: Client
) -> None:
    other = contract_of(cast, number="2")
    page = shown(atle, held, table(line(held.sites_named)))

    answers = [
        submitted(atle, other, page).status_code,
        atle.post(f"{base(held)}upload/", {"step": "submit", "carried": page.context["carried"] + "x"}).status_code,
        atle.post(f"{base(held)}upload/", {"step": "submit"}).status_code,
    ]

    assert (answers, Observation.objects.count()) == ([409, 409, 409], 0)


@pytest.mark.parametrize(("who", "status"), [("finn", 200), ("frida", 403), ("nora", 404), ("vera", 404), ("mei", 404)])
def test_table_is_uploaded_by_those_who_may_report(cast: Cast, held: Held, who: str, status: int) -> None:
    assert cast.browser(who).get(f"{base(held)}upload/").status_code == status
