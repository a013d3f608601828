"""What happens with the misuse that follow-up has to expect? One line a case, by the page, as the person would try it.

Numbers are those of the list of bad inputs for reports about workers. Those about receipt codes and a reporter's
channel (6 to 8, 11, 12) have nothing here to try them on: the product opens no channel for workers. Files (9, 10,
13) are refused or stripped where they are handed in, and tested there. A mass download (24) raises no alarm yet.
"""

import io
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from redthread.apps.accounts.services import membership_give, person_add
from redthread.apps.followup.models import CorrectiveAction, Finding, FindingEdition
from redthread.apps.followup.services_findings import finding_decide, finding_reply
from redthread.apps.jobs.models import Mail
from redthread.domain.followup.terms import FindingDecisionKind
from redthread.domain.people.roles import Role
from tests.factories.finding import SUMMARY, Watched, note, propose, told, watched
from tests.people import PASSWORD, Cast

pytestmark = pytest.mark.django_db
Try = Callable[[Watched], object]


def page(at: Watched, name: str, address: str, **typed: str) -> tuple[int, str]:
    """Status and text of a page that is opened, or posted to where something is typed."""
    browser = at.cast.browser(name)
    response = browser.post(address, typed) if typed else browser.get(address)
    return response.status_code, response.content.decode()


def names_in_the_summary(at: Watched) -> object:
    finding = note(at, summary="Mr. Tanaka, badge 40213, was hit.")
    _status, text = page(at, "mei", f"/findings/{finding.public_id}/")
    return "<mark>Mr. Tanaka</mark>" in text, "<mark>badge 40213</mark>" in text


def group_of_four_in_a_table(at: Watched) -> object:
    finding = told(at, people=4)
    _status, text = page(at, "finn", f"/findings/{finding.public_id}/")
    return "<dd>fewer than 5</dd>" in text, "<dd>4</dd>" in text


def supplier_opens_what_it_was_not_told(at: Watched) -> object:
    return page(at, "atle", f"/findings/{note(at).public_id}/")[0]


def buyer_asks_who_said_it(at: Watched) -> object:
    finding = told(at)
    _status, text = page(at, "frida", f"/findings/{finding.public_id}/")
    return "mei" in text.casefold().replace("mein", ""), "For your organisation alone" in text


def administrator_without_a_role_opens_it(at: Watched) -> object:
    person = person_add(email="root@example.org", password=PASSWORD, name="Root")
    membership_give(organisation=at.cast.organisation("workers_watch"), person=person, roles=[Role.ADMINISTRATOR])
    at.cast.people["root"] = person
    return page(at, "root", f"/findings/{note(at).public_id}/")[0]


def reply_after_it_was_closed(at: Watched) -> object:
    finding = told(at)
    finding_reply(actor=at.cast.acting("atle"), public_id=finding.public_id, text="First.")
    upheld = FindingDecisionKind.UPHELD
    finding_decide(actor=at.cast.acting("mei"), public_id=finding.public_id, kind=upheld, reason="Heard.")
    status, text = page(at, "atle", f"/findings/{finding.public_id}/reply/", text="Second.")
    return status, "The monitor has decided on what was replied." in text


def the_accused_as_its_own_monitor(at: Watched) -> object:
    address = f"/contracts/{at.held.contract.public_id}/monitors/"
    return page(at, "finn", address, monitor="Atelje IT AS", sites=at.site.public_id)[0]


def mail_with_the_words_in_it(at: Watched) -> object:
    told(at)
    return Mail.objects.filter(text__contains="recruitment fees").count()


def workbook_with_columns_of_identity(at: Watched) -> object:
    told(at)
    content = at.cast.browser("finn").get("/findings/findings.xlsx").content
    header = next(load_workbook(io.BytesIO(content))["Findings"].iter_rows(values_only=True))
    return [name for name in header if name in ("Noted by", "Found on", "Visit", "Witness", "Name")]


def search_for_a_finding_that_was_not_told(at: Watched) -> object:
    note(at)
    return [
        SUMMARY[:20] in page(at, "finn", address)[1] for address in ("/findings/", "/sites/?q=recruitment", "/actions/")
    ]


def site_of_another_assignment(at: Watched) -> object:
    typed = {"site": at.other_site.public_id, "clause": at.clause.public_id, "standard": "wages", "severity": "minor"}
    address = f"/monitoring/{at.assignment.public_id}/findings/add/"
    status, _text = page(at, "mei", address, **typed, found_on="2026-08-19", is_danger_to_life="no", summary="x")
    return status, Finding.objects.count()


def severity_outside_the_list(at: Watched) -> object:
    typed = {"site": at.site.public_id, "clause": at.clause.public_id, "standard": "wages", "severity": "horrible"}
    address = f"/monitoring/{at.assignment.public_id}/findings/add/"
    status, _text = page(at, "mei", address, **typed, found_on="2026-08-19", is_danger_to_life="no", summary="x")
    return status, Finding.objects.count()


def due_day_before_the_finding(at: Watched) -> object:
    finding = told(at)
    typed = {"root_cause": "x", "action": "y", "due_on": str(finding.found_on - timedelta(days=1))}
    status, text = page(at, "atle", f"/findings/{finding.public_id}/actions/add/", **typed)
    return status, "The due day lies before today." in text, CorrectiveAction.objects.count()


def audited_party_closes_its_own_action(at: Watched) -> object:
    action = propose(at, told(at))
    page(at, "finn", f"/actions/{action.public_id}/step/", kind="agreed")
    page(at, "atle", f"/actions/{action.public_id}/step/", kind="done")
    status, _text = page(at, "atle", f"/actions/{action.public_id}/step/", kind="closed", comment="Done.")
    action.refresh_from_db()
    return status, action.closed_on


def words_edited_after_the_sign_off(at: Watched) -> object:
    finding = told(at)
    status, _text = page(at, "mei", f"/findings/{finding.public_id}/reword/", number="1", summary="Milder.", reason="")
    return status, FindingEdition.objects.count()


def the_accused_asks_for_deletion(at: Watched) -> object:
    finding, browser = told(at), at.cast.browser("atle")
    deleted = browser.delete(f"/findings/{finding.public_id}/").status_code
    withdrawn, _text = page(at, "atle", f"/findings/{finding.public_id}/withdraw/", reason="We want it gone.")
    finding.refresh_from_db()
    return deleted, withdrawn, finding.withdrawn_at


CASES: Mapping[str, tuple[Try, object]] = {
    "1 names in the summary: warned of": (names_in_the_summary, (True, True)),
    "2 group of fewer than five: withheld": (group_of_four_in_a_table, (True, False)),
    "3 supplier opens the whole report: not there": (supplier_opens_what_it_was_not_told, 404),
    "4 buyer asks for identities: nowhere": (buyer_asks_who_said_it, (False, False)),
    "5 administrator opens a case: not there": (administrator_without_a_role_opens_it, 404),
    "14 message after it was closed: refused": (reply_after_it_was_closed, (400, True)),
    "15 case handed to the accused: refused": (the_accused_as_its_own_monitor, 400),
    "16 mail with content: none": (mail_with_the_words_in_it, 0),
    "17 export with identities: none": (workbook_with_columns_of_identity, []),
    "18 search that tells: none": (search_for_a_finding_that_was_not_told, [False, False, False]),
    "19 site of another: refused": (site_of_another_assignment, (400, 0)),
    "20 severity outside the list: refused": (severity_outside_the_list, (400, 0)),
    "21 due day before the audit: refused": (due_day_before_the_finding, (400, True, 0)),
    "22 closed by the audited party alone: refused": (audited_party_closes_its_own_action, (400, None)),
    "23 edited after the sign-off: refused": (words_edited_after_the_sign_off, (400, 1)),
    "25 deletion asked for by the accused: refused": (the_accused_asks_for_deletion, (405, 403, None)),
}


@pytest.mark.parametrize("case", CASES)
def test_misuse_ends_as_it_should(cast: Cast, case: str) -> None:
    attempt, expected = CASES[case]

    assert attempt(watched(cast)) == expected
