"""Is a finding noted, told, replied to and decided on as care for people demands, and never otherwise?"""

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from redthread.apps.accounts.selectors import actor_of
from redthread.apps.accounts.services import membership_give
from redthread.apps.facts.models import Fact
from redthread.apps.followup import selectors, services, services_findings, services_visits
from redthread.apps.followup.models import (
    Assignment,
    Consent,
    Finding,
    FindingEdition,
    Release,
    Reply,
    StoryCheck,
    Visit,
)
from redthread.apps.followup.shown import FindingShown, finding_shown
from redthread.domain.errors import DomainError
from redthread.domain.followup.release import Sight
from redthread.domain.followup.states import FindingState
from redthread.domain.followup.terms import (
    Audience,
    ConsentKind,
    FindingDecisionKind,
    Standard,
    StoryAnswer,
    StoryQuestion,
)
from redthread.domain.people.roles import Role
from tests.factories.contract import contract_of
from tests.factories.finding import (
    FOUND_ON,
    SUMMARY,
    UNMENTIONED,
    Watched,
    agreed,
    consent,
    note,
    pass_over,
    plan,
    tell,
    told,
    visit,
    watched,
)
from tests.people import Cast

pytestmark = pytest.mark.django_db
WORKERS, EMPLOYER, BRAND, AUTHORITY, PUBLIC = Audience
READERS = ("mei", "atle", "finn", "frida", "vera", "nora", "bao", "celia", "karin")


@pytest.fixture
def at(cast: Cast) -> Watched:
    return watched(cast)


def readers(at: Watched, finding: Finding) -> set[str]:
    return {name for name in READERS if finding in selectors.findings_list(actor=at.cast.acting(name))}


def shown_to(at: Watched, name: str, finding: Finding) -> FindingShown:
    actor = at.cast.acting(name)
    row = selectors.finding_get(actor=actor, public_id=finding.public_id)
    return finding_shown(actor, row, as_of=timezone.localdate())


def facts_of(kind: str) -> list[tuple[object, bool]]:
    rows = Fact.objects.filter(kind=kind, retracts=None).order_by("pk")
    return [(each.value, hasattr(each, "retraction")) for each in rows]


# Engaging a monitor


def test_monitor_reads_its_assignment_and_nobody_else_does(at: Watched) -> None:
    mine = {name: list(selectors.assignments_list(actor=at.cast.acting(name))) for name in READERS}

    assert {name for name, rows in mine.items() if rows} == {"mei"}
    with pytest.raises(DomainError, match="not-found"):
        selectors.assignment_get(actor=at.cast.acting("finn"), public_id=at.assignment.public_id)


def test_engaging_again_adds_sites_to_the_assignment_there_is(at: Watched) -> None:
    for _time in range(2):
        services.assignment_give(
            actor=at.cast.acting("finn"),
            contract_id=at.held.contract.public_id,
            monitor=at.cast.organisation("workers_watch"),
            site_ids=[at.site.public_id, at.other_site.public_id],
        )

    assert (Assignment.objects.count(), at.assignment.sites.count()) == (1, 2)


@pytest.mark.parametrize(
    ("name", "monitor", "code"),
    [
        ("finn", "norsud", "not-a-monitor"),
        ("finn", "fjordvik", "not-a-monitor"),
        ("atle", "workers_watch", "not-allowed"),
        ("mei", "workers_watch", "not-found"),
        ("vera", "workers_watch", "not-found"),
    ],
)
def test_monitor_is_engaged_by_the_authority_and_is_one(at: Watched, name: str, monitor: str, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        services.assignment_give(
            actor=at.cast.acting(name),
            contract_id=at.held.contract.public_id,
            monitor=at.cast.organisation(monitor),
            site_ids=[at.site.public_id],
        )


def test_administrator_of_a_monitor_without_its_role_reads_nothing(at: Watched) -> None:
    finding = note(at)
    person = at.cast.person("celia")
    membership_give(organisation=at.cast.organisation("workers_watch"), person=person, roles=[Role.ADMINISTRATOR])
    actor = actor_of(person=person, organisation_id=at.cast.organisation("workers_watch").public_id)

    assert (selectors.findings_list(actor=actor), list(selectors.assignments_list(actor=actor))) == ([], [])
    with pytest.raises(DomainError, match="not-found"):
        services_findings.finding_sign_off(actor=actor, public_id=finding.public_id)


def test_ended_monitoring_leaves_its_own_work_to_read_and_nothing_to_write(at: Watched) -> None:
    finding = note(at)
    services.assignment_end(
        actor=at.cast.acting("finn"),
        contract_id=at.held.contract.public_id,
        assignment_id=at.assignment.public_id,
    )

    assert readers(at, finding) == {"mei"}
    with pytest.raises(DomainError, match="not-allowed"):
        note(at)
    with pytest.raises(DomainError, match="not-allowed"):
        services_findings.finding_sign_off(actor=at.cast.acting("mei"), public_id=finding.public_id)


# Visits


def test_visit_made_counts_each_clause_as_checked_once_without_telling_the_day(at: Watched) -> None:
    visit(at, made_on=FOUND_ON, clauses=at.held.clauses)

    fact = Fact.objects.get(kind="checked")
    assert (fact.at.date(), fact.criterion_version) == (date(2026, 7, 1), at.clause.criterion_version)
    assert Visit.objects.get().clauses.count() == 3


def test_visits_are_told_by_quarters_that_are_over(at: Watched) -> None:
    visit(at, made_on=FOUND_ON, clauses=at.held.clauses)
    contract = at.held.contract

    assert selectors.visits_made(contract=contract, as_of=date(2026, 9, 30)) == {}
    made = selectors.visits_made(contract=contract, as_of=date(2026, 10, 1))
    assert [(each.year, each.number, n) for each, n in made.items()] == [(2026, 3, 1)]


@pytest.mark.parametrize(
    ("made_on", "clauses", "code"),
    [
        (date(2098, 1, 1), "own", "visit-in-future"),
        (date(1999, 1, 1), "own", "year-not-shown"),
        (FOUND_ON, "none", "clauses-missing"),
        (FOUND_ON, "another contract's", "not-found"),
    ],
)
def test_visit_that_cannot_have_been_is_refused(at: Watched, made_on: date, clauses: str, code: str) -> None:
    planned = plan(at, planned_on=FOUND_ON)
    others = contract_of(at.cast, number="other").clauses
    ids = {"own": [at.clause.public_id], "none": [], "another contract's": [others[0].public_id]}[clauses]

    with pytest.raises(DomainError, match=code):
        services_visits.visit_make(
            actor=at.cast.acting("mei"), visit_id=planned.public_id, made_on=made_on, clause_ids=ids
        )

    assert (Visit.objects.get().made_on, facts_of("checked")) == (None, [])


def test_visit_is_made_once(at: Watched) -> None:
    made = visit(at, made_on=FOUND_ON, clauses=at.held.clauses)

    with pytest.raises(DomainError, match="visit-made-already"):
        services_visits.visit_make(
            actor=at.cast.acting("mei"),
            visit_id=made.public_id,
            made_on=FOUND_ON,
            clause_ids=[at.clause.public_id],
        )


# Findings


def test_finding_noted_is_read_by_its_monitor_alone(at: Watched) -> None:
    finding = note(at)

    assert readers(at, finding) == {"mei"}
    shown = shown_to(at, "mei", finding)
    assert (shown.words, shown.found_on, shown.people.number, shown.state) == (
        SUMMARY,
        FOUND_ON,
        120,
        FindingState.NOTED,
    )


def test_finding_needs_a_clause_of_its_contract_and_a_site_of_its_assignment(at: Watched) -> None:
    others = contract_of(at.cast, number="other")

    for change in (
        {"clause": others.clauses[0]},
        {"site_id": at.other_site.public_id},
        {"site_id": "x"},
        {"visit_id": "x"},
    ):
        with pytest.raises(DomainError, match="not-found"):
            note(at, **change)

    assert Finding.objects.count() == 0


def test_children_have_no_record_beyond_a_count(at: Watched) -> None:
    with pytest.raises(DomainError, match="children-no-words"):
        note(at, standard=Standard.CHILD_LABOUR, summary="A child")

    finding = note(at, standard=Standard.CHILD_LABOUR, summary="", people=7, safeguarded_on=FOUND_ON)
    services_findings.finding_sign_off(actor=at.cast.acting("mei"), public_id=finding.public_id)
    consent(at, finding)
    tell(at, finding)

    shown = shown_to(at, "finn", finding)
    assert (shown.sight, shown.words, shown.people.number) == (Sight.COUNT, "", 7)
    with pytest.raises(DomainError, match="children-no-words"):
        services_findings.finding_reword(
            actor=at.cast.acting("mei"), public_id=finding.public_id, summary="A child", number=1, reason="More"
        )


def test_children_are_told_of_after_the_safeguarding_path_began(at: Watched) -> None:
    finding = note(at, standard=Standard.CHILD_LABOUR, summary="", people=7)
    services_findings.finding_sign_off(actor=at.cast.acting("mei"), public_id=finding.public_id)
    consent(at, finding)

    with pytest.raises(DomainError) as refused:
        tell(at, finding, [WORKERS])

    assert refused.value.context["reasons"] == ["safeguarding-first"]


def test_fact_waits_until_the_authority_is_told_and_withdrawal_takes_it_back(at: Watched) -> None:
    """A public figure that moved at the signing off would tell of the finding before the workers do."""
    finding, mei = note(at), at.cast.acting("mei")
    services_findings.finding_sign_off(actor=mei, public_id=finding.public_id)
    agreed(at, finding)
    tell(at, finding, [WORKERS, EMPLOYER, BRAND])
    assert facts_of("found") == []

    tell(at, finding, [AUTHORITY])
    assert facts_of("found") == [(2, False)]
    services_findings.finding_withdraw(actor=mei, public_id=finding.public_id, reason="It was another site.")

    assert facts_of("found") == [(2, True)]
    with pytest.raises(DomainError, match="finding-withdrawn"):
        tell(at, finding, [WORKERS])


def test_own_wording_has_no_track_record(at: Watched) -> None:
    told(at, clause=at.held.clauses[1])

    assert facts_of("found") == []


def test_finding_without_words_is_not_signed_off(at: Watched) -> None:
    finding = note(at, summary=" ")

    with pytest.raises(DomainError, match="finding-without-words"):
        services_findings.finding_sign_off(actor=at.cast.acting("mei"), public_id=finding.public_id)


def test_words_change_after_the_sign_off_by_a_new_edition_with_a_reason_alone(at: Watched) -> None:
    finding, mei = note(at), at.cast.acting("mei")
    services_findings.finding_sign_off(actor=mei, public_id=finding.public_id)
    reword = partial(services_findings.finding_reword, actor=mei, public_id=finding.public_id, summary="Other words.")

    with pytest.raises(DomainError, match="finding-reason-missing"):
        reword(number=1)
    reword(number=1, reason="Clearer.")
    with pytest.raises(DomainError, match="changed-meanwhile"):
        reword(number=1, reason="Clearer.")

    assert list(FindingEdition.objects.values_list("number", "summary")) == [(1, SUMMARY), (2, "Other words.")]


@pytest.mark.parametrize("name", ["atle", "finn", "frida"])
def test_who_was_told_reads_and_does_not_write(at: Watched, name: str) -> None:
    finding, actor = told(at), at.cast.acting(name)

    for act in (
        lambda: services_findings.finding_sign_off(actor=actor, public_id=finding.public_id),
        lambda: services_findings.finding_withdraw(actor=actor, public_id=finding.public_id, reason="x"),
        lambda: services_findings.finding_release(actor=actor, public_id=finding.public_id, audience=PUBLIC),
        lambda: services_findings.finding_decide(
            actor=actor, public_id=finding.public_id, kind=FindingDecisionKind.WITHDRAWN, reason="x"
        ),
        lambda: services_findings.finding_reword(
            actor=actor, public_id=finding.public_id, summary="x", number=1, reason="x"
        ),
    ):
        with pytest.raises(DomainError, match="not-allowed"):
            act()


# Consent, story check, release


def test_nothing_reaches_the_employer_before_consent_and_story_check(at: Watched) -> None:
    finding, mei = note(at), at.cast.acting("mei")
    services_findings.finding_sign_off(actor=mei, public_id=finding.public_id)

    with pytest.raises(DomainError) as refused:
        tell(at, finding, [WORKERS])
    assert refused.value.context["reasons"] == ["no-consent", "story-not-checked"]
    consent(at, finding, audience=EMPLOYER)
    services_findings.story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=1)
    tell(at, finding, [WORKERS, EMPLOYER])
    with pytest.raises(DomainError) as refused:
        tell(at, finding, [BRAND])

    assert refused.value.context["reasons"] == ["consent-not-so-far"]
    assert readers(at, finding) == {"mei"}


def test_audiences_are_told_one_after_the_other(at: Watched) -> None:
    finding = note(at)
    agreed(at, finding)

    seen = []
    for audience in (WORKERS, EMPLOYER, BRAND, AUTHORITY):
        tell(at, finding, [audience])
        seen.append(readers(at, finding))

    assert seen == [{"mei"}, {"mei"}, {"mei", "atle"}, {"mei", "atle", "finn", "frida"}]


def test_audience_passed_over_with_a_reason_is_not_told(at: Watched) -> None:
    finding = note(at)
    agreed(at, finding)
    tell(at, finding, [WORKERS])

    pass_over(at, finding, EMPLOYER, BRAND)
    tell(at, finding, [AUTHORITY])

    assert readers(at, finding) == {"mei", "finn", "frida"}


def test_story_that_identifies_somebody_goes_nowhere_until_reworded_and_checked(at: Watched) -> None:
    finding, mei = note(at, summary="On the night shift the doors are locked."), at.cast.acting("mei")
    services_findings.finding_sign_off(actor=mei, public_id=finding.public_id)
    consent(at, finding)
    answers = {**UNMENTIONED, StoryQuestion.SHIFT: StoryAnswer.IDENTIFIES}
    services_findings.story_check(actor=mei, public_id=finding.public_id, answers=answers, number=1)
    with pytest.raises(DomainError) as refused:
        tell(at, finding, [WORKERS])

    services_findings.finding_reword(
        actor=mei, public_id=finding.public_id, summary="Doors are locked.", number=1, reason="Safer."
    )
    with pytest.raises(DomainError) as unchecked:
        tell(at, finding, [WORKERS])
    services_findings.story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=2)
    tell(at, finding)

    assert refused.value.context["reasons"] == ["story-identifies"]
    assert unchecked.value.context["reasons"] == ["story-not-checked"]
    assert shown_to(at, "atle", finding).words == "Doors are locked."


def test_story_check_of_an_edition_that_is_no_more_is_refused(at: Watched) -> None:
    finding, mei = note(at), at.cast.acting("mei")
    services_findings.finding_reword(actor=mei, public_id=finding.public_id, summary="Other words.", number=1)

    with pytest.raises(DomainError, match="changed-meanwhile"):
        services_findings.story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=1)
    with pytest.raises(DomainError, match="story-unanswered"):
        services_findings.story_check(actor=mei, public_id=finding.public_id, answers={}, number=2)

    assert StoryCheck.objects.count() == 0


def test_new_words_are_read_by_nobody_before_they_were_told_themselves(at: Watched) -> None:
    finding, mei = told(at), at.cast.acting("mei")

    services_findings.finding_reword(
        actor=mei, public_id=finding.public_id, summary="New words.", number=1, reason="Changed."
    )
    assert shown_to(at, "finn", finding).words == SUMMARY
    services_findings.story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=2)
    tell(at, finding, [WORKERS, EMPLOYER, BRAND])

    assert (shown_to(at, "atle", finding).words, shown_to(at, "finn", finding).words) == ("New words.", SUMMARY)


def test_consent_withdrawn_hides_the_words_and_what_was_said_to_them_from_all_others(at: Watched) -> None:
    finding = told(at)
    services_findings.finding_reply(
        actor=at.cast.acting("atle"), public_id=finding.public_id, text="They said that fees were paid."
    )

    consent(at, finding, kind=ConsentKind.WITHDRAWN)

    for name in ("atle", "finn", "frida"):
        shown = shown_to(at, name, finding)
        assert (shown.sight, shown.words, shown.replies) == (Sight.CONSENT_WITHDRAWN, "", ())
    assert shown_to(at, "mei", finding).words == SUMMARY
    with pytest.raises(DomainError, match="release-refused"):
        tell(at, finding, [PUBLIC])


def test_narrower_consent_takes_the_wider_one_back(at: Watched) -> None:
    finding = told(at)

    consent(at, finding, audience=BRAND)

    assert (shown_to(at, "atle", finding).words, shown_to(at, "finn", finding).words) == (SUMMARY, "")


def test_the_public_is_told_nothing(at: Watched) -> None:
    finding = told(at)
    consent(at, finding, audience=PUBLIC)

    with pytest.raises(DomainError) as refused:
        tell(at, finding, [PUBLIC])

    assert refused.value.context["reasons"] == ["not-for-the-public"]


def test_others_are_shown_a_quarter_no_small_group_and_no_person(at: Watched) -> None:
    finding = told(at, people=4)

    shown = shown_to(at, "finn", finding)

    assert (shown.found_on, shown.quarter) == (None, "quarter 3 of 2026")
    assert (shown.people.number, shown.people.is_withheld) == (None, True)
    assert shown.monitor == "Workers' Watch"


def test_every_telling_is_one_row_and_a_second_is_refused(at: Watched) -> None:
    finding = told(at)

    with pytest.raises(DomainError) as refused:
        tell(at, finding, [BRAND])

    assert refused.value.context["reasons"] == ["told-already"]
    assert Release.objects.count() == 4


@pytest.mark.parametrize("days", [2, 61])
def test_reply_period_has_bounds(at: Watched, days: int) -> None:
    finding = note(at)
    agreed(at, finding)
    tell(at, finding, [WORKERS])

    with pytest.raises(DomainError, match="reply-days"):
        services_findings.finding_release(
            actor=at.cast.acting("mei"), public_id=finding.public_id, audience=EMPLOYER, reply_days=days
        )


# Right of reply


def reply(at: Watched, finding: Finding, name: str = "atle", text: str = "We pay them back.") -> Reply:
    return services_findings.finding_reply(actor=at.cast.acting(name), public_id=finding.public_id, text=text)


def decide(at: Watched, finding: Finding, kind: FindingDecisionKind) -> None:
    services_findings.finding_decide(
        actor=at.cast.acting("mei"), public_id=finding.public_id, kind=kind, reason="As heard."
    )


def test_contractor_replies_more_than_once_until_the_monitor_decided(at: Watched) -> None:
    finding = told(at)
    reply(at, finding)
    reply(at, finding, text="One thing more.")

    decide(at, finding, FindingDecisionKind.UPHELD)

    with pytest.raises(DomainError, match="finding-decided"):
        reply(at, finding)
    assert [each.text for each in shown_to(at, "finn", finding).replies] == ["We pay them back.", "One thing more."]
    assert [each.kind for each in shown_to(at, "atle", finding).decisions] == ["upheld"]


def test_new_words_may_be_replied_to_again(at: Watched) -> None:
    finding, mei = told(at), at.cast.acting("mei")
    reply(at, finding)
    decide(at, finding, FindingDecisionKind.UPHELD)
    services_findings.finding_reword(
        actor=mei, public_id=finding.public_id, summary="Worse than thought.", number=1, reason="New."
    )
    services_findings.story_check(actor=mei, public_id=finding.public_id, answers=UNMENTIONED, number=2)
    tell(at, finding, [WORKERS, EMPLOYER, BRAND])

    reply(at, finding, text="To the new words.")

    assert Reply.objects.count() == 2


def test_nothing_is_decided_before_who_may_reply_was_heard_or_had_their_time(at: Watched) -> None:
    finding = note(at)
    agreed(at, finding)
    with pytest.raises(DomainError, match="finding-not-told"):
        decide(at, finding, FindingDecisionKind.UPHELD)
    tell(at, finding)

    with pytest.raises(DomainError, match="reply-period-open") as refused:
        decide(at, finding, FindingDecisionKind.UPHELD)

    assert refused.value.context["day"] == timezone.localdate() + timedelta(days=14)


def test_late_reply_is_taken(at: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    finding = told(at)
    later = timezone.localdate() + timedelta(days=400)
    monkeypatch.setattr(timezone, "localdate", lambda: later)

    assert reply(at, finding).finding == finding


def test_decision_to_withdraw_hides_the_words_and_takes_the_fact_back(at: Watched) -> None:
    finding = told(at)
    reply(at, finding)

    decide(at, finding, FindingDecisionKind.WITHDRAWN)

    shown = shown_to(at, "finn", finding)
    assert (shown.state, shown.sight, shown.words) == (FindingState.WITHDRAWN, Sight.FINDING_WITHDRAWN, "")
    assert facts_of("found") == [(2, True)]


@pytest.mark.parametrize(
    ("name", "code"), [("mei", "not-allowed"), ("finn", "not-allowed"), ("nora", "not-found"), ("bao", "not-found")]
)
def test_reply_is_the_contractors_alone(at: Watched, name: str, code: str) -> None:
    finding = told(at)

    with pytest.raises(DomainError, match=code):
        reply(at, finding, name)


@pytest.mark.parametrize(("text", "code"), [(" \n", "reply-empty"), ("x" * 10_001, "field-too-long")])
def test_reply_of_nothing_or_too_much_is_refused(at: Watched, text: str, code: str) -> None:
    finding = told(at)

    with pytest.raises(DomainError, match=code):
        reply(at, finding, text=text)


@pytest.mark.parametrize("model", [FindingEdition, Consent, StoryCheck, Release, Reply])
def test_what_was_written_stays(at: Watched, model: type) -> None:
    finding = told(at)
    reply(at, finding)
    row = model.objects.first()  # type: ignore[attr-defined]

    with pytest.raises(DatabaseError), transaction.atomic():
        row.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.filter(pk=row.pk).delete()  # type: ignore[attr-defined]
