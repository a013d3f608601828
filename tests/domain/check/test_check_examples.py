"""Does every rule answer its own examples as it says it does?"""

from types import ModuleType

import pytest

from redthread.domain.check.examples import Example
from redthread.domain.check.finding import Outcome
from redthread.domain.check.registry import MODULES, RULES, rule
from redthread.domain.verdict import Verdict

EXPECTED = {
    "PASSING": Verdict.PASSED,
    "FAILING": Verdict.FAILED,
    "CANT_TELL": Verdict.CANT_TELL,
    "NOT_APPLICABLE": Verdict.NOT_APPLICABLE,
}
CASES = [
    pytest.param(module, example, verdict, id=f"{module.CODE}: {example.why}")
    for module in MODULES
    for name, verdict in EXPECTED.items()
    for example in getattr(module, name)
]


def outcomes(module: ModuleType) -> list[Outcome]:
    examples: list[Example] = [example for name in EXPECTED for example in getattr(module, name)]
    return [outcome for example in examples for outcome in module.check(example.draft)]


@pytest.mark.parametrize(("module", "example", "verdict"), CASES)
def test_example_gets_the_verdict_it_stands_under(module: ModuleType, example: Example, verdict: Verdict) -> None:
    answers = list(module.check(example.draft))

    assert Verdict.worst([answer.verdict for answer in answers]) == verdict


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.CODE)
def test_rule_shows_every_reason_it_declares_and_no_other(module: ModuleType) -> None:
    assert {outcome.reason for outcome in outcomes(module)} == set(module.REASONS)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.CODE)
def test_rule_has_examples_on_both_sides(module: ModuleType) -> None:
    assert (bool(module.PASSING), bool(module.FAILING)) == (True, True)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.CODE)
def test_outcome_of_reading_words_shows_the_words_or_says_it_is_a_guess(module: ModuleType) -> None:
    with_words = [outcome for outcome in outcomes(module) if outcome.words]

    assert [outcome for outcome in with_words if not outcome.is_guess and outcome.verdict != Verdict.CANT_TELL] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.CODE)
def test_words_of_an_outcome_stand_in_the_text(module: ModuleType) -> None:
    for name in EXPECTED:
        for example in getattr(module, name):
            text = " ".join(
                f"{one.title} {one.wording} {one.verification} {one.clause}"
                for one in example.draft.purchase.requirements
            )
            missing = [word for each in module.check(example.draft) for word in each.words if word not in text]
            assert missing == []


def test_codes_are_unique_and_named_after_their_files() -> None:
    files = [module.__name__.rpartition(".")[2] for module in MODULES]

    assert [module.CODE.replace("-", "_") for module in MODULES] == files
    assert len({each.info.code for each in RULES}) == len(RULES)


def test_every_file_under_rules_is_registered() -> None:
    from pathlib import Path

    folder = Path(MODULES[0].__file__ or "").parent

    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == {
        module.__name__.rpartition(".")[2] for module in MODULES
    }


def test_rule_by_code_is_found_and_an_unknown_code_is_an_error() -> None:
    assert rule("weights-total").info.code == "weights-total"
    with pytest.raises(KeyError):
        rule("weights")


def test_basis_is_checked_only_with_a_source() -> None:
    bases = [basis for each in RULES for basis in each.info.basis]

    assert [basis for basis in bases if basis.checked_on and not basis.source] == []
    assert [each.info.code for each in RULES if not each.info.basis] == []
