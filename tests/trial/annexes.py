"""How many requirements, stages and faults of the annexes does the product find, and how many does it make up?

The annexes and what a jurist says of them were written without sight of the reader and the rules.
``python -m tests.trial.annexes`` prints the table that the documentation holds; ``-v`` what was missed.
"""

import html
import re
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from redthread.domain.check.draft import Draft
from redthread.domain.check.finding import Outcome
from redthread.domain.check.run import report
from redthread.domain.purchase import Requirement
from redthread.domain.reading.split import split
from redthread.domain.verdict import Verdict
from redthread.standards.documents.reading import read_document

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
FIRST, SECOND, THIRD = FIXTURES / "annexes", FIXTURES / "annexes_second", FIXTURES / "annexes_third"
"""Each was written without sight of the reader and the rules. The first two were looked at afterwards, to improve
both, so that they are regression tests by now; the third never was, and says what to expect of other documents."""
SETS = (FIRST, SECOND, THIRD)
AS_OF = date(2026, 11, 24)
RULE_OF = {
    "policy": "linked-to-subject-matter",
    "label-without-equivalent": "label-without-equivalent",
    "label-without-criteria": "label-without-criteria",
    "no-verification": "verification-named",
    "clause-incomplete": "clause-complete",
    "double-use": "double-use",
}

NO_PROOF_ASKED = frozenset({"contract-clause", "exclusion", "subject-matter"})
"""The jurist asks for proof where something is judged before the award; the rule asks for it everywhere."""


@dataclass
class Score:
    """Counts over one annex. ``made_up`` are findings that neither the jurist nor a second one would make."""

    name: str
    wanted: int = 0
    found: int = 0
    invented: int = 0
    staged: int = 0
    faults: int = 0
    hits: int = 0
    made_up: int = 0
    misses: list[str] = field(default_factory=list)


def expected(folder: Path) -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    return loaded


def folded(text: str) -> str:
    plain = html.unescape(text).replace("\xad", "-").replace("’", "'")
    return re.sub(r"\s+", " ", plain).strip().casefold()


def score(path: Path, truth: dict[str, Any]) -> Score:
    name = path.name
    with path.open("rb") as stream:
        reading = split(read_document(stream, name=name), name=name)
    purchase = reading.purchase
    texts = [folded(f"{each.title} {each.wording} {each.verification}") for each in purchase.requirements]
    failed = _failed(report(Draft(purchase, AS_OF)).results)
    result = Score(name)
    matched: set[int] = set()
    for wanted in truth["requirements"]:
        result.wanted += 1
        at = next((n for n, text in enumerate(texts) if folded(wanted["contains"]) in text), None)
        if at is None:
            result.misses.append(f"not found: {wanted['contains']}")
            result.faults += len(wanted["faults"])
            continue
        matched.add(at)
        _compare(result, wanted, purchase.requirements[at], failed)
    result.invented = len(texts) - len(matched) - _either(truth, texts, matched)
    return result


def _failed(results: Any) -> dict[str, set[str]]:
    by_place: dict[str, set[str]] = {}
    for result in results:
        outcomes: tuple[Outcome, ...] = result.outcomes
        for outcome in outcomes:
            if outcome.verdict is Verdict.FAILED:
                by_place.setdefault(outcome.at, set()).add(result.rule.code)
    return by_place


def _compare(result: Score, wanted: dict[str, Any], read: Requirement, failed: dict[str, set[str]]) -> None:
    result.found += 1
    stage = read.stage.value if read.stage else "unclear"
    if stage == wanted["stage"]:
        result.staged += 1
    else:
        result.misses.append(f"stage {stage} for {wanted['stage']}: {wanted['contains']}")
    rules = {RULE_OF[fault] for fault in wanted["faults"]}
    debatable = {RULE_OF[fault] for fault in wanted.get("debatable", []) if fault in RULE_OF}
    if wanted["stage"] in NO_PROOF_ASKED:
        debatable.add("verification-named")
    found = failed.get(read.identifier, set()) & set(RULE_OF.values())
    result.faults += len(rules)
    result.hits += len(rules & found)
    result.made_up += len(found - rules - debatable)
    result.misses += [f"missed {code}: {wanted['contains']}" for code in sorted(rules - found)]
    result.misses += [f"made up {code}: {wanted['contains']}" for code in sorted(found - rules - debatable)]


def _either(truth: dict[str, Any], texts: list[str], matched: set[int]) -> int:
    phrases = [folded(each) for each in truth.get("either", [])]
    return sum(
        1 for n, text in enumerate(texts) if n not in matched and any(each in text or text in each for each in phrases)
    )


def scores(folder: Path) -> list[Score]:
    return [score(folder / name, truth) for name, truth in expected(folder).items()]


def total(all_scores: list[Score]) -> Score:
    summed = Score("together")
    for name in ("wanted", "found", "invented", "staged", "faults", "hits", "made_up"):
        setattr(summed, name, sum(getattr(each, name) for each in all_scores))
    return summed


def main() -> None:
    for folder in SETS:
        found = scores(folder)
        print(f"{folder.name:<24}{'requirements':>14}{'invented':>10}{'stage':>8}{'faults':>12}{'made up':>9}")  # noqa: T201
        for each in [*found, total(found)]:
            _print_row(each)


def _print_row(each: Score) -> None:
    requirements, faults = f"{each.found}/{each.wanted}", f"{each.hits}/{each.faults}"
    print(f"{each.name:<24}{requirements:>14}{each.invented:>10}{each.staged:>8}{faults:>12}{each.made_up:>9}")  # noqa: T201
    if "-v" in sys.argv:
        for miss in each.misses:
            print("   ", miss)  # noqa: T201


if __name__ == "__main__":
    main()
