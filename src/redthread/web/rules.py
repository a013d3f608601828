"""What does the page of the rules say of each: its law, its date, its examples?"""

from collections.abc import Iterable
from dataclasses import dataclass

from redthread.domain.check.examples import Example
from redthread.domain.check.finding import RuleInfo
from redthread.domain.check.packs import PACKS
from redthread.domain.check.registry import MODULES
from redthread.domain.check.registry import rule as rule_of
from redthread.domain.purchase import Requirement
from redthread.domain.verdict import Verdict
from redthread.words.check import rule_title


@dataclass(frozen=True, slots=True)
class ShownDemand:
    """One requirement of an example; ``stage`` is empty where nobody stated it."""

    stage: str
    text: str
    language: str
    weights: str


@dataclass(frozen=True, slots=True)
class ShownExample:
    why: str
    demands: tuple[ShownDemand, ...]


@dataclass(frozen=True, slots=True)
class ShownExamples:
    verdict: Verdict
    examples: tuple[ShownExample, ...]


@dataclass(frozen=True, slots=True)
class ShownRule:
    info: RuleInfo
    title: str
    pack: str
    examples: tuple[ShownExamples, ...]


_TUPLES = {
    Verdict.FAILED: "FAILING",
    Verdict.PASSED: "PASSING",
    Verdict.CANT_TELL: "CANT_TELL",
    Verdict.NOT_APPLICABLE: "NOT_APPLICABLE",
}


def shown_rules(language: str) -> list[ShownRule]:
    """In report order. The examples are those that the rule's own tests run."""
    return [
        ShownRule(
            info=rule_of(module.CODE).info,
            title=rule_title(module.CODE, language),
            pack=next(pack.code for pack in PACKS if module.CODE in pack.rules),
            examples=tuple(
                ShownExamples(verdict, tuple(_example(each) for each in getattr(module, name, ())))
                for verdict, name in _TUPLES.items()
                if getattr(module, name, ())
            ),
        )
        for module in MODULES
    ]


def _example(example: Example) -> ShownExample:
    return ShownExample(example.why, tuple(_demands(example.draft.purchase.requirements)))


def _demands(requirements: Iterable[Requirement]) -> Iterable[ShownDemand]:
    for each in requirements:
        text = str(each.wording) or str(each.title)
        language = each.wording.language if each.wording else each.title.language
        yield ShownDemand(each.stage.value if each.stage else "", text, language, _weights(each))


def _weights(requirement: Requirement) -> str:
    return ", ".join(
        str(each.weight.value) for each in requirement.lots if each.weight and each.weight.value is not None
    )
