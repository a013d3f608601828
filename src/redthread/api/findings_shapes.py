"""In which shape does a machine get a finding and a corrective action? Made from what pages are made from."""

from datetime import date, datetime
from decimal import Decimal

from ninja import Schema

from redthread.apps.followup.adapters import last_step
from redthread.apps.followup.models import CorrectiveAction
from redthread.apps.followup.shown import ActionLine, FindingShown
from redthread.domain.followup.release import Sight
from redthread.domain.followup.states import FindingState
from redthread.domain.followup.terms import ActionStepKind, FindingDecisionKind, FindingSeverity, Standard


class PeopleShape(Schema):
    """``number`` null: withheld, since they are few, or not known."""

    number: int | None
    is_withheld: bool


class ReplyShape(Schema):
    """``by`` is an organisation."""

    by: str
    at: datetime
    text: str


class FindingDecisionShape(ReplyShape):
    kind: FindingDecisionKind


class ActionLineShape(Schema):
    """``owner`` is an organisation; ``step`` the last one taken."""

    id: str
    action: str
    owner: str
    due_on: date
    step: ActionStepKind | None
    is_late: bool


class ActionShape(ActionLineShape):
    """With the finding that it answers."""

    finding: str
    site: str
    country: str
    contract_title: str


class RemedySum(Schema):
    """Null: nobody stated any."""

    currency: str
    owed: Decimal | None
    paid: Decimal | None
    verified_paid: Decimal | None


class RemedyShape(Schema):
    """``withheld`` entries are over few people each, and in no figure here."""

    people: int
    verified_people: int
    sums: list[RemedySum]
    withheld: int


class MonitorFindingShape(Schema):
    """What was released to you. ``words`` empty: why is said by ``sight``. ``contract`` empty: you are its monitor.

    ``found_on`` is told to its monitor alone; everybody else reads the ``quarter``.
    """

    id: str
    is_own: bool
    site: str
    country: str
    contract: str
    contract_title: str
    clause: str
    standard: Standard
    severity: FindingSeverity
    quarter: str
    found_on: date | None
    people: PeopleShape
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
    replies: list[ReplyShape]
    decisions: list[FindingDecisionShape]
    actions: list[ActionLineShape]
    remedy: RemedyShape


_AS_SHOWN = (
    "is_own site country clause quarter found_on is_danger_to_life state sight words edition monitor "
    "reply_due_on plan_due_on fix_suggested_on withdrawn_reason"
)


def finding_shape(shown: FindingShown) -> MonitorFindingShape:
    remedy = shown.remedy
    return MonitorFindingShape(
        **{name: getattr(shown, name) for name in _AS_SHOWN.split()},
        id=shown.public_id,
        contract=shown.contract_id,
        contract_title=shown.contract,
        standard=Standard(shown.standard),
        severity=FindingSeverity(shown.severity),
        people=PeopleShape(number=shown.people.number, is_withheld=shown.people.is_withheld),
        replies=[ReplyShape(by=each.by, at=each.at, text=each.text) for each in shown.replies],
        decisions=[
            FindingDecisionShape(by=each.by, at=each.at, text=each.text, kind=FindingDecisionKind(each.kind))
            for each in shown.decisions
        ],
        actions=[_line(each) for each in shown.actions],
        remedy=RemedyShape(
            people=remedy.people,
            verified_people=remedy.verified_people,
            sums=[RemedySum.model_validate(each) for each in remedy.sums],
            withheld=remedy.withheld,
        ),
    )


def _line(action: ActionLine) -> ActionLineShape:
    return ActionLineShape(
        id=action.public_id,
        action=action.action,
        owner=action.owner,
        due_on=action.due_on,
        step=ActionStepKind(action.step) if action.step else None,
        is_late=action.is_late,
    )


def action_shape(found: tuple[CorrectiveAction, bool]) -> ActionShape:
    """One of ``actions_open``, and whether it is late."""
    row, is_late = found
    return ActionShape(
        id=row.public_id,
        action=row.action,
        owner=row.owner.name,
        due_on=row.due_on,
        step=last_step(row),
        is_late=is_late,
        finding=row.finding.public_id,
        site=row.finding.site.name,
        country=row.finding.site.country,
        contract_title=row.finding.clause.contract.title,
    )
