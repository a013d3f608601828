"""What do the rules in force say of a draft?"""

from collections.abc import Iterable, Iterator

from redthread.domain.check.draft import Draft
from redthread.domain.check.finding import WHOLE, Outcome, Report, RuleResult, cant_tell
from redthread.domain.check.packs import in_force, why_not_bound
from redthread.domain.check.registry import Rule

COMMON_REASONS = ("law-not-in-packs", "jurisdiction-unknown", "not-in-source")
"""Reasons given here, before a rule is asked."""


def report(draft: Draft, *, rules: Iterable[Rule] | None = None) -> Report:
    """Every rule in force on the draft's day, or those given."""
    asked = in_force(draft.as_of) if rules is None else rules
    return Report(draft.as_of, tuple(RuleResult(rule.info, tuple(_outcomes(rule, draft))) for rule in asked))


def _outcomes(rule: Rule, draft: Draft) -> Iterator[Outcome]:
    purchase = draft.purchase
    if reason := why_not_bound(rule, purchase, draft.as_of):
        yield cant_tell(WHOLE, reason, jurisdiction=purchase.jurisdiction or "")
        return
    missing = tuple(sorted(aspect for aspect in rule.needs if not draft.carries(aspect)))
    if missing:
        yield cant_tell(WHOLE, "not-in-source", source=purchase.source, aspects=missing)
        return
    yield from rule.check(draft)
