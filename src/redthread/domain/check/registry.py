"""Which rules are there, in the order of the report?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.finding import Outcome, RuleInfo
from redthread.domain.check.rules import (
    aim_without_code,
    auditability,
    clause_complete,
    double_use,
    label_without_criteria,
    label_without_equivalent,
    linked_to_subject_matter,
    minimum_time_limits,
    verification_named,
    weights_total,
)


@dataclass(frozen=True, slots=True)
class Rule:
    info: RuleInfo
    needs: frozenset[Aspect]
    """Without these a source can't be asked at all."""
    reasons: tuple[str, ...]
    check: Callable[[Draft], Iterable[Outcome]]

    def is_in_force(self, day: date) -> bool:
        return self.info.since <= day and (self.info.until is None or day < self.info.until)


MODULES: tuple[ModuleType, ...] = (
    linked_to_subject_matter,
    label_without_equivalent,
    label_without_criteria,
    weights_total,
    double_use,
    verification_named,
    clause_complete,
    auditability,
    minimum_time_limits,
    aim_without_code,
)


def _rule(module: ModuleType) -> Rule:
    """A rule's file holds CODE, TITLE, SINCE, UNTIL, SEVERITY, BASIS, NEEDS, REASONS, ``check`` and its examples."""
    info = RuleInfo(module.CODE, module.TITLE, module.SINCE, module.UNTIL, module.SEVERITY, module.BASIS)
    return Rule(info, frozenset(module.NEEDS), module.REASONS, module.check)


RULES = tuple(_rule(module) for module in MODULES)
"""Report order: what may be attacked first, then what makes a promise hold, then dates and fields."""


def rule(code: str) -> Rule:
    """KeyError for a code that no rule has: codes come from this registry."""
    return {each.info.code: each for each in RULES}[code]
