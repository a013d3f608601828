"""What does a rule answer, at which place, with which words?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from redthread.domain.verdict import Severity, Verdict

WHOLE = ""
"""The place of an outcome that concerns the purchase as a whole."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a rule comes from. ``checked_on`` is set only for text that was read; else it is *unchecked*."""

    act: str
    article: str = ""
    case: str = ""
    source: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule's verdict at one place.

    ``at`` is a requirement's or a lot's identifier, or ``WHOLE``. ``reason`` is a short code inside
    the rule: the sentence is found in ``redthread.words`` by (rule code, reason). ``values`` fill it.
    ``words`` are the very words of the text that the rule went by; ``is_guess`` is set where the
    verdict rests on reading words and not on a field.
    """

    verdict: Verdict
    at: str
    reason: str
    values: Mapping[str, object]
    words: tuple[str, ...] = ()
    is_guess: bool = False


def failed(at: str, reason: str, *, words: tuple[str, ...] = (), is_guess: bool = False, **values: object) -> Outcome:
    return Outcome(Verdict.FAILED, at, reason, values, words, is_guess)


def cant_tell(at: str, reason: str, **values: object) -> Outcome:
    """``reason`` says what is missing, so that the reader knows what to give."""
    return Outcome(Verdict.CANT_TELL, at, reason, values)


def passed(
    at: str, reason: str = "passed", *, words: tuple[str, ...] = (), is_guess: bool = False, **values: object
) -> Outcome:
    return Outcome(Verdict.PASSED, at, reason, values, words, is_guess)


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """What a reader of a finding is told of the rule."""

    code: str
    title: str
    since: date
    until: date | None
    severity: Severity
    basis: tuple[Basis, ...]


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule over the whole draft: the worst of its outcomes; none at all is *not applicable*."""

    rule: RuleInfo
    outcomes: tuple[Outcome, ...]

    @property
    def verdict(self) -> Verdict:
        return Verdict.worst([outcome.verdict for outcome in self.outcomes])


@dataclass(frozen=True, slots=True)
class Report:
    """All rules of a pack on a draft. Its summary reads "no finding of these n rules of this date"."""

    as_of: date
    results: tuple[RuleResult, ...]

    def with_verdict(self, verdict: Verdict) -> tuple[RuleResult, ...]:
        return tuple(result for result in self.results if result.verdict is verdict)

    @property
    def has_errors(self) -> bool:
        """Whether a rule of severity *error* failed: the command line's exit status."""
        return any(
            result.verdict is Verdict.FAILED and result.rule.severity is Severity.ERROR for result in self.results
        )
