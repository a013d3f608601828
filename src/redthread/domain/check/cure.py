"""Which wording of the library comes closest to a requirement that failed?

Only something related is proposed: a candidate whose main topic the requirement speaks of, whose words it
shares, or which shows how a label is asked for where the requirement asks for one. The same stage of use comes
first; where it has nothing, another stage may have the sound place for it. Nothing is better than something
unrelated.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from redthread.domain.check.matching import has
from redthread.domain.check.similarity import content_words, likeness
from redthread.domain.check.terms import vocabulary
from redthread.domain.check.terms.labels import LABELS
from redthread.domain.check.vocabulary import Vocabulary
from redthread.domain.criteria.taxonomy import StageOfUse, Topic
from redthread.domain.purchase import Requirement
from redthread.domain.values import Text

_ALIKE = 0.3
"""Likeness of words from which a candidate is related even if no topic says so."""
_TOPIC_WEIGHT = 2.0
_WORD_WEIGHT = 6.0
"""The same words weigh more than all that topics can: a wording is closest to itself."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sound wording that may be proposed; the main topic comes first."""

    identifier: str
    title: Text
    stage: StageOfUse
    topics: tuple[Topic, ...]
    wording: Text


@dataclass(frozen=True, slots=True)
class Relation:
    """Why a candidate is close: the topics both speak of, and how alike their words are (0 to 1)."""

    topics: tuple[Topic, ...]
    likeness: float
    is_on_main_topic: bool
    both_name_labels: bool = False

    @property
    def is_related(self) -> bool:
        return self.is_on_main_topic or self.both_name_labels or self.likeness >= _ALIKE


def closest(requirement: Requirement, candidates: Iterable[Candidate], language: str) -> Candidate | None:
    """The most closely related candidate, or None where none is; the same answer in whatever order they come.

    ``language`` is the requirement's. A language without terms finds nothing: nobody could say why.
    """
    ranked = [
        (_is_elsewhere(requirement, candidate), -_score(relation, candidate), candidate.identifier, candidate)
        for candidate in candidates
        if (relation := relation_of(requirement, candidate, language)).is_related
    ]
    return min(ranked, key=lambda each: each[:3])[3] if ranked else None


def _is_elsewhere(requirement: Requirement, candidate: Candidate) -> bool:
    return requirement.stage not in (None, candidate.stage)


def relation_of(requirement: Requirement, candidate: Candidate, language: str) -> Relation:
    words = vocabulary(language)
    if words is None:
        return Relation((), 0.0, is_on_main_topic=False)
    text = f"{requirement.title.in_language(language) or ''} {requirement.wording.in_language(language) or ''}"
    spoken = topics_of(text, words.language)
    shared = tuple(topic for topic in candidate.topics if topic in spoken)
    same_language = candidate.wording.in_language(language) or ""
    alike = likeness(_content(text, words.language), _content(same_language, words.language)) if same_language else 0.0
    return Relation(
        shared,
        alike,
        is_on_main_topic=candidate.topics[:1] == shared[:1] != (),
        both_name_labels=has(LABELS, text) and _names_label(str(candidate.wording)),
    )


@lru_cache(maxsize=2048)
def _names_label(wording: str) -> bool:
    return has(LABELS, wording)


@lru_cache(maxsize=512)
def topics_of(text: str, language: str) -> tuple[Topic, ...]:
    """The topics that a text in a language with terms speaks of, in the order of the taxonomy."""
    words = _words(language)
    return tuple(topic for topic in Topic if has(words.topics.get(topic, ()), text))


@lru_cache(maxsize=2048)
def _content(text: str, language: str) -> frozenset[str]:
    return content_words(text, _words(language))


def _words(language: str) -> Vocabulary:
    words = vocabulary(language)
    if words is None:
        raise KeyError(language)
    return words


def _score(relation: Relation, candidate: Candidate) -> float:
    """Shared words and shared topics; of those on the same topic rather the one that speaks of little else."""
    share = len(relation.topics) / len(candidate.topics) if candidate.topics else 0.0
    signs = relation.is_on_main_topic + relation.both_name_labels + share
    return _TOPIC_WEIGHT * signs + _WORD_WEIGHT * relation.likeness
