"""What does a finding say in a language: what is wrong, and what to do?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.check.finding import Outcome, Report
from redthread.domain.verdict import Verdict
from redthread.words import interface_language
from redthread.words.check import ca, en, es, nb, nl, sv
from redthread.words.values import filled, quoted, written_date

_LANGUAGES = {"en": en, "es": es, "ca": ca, "nl": nl, "nb": nb, "sv": sv}
COMMON = ""
"""The key of the sentences that any rule may give."""

_TABLES: Mapping[str, str] = {
    "aim": "strategic-procurement",
    "aspects": "aspect",
    "kinds": "weight-kind",
    "language": "language",
    "missing": "part",
    "procedure": "procedure",
    "question": "part",
    "source": "source",
    "step": "step",
}
"""Values of outcomes that are codes, and the word list each is found in."""


_DATES = frozenset({"dispatched", "due", "last_day"})
_NUMBERS = frozenset({"total", "difference", "lowest", "highest", "value"})
"""Values that a report which was kept as plain JSON holds as text."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``todo`` is empty where there is nothing to do."""

    what: str
    todo: str


def sentence(outcome: Outcome, rule_code: str, language: str) -> Sentence:
    """KeyError for a reason without a sentence: a test asks for every one in every language."""
    spoken = interface_language(language)
    what, todo = sentences(spoken, rule_code)[outcome.reason]
    read = {name: _read(name, value) for name, value in outcome.values.items()}
    values = {**read, "words": quoted(outcome.words, spoken), "labels": _labels(outcome, spoken)}
    return Sentence(filled(what, values, spoken, tables=_TABLES), filled(todo, values, spoken, tables=_TABLES))


def sentences(language: str, rule_code: str) -> Mapping[str, tuple[str, str]]:
    """The rule's own sentences by reason, over those that every rule shares."""
    known: Mapping[str, Mapping[str, tuple[str, str]]] = _LANGUAGES[language].SENTENCES
    return {**known[COMMON], **known.get(rule_code, {})}


def rule_title(rule_code: str, language: str) -> str:
    titles: Mapping[str, str] = _LANGUAGES[interface_language(language)].TITLES
    return titles[rule_code]


def summary(report: Report, language: str) -> str:
    """ "No finding of these n rules of that date", and how many could not tell. Never that anything is lawful."""
    spoken = interface_language(language)
    lines: Mapping[str, str] = _LANGUAGES[spoken].SUMMARY
    failed, unknown = len(report.with_verdict(Verdict.FAILED)), len(report.with_verdict(Verdict.CANT_TELL))
    key = "findings" if failed else "no-finding"
    values = {"failed": failed, "n": len(report.results), "date": written_date(report.as_of, spoken)}
    said = lines[key].format_map(values)
    return f"{said} {lines['cant-tell'].format_map({'unknown': unknown})}" if unknown else said


def _read(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name in _DATES:
        return date.fromisoformat(value)
    return Decimal(value) if name in _NUMBERS else value


def _labels(outcome: Outcome, language: str) -> str:
    labels = outcome.values.get("labels", ())
    return quoted(map(str, labels), language) if isinstance(labels, list | tuple) else str(labels)
