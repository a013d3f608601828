"""Has every finding a sentence in every interface language, and does the summary promise nothing?"""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from redthread.domain.check.draft import Draft
from redthread.domain.check.examples import DAY, Example
from redthread.domain.check.finding import Outcome, Report, failed
from redthread.domain.check.registry import MODULES, RULES
from redthread.domain.check.run import COMMON_REASONS, report
from redthread.domain.plain import from_plain, to_plain
from redthread.domain.purchase import Purchase, Source
from redthread.domain.verdict import Verdict
from redthread.words import LANGUAGES
from redthread.words.check import COMMON, rule_title, sentence, sentences, summary

RULE_REASONS = [(rule.info.code, reason) for rule in RULES for reason in (*rule.reasons, *COMMON_REASONS)]
BLANKS = re.compile(r"\{(\w+)\}")


def said() -> list[tuple[str, Outcome]]:
    """Everything that the rules' own examples say, and what is said before a rule is asked."""
    names = ("PASSING", "FAILING", "CANT_TELL", "NOT_APPLICABLE")
    examples: list[tuple[str, Example]] = [
        (module.CODE, example) for module in MODULES for name in names for example in getattr(module, name)
    ]
    own = [
        (result.rule.code, outcome)
        for code, example in examples
        for result in report(example.draft, rules=[rule for rule in RULES if rule.info.code == code]).results
        for outcome in result.outcomes
    ]
    return own + [
        (result.rule.code, outcome)
        for draft in UNASKED
        for result in report(draft).results
        for outcome in result.outcomes
    ]


UNASKED = [
    Draft(Purchase(Source.OCDS, "p"), DAY),
    Draft(Purchase(Source.OCDS, "p", jurisdiction="GB"), DAY),
    Draft(Purchase(Source.DOCUMENT, "p", jurisdiction="NO"), DAY),
]
SAID = said()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_every_rule_has_a_sentence(language: str) -> None:
    missing = [(code, reason) for code, reason in RULE_REASONS if reason not in sentences(language, code)]

    assert missing == []


def test_examples_say_every_reason_so_that_the_sentences_are_tried() -> None:
    assert {(code, outcome.reason) for code, outcome in SAID} >= {
        (rule.info.code, reason) for rule in RULES for reason in rule.reasons
    }
    assert {outcome.reason for _, outcome in SAID} >= set(COMMON_REASONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_over(language: str) -> None:
    table = {code: set(sentences(language, code)) - set(sentences(language, COMMON)) for code, _ in RULE_REASONS}

    assert {
        code: extra for code, known in table.items() if (extra := known - {r for c, r in RULE_REASONS if c == code})
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_filled_from_what_the_rules_give(language: str) -> None:
    for code, outcome in SAID:
        told = sentence(outcome, code, language)
        assert told.what
        assert "{" not in told.what + told.todo


@pytest.mark.parametrize("language", LANGUAGES)
def test_failed_and_cant_tell_say_what_to_do_and_passed_does_not(language: str) -> None:
    silent = {(code, outcome.verdict) for code, outcome in SAID if not sentence(outcome, code, language).todo}

    assert {verdict for _, verdict in silent} == {Verdict.PASSED}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_translation_has_the_blanks_of_the_english_sentence(language: str) -> None:
    for code in {code for code, _ in RULE_REASONS}:
        for reason, english in sentences("en", code).items():
            translated = sentences(language, code)[reason]
            assert [set(BLANKS.findall(each)) for each in translated] == [set(BLANKS.findall(each)) for each in english]


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_translation_is_not_the_english_sentence(language: str) -> None:
    same = [
        (code, reason)
        for code in {code for code, _ in RULE_REASONS}
        for reason, pair in sentences("en", code).items()
        if sentences(language, code)[reason][0] == pair[0]
    ]

    assert same == []


def test_titles_are_those_of_the_rules() -> None:
    assert {rule.info.code: rule_title(rule.info.code, "en") for rule in RULES} == {
        rule.info.code: rule.info.title for rule in RULES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_title_of_its_own(language: str) -> None:
    assert len({rule_title(rule.info.code, language) for rule in RULES}) == len(RULES)


def test_values_are_written_in_the_language() -> None:
    outcome = failed("LOT-1", "total-not-100", words=("Policy",), total=Decimal("99.50"), difference=Decimal("0.50"))

    assert (
        sentence(outcome, "weights-total", "nb").what
        == "Prosentene blir 99,5 til sammen, ikke 100; forskjellen er 0,5."
    )


def test_very_words_are_quoted() -> None:
    outcome = failed("r1", "company-policy", words=("CSR policy", "{0.__class__}"))

    assert sentence(outcome, "linked-to-subject-matter", "en").what == (
        "“CSR policy” and “{0.__class__}” is about the firm, and nothing ties it to what is bought."
    )


def test_missing_parts_are_named() -> None:
    outcome = failed("c1", "incomplete", missing=("deadline", "sanction"))

    assert sentence(outcome, "clause-complete", "sv").what == (
        "Villkoret säger inte inom vilken tid och vad som följer på ett brott."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_report_that_was_kept_as_plain_values_says_the_same(language: str) -> None:
    for code, outcome in SAID:
        kept = from_plain(Outcome, to_plain(outcome))
        assert sentence(kept, code, language) == sentence(outcome, code, language)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "No finding of these 10 rules of 1 September 2026."),
        ("nb", "Ingen funn fra disse 10 reglene av 1. september 2026."),
        ("nn", "Ingen funn fra disse 10 reglene av 1. september 2026."),
        ("sv", "Ingen iakttagelse av dessa 10 regler av 1 september 2026."),
        ("nl", "Geen bevinding van deze 10 regels van 1 september 2026."),
        ("es", "Ningún hallazgo de estas 10 reglas de 1 de septiembre de 2026."),
        ("ca", "Cap troballa d’aquestes 10 regles de 1 de setembre de 2026."),
        ("fi", "No finding of these 10 rules of 1 September 2026."),
    ],
)
def test_summary_without_findings(language: str, expected: str) -> None:
    found = report(Draft(Purchase(Source.RECORDS, "p", jurisdiction="NO"), DAY))
    silent = replace(found, results=tuple(replace(result, outcomes=()) for result in found.results))

    assert summary(silent, language) == expected


def test_summary_counts_findings_and_what_could_not_be_told() -> None:
    draft = MODULES[0].FAILING[0].draft

    assert summary(report(draft), "en") == (
        "Of these 10 rules of 1 September 2026, 3 found something. Rules that could not tell: 1."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_check_calls_anything_lawful(language: str) -> None:
    lawful = re.compile(r"\b(lawful|legal(?!\s+minimum)|lovlig|laglig|rechtmatig|lícit\w*|legítim\w*)\b", re.IGNORECASE)
    told = [sentence(outcome, code, language).what for code, outcome in SAID if outcome.verdict == Verdict.PASSED]
    empty = Report(date(2026, 9, 1), ())

    assert [text for text in (*told, summary(empty, language)) if lawful.search(text)] == []
