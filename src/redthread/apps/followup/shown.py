"""What of a finding may this actor read? Pages, tables and files are made from this value and never from the row.

For others than its monitor there is no day of a visit, no name of a monitor's person, and no figure over fewer
than five people; and of the words only what they were told, as long as it may still be told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language

from redthread.apps.accounts.actor import Actor
from redthread.apps.followup.adapters import edition_now, edition_told, last_step, remedy_line, standing_of, state_of
from redthread.apps.followup.models import CorrectiveAction, Finding, FindingEdition, Remedy
from redthread.apps.followup.permissions import AUDIENCE_OF, Side, side_of
from redthread.apps.purchases.adapters import text_value
from redthread.domain.followup.actions import is_late
from redthread.domain.followup.deadlines import fix_suggested, plan_due
from redthread.domain.followup.release import Sight, sight
from redthread.domain.followup.remedies import RemedyTotals, totals
from redthread.domain.followup.small_numbers import LEAST_SHOWN, PeopleShown, people_shown, quarter_of
from redthread.domain.followup.states import FindingState
from redthread.domain.followup.terms import Audience, FindingSeverity, ReleaseKind
from redthread.words.followup import quarter_words

SILENT = frozenset({Sight.CONSENT_WITHDRAWN, Sight.STORY_IDENTIFIES})
"""What others said to it may repeat the words, and is hidden with them."""


@dataclass(frozen=True, slots=True)
class Said:
    """A reply, or a decision: its ``kind`` is empty for a reply."""

    by: str
    at: datetime
    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    public_id: str
    action: str
    owner: str
    due_on: date
    step: str
    is_late: bool
    closed_on: date | None
    closed_by: str
    """The organisation that looked; empty while it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingShown:
    public_id: str
    is_own: bool
    site: str
    country: str
    contract: str
    contract_id: str
    """Empty for the monitor: it is no party to the contract."""
    clause: str
    standard: str
    severity: str
    quarter: str
    found_on: date | None
    """None for others."""
    people: PeopleShown
    is_danger_to_life: bool
    state: FindingState
    sight: Sight
    words: str
    edition: int
    monitor: str
    reply_due_on: date | None
    plan_due_on: date | None
    fix_suggested_on: date | None
    withdrawn_reason: str
    replies: tuple[Said, ...]
    decisions: tuple[Said, ...]
    actions: tuple[ActionLine, ...]
    remedy: RemedyTotals


def finding_shown(actor: Actor, finding: Finding, *, as_of: date) -> FindingShown:
    """For a finding that the actor may see, loaded whole by the selectors."""
    side = side_of(actor, finding)
    is_own = side is Side.MONITOR
    edition = edition_now(finding) if is_own else _edition_of(finding, side)
    seen = Sight.WORDS if is_own else sight(standing_of(finding, edition), AUDIENCE_OF[side])
    contract = finding.clause.contract
    told_on = _told_on(finding)
    severity = FindingSeverity(finding.severity)
    quarter = quarter_of(finding.found_on)
    return FindingShown(
        public_id=finding.public_id,
        is_own=is_own,
        site=finding.site.name,
        country=finding.site.country,
        contract=contract.title,
        contract_id="" if is_own else contract.public_id,
        clause=clause_title(finding),
        standard=finding.standard,
        severity=finding.severity,
        quarter=quarter_words(quarter.year, quarter.number, _page()),
        found_on=finding.found_on if is_own else None,
        people=PeopleShown(finding.people) if is_own else people_shown(finding.people),
        is_danger_to_life=finding.is_danger_to_life,
        state=state_of(finding),
        sight=seen,
        words=edition.summary if seen is Sight.WORDS else "",
        edition=edition.number,
        monitor=finding.assignment.monitor.name,
        reply_due_on=_reply_due(finding),
        plan_due_on=plan_due(severity, told_on=told_on) if told_on else None,
        fix_suggested_on=fix_suggested(severity, told_on=told_on) if told_on else None,
        withdrawn_reason=finding.withdrawn_reason,
        replies=() if seen in SILENT else tuple(_replies(finding)),
        decisions=() if seen in SILENT else tuple(_decisions(finding)),
        actions=tuple(_action(each, as_of) for each in finding.actions.all()),
        remedy=remedy_totals(finding.actions.all(), is_shared=not is_own),
    )


def findings_shown(actor: Actor, findings: Iterable[Finding], *, as_of: date) -> list[FindingShown]:
    return [finding_shown(actor, each, as_of=as_of) for each in findings]


def _edition_of(finding: Finding, side: Side) -> FindingEdition:
    """The newest that its audience was told of; the filter has made sure that there is one."""
    return edition_told(finding, AUDIENCE_OF[side]) or edition_now(finding)


def _page() -> str:
    return get_language() or "en"


def clause_title(finding: Finding) -> str:
    """Of its newest edition, in the page's language where it is written in that, else in the authoritative one."""
    editions = sorted(finding.clause.editions.all(), key=lambda each: each.number)
    title = text_value(editions[-1].title) if editions else text_value(())
    return title.in_language(_page()) or str(title)


def _told_on(finding: Finding) -> date | None:
    """When the contractor was first told."""
    days = [each.released_at.date() for each in finding.releases.all() if _is_told(each.audience, each.kind)]
    return min(days, default=None)


def _is_told(audience: str, kind: str) -> bool:
    return audience == Audience.BRAND.value and kind == ReleaseKind.RELEASED.value


def _reply_due(finding: Finding) -> date | None:
    """Of the words that were told last."""
    days = [each.reply_due_on for each in finding.releases.all() if each.reply_due_on is not None]
    return max(days, default=None)


def _replies(finding: Finding) -> Iterable[Said]:
    return (Said(each.organisation.name, each.written_at, each.text) for each in finding.replies.all())


def _decisions(finding: Finding) -> Iterable[Said]:
    """By the monitor's organisation: who of it decided is not told."""
    monitor = finding.assignment.monitor.name
    return (Said(monitor, each.decided_at, each.reason, each.kind) for each in finding.decisions.all())


def _action(action: CorrectiveAction, as_of: date) -> ActionLine:
    step = last_step(action)
    late = is_late(step, due_on=action.due_on, as_of=as_of)
    return ActionLine(
        public_id=action.public_id,
        action=action.action,
        owner=action.owner.name,
        due_on=action.due_on,
        step=step or "",
        is_late=late,
        closed_on=action.closed_on,
        closed_by=action.closed_by.name if action.closed_by else "",
    )


def remedy_totals(actions: Iterable[CorrectiveAction], *, is_shared: bool) -> RemedyTotals:
    """Over the entries that no correction replaced."""
    standing = [each for action in actions for each in action.remedies.all() if not hasattr(each, "superseded_by")]
    return totals([remedy_line(each) for each in standing], is_shared=is_shared)


@dataclass(frozen=True, slots=True)
class RemedyShown:
    """One entry. ``is_withheld``: over fewer than five people, noted by somebody else; then no figure is shown."""

    row: Remedy
    is_withheld: bool
    is_superseded: bool
    is_mine: bool


def remedies_shown(actor: Actor, action: CorrectiveAction, *, is_own: bool) -> list[RemedyShown]:
    mine = actor.organisation.pk if actor.organisation else None
    return [
        RemedyShown(
            each,
            is_withheld=each.people < LEAST_SHOWN and not is_own and each.organisation_id != mine,
            is_superseded=hasattr(each, "superseded_by"),
            is_mine=each.organisation_id == mine,
        )
        for each in action.remedies.all()
    ]


@dataclass(frozen=True, slots=True)
class Overview:
    """How many findings stand where, by severity: a figure of zero is a zero that was counted."""

    states: tuple[FindingState, ...]
    rows: tuple[tuple[FindingSeverity, tuple[int, ...]], ...]


def overview(findings: Sequence[FindingShown]) -> Overview:
    """Columns only for states that there are; a row for each severity."""
    states = tuple(state for state in FindingState if any(each.state is state for each in findings))
    rows = tuple(
        (
            severity,
            tuple(
                sum(each.state is state and each.severity == severity.value for each in findings) for state in states
            ),
        )
        for severity in FindingSeverity
    )
    return Overview(states, rows)
