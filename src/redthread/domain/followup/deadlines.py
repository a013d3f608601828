"""Until when has something to be done about a finding?

The days for a plan follow the corrective action process of the Responsible Business Alliance: a plan within
14 days, within 7 for the gravest. The days for mending are suggestions of ours, without a source, and pages
say so. The reply period is our own proposal too.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from redthread.domain.errors import DomainError
from redthread.domain.followup.terms import FindingSeverity

PLAN_DAYS: Mapping[FindingSeverity, int] = {
    FindingSeverity.CRITICAL: 7,
    FindingSeverity.MAJOR: 14,
    FindingSeverity.MINOR: 14,
}
"""Days from being told until a corrective plan is due; a remark needs none."""
FIX_DAYS: Mapping[FindingSeverity, int] = {
    FindingSeverity.CRITICAL: 30,
    FindingSeverity.MAJOR: 90,
    FindingSeverity.MINOR: 180,
}
"""Suggested, not sourced."""
DANGER_TOLD_WITHIN = timedelta(hours=72)
"""From noting a danger to life until somebody who can end it is told."""
SAFEGUARDED_WITHIN = timedelta(hours=48)
"""From finding children until the safeguarding path begins."""
REPLY_DAYS, REPLY_LEAST, REPLY_MOST = 14, 3, 60


def plan_due(severity: FindingSeverity, *, told_on: date) -> date | None:
    """None for a remark."""
    days = PLAN_DAYS.get(severity)
    return None if days is None else told_on + timedelta(days=days)


def fix_suggested(severity: FindingSeverity, *, told_on: date) -> date | None:
    """None for a remark: it is looked at with the next review."""
    days = FIX_DAYS.get(severity)
    return None if days is None else told_on + timedelta(days=days)


def reply_due(*, told_on: date, days: int = REPLY_DAYS) -> date:
    """The last day for a reply. Raises ``reply-days`` outside 3 to 60."""
    if not REPLY_LEAST <= days <= REPLY_MOST:
        raise DomainError("reply-days", field="reply_days", least=REPLY_LEAST, most=REPLY_MOST)
    return told_on + timedelta(days=days)


def danger_told_by(noted_at: datetime) -> datetime:
    return noted_at + DANGER_TOLD_WITHIN


def safeguarded_by(noted_at: datetime) -> datetime:
    return noted_at + SAFEGUARDED_WITHIN
