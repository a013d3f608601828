"""Which step of the sanction ladder may follow, so that none is left out?"""

from collections.abc import Iterable, Sequence

from redthread.domain.contract.terms import EXIT_STEPS, LadderStep
from redthread.domain.errors import DomainError

_ORDER = tuple(LadderStep)


def ladder_of(steps: Iterable[LadderStep]) -> tuple[LadderStep, ...]:
    """The steps that a contract knows, mildest first, each once."""
    return tuple(sorted(set(steps), key=_ORDER.index))


def next_steps(ladder: Sequence[LadderStep], taken: Sequence[LadderStep]) -> tuple[LadderStep, ...]:
    """What may be taken now: the step after the last one, that one again, and every milder one.

    ``taken`` in order of time. A step down is always possible; from there the climb begins anew, rung by rung.
    """
    known = [step for step in taken if step in ladder]
    reached = ladder.index(known[-1]) if known else -1
    return tuple(ladder[: reached + 2])


def require_step(
    ladder: Sequence[LadderStep], taken: Sequence[LadderStep], step: LadderStep, *, exit_impact: str, workers_asked: str
) -> None:
    """Raises ``step-unknown``, ``step-left-out`` (with the ``missing`` one), ``exit-impact-missing`` and
    ``workers-not-asked``: suspension and termination may cost the very people their work whom the clause protects."""
    if step not in ladder:
        raise DomainError("step-unknown", field="step", step=step.value)
    allowed = next_steps(ladder, taken)
    if step not in allowed:
        raise DomainError("step-left-out", field="step", step=step.value, missing=allowed[-1].value)
    if step in EXIT_STEPS and not exit_impact.strip():
        raise DomainError("exit-impact-missing", field="exit_impact", step=step.value)
    if step in EXIT_STEPS and not workers_asked.strip():
        raise DomainError("workers-not-asked", field="workers_asked", step=step.value)
