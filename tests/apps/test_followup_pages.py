"""Do the pages of monitoring, findings and corrective actions take what is typed and show each side its own?"""

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from redthread.apps.followup.models import (
    ActionEvidence,
    Assignment,
    Consent,
    CorrectiveAction,
    Finding,
    Release,
    Remedy,
    StoryCheck,
    Visit,
)
from redthread.domain.followup.terms import Audience
from tests.factories.finding import SUMMARY, Watched, agreed, note, plan, propose, tell, told, watched
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(cast: Cast) -> Watched:
    return watched(cast)


def posted(browser: Client, address: str, **values: object) -> None:
    """The form was taken: anything but a redirect shows its faults."""
    page = browser.post(address, values)
    faults = page.context["form"].errors if page.context and "form" in page.context else ""
    assert page.status_code == 302, faults


def test_finding_goes_from_note_to_closed_action_through_the_pages(at: Watched) -> None:
    mei, atle, finn = (at.cast.browser(name) for name in ("mei", "atle", "finn"))
    work = f"/monitoring/{at.assignment.public_id}/"
    posted(mei, f"{work}visits/add/", site=at.site.public_id, is_announced="no", planned_on="2026-08-19")
    visit = Visit.objects.get()
    posted(mei, f"{work}visits/{visit.public_id}/made/", made_on="2026-08-19", clauses=[at.clause.public_id])
    noted = {
        "site": at.site.public_id,
        "clause": at.clause.public_id,
        "standard": "recruitment-fees",
        "severity": "major",
        "found_on": "2026-08-19",
        "visit": visit.public_id,
        "people": "120",
        "is_danger_to_life": "no",
        "summary": SUMMARY,
    }
    posted(mei, f"{work}findings/add/", **noted)
    page = f"/findings/{Finding.objects.get().public_id}/"
    posted(mei, f"{page}sign-off/")
    posted(mei, f"{page}consent/", kind="given", giver="workers-organisation", audience="authority")
    answers = dict.fromkeys(("shift", "nationality", "building", "date"), "not-mentioned")
    posted(mei, f"{page}story/", number="1", **answers)
    for audience in ("workers", "employer", "brand", "authority"):
        posted(mei, f"{page}release/", audience=audience, kind="released", reply_days="14")
    posted(atle, f"{page}reply/", text="We pay them back.")
    posted(mei, f"{page}decide/", kind="upheld", reason="Receipts were seen.")
    due = timezone.localdate() + timedelta(days=30)
    posted(atle, f"{page}actions/add/", root_cause="The agency.", action="Pay back.", due_on=str(due), owner_post="")
    action = f"/actions/{CorrectiveAction.objects.get().public_id}/"
    posted(finn, f"{action}step/", kind="agreed")
    receipts = SimpleUploadedFile("receipts.txt", b"120 receipts", content_type="text/plain")
    posted(atle, f"{action}step/", kind="done", comment="Paid.", evidence=receipts)
    gave = {"people": "120", "measure": "Fees paid back", "made_on": "2026-09-01", "owed": "9", "paid": "9"}
    posted(mei, f"{action}remedy/", **gave, currency="myr", verified_by="monitor", verified_on="2026-09-02")
    posted(finn, f"{action}step/", kind="closed", comment="The union confirms it.")

    shown = finn.get(action).content.decode()
    assert (Assignment.objects.count(), Consent.objects.count(), StoryCheck.objects.count()) == (1, 1, 1)
    assert (Release.objects.count(), Remedy.objects.get().currency) == (4, "MYR")
    assert "120 cases, of which verified by somebody else: 120." in shown
    assert [each.context["findings"][0].state.value for each in [finn.get("/findings/")]] == ["closed"]
    file = ActionEvidence.objects.get().file
    download = finn.get(f"{action}evidence/{file.public_id}/")
    assert (download.status_code, download["Content-Disposition"]) == (200, 'attachment; filename="receipts.txt"')
    assert at.cast.browser("nora").get(f"{action}evidence/{file.public_id}/").status_code == 404


OWN = {
    "mei": {
        "monitoring": 200,
        "assignment": 200,
        "visit": 200,
        "note": 200,
        "finding": 200,
        "reword": 200,
        "reply": 403,
    },
    "finn": {
        "monitoring": 404,
        "assignment": 404,
        "visit": 404,
        "note": 404,
        "finding": 200,
        "reword": 403,
        "reply": 403,
    },
    "atle": {
        "monitoring": 404,
        "assignment": 404,
        "visit": 404,
        "note": 404,
        "finding": 200,
        "reword": 403,
        "reply": 200,
    },
    "vera": {
        "monitoring": 404,
        "assignment": 404,
        "visit": 404,
        "note": 404,
        "finding": 404,
        "reword": 404,
        "reply": 404,
    },
    "bao": {
        "monitoring": 404,
        "assignment": 404,
        "visit": 404,
        "note": 404,
        "finding": 404,
        "reword": 404,
        "reply": 404,
    },
}


@pytest.mark.parametrize("name", sorted(OWN))
def test_pages_answer_each_side_as_is_theirs(at: Watched, name: str) -> None:
    finding = told(at)
    browser, work = at.cast.browser(name), f"/monitoring/{at.assignment.public_id}/"
    made = plan(at, planned_on=finding.found_on)
    addresses = {
        "monitoring": "/monitoring/",
        "assignment": work,
        "visit": f"{work}visits/{made.public_id}/made/",
        "note": f"{work}findings/add/",
        "finding": f"/findings/{finding.public_id}/",
        "reword": f"/findings/{finding.public_id}/reword/",
        "reply": f"/findings/{finding.public_id}/reply/",
    }

    assert {key: browser.get(address).status_code for key, address in addresses.items()} == OWN[name]


@pytest.mark.parametrize(
    ("name", "status"), [("finn", 200), ("frida", 200), ("atle", 404), ("vera", 404), ("mei", 404), ("nora", 404)]
)
def test_monitors_of_a_contract_are_shown_to_its_authority_alone(at: Watched, name: str, status: int) -> None:
    browser = at.cast.browser(name)

    assert browser.get(f"/contracts/{at.held.contract.public_id}/monitors/").status_code == status


def test_monitor_is_engaged_and_let_go_on_the_page(at: Watched) -> None:
    browser, page = at.cast.browser("finn"), f"/contracts/{at.held.contract.public_id}/monitors/"
    posted(browser, f"{page}{at.assignment.public_id}/end/")
    wrong = browser.post(page, {"monitor": "Atelje IT AS", "sites": [at.site.public_id]})
    assert (wrong.status_code, list(wrong.context["form"].errors)) == (400, ["monitor"])

    posted(browser, page, monitor="workers' watch", sites=[at.site.public_id, at.other_site.public_id])

    assert [each.sites.count() for each in Assignment.objects.filter(ended_at=None)] == [2]


def test_monitor_is_shown_wording_and_sites_and_nothing_else_of_the_contract(at: Watched) -> None:
    page = at.cast.browser("mei").get(f"/monitoring/{at.assignment.public_id}/").content.decode()

    assert "The supplier shall answer every complaint of a worker within 30 days." in page
    assert ("Lakeside Electronics Works" in page, "Hillside Batteries" in page) == (True, False)
    assert ("4200000" in page, "4,200,000" in page, "2025/114" in page) == (False, False, False)


def test_release_page_lists_what_stands_against_each_audience_and_a_refusal_keeps_it(at: Watched) -> None:
    finding, browser = note(at), at.cast.browser("mei")
    page = f"/findings/{finding.public_id}/release/"

    refused = browser.post(page, {"audience": "brand", "kind": "released", "reply_days": "14"})

    assert (refused.status_code, Release.objects.count()) == (400, 0)
    text = refused.content.decode()
    assert "Nobody whose story it is has agreed yet." in text
    assert text.count("First in the order:") == 3


def test_words_that_may_identify_somebody_are_listed_where_they_are_checked(at: Watched) -> None:
    finding, browser = note(at, summary="Ms Wu of the night shift was dismissed."), at.cast.browser("mei")
    page = f"/findings/{finding.public_id}/story/"
    answers = dict.fromkeys(("shift", "nationality", "building", "date"), "not-mentioned")
    text = browser.get(page).content.decode()
    assert ("<mark>Ms Wu</mark>" in text, "<mark>night shift</mark>" in text) == (True, True)

    unseen = browser.post(page, {"number": "1", **answers})
    overlooked = browser.post(page, {"number": "1", **answers, "names_seen": "Ms Wu"})
    posted(browser, page, **{"number": "1", **answers, "shift": "too-many-to-tell", "names_seen": "Ms Wu"})

    assert list(unseen.context["form"].errors) == ["names_seen"]
    assert list(overlooked.context["form"].errors) == ["shift"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("site", ""),
        ("site", "elsewhere"),
        ("clause", ""),
        ("clause", "no clause of this contract"),
        ("severity", "catastrophic"),
        ("severity", ""),
        ("standard", "rudeness"),
        ("is_danger_to_life", ""),
        ("found_on", "2026-02-30"),
        ("found_on", "2098-01-01"),
        ("found_on", "0001-01-01"),
        ("people", "-1"),
        ("people", "NaN"),
        ("people", "99999999999999999999"),
        ("visit", "another"),
        ("summary", "x" * 5001),
        ("summary", "a\x00b"),
        ("safeguarded_on", "soon"),
    ],
)
def test_finding_with_a_fault_says_it_at_its_field_and_saves_nothing(at: Watched, field: str, value: str) -> None:
    typed = {
        "site": at.site.public_id,
        "clause": at.clause.public_id,
        "standard": "wages",
        "severity": "minor",
        "found_on": "2026-08-19",
        "is_danger_to_life": "no",
        "summary": SUMMARY,
        field: value,
    }

    page = at.cast.browser("mei").post(f"/monitoring/{at.assignment.public_id}/findings/add/", typed)

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert Finding.objects.count() == 0


def test_step_with_a_fault_keeps_the_file_that_was_uploaded(at: Watched) -> None:
    action = propose(at, told(at))
    browser = at.cast.browser("finn")
    posted(browser, f"/actions/{action.public_id}/step/", kind="agreed")
    receipts = SimpleUploadedFile("receipts.txt", b"120 receipts", content_type="text/plain")

    page = at.cast.browser("atle").post(f"/actions/{action.public_id}/step/", {"kind": "", "evidence": receipts})

    text = page.content.decode()
    assert (page.status_code, ActionEvidence.objects.count()) == (400, 0)
    assert ("receipts.txt" in text, " checked>" in text) == (True, True)


def test_owner_is_offered_no_closing_and_a_forged_one_is_refused(at: Watched) -> None:
    action = propose(at, told(at))
    posted(at.cast.browser("finn"), f"/actions/{action.public_id}/step/", kind="agreed")
    atle = at.cast.browser("atle")
    posted(atle, f"/actions/{action.public_id}/step/", kind="done")

    page = atle.post(f"/actions/{action.public_id}/step/", {"kind": "closed", "comment": "We say so."})

    action.refresh_from_db()
    assert (page.status_code, action.closed_on) == (400, None)


def test_returned_action_is_proposed_anew_on_its_page(at: Watched) -> None:
    action, browser = propose(at, told(at)), at.cast.browser("atle")
    posted(at.cast.browser("finn"), f"/actions/{action.public_id}/step/", kind="returned", comment="By when?")
    page = f"/actions/{action.public_id}/edit/"
    shown = {each.html_name: each.value() for each in browser.get(page).context["form"]}

    posted(browser, page, **{**shown, "due_on": str(shown["due_on"]), "action": "Better."})

    action.refresh_from_db()
    assert (action.action, browser.get(page).status_code) == ("Better.", 200)


def rows(content: bytes) -> list[tuple[Any, ...]]:
    return list(load_workbook(io.BytesIO(content))["Findings"].iter_rows(values_only=True))


def test_workbook_holds_what_the_reader_may_read(at: Watched) -> None:
    told(at, people=4)
    note(at)

    own, others = (rows(at.cast.browser(name).get("/findings/findings.xlsx").content) for name in ("mei", "finn"))
    nobodys = rows(at.cast.browser("vera").get("/findings/findings.xlsx").content)

    assert (len(own), len(others), len(nobodys)) == (3, 2, 1)
    assert (others[1][9], others[1][8], others[1][10]) == ("fewer than 5", "quarter 3 of 2026", SUMMARY)
    assert [row[9] for row in own[1:]] == [120, 4]


def test_workbook_holds_no_formula(at: Watched) -> None:
    finding = note(at, summary="=1+1")
    agreed(at, finding)
    tell(at, finding)

    book = load_workbook(io.BytesIO(at.cast.browser("finn").get("/findings/findings.xlsx").content))

    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_list_filters_by_severity_and_state(at: Watched) -> None:
    told(at)
    note(at)
    browser = at.cast.browser("mei")

    def count(query: str) -> int:
        return len(browser.get(f"/findings/?{query}").context["findings"])

    assert [count(query) for query in ("", "severity=major", "severity=minor", "state=told", "state=noted")] == [
        2,
        2,
        0,
        1,
        1,
    ]
    assert count("state=rude&severity='; --") == 0


def test_list_of_one_contract_says_what_its_workers_got(at: Watched) -> None:
    action = propose(at, told(at))
    gave = {"people": "120", "measure": "Fees paid back", "made_on": "2026-09-01", "paid": "120000", "currency": "MYR"}
    verified = {"verified_by": "monitor", "verified_on": "2026-09-02"}
    posted(at.cast.browser("mei"), f"/actions/{action.public_id}/remedy/", **gave, **verified)
    posted(
        at.cast.browser("atle"), f"/actions/{action.public_id}/remedy/", **{**gave, "people": "4"}, verified_by="nobody"
    )
    browser, contract = at.cast.browser("finn"), at.held.contract.public_id

    page, none = (browser.get(f"/findings/?contract={each}") for each in (contract, "2" * 26))

    text = " ".join(page.content.decode().split())
    assert "120 cases, of which verified by somebody else: 120." in text
    assert "1 entry over fewer than five people is in no figure here." in text
    assert (len(page.context["findings"]), len(none.context["findings"])) == (1, 0)


def test_findings_of_a_site_stand_on_its_page_for_who_was_told(at: Watched) -> None:
    told(at)

    page = at.cast.browser("finn").get(f"/sites/{at.site.public_id}/").content.decode()

    assert ("Recruitment fees" in page, "quarter 3 of 2026" in page) == (True, True)


@pytest.mark.parametrize("address", ["/findings/", "/actions/", "/findings/findings.xlsx"])
@pytest.mark.parametrize("name", ["mei", "finn", "atle"])
def test_lists_cost_the_same_with_one_and_three(
    at: Watched, query_count: Callable[..., int], name: str, address: str
) -> None:
    browser = at.cast.browser(name)
    propose(at, told(at))
    one = query_count(lambda: browser.get(address))
    for _more in range(2):
        propose(at, told(at))

    assert query_count(lambda: browser.get(address)) == one


def test_assignments_cost_the_same_with_one_and_three_sites(at: Watched, query_count: Callable[..., int]) -> None:
    browser, page = at.cast.browser("mei"), f"/monitoring/{at.assignment.public_id}/"
    one = query_count(lambda: browser.get(page))
    plan(at, planned_on=timezone.localdate())
    plan(at, planned_on=timezone.localdate())
    at.assignment.sites.create(site=at.other_site)

    assert query_count(lambda: browser.get(page)) == one


def test_authority_that_was_not_told_finds_neither_finding_nor_action(at: Watched) -> None:
    finding = told(at, [Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND])
    action, browser = propose(at, finding), at.cast.browser("finn")

    statuses = [
        browser.get(each).status_code for each in (f"/findings/{finding.public_id}/", f"/actions/{action.public_id}/")
    ]
    assert (statuses, browser.get("/findings/").context["count"]) == ([404, 404], 0)
