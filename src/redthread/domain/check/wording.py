"""In which language can a requirement be read, and what does it say there?"""

from dataclasses import dataclass

from redthread.domain.check.finding import Outcome, cant_tell
from redthread.domain.check.matching import found, found_named, has, without
from redthread.domain.check.terms import vocabulary
from redthread.domain.check.terms.labels import LABELS, NOT_LABELS
from redthread.domain.check.vocabulary import Vocabulary
from redthread.domain.purchase import Purchase, Requirement
from redthread.domain.values import UNDETERMINED, Text


@dataclass(frozen=True, slots=True)
class Wording:
    """One requirement in one language that the rules have terms for."""

    text: str
    """Title and wording."""
    proof: str
    """The field that names the means of proof, empty where the source has none."""
    words: Vocabulary

    @property
    def whole(self) -> str:
        return f"{self.text}\n\n{self.proof}" if self.proof else self.text


COMMON_REASONS = ("language-not-read", "no-wording")
"""Reasons of ``unread``: any rule that reads words may give them."""


def _in(text: Text, language: str) -> str:
    return text.in_language(language) or str(text)


def _stated(purchase: Purchase) -> str:
    """The purchase's language, for texts whose own nobody stated: only where there is no choice."""
    return purchase.languages[0] if len(purchase.languages) == 1 else UNDETERMINED


def read(requirement: Requirement, purchase: Purchase) -> Wording | None:
    """The first version in a language with terms, the authoritative one before its translations."""
    main = requirement.wording or requirement.title
    for language, text in main:
        words = vocabulary(_stated(purchase) if language == UNDETERMINED else language)
        if words is not None and text.strip():
            title = _in(requirement.title, language)
            whole = text if title in (text, "") else f"{title}\n\n{text}"
            return Wording(whole, _in(requirement.verification, language), words)
    return None


def labels(text: str, words: Vocabulary) -> tuple[str, ...]:
    """The labels asked for: those with a known name, else what the wording calls a label."""
    called = found(words.label_words, text) if has(words.label_words, without(NOT_LABELS, text)) else ()
    return found(LABELS, text) or tuple(dict.fromkeys(called + found_named(words.label_heads, text)))


def of_an_extract(outcome: Outcome, *, silent: str) -> Outcome:
    """What a notice is silent about may stand in the documents it links to: its failure is no more than can't tell.

    ``silent`` is the rule's reason for having found nothing; what was found counts as it is.
    """
    return cant_tell(outcome.at, "only-an-extract", **outcome.values) if outcome.reason == silent else outcome


def unread(requirement: Requirement) -> Outcome:
    main = requirement.wording or requirement.title
    if not str(main).strip():
        return cant_tell(requirement.identifier, "no-wording")
    return cant_tell(requirement.identifier, "language-not-read", language=main.language)
