"""Does the product keep its promises to people in danger? Canaries, in every place that could reach the other side.

Each test here has its negative control: with the protection off, the canary is found.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.utils import timezone

from redthread.apps.contracts.models import Contract
from redthread.apps.followup import selectors, services_findings
from redthread.apps.followup.models import Finding, Release, Visit
from redthread.apps.followup.services import change_write
from redthread.apps.followup.services_actions import RemedyFacts, remedy_note
from redthread.apps.inbox.models import Notification
from redthread.apps.jobs.models import Mail
from redthread.apps.journal.models import Entry
from redthread.domain.followup.terms import Audience, ConsentKind, Standard, VerifiedBy
from tests.architecture.sources import SOURCE, modules
from tests.factories.contract import contract_of
from tests.factories.finding import Watched, agreed, consent, note, plan, propose, tell, told, visit, watched
from tests.factories.tender import begin
from tests.people import Cast

pytestmark = pytest.mark.django_db
PLANNED = date(2031, 8, 17)
FORMATS = ("2031-08-17", "17 August 2031", "20310817", "17/08/2031", "08/17/2031", "17.08.2031", "Aug. 17, 2031")
MADE_ON = date(2026, 8, 19)
MADE = ("2026-08-19", "19 August 2026", "20260819", "19/08/2026", "08/19/2026", "19.08.2026", "Aug. 19, 2026")
OTHERS = ("finn", "atle", "vera", "nora", "bao", "celia")
"""The authority, its contractor, another authority, another supplier, a brand, a network."""
CANARY = "Zephyrine"
"""A word that stands in a finding's words alone."""


@pytest.fixture
def at(cast: Cast) -> Watched:
    return watched(cast)


def addresses(at: Watched) -> Iterator[str]:
    """Every page, file and answer that could hold what is of one contract, and those of follow-up by id."""
    contract = at.held.contract.public_id
    yield from ("/", "/journal/", "/inbox/", "/findings/", "/findings/findings.xlsx", "/actions/", "/monitoring/")
    yield from ("/sites/", f"/sites/{at.site.public_id}/", "/contracts/", "/reports/", "/files/", "/organisation/")
    for part in ("", "monitors/", "calendar/", "calendar.ics", "sites/", "steps/", "reports.xlsx", "reports.csv"):
        yield f"/contracts/{contract}/{part}"
    for clause in at.held.clauses:
        yield f"/contracts/{contract}/clauses/{clause.public_id}/"
        yield f"/thread/clause/{clause.public_id}/"
    for indicator in at.held.indicators:
        yield f"/contracts/{contract}/indicators/{indicator.public_id}/"
        yield f"/thread/indicator/{indicator.public_id}/"
    yield f"/monitoring/{at.assignment.public_id}/"
    for row in Visit.objects.all():
        yield f"/monitoring/{at.assignment.public_id}/visits/{row.public_id}/made/"
    for finding in Finding.objects.all():
        yield from (f"/findings/{finding.public_id}/", f"/thread/finding/{finding.public_id}/")
        yield from (f"/actions/{each.public_id}/" for each in finding.actions.all())
    yield from ("/library/", "/published/", "/library/?q=Zephyr", "/sites/?q=Zephyr", "/contracts/?q=Zephyr")
    yield from ("/reports/calendar.ics", "/mail/", "/cases/", "/purchases/")
    for part in ("me", "organisations", "library/criteria", "purchases", "published", "openapi.json"):
        yield f"/api/v1/{part}"


def text_of(response: Any) -> str:
    """What a reader would see of it; a workbook is unpacked."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"\n".join(packed.read(name) for name in packed.namelist())
    return content.decode("utf-8", "replace") + json.dumps(dict(response.headers))


def found_by(at: Watched, name: str, needles: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(person, address, needle) of every hit; no page fails on the way."""
    hits, browser = [], at.cast.browser(name)
    for address in addresses(at):
        response = browser.get(address)
        assert response.status_code < 500, address
        text = text_of(response).replace(address, "")  # what was asked for is no answer
        hits += [(name, address, needle) for needle in needles if needle in text]
    return hits


def rows_of_others(at: Watched, needles: tuple[str, ...]) -> list[str]:
    """Mails, messages and journal entries that somebody outside the monitor's organisation may read."""
    own = at.cast.organisation("workers_watch")
    texts = [
        f"{each.recipient} {each.subject} {each.text}" for each in Mail.objects.exclude(recipient="mei@example.org")
    ]
    texts += [f"{each.values} {each.link}" for each in Notification.objects.exclude(organisation=own)]
    for entry in Entry.objects.exclude(chain__organisation=own.public_id).select_related("readable"):
        texts.append(f"{entry.subject} {json.dumps(entry.readable.values, default=str)}")
    return [text for text in texts if any(needle in text for needle in needles)]


def test_the_walk_opens_what_each_side_can_open(at: Watched) -> None:
    """Or it would find nothing for want of looking."""
    contract = f"/contracts/{at.held.contract.public_id}/"
    walked = set(addresses(at))
    shared = {f"{contract}{part}" for part in ("", "calendar/", "calendar.ics", "sites/", "reports.xlsx")} | {
        "/journal/",
        "/inbox/",
        "/findings/findings.xlsx",
        "/reports/calendar.ics",
        "/api/v1/organisations",
    }

    for name, opened in (("finn", shared | {f"{contract}monitors/", f"/sites/{at.site.public_id}/"}), ("atle", shared)):
        browser = at.cast.browser(name)
        assert {each: browser.get(each).status_code for each in opened & walked} == dict.fromkeys(opened, 200)


# Unannounced visits


def test_unannounced_visit_is_nowhere_that_anybody_else_reaches(at: Watched) -> None:
    """Planned, and made."""
    planned = plan(at, planned_on=PLANNED)
    made = visit(at, made_on=MADE_ON, clauses=at.held.clauses)
    needles = (*FORMATS, *MADE, planned.public_id, made.public_id)

    hits = [hit for name in OTHERS for hit in found_by(at, name, needles)]

    assert (hits, rows_of_others(at, needles)) == ([], [])


def test_with_the_filter_off_the_canary_of_the_visit_is_found(at: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: the walk above would see it."""
    plan(at, planned_on=PLANNED)
    monkeypatch.setattr(selectors, "visits_shown_to", lambda actor: Visit.objects.all())

    hits = found_by(at, "finn", FORMATS)

    assert hits == [("finn", f"/contracts/{at.held.contract.public_id}/monitors/", "17 August 2031")]


def test_visit_in_a_journal_entry_of_another_would_be_seen(at: Watched) -> None:
    row = plan(at, planned_on=PLANNED)
    finn = at.cast.acting("finn")
    change_write(finn, code="visit-planned", kind="visit", subject=row.public_id, shown={"on": "2031-08-17"})

    assert len(rows_of_others(at, ("2031-08-17",))) == 1


def test_announced_visit_may_be_known_to_the_authority_and_to_nobody_else(at: Watched) -> None:
    plan(at, planned_on=PLANNED, is_announced=True)

    hits = [hit for name in OTHERS for hit in found_by(at, name, FORMATS)]

    page = f"/contracts/{at.held.contract.public_id}/monitors/"
    assert hits == [("finn", page, "17 August 2031")]


def test_not_even_the_monitors_own_journal_tells_day_or_site(at: Watched) -> None:
    plan(at, planned_on=PLANNED)

    entry = Entry.objects.select_related("readable").get(code="visit-planned")
    assert (entry.chain.organisation, entry.readable.values) == (
        at.cast.organisation("workers_watch").public_id,
        {},
    )


def test_planning_a_visit_sends_and_tells_nothing(at: Watched) -> None:
    before = (Mail.objects.count(), Notification.objects.count())

    plan(at, planned_on=PLANNED)
    plan(at, planned_on=PLANNED, is_announced=True)

    assert (Mail.objects.count(), Notification.objects.count()) == before


# Words of a finding


def test_words_are_nowhere_before_they_were_told(at: Watched) -> None:
    finding = note(at, summary=f"{CANARY}: fees were paid.")
    agreed(at, finding)
    needles = (CANARY, finding.public_id)

    hits = [hit for name in OTHERS for hit in found_by(at, name, needles)]

    assert (hits, rows_of_others(at, needles)) == ([], [])


def test_with_the_filter_off_the_words_are_found(at: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: a finding that was told is read on its page, by the same walk."""
    finding = note(at, summary=f"{CANARY}: fees were paid.")
    agreed(at, finding)
    tell(at, finding)

    assert {hit[1] for hit in found_by(at, "atle", (CANARY,))} == {
        f"/findings/{finding.public_id}/",
        f"/thread/finding/{finding.public_id}/",
        f"/thread/clause/{at.clause.public_id}/",
        f"/thread/indicator/{at.held.sites_named.public_id}/",
        "/findings/findings.xlsx",
    }


def test_words_are_gone_everywhere_once_consent_was_withdrawn(at: Watched) -> None:
    finding = told(at, summary=f"{CANARY}: fees were paid.")
    services_findings.finding_reply(
        actor=at.cast.acting("atle"), public_id=finding.public_id, text=f"You wrote {CANARY}."
    )

    consent(at, finding, kind=ConsentKind.WITHDRAWN)

    assert [hit for name in OTHERS for hit in found_by(at, name, (CANARY,))] == []
    page = at.cast.browser("finn").get(f"/findings/{finding.public_id}/").content.decode()
    assert "Withdrawn: no longer shown." in page


def test_mails_and_messages_say_that_there_is_news_and_nothing_else(at: Watched) -> None:
    finding = told(at, summary=f"{CANARY}: fees were paid.")
    propose(at, finding, action=f"{CANARY} is put right.")

    news = Notification.objects.filter(code__in=["finding-news", "action-news"])
    assert {json.dumps(each.values) for each in news} == {"{}"}
    sentences = {
        text.partition("\n")[0]
        for text in Mail.objects.filter(text__contains="/findings/").values_list("text", flat=True)
    }
    assert sentences == {
        "There is news on a finding. Sign in to read it.",
        "There is news on a corrective action. Sign in to read it.",
    }


def test_search_tells_nobody_that_there_is_a_finding(at: Watched) -> None:
    """What is not told answers as what is not there: same status, same page."""
    finding = note(at)
    browser = at.cast.browser("finn")

    there = browser.get(f"/findings/{finding.public_id}/")
    nowhere = browser.get(f"/findings/{'2' * 26}/")

    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert _without_ids(there.content) == _without_ids(nowhere.content)


def _without_ids(page: bytes) -> str:
    """Without what is random in every page: the form's protection, and the id that was asked for."""
    return re.sub(r'value="[0-9A-Za-z]{64}"|[2-9a-km-z]{26}', "", page.decode())


# Names


def test_no_person_of_the_monitor_is_named_to_others(at: Watched) -> None:
    mei = at.cast.person("mei")
    mei.name = "Ximena Canary"
    mei.save()
    finding = told(at)
    services_findings.finding_reply(actor=at.cast.acting("atle"), public_id=finding.public_id, text="We mend it.")
    needles = ("Ximena", "mei@example.org", mei.public_id)

    hits = [hit for name in OTHERS for hit in found_by(at, name, needles)]

    assert (hits, rows_of_others(at, needles)) == ([], [])


def test_no_column_of_follow_up_is_meant_for_a_name_or_a_testimony() -> None:
    columns = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("followup").get_models()
        for field in model._meta.get_fields()
    }
    forbidden = re.compile(r"name|witness|interview|testimon|phone|address|nationality_of|worker_", re.IGNORECASE)

    assert sorted(each for each in columns if forbidden.search(each)) == []


# Timers never publish


def test_no_job_and_no_worker_knows_a_release() -> None:
    """Only the service that a person calls writes one; nothing that runs by a clock imports it."""
    writers = [
        str(path.relative_to(SOURCE))
        for path in modules()
        if re.search(
            r"\bRelease\(|Release\.objects\.(create|get_or_create|bulk_create)|services_findings\.finding_release\(",
            path.read_text(),
        )
    ]
    clockwork = [
        path
        for path in modules()
        if path.is_relative_to(SOURCE / "apps/jobs") or path.name in ("worker.py", "serve.py")
    ]

    assert [each for each in writers if not each.startswith(("apps/followup/", "demo/"))] == []
    assert set(writers) >= {"apps/followup/services_findings.py", "apps/followup/views_findings.py"}
    assert [path.name for path in clockwork if re.search(r"followup|finding_|[Rr]elease\b", path.read_text())] == []


def test_time_that_passes_releases_nothing(at: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = note(at)
    agreed(at, finding)
    later = timezone.now() + timedelta(days=4000)
    monkeypatch.setattr(timezone, "now", lambda: later)

    for name in ("finn", "atle", "mei"):
        browser = at.cast.browser(name)
        for address in ("/", "/findings/", "/actions/", "/inbox/"):
            browser.get(address)

    assert Release.objects.count() == 0
    assert selectors.findings_list(actor=at.cast.acting("finn")) == []


def test_reply_period_that_ended_tells_and_decides_nothing(at: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = told(at)
    before = (Release.objects.count(), Notification.objects.count(), Mail.objects.count())
    later = datetime(2098, 1, 1, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: later)

    at.cast.browser("mei").get(f"/findings/{finding.public_id}/")

    assert (Release.objects.count(), Notification.objects.count(), Mail.objects.count()) == before
    assert finding.decisions.count() == 0


# Children


def test_of_children_others_are_shown_a_count_alone(at: Watched) -> None:
    finding = note(at, standard=Standard.CHILD_LABOUR, summary="", people=9, safeguarded_on=date(2026, 8, 20))
    services_findings.finding_sign_off(actor=at.cast.acting("mei"), public_id=finding.public_id)
    consent(at, finding)
    tell(at, finding)

    page = at.cast.browser("finn").get(f"/findings/{finding.public_id}/").content.decode()

    assert ("Of children there is no record beyond a count." in page, "<dd>9</dd>" in page) == (True, True)
    assert "20 August 2026" not in page


def test_bar_of_a_purchase_tells_of_a_remedy_only_where_the_authority_was_told(cast: Cast) -> None:
    """A knot that is done would tell whoever reads the purchase that there was a finding."""
    purchase = begin(cast.acting("frida"))
    held = contract_of(cast)
    Contract.objects.filter(pk=held.contract.pk).update(purchase=purchase)
    at = watched(cast, held=held)
    finding = told(at, [Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND])
    facts = RemedyFacts(
        people=120,
        measure="Fees paid back.",
        made_on=MADE_ON,
        verified_by=VerifiedBy.MONITOR,
        verified_on=MADE_ON,
    )
    remedy = remedy_note(actor=cast.acting("mei"), action_id=propose(at, finding).public_id, facts=facts)

    before = list(selectors.remedies_of(purchase=purchase))
    tell(at, finding, [Audience.AUTHORITY])

    assert (before, list(selectors.remedies_of(purchase=purchase))) == ([], [remedy])
