"""Is a corrective action closed, and a remedy for workers confirmed, by somebody else than its owner?"""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import actor_of
from redthread.apps.accounts.services import membership_give
from redthread.apps.facts.models import Fact
from redthread.apps.files.models import StoredFile
from redthread.apps.followup import selectors, services_actions, services_findings
from redthread.apps.followup.models import ActionEvidence, ActionStep, CorrectiveAction, Remedy
from redthread.apps.followup.services_actions import RemedyFacts
from redthread.apps.followup.shown import remedies_shown, remedy_totals
from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileKind, FileState
from redthread.domain.followup.terms import ActionStepKind, Audience, VerifiedBy
from redthread.domain.people.roles import Role
from tests.factories.finding import Watched, action_facts, propose, told, watched
from tests.people import Cast

pytestmark = pytest.mark.django_db
PROPOSED, AGREED, RETURNED, DONE, CLOSED, REOPENED = ActionStepKind
MADE_ON = date(2026, 6, 1)


@pytest.fixture
def at(cast: Cast) -> Watched:
    return watched(cast)


@pytest.fixture
def action(at: Watched) -> CorrectiveAction:
    return propose(at, told(at))


def step(
    actor: Actor, action: CorrectiveAction, kind: ActionStepKind, *files: StoredFile, comment: str = "So."
) -> None:
    services_actions.action_step(actor=actor, action_id=action.public_id, kind=kind, comment=comment, files=files)


def run(at: Watched, action: CorrectiveAction, *kinds: ActionStepKind) -> None:
    for kind in kinds:
        step(at.cast.acting("atle" if kind is DONE else "finn"), action, kind)


def stored(at: Watched, organisation: str) -> StoredFile:
    return StoredFile.objects.create(
        organisation=at.cast.organisation(organisation),
        name="receipts.pdf",
        kind=FileKind.PDF.value,
        size=10,
        sha256="0" * 64,
        state=FileState.READY.value if hasattr(FileState, "READY") else next(iter(FileState)).value,
    )


def facts_of(kind: str) -> list[tuple[Decimal | None, bool]]:
    rows = Fact.objects.filter(kind=kind, retracts=None).order_by("pk")
    return [(each.value, hasattr(each, "retraction")) for each in rows]


def test_action_goes_from_proposal_to_closing_by_another(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, AGREED, DONE, CLOSED)

    action.refresh_from_db()
    kinds = list(ActionStep.objects.values_list("kind", flat=True))
    assert kinds == ["proposed", "agreed", "done", "closed"]
    assert (action.closed_by, action.closed_on) == (at.cast.fjordvik, timezone.localdate())
    assert (facts_of("action-due"), facts_of("action-closed")) == ([(None, False)], [(Decimal(1), False)])


def test_monitor_closes_too(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, AGREED, DONE)

    step(at.cast.acting("mei"), action, CLOSED)

    action.refresh_from_db()
    assert action.closed_by == at.cast.workers_watch


@pytest.mark.parametrize("kind", [AGREED, RETURNED])
def test_owner_does_not_judge_its_own_proposal(at: Watched, action: CorrectiveAction, kind: ActionStepKind) -> None:
    with pytest.raises(DomainError, match="action-step-by-owner"):
        step(at.cast.acting("atle"), action, kind)


def test_owner_does_not_close_its_own_action(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, AGREED, DONE)

    with pytest.raises(DomainError, match="action-step-by-owner"):
        step(at.cast.acting("atle"), action, CLOSED)

    action.refresh_from_db()
    assert (action.closed_by, facts_of("action-closed")) == (None, [])


def test_the_database_refuses_a_closing_by_the_owner(action: CorrectiveAction) -> None:
    """Behind the service: with its check gone, the constraint still stands."""
    action.closed_by, action.closed_on = action.owner, timezone.localdate()

    with pytest.raises(IntegrityError), transaction.atomic():
        action.save()


def test_the_person_who_did_it_does_not_close_it_for_the_authority(at: Watched, action: CorrectiveAction) -> None:
    membership_give(
        organisation=at.cast.organisation("fjordvik"), person=at.cast.person("atle"), roles=[Role.CONTRACT_MANAGER]
    )
    run(at, action, AGREED, DONE)
    both = actor_of(person=at.cast.person("atle"), organisation_id=at.cast.organisation("fjordvik").public_id)

    with pytest.raises(DomainError, match="action-step-by-owner"):
        step(both, action, CLOSED)


@pytest.mark.parametrize(("name", "code"), [("nora", "not-found"), ("vera", "not-found"), ("bao", "not-found")])
def test_action_of_others_is_not_there(at: Watched, action: CorrectiveAction, name: str, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        step(at.cast.acting(name), action, AGREED)


def test_authority_that_was_not_told_knows_of_no_action(at: Watched) -> None:
    action = propose(at, told(at, [Audience.WORKERS, Audience.EMPLOYER, Audience.BRAND]))

    with pytest.raises(DomainError, match="not-found"):
        selectors.action_get(actor=at.cast.acting("finn"), public_id=action.public_id)
    assert selectors.actions_open(actor=at.cast.acting("finn"), as_of=timezone.localdate()) == []


def test_closing_needs_words_on_how_it_is_known_to_work(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, AGREED, DONE)

    with pytest.raises(DomainError, match="comment-missing"):
        step(at.cast.acting("finn"), action, CLOSED, comment=" ")


def test_closed_one_is_opened_again_and_the_fact_taken_back(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, AGREED, DONE, CLOSED, REOPENED)

    action.refresh_from_db()
    assert (action.closed_by, action.closed_on, facts_of("action-closed")) == (None, None, [(Decimal(1), True)])
    run(at, action, DONE, CLOSED)

    assert facts_of("action-closed") == [(Decimal(1), True), (Decimal(1), False)]


def test_closing_after_the_due_day_counts_as_late(
    at: Watched, action: CorrectiveAction, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(at, action, AGREED, DONE)
    monkeypatch.setattr(timezone, "localdate", lambda: action.due_on + timedelta(days=1))

    run(at, action, CLOSED)

    assert facts_of("action-closed") == [(Decimal(0), False)]


def test_returned_one_is_proposed_anew_with_its_version(at: Watched, action: CorrectiveAction) -> None:
    run(at, action, RETURNED)
    facts = action_facts(action="Better.")
    change = partial(
        services_actions.action_change, actor=at.cast.acting("atle"), action_id=action.public_id, facts=facts
    )
    with pytest.raises(DomainError, match="changed-meanwhile"):
        change(version=2)

    change(version=1)

    action.refresh_from_db()
    assert (action.action, action.version) == ("Better.", 2)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"due_on": date(2026, 1, 1)}, "due-in-past"),
        ({"due_on": date(2150, 1, 1)}, "year-not-shown"),
        ({"root_cause": " "}, "action-incomplete"),
        ({"action": ""}, "action-incomplete"),
        ({"action": "x" * 5001}, "field-too-long"),
        ({"owner_post": "x" * 201}, "value-unfitting"),
    ],
)
def test_proposal_with_a_fault_is_refused(at: Watched, change: dict[str, Any], code: str) -> None:
    finding = told(at)

    with pytest.raises(DomainError, match=code):
        propose(at, finding, **change)

    assert CorrectiveAction.objects.count() == 0


def test_due_day_is_refused_alike_before_and_after_the_visit(at: Watched) -> None:
    """Compared with the day of the finding it would tell that day to whoever tries days one by one."""
    finding, today = told(at), timezone.localdate()

    for day in (finding.found_on - timedelta(days=1), finding.found_on + timedelta(days=1), today - timedelta(days=1)):
        with pytest.raises(DomainError, match="due-in-past"):
            propose(at, finding, due_on=day)


def test_evidence_is_the_actors_own_file_and_reached_through_its_action(at: Watched, action: CorrectiveAction) -> None:
    own, others = stored(at, "atelje_it"), stored(at, "norsud")
    run(at, action, AGREED)
    atle = at.cast.acting("atle")
    with pytest.raises(DomainError, match="not-found"):
        step(atle, action, DONE, others)
    assert ActionEvidence.objects.count() == 0

    step(atle, action, DONE, own, own)

    def held(name: str, file: StoredFile) -> StoredFile:
        actor = at.cast.acting(name)
        return selectors.evidence_get(actor=actor, action_id=action.public_id, file_id=file.public_id)

    assert (held("finn", own), held("mei", own)) == (own, own)
    for name, file in (("finn", others), ("nora", own), ("vera", own)):
        with pytest.raises(DomainError, match="not-found"):
            held(name, file)


def test_withdrawn_finding_stops_its_actions(at: Watched, action: CorrectiveAction) -> None:
    services_findings.finding_withdraw(
        actor=at.cast.acting("mei"), public_id=action.finding.public_id, reason="It was another site."
    )

    with pytest.raises(DomainError, match="finding-withdrawn"):
        run(at, action, AGREED)
    assert selectors.actions_open(actor=at.cast.acting("atle"), as_of=timezone.localdate()) == []


def test_open_ones_are_listed_by_due_day_and_late_ones_said_so(at: Watched) -> None:
    finding, today = told(at), timezone.localdate()
    late = propose(at, finding, due_on=today)
    soon = propose(at, finding, due_on=today + timedelta(days=5))

    found = selectors.actions_open(actor=at.cast.acting("finn"), as_of=today + timedelta(days=1))

    assert found == [(late, True), (soon, False)]


@pytest.mark.parametrize("model", [ActionStep, Remedy])
def test_steps_and_remedies_stay(at: Watched, action: CorrectiveAction, model: type) -> None:
    give(at, action, "mei", verified_by=VerifiedBy.MONITOR, verified_on=MADE_ON)
    row = model.objects.first()  # type: ignore[attr-defined]

    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()


# Remedy for workers


def give(at: Watched, action: CorrectiveAction, name: str, *, supersedes: str = "", **changes: object) -> Remedy:
    stated: dict[str, object] = {
        "people": 120,
        "measure": "Recruitment fees paid back.",
        "made_on": MADE_ON,
        "owed": Decimal("240000.00"),
        "paid": Decimal("120000.00"),
        "currency": "MYR",
        "verified_by": VerifiedBy.NOBODY,
    }
    facts = RemedyFacts(**{**stated, **changes})  # type: ignore[arg-type]
    return services_actions.remedy_note(
        actor=at.cast.acting(name), action_id=action.public_id, facts=facts, supersedes=supersedes
    )


def shown_totals(at: Watched, action: CorrectiveAction, name: str) -> tuple[int, int, int]:
    found = selectors.action_get(actor=at.cast.acting(name), public_id=action.public_id)
    added = remedy_totals([found], is_shared=name != "mei")
    return added.people, added.verified_people, added.withheld


def test_remedy_that_its_owner_reports_is_not_verified_and_makes_no_fact(at: Watched, action: CorrectiveAction) -> None:
    give(at, action, "atle")

    assert (facts_of("remedy"), shown_totals(at, action, "finn")) == ([], (120, 0, 0))


def test_remedy_that_the_monitor_verified_is_a_fact(at: Watched, action: CorrectiveAction) -> None:
    give(at, action, "mei", verified_by=VerifiedBy.MONITOR, verified_on=MADE_ON)

    assert (facts_of("remedy"), shown_totals(at, action, "finn")) == ([(Decimal(120), False)], (120, 120, 0))


def test_correction_supersedes_the_entry_and_its_fact(at: Watched, action: CorrectiveAction) -> None:
    verified: dict[str, Any] = {"verified_by": VerifiedBy.MONITOR, "verified_on": MADE_ON}
    first = give(at, action, "mei", **verified)

    second = give(at, action, "mei", supersedes=first.public_id, people=110, **verified)

    assert facts_of("remedy") == [(Decimal(120), True), (Decimal(110), False)]
    assert shown_totals(at, action, "finn") == (110, 110, 0)
    with pytest.raises(DomainError, match="remedy-superseded"):
        give(at, action, "mei", supersedes=first.public_id, **verified)
    with pytest.raises(DomainError, match="not-found"):
        give(at, action, "finn", supersedes=second.public_id)


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        ("atle", {"verified_by": VerifiedBy.MONITOR, "verified_on": MADE_ON}, "remedy-verified-by-owner"),
        (
            "finn",
            {"verified_by": VerifiedBy.AUDITOR, "verifier": "ATELJE IT AS", "verified_on": MADE_ON},
            "remedy-verified-by-owner",
        ),
        ("finn", {"verified_by": VerifiedBy.MONITOR, "verified_on": MADE_ON}, "remedy-verifier-other"),
        ("mei", {"verified_by": VerifiedBy.WORKERS_ORGANISATION, "verified_on": MADE_ON}, "remedy-verifier-missing"),
        ("mei", {"verified_by": VerifiedBy.MONITOR}, "verified-day"),
        ("atle", {"verified_on": MADE_ON}, "verified-day"),
        ("atle", {"people": 0}, "people-range"),
        ("atle", {"people": -3}, "people-range"),
        ("atle", {"people": 2**31}, "people-range"),
        ("atle", {"paid": Decimal(-1)}, "amount-negative"),
        ("atle", {"paid": Decimal("NaN")}, "value-unfitting"),
        ("atle", {"paid": Decimal("1e30")}, "value-unfitting"),
        ("atle", {"currency": ""}, "currency-missing"),
        ("atle", {"currency": "euro"}, "value-unfitting"),
        ("atle", {"made_on": date(2098, 1, 1)}, "remedy-future"),
        ("atle", {"measure": ""}, "action-incomplete"),
        ("nora", {}, "not-found"),
        ("vera", {}, "not-found"),
    ],
)
def test_remedy_with_a_fault_is_refused(
    at: Watched, action: CorrectiveAction, name: str, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(DomainError, match=code):
        give(at, action, name, **change)

    assert Remedy.objects.count() == 0


def test_entry_over_fewer_than_five_people_is_withheld_from_others(at: Watched, action: CorrectiveAction) -> None:
    give(at, action, "atle", people=4)

    def withheld(name: str) -> list[bool]:
        actor = at.cast.acting(name)
        found = selectors.action_get(actor=actor, public_id=action.public_id)
        return [each.is_withheld for each in remedies_shown(actor, found, is_own=name == "mei")]

    assert (withheld("atle"), withheld("mei"), withheld("finn")) == ([False], [False], [True])
    assert (shown_totals(at, action, "finn"), shown_totals(at, action, "mei")) == ((0, 0, 1), (4, 0, 0))
    page = at.cast.browser("finn").get(f"/actions/{action.public_id}/").content.decode()
    assert ("120,000" in page, "Recruitment fees paid back" in page, "fewer than 5" in page) == (False, False, True)
