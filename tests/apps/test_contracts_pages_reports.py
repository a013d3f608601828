"""Does a supplier come from what is due to a submitted report, and do both sides take its figures along?"""

import csv
import html
import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from icalendar import Calendar
from openpyxl import load_workbook

from redthread.apps.contracts.models import Indicator, Observation
from redthread.apps.contracts.services import clause_add
from redthread.apps.contracts.services_indicators import indicator_add
from redthread.apps.contracts.services_reports import observation_decide
from redthread.apps.files.models import StoredFile
from redthread.apps.rows.clock import time_told
from redthread.domain.contract.terms import DecisionKind
from redthread.domain.criteria.indicator import Direction, ReportingPeriod, Unit
from tests.factories.contract import Held, clause_facts, contract_of, indicator_facts, report
from tests.people import Cast

pytestmark = pytest.mark.django_db
Count = Callable[[Callable[[], Any]], int]
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


def due_address(indicator: Indicator, period: str = "2025-01-31") -> str:
    return f"/reports/{indicator.public_id}/?from={period}"


# What is due


def test_due_reports_stand_in_order_over_all_authorities_with_how_late_they_are(
    cast: Cast, held: Held, atle: Client
) -> None:
    contract_of(cast, manager="vera", title="Monitors", number="V-1")

    page = atle.get("/reports/")

    rows = page.context["page_obj"].object_list
    assert [each.due_on for each in rows] == sorted(each.due_on for each in rows)
    assert {each.contract.authority.name for each in rows} == {"Fjordvik kommune", "Ajuntament de Vall del Riu"}
    assert "Models with a site Fjordvik kommune Laptops for schools, contract 31 Jan 2025 – 29 Apr 2025" in words(page)
    assert "late" in words(page)


def test_due_reports_cost_the_same_with_one_and_with_three_contracts(
    cast: Cast, held: Held, atle: Client, query_count: Count
) -> None:
    one = query_count(lambda: atle.get("/reports/"))
    for number in ("2", "3"):
        contract_of(cast, number=number)

    assert query_count(lambda: atle.get("/reports/")) == one


def test_nothing_is_due_from_a_supplier_without_contracts(cast: Cast, held: Held) -> None:
    assert "Nothing is due now" in words(cast.browser("nora").get("/reports/"))


# One report


def test_report_is_checked_submitted_and_then_read_only(held: Held, atle: Client) -> None:
    address = due_address(held.sites_named)

    form = words(atle.get(address))
    check = atle.post(address, {"step": "check", "value": "84,5", "comment": "Two are new."})
    sent = atle.post(address, {"step": "submit", "value": "84,5", "comment": "Two are new."})
    page = atle.get(address)

    assert "Target at least 90 % How it is rated Meets : 90 % or more Nearly : else 81 % or more" in form
    assert "Actual 84.5 % Rating by the rule Nearly" in words(check)
    assert sent["Location"] == address
    assert Observation.objects.get().value == Decimal("84.5")
    assert "Waiting for Fjordvik kommune" in words(page)
    assert 'name="value"' not in page.content.decode()


def test_report_comes_back_to_its_form_from_the_check_with_what_was_typed(held: Held, atle: Client) -> None:
    page = atle.post(due_address(held.sites_named), {"step": "change", "value": "84,5", "comment": "Two are new."})

    assert page.status_code == 200
    assert page.context["form"]["value"].value() == "84,5"
    assert Observation.objects.count() == 0


REFUSED = [
    ("value", {"value": ""}, "Give the figure, or say below why there is none."),
    ("value", {"value": "12 kg"}, "“12 kg” is no figure that can be read."),
    ("value", {"value": "NaN"}, "“NaN” is no figure that can be read."),
    ("value", {"value": "Infinity"}, "“Infinity” is no figure that can be read."),
    ("value", {"value": "1e308"}, "“1e308” is no figure that can be read."),
    ("value", {"value": "__import__('os')"}, "“__import__('os')” is no figure that can be read."),
    ("value", {"value": "=1+1"}, "“=1+1” is no figure that can be read."),
    ("value", {"value": "9" * 10_000}, "is no figure that can be read."),
    ("value", {"value": "1,000"}, "“1,000” can be read in two ways. Write 1000 or 1."),
    ("value", {"value": "-1"}, None),
    ("value", {"value": "100,5"}, None),
    ("value", {"value": "90", "nothing_due": "on"}, "There is more than one answer"),
    ("value", {"value": "90", "not_applicable": "Not bought."}, "There is more than one answer"),
    ("comment", {"value": "90", "comment": "x" * 5001}, "Ensure this value has at most 5000 characters"),
]


@pytest.mark.parametrize("step", ["check", "submit"])
@pytest.mark.parametrize(("field", "typed", "sentence"), REFUSED)
def test_report_with_a_fault_says_it_at_its_field_and_submits_nothing(
    held: Held, atle: Client, step: str, field: str, typed: dict[str, str], sentence: str | None
) -> None:
    page = atle.post(due_address(held.sites_named), {"comment": "Typed", "step": step, **typed})

    errors = page.context["form"].errors
    assert (page.status_code, list(errors)) == (400, [field])
    assert sentence is None or sentence in errors[field][0]
    assert page.context["form"]["comment"].value() == typed.get("comment", "Typed")
    assert f'href="#id_{field}"' in page.content.decode()
    assert Observation.objects.count() == 0


@pytest.mark.parametrize(
    ("period", "status"),
    [
        ("2026-01-31", 200),
        ("2025-02-01", 404),
        ("2024-10-31", 404),
        ("2026-02-31", 404),
        ("never", 404),
        ("2099-01-31", 404),
    ],
)
def test_period_that_runs_still_is_not_reported_and_one_that_there_is_not_is_not_found(
    held: Held, atle: Client, period: str, status: int
) -> None:
    address = due_address(held.sites_named, period)

    assert atle.get(address).status_code == status
    assert atle.post(address, {"step": "submit", "value": "90"}).status_code == (409 if status == 200 else 404)
    assert Observation.objects.count() == 0


def test_second_report_for_the_same_period_in_another_tab_shows_the_first(held: Held, atle: Client) -> None:
    address = due_address(held.sites_named)
    atle.post(address, {"step": "submit", "value": "90"})

    late = atle.post(address, {"step": "submit", "value": "95"})

    assert (late.status_code, Observation.objects.get().value) == (409, Decimal(90))
    assert "Waiting for Fjordvik kommune" in words(late)


def test_returned_report_shows_its_comment_on_top_and_is_handed_in_again(cast: Cast, held: Held, atle: Client) -> None:
    first = report(cast.acting("atle"), held.sites_named, "70", comment="First")
    observation_decide(
        actor=cast.acting("finn"), observation_id=first.public_id, kind=DecisionKind.RETURNED, comment="Which models?"
    )
    address = due_address(held.sites_named)

    page = atle.get(address)
    atle.post(address, {"step": "submit", "value": "72", "comment": "The docks."})

    assert "with this comment Which models?" in words(page)
    assert (page.context["form"]["value"].value(), page.context["form"]["comment"].value()) == ("70", "First")
    assert [(each.number, each.value) for each in Observation.objects.order_by("number")] == [
        (1, Decimal(70)),
        (2, Decimal(72)),
    ]


def test_accepted_report_is_corrected_with_a_comment_alone(cast: Cast, held: Held, atle: Client) -> None:
    first = report(cast.acting("atle"), held.sites_named, "70")
    observation_decide(actor=cast.acting("finn"), observation_id=first.public_id, kind=DecisionKind.ACCEPTED)
    address = f"{due_address(held.sites_named)}&correct=1"

    silent = atle.post(address, {"step": "submit", "value": "72"})
    atle.post(address, {"step": "submit", "value": "72", "comment": "Counted again."})

    assert (silent.status_code, list(silent.context["form"].errors)) == (400, ["comment"])
    assert [each.value for each in Observation.objects.order_by("number")] == [70, 72]


def test_nothing_due_and_not_applicable_are_grey_with_their_reason(held: Held, atle: Client) -> None:
    nothing = atle.post(due_address(held.sites_named), {"step": "check", "nothing_due": "on"})
    away = {"step": "submit", "not_applicable": "No order in this quarter."}
    atle.post(due_address(held.sites_named), away)

    assert "Nothing was due in this period. Rating by the rule Not rated" in words(nothing)
    assert "Does not apply: No order in this quarter." in words(atle.get(due_address(held.sites_named)))
    assert Observation.objects.get().rating == "not-applicable"


def test_yes_or_no_is_a_choice_of_two(held: Held, atle: Client) -> None:
    address = f"/reports/{held.access.public_id}/"

    other = atle.post(address, {"step": "submit", "value": "2"})
    atle.post(address, {"step": "submit", "value": "0"})

    assert (other.status_code, list(other.context["form"].errors)) == (400, ["value"])
    assert (Observation.objects.get().value, Observation.objects.get().rating) == (Decimal(0), "far-below")


def test_case_is_reported_for_its_day_and_not_for_one_to_come(cast: Cast, held: Held, atle: Client) -> None:
    actor, contract = cast.acting("finn"), held.contract.public_id
    facts = indicator_facts(period=ReportingPeriod.PER_CASE)
    clause = held.clauses[1].public_id
    made = indicator_add(actor=actor, contract_id=contract, clause_id=clause, facts=facts, target=Decimal(30))
    address = f"/reports/{made.public_id}/"

    to_come = atle.post(address, {"step": "submit", "value": "3", "case_on": "2026-02-16"})
    none = atle.post(address, {"step": "submit", "value": "3"})
    atle.post(address, {"step": "submit", "value": "3", "case_on": "2025-06-03"})

    assert (to_come.status_code, list(to_come.context["form"].errors)) == (400, ["case_on"])
    assert (none.status_code, list(none.context["form"].errors)) == (400, ["case_on"])
    assert [each.period_from for each in Observation.objects.all()] == [date(2025, 6, 3)]


def test_colleague_of_the_supplier_without_the_role_reads_and_does_not_report(cast: Cast, held: Held) -> None:
    frida = cast.browser("frida")

    assert frida.get(due_address(held.sites_named)).status_code == 200
    assert frida.post(due_address(held.sites_named), {"step": "submit", "value": "90"}).status_code == 403


# Evidence


def text_file(content: bytes = b"Model;Site\nA;Shenzhen\n", name: str = "sites.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/csv")


def test_evidence_stays_with_the_report_from_the_first_page_on(cast: Cast, held: Held, atle: Client) -> None:
    address = due_address(held.sites_named)

    faulty = atle.post(address, {"step": "check", "value": "12 kg", "evidence": text_file()})
    file = StoredFile.objects.get()
    check = atle.post(address, {"step": "check", "value": "90", "kept": file.public_id})
    atle.post(address, {"step": "submit", "value": "90", "kept": file.public_id})

    assert f'value="{file.public_id}" id="kept-{file.public_id}" checked' in faulty.content.decode()
    assert f'name="kept" value="{file.public_id}"' in check.content.decode()
    assert [each.file for each in Observation.objects.get().evidence.all()] == [file]


def test_evidence_is_downloaded_by_both_sides_and_by_nobody_else(cast: Cast, held: Held, atle: Client) -> None:
    atle.post(due_address(held.sites_named), {"step": "submit", "value": "90", "evidence": text_file()})
    observation = Observation.objects.get()
    file = observation.evidence.get().file
    address = f"/contracts/{held.contract.public_id}/observations/{observation.public_id}/evidence/{file.public_id}/"
    other = contract_of(cast, number="2")
    crossed = address.replace(held.contract.public_id, other.contract.public_id)

    answers = {who: cast.browser(who).get(address).status_code for who in ("finn", "atle", "nora", "vera", "mei")}

    assert answers == {"finn": 200, "atle": 200, "nora": 404, "vera": 404, "mei": 404}
    assert cast.browser("finn").get(address)["Content-Disposition"].startswith("attachment;")
    assert cast.browser("finn").get(crossed).status_code == 404


def test_evidence_of_another_organisation_is_not_attached_by_its_id(cast: Cast, held: Held, atle: Client) -> None:
    other = contract_of(cast, number="2", supplier="norsud")
    cast.browser("nora").post(
        due_address(other.sites_named), {"step": "submit", "value": "90", "evidence": text_file()}
    )
    stolen = StoredFile.objects.get().public_id

    page = atle.post(due_address(held.sites_named), {"step": "submit", "value": "90", "kept": stolen})

    assert page.status_code == 302
    assert not Observation.objects.filter(indicator=held.sites_named, evidence__isnull=False).exists()


# Calendar and tables


def test_calendar_holds_what_is_still_to_be_handed_in_and_nothing_else(cast: Cast, held: Held, atle: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5")

    answer = atle.get(f"/contracts/{held.contract.public_id}/calendar.ics")
    events = [event for event in Calendar.from_ical(answer.content).walk() if event.name != "VCALENDAR"]

    sites = [event for event in events if event["SUMMARY"] == "Report due: Models with a site"]
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert {event.name for event in events} == {"VEVENT"}
    assert {str(event["SUMMARY"]) for event in events} == {
        "Report due: Models with a site", "Report due: Days to answer", "Report due: Access was given",
    }  # fmt: skip
    assert [event.decoded("DTSTART") for event in sites][:2] == [date(2025, 8, 29), date(2025, 11, 29)]
    assert sites[0]["URL"] == f"http://testserver{due_address(held.sites_named, '2025-04-30')}"


def test_calendar_of_a_supplier_holds_all_authorities_and_no_other_supplier(
    cast: Cast, held: Held, atle: Client
) -> None:
    contract_of(cast, manager="vera", number="V-1")
    contract_of(cast, number="2", supplier="norsud", title="Not his")

    content = atle.get("/reports/calendar.ics").content.decode().replace("\r\n ", "")

    assert "Fjordvik kommune" in content
    assert "Ajuntament de Vall del Riu" in content
    assert "Not his" not in content


def test_calendar_page_groups_due_reports_by_month(held: Held, atle: Client) -> None:
    page = atle.get(f"/contracts/{held.contract.public_id}/calendar/")

    months = page.context["months"]
    assert [month for month, _rows in months][:2] == [date(2025, 3, 1), date(2025, 4, 1)]
    assert "March 2025 Days to answer 31 Jan 2025 – 27 Feb 2025 Late 29 Mar 2025" in words(page)


def formula(cast: Cast, held: Held) -> None:
    """Something that a spreadsheet could take for a formula, wherever a person may type."""
    actor, contract = cast.acting("finn"), held.contract.public_id
    facts = clause_facts(title="=2+2")
    clause = clause_add(actor=actor, contract_id=contract, facts=facts)
    indicator_add(
        actor=actor,
        contract_id=contract,
        clause_id=clause.public_id,
        facts=indicator_facts(
            name="=cmd|' /C calc'!A0", unit=Unit.COUNT, direction=Direction.MONITORING, period=ReportingPeriod.YEARLY
        ),
    )


def test_table_holds_every_period_with_missing_figures_empty(cast: Cast, held: Held, atle: Client) -> None:
    report(cast.acting("atle"), held.sites_named, "92.5", comment="Two are new.")

    answer = atle.get(f"/contracts/{held.contract.public_id}/reports.csv")
    header, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))

    sites = [dict(zip(header, row, strict=True)) for row in rows if row[3] == "Models with a site"]
    assert len(rows) == 8 + 24 + 1
    assert [each["Actual"] for each in sites] == ["92.5", *[""] * 7]
    assert [each["State"] for each in sites][:3] == ["Submitted", "Late", "Late"]
    assert (sites[0]["Rating"], sites[0]["Comment"], sites[1]["Rating"]) == ("Meets", "Two are new.", "")


def test_table_runs_no_formula(cast: Cast, held: Held, atle: Client) -> None:
    formula(cast, held)
    base = f"/contracts/{held.contract.public_id}/"

    book = load_workbook(io.BytesIO(atle.get(f"{base}reports.xlsx").content))
    rows = list(csv.reader(io.StringIO(atle.get(f"{base}reports.csv").content.decode("utf-8-sig"))))

    cells = [cell for row in book.active.iter_rows() for cell in row if "calc" in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s"]
    assert [row[3] for row in rows if "calc" in row[3]] == ["'=cmd|' /C calc'!A0"]


def test_table_costs_the_same_with_one_and_with_three_reports(
    cast: Cast, held: Held, atle: Client, query_count: Count
) -> None:
    base = f"/contracts/{held.contract.public_id}/reports.csv"
    report(cast.acting("atle"), held.sites_named, "92.5")
    one = query_count(lambda: atle.get(base))
    for period in (1, 2):
        report(cast.acting("atle"), held.sites_named, "92.5", period=period)

    assert query_count(lambda: atle.get(base)) == one


@pytest.mark.parametrize("form", ["pdf", "xls", "csv%00"])
def test_table_in_a_form_that_there_is_not_is_not_found(held: Held, atle: Client, form: str) -> None:
    assert atle.get(f"/contracts/{held.contract.public_id}/reports.{form}").status_code in (400, 404)
