"""How is a finding noted, agreed to, checked, told, replied to and decided on? Nothing here runs by a clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.selectors import clause_of
from redthread.apps.facts.services import fact_retract, fact_write
from redthread.apps.followup.adapters import edition_now, standing_of
from redthread.apps.followup.models import (
    Assignment,
    Consent,
    Finding,
    FindingDecision,
    FindingEdition,
    Release,
    Reply,
    StoryCheck,
    Visit,
)
from redthread.apps.followup.permissions import can_reply
from redthread.apps.followup.selectors import (
    assigned_site,
    assignment_to_work,
    finding_get,
    finding_to_write,
    visit_get,
)
from redthread.apps.followup.services import change_write, finding_tell
from redthread.apps.followup.services_visits import purchase_id_of
from redthread.apps.followup.storable import require_fitting
from redthread.domain.errors import DomainError
from redthread.domain.followup.deadlines import REPLY_DAYS, reply_due
from redthread.domain.followup.release import may_release
from redthread.domain.followup.small_numbers import require_people
from redthread.domain.followup.story import require_answered
from redthread.domain.followup.terms import (
    Audience,
    ConsentGiver,
    ConsentKind,
    FindingDecisionKind,
    FindingSeverity,
    ReleaseKind,
    Standard,
    StoryAnswer,
    StoryQuestion,
)
from redthread.domain.moments import require_year_shown
from redthread.domain.outcomes.facts import FactKind

WEIGHT = {
    FindingSeverity.CRITICAL: Decimal(3),
    FindingSeverity.MAJOR: Decimal(2),
    FindingSeverity.MINOR: Decimal(1),
    FindingSeverity.REMARK: Decimal(0),
}
"""As the facts of the track record hold a severity."""
FINAL = frozenset({FindingDecisionKind.UPHELD.value, FindingDecisionKind.WITHDRAWN.value})


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFacts:
    """What a monitor notes. No name and no testimony has a place here: they stay with the monitor's organisation."""

    site_id: str
    clause_id: str
    standard: Standard
    severity: FindingSeverity
    found_on: date
    summary: str = ""
    """The words that others may come to read; empty for children."""
    people: int | None = None
    """How many are affected; None: not known."""
    is_danger_to_life: bool = False
    safeguarded_on: date | None = None
    visit_id: str = ""


@transaction.atomic
def finding_note(*, actor: Actor, assignment_id: str, facts: FindingFacts) -> Finding:
    """Note a finding; it is read by the monitor's organisation alone.

    Raises ``not-found`` (a site, clause or visit of another assignment), ``found-in-future``, ``people-range``,
    ``children-no-words``, ``year-not-shown``, ``value-unfitting``.
    """
    assignment = assignment_to_work(actor=actor, public_id=assignment_id)
    _require_sound(facts)
    finding = Finding(
        assignment=assignment,
        visit=_visit_of(actor, assignment, facts.visit_id),
        site=assigned_site(assignment=assignment, public_id=facts.site_id),
        clause=clause_of(assignment.contract, facts.clause_id),
        standard=facts.standard.value,
        severity=facts.severity.value,
        found_on=facts.found_on,
        people=facts.people,
        is_danger_to_life=facts.is_danger_to_life,
        safeguarded_on=facts.safeguarded_on,
        noted_by=actor.person,
    )
    require_fitting(finding, field="people")
    finding.save()
    _edition_add(actor, finding, number=1, summary=facts.summary, reason="")
    change_write(actor, code="finding-noted", kind="finding", subject=finding.public_id, shown={})
    return finding


def _require_sound(facts: FindingFacts) -> None:
    require_year_shown(facts.found_on, field="found_on")
    require_year_shown(facts.safeguarded_on, field="safeguarded_on")
    require_people(facts.people, least=0)
    if facts.found_on > timezone.localdate():
        raise DomainError("found-in-future", field="found_on")
    if facts.standard is Standard.CHILD_LABOUR and facts.summary.strip():
        raise DomainError("children-no-words", field="summary")


def _visit_of(actor: Actor, assignment: Assignment, visit_id: str) -> Visit | None:
    if not visit_id:
        return None
    visit = visit_get(actor=actor, public_id=visit_id)
    if visit.assignment_id != assignment.pk:
        raise DomainError("not-found", field="visit")
    return visit


def _edition_add(actor: Actor, finding: Finding, *, number: int, summary: str, reason: str) -> FindingEdition:
    edition = FindingEdition(
        finding=finding, number=number, summary=summary.strip(), reason=reason.strip(), written_by=actor.person
    )
    require_fitting(edition, field="summary")
    edition.save()
    return edition


def _lock(actor: Actor, public_id: str) -> Finding:
    """Locked first, then read whole: what another request just wrote is seen."""
    finding = finding_to_write(actor=actor, public_id=public_id)
    Finding.objects.select_for_update().get(pk=finding.pk)
    locked = finding_to_write(actor=actor, public_id=public_id)
    if locked.withdrawn_at is not None:
        raise DomainError("finding-withdrawn")
    return locked


@transaction.atomic
def finding_sign_off(*, actor: Actor, public_id: str) -> Finding:
    """From now on its words change by a new edition with a reason only. Raises ``finding-without-words``."""
    finding = _lock(actor, public_id)
    if finding.signed_off_at is not None:
        return finding
    if finding.standard != Standard.CHILD_LABOUR.value and not edition_now(finding).summary:
        raise DomainError("finding-without-words", field="summary")
    finding.signed_off_at = timezone.now()
    finding.save(update_fields=["signed_off_at"])
    change_write(actor, code="finding-signed-off", kind="finding", subject=finding.public_id, shown={})
    return finding


@transaction.atomic
def finding_reword(*, actor: Actor, public_id: str, summary: str, number: int, reason: str = "") -> FindingEdition:
    """The next edition; nobody is told of it before it was checked and released itself.

    ``number`` is the edition that the form was read at; another raises ``changed-meanwhile``. After the sign-off
    a reason is needed (``finding-reason-missing``); of children there are no words (``children-no-words``).
    """
    finding = _lock(actor, public_id)
    if edition_now(finding).number != number:
        raise DomainError("changed-meanwhile")
    if finding.standard == Standard.CHILD_LABOUR.value and summary.strip():
        raise DomainError("children-no-words", field="summary")
    if finding.signed_off_at is not None and not reason.strip():
        raise DomainError("finding-reason-missing", field="reason")
    edition = _edition_add(actor, finding, number=number + 1, summary=summary, reason=reason)
    change_write(actor, code="finding-reworded", kind="finding", subject=finding.public_id, shown={})
    return edition


@transaction.atomic
def consent_note(
    *, actor: Actor, public_id: str, kind: ConsentKind, giver: ConsentGiver, audience: Audience
) -> Consent:
    """Who agreed, and as far as which audience. Withdrawn: the words are hidden from all others at once."""
    finding = _lock(actor, public_id)
    consent = Consent.objects.create(
        finding=finding, kind=kind.value, giver=giver.value, audience=audience.value, noted_by=actor.person
    )
    if kind is ConsentKind.WITHDRAWN:
        finding_tell(finding, besides=finding.assignment.monitor)
    change_write(actor, code="consent-noted", kind="finding", subject=finding.public_id, shown={})
    return consent


@transaction.atomic
def story_check(
    *,
    actor: Actor,
    public_id: str,
    answers: Mapping[StoryQuestion, StoryAnswer],
    number: int,
    names_seen: tuple[str, ...] = (),
) -> StoryCheck:
    """Whether the story of this very edition identifies somebody; each question needs its answer.

    Raises ``changed-meanwhile``, ``story-unanswered``, ``story-mentions``, ``story-names-unseen``.
    """
    finding = _lock(actor, public_id)
    edition = edition_now(finding)
    if edition.number != number:
        raise DomainError("changed-meanwhile")
    for question in StoryQuestion:
        if question not in answers:
            raise DomainError("story-unanswered", field=question.value)
    require_answered(edition.summary, answers=dict(answers), names_seen=names_seen)
    columns = {question.value: answer.value for question, answer in answers.items()}
    check = StoryCheck.objects.create(edition=edition, checked_by=actor.person, **columns)
    change_write(actor, code="story-checked", kind="finding", subject=finding.public_id, shown={})
    return check


@transaction.atomic
def finding_release(
    *,
    actor: Actor,
    public_id: str,
    audience: Audience,
    kind: ReleaseKind = ReleaseKind.RELEASED,
    reason: str = "",
    reply_days: int = REPLY_DAYS,
) -> Release:
    """Tell an audience of the newest edition, or pass it over. A person does that; no timer ever does.

    Raises ``release-refused`` with the ``reasons`` of the rule, and ``reply-days``.
    """
    finding = _lock(actor, public_id)
    edition = edition_now(finding)
    against = may_release(standing_of(finding, edition), audience, kind=kind, reason=reason)
    if against:
        raise DomainError("release-refused", field="audience", reasons=[each.code.value for each in against])
    has_reply = kind is ReleaseKind.RELEASED and audience in (Audience.EMPLOYER, Audience.BRAND)
    release = Release(
        finding=finding,
        edition=edition,
        audience=audience.value,
        kind=kind.value,
        reason=reason.strip(),
        reply_due_on=reply_due(told_on=timezone.localdate(), days=reply_days) if has_reply else None,
        released_by=actor.person,
    )
    require_fitting(release, field="reason")
    release.save()
    if audience is Audience.AUTHORITY:
        _tell_track(finding, at=release.released_at)
    if kind is ReleaseKind.RELEASED:
        finding_tell(finding, besides=finding.assignment.monitor, audiences=[audience])
        change_write(actor, code="finding-told", kind="finding", subject=finding.public_id, shown={})
    else:
        change_write(actor, code="audience-passed-over", kind="finding", subject=finding.public_id, shown={})
    return release


@transaction.atomic
def finding_reply(*, actor: Actor, public_id: str, text: str) -> Reply:
    """The contractor's answer; several are taken until the monitor decided. Late ones too: no right ends by a timer.

    Raises ``not-allowed``, ``reply-empty``, ``finding-decided``, ``finding-withdrawn``.
    """
    finding = finding_get(actor=actor, public_id=public_id)
    if not can_reply(actor, finding) or actor.organisation is None:
        raise DomainError("not-allowed")
    Finding.objects.select_for_update().get(pk=finding.pk)
    finding = finding_get(actor=actor, public_id=public_id)
    if finding.withdrawn_at is not None:
        raise DomainError("finding-withdrawn")
    if is_decided(finding):
        raise DomainError("finding-decided", field="text")
    if not text.strip():
        raise DomainError("reply-empty", field="text")
    reply = Reply(finding=finding, organisation=actor.organisation, text=text.strip(), written_by=actor.person)
    require_fitting(reply, field="text")
    reply.save()
    finding_tell(finding, besides=actor.organisation)
    change_write(actor, code="reply-given", kind="finding", subject=finding.public_id, shown={})
    return reply


def is_decided(finding: Finding) -> bool:
    """Finally, on the words that the contractor was told last: new words may be replied to again."""
    told = [each.released_at for each in finding.releases.all() if each.audience == Audience.BRAND.value]
    return any(
        each.kind in FINAL and each.decided_at >= max(told, default=each.decided_at) for each in finding.decisions.all()
    )


@transaction.atomic
def finding_decide(*, actor: Actor, public_id: str, kind: FindingDecisionKind, reason: str) -> FindingDecision:
    """What the monitor makes of it: upheld, to be reworded, or withdrawn.

    Raises ``finding-reason-missing``, ``finding-not-told``, and ``reply-period-open`` while nobody replied but may.
    """
    finding = _lock(actor, public_id)
    if not reason.strip():
        raise DomainError("finding-reason-missing", field="reason")
    _require_heard(finding)
    decision = FindingDecision(finding=finding, kind=kind.value, reason=reason.strip(), decided_by=actor.person)
    require_fitting(decision, field="reason")
    decision.save()
    if kind is FindingDecisionKind.WITHDRAWN:
        _withdraw(finding, reason)
    finding_tell(finding, besides=finding.assignment.monitor)
    change_write(actor, code="finding-decided", kind="finding", subject=finding.public_id, shown={})
    return decision


def _require_heard(finding: Finding) -> None:
    told = [each for each in finding.releases.all() if each.reply_due_on is not None]
    if not told:
        raise DomainError("finding-not-told")
    last = max(each.reply_due_on for each in told if each.reply_due_on)
    if not finding.replies.all() and timezone.localdate() <= last:
        raise DomainError("reply-period-open", field="kind", day=last)


@transaction.atomic
def finding_withdraw(*, actor: Actor, public_id: str, reason: str) -> Finding:
    """Take it back altogether. That there was one stays; its words are hidden from all others."""
    finding = _lock(actor, public_id)
    if not reason.strip():
        raise DomainError("finding-reason-missing", field="reason")
    _withdraw(finding, reason)
    finding_tell(finding, besides=finding.assignment.monitor)
    change_write(actor, code="finding-withdrawn", kind="finding", subject=finding.public_id, shown={})
    return finding


def _tell_track(finding: Finding, *, at: datetime) -> None:
    """Into the public record of the criterion only now: a figure that moved earlier would tell before workers do."""
    contract = finding.clause.contract
    fact_write(
        kind=FactKind.FOUND,
        criterion_version=finding.clause.criterion_version,
        purchase=purchase_id_of(contract),
        authority=contract.authority.public_id,
        subject=finding.public_id,
        at=at,
        value=WEIGHT[FindingSeverity(finding.severity)],
    )


def _withdraw(finding: Finding, reason: str) -> None:
    finding.withdrawn_at, finding.withdrawn_reason = timezone.now(), reason.strip()
    require_fitting(finding, field="reason")
    finding.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    fact_retract(
        kind=FactKind.FOUND,
        criterion_version=finding.clause.criterion_version,
        subject=finding.public_id,
        at=finding.withdrawn_at,
    )
