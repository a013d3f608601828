"""How is kept what the check said, and which findings somebody decided to keep?"""

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.selectors import purchase_lock
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.models import CheckRun, KeptFinding
from redthread.apps.tenders.selectors import editions_now, tender_check
from redthread.apps.tenders.services import change_write
from redthread.domain.check.finding import Report
from redthread.domain.errors import DomainError
from redthread.domain.plain import to_plain
from redthread.domain.verdict import Verdict


@transaction.atomic
def check_run(*, actor: Actor, public_id: str) -> CheckRun:
    """Keep what the check says today, with the wording it says it of."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    tender = tender_value(purchase, editions_now(purchase=purchase))
    found = tender_check(purchase=purchase, tender=tender)
    run = CheckRun.objects.create(
        purchase=purchase,
        as_of=found.as_of,
        run_by=actor.person,
        report={"report": to_plain(found), "tender": to_plain(tender)},
    )
    change_write(actor, purchase, code="tender-checked", shown={"as_of": found.as_of, "rules": len(found.results)})
    return run


@transaction.atomic
def finding_keep(*, actor: Actor, public_id: str, rule: str, at: str, outcome: str, reason: str) -> KeptFinding:
    """Decide to keep a finding, with the reason, on today's wording. It may be disclosed in a complaint.

    ``outcome`` is what the rule said there, in its own short code: it may say several things at one place.
    Raises ``reason-missing``, and ``not-found`` for a finding that the check does not make.
    """
    purchase = purchase_lock(actor=actor, public_id=public_id)
    if len(reason.strip()) < 10:
        raise DomainError("reason-missing", field="reason")
    tender = tender_value(purchase, editions_now(purchase=purchase))
    found = tender_check(purchase=purchase, tender=tender)
    if (rule, at, outcome) not in _failed(found):
        raise DomainError("not-found")
    place = {"rule": rule, "at": at, "outcome": outcome}
    KeptFinding.objects.filter(purchase=purchase, withdrawn_at=None, **place).update(withdrawn_at=timezone.now())
    edition = editions_now(purchase=purchase).filter(requirement__public_id=at).first()
    kept = KeptFinding.objects.create(
        purchase=purchase, edition=edition, reason=reason.strip(), kept_by=actor.person, **place
    )
    change_write(actor, purchase, code="finding-kept", shown={"rule": rule, "reason": reason.strip()})
    return kept


def _failed(found: Report) -> set[tuple[str, str, str]]:
    return {
        (result.rule.code, outcome.at, outcome.reason)
        for result in found.results
        for outcome in result.outcomes
        if outcome.verdict is Verdict.FAILED
    }


@transaction.atomic
def finding_release(*, actor: Actor, public_id: str, kept_id: str) -> None:
    """Take the decision back; the row stays with the day it was taken back."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    count = KeptFinding.objects.filter(purchase=purchase, public_id=kept_id, withdrawn_at=None).update(
        withdrawn_at=timezone.now()
    )
    if not count:
        raise DomainError("not-found")
    change_write(actor, purchase, code="finding-released", shown={})
