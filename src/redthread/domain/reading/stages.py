"""At which stage of use does a demand stand, and what told it?"""

from collections.abc import Sequence
from dataclasses import dataclass

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.reading.fold import fold, hits
from redthread.domain.reading.headings import NOTHING, Said, said_by
from redthread.domain.reading.result import ReasonCode
from redthread.domain.reading.terms import terms_first_of

STRONG = (StageOfUse.AWARD, StageOfUse.EXCLUSION)
"""Stages that a sentence names so plainly ("points are awarded") that a document's title doesn't outweigh it."""

LABEL_REACH = 60
LABEL_SHARE = 0.6
"""Of a label: "Award criterion 3" names its stage, "Evaluation of the audit reports" is a subject."""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that speaks for a stage, the nearest first.

    ``column`` is the value of a column that names stages; ``header`` the head of the column the demand
    stands in; ``above`` the headings over it, innermost first and without the title; ``lead`` the
    paragraph just before its table or list.
    """

    wording: str
    language: str
    title: str = ""
    column: str = ""
    header: str = ""
    has_weight: bool = False
    has_weight_column: bool = False
    lead: str = ""
    above: Sequence[tuple[Said, bool]] = ()
    """(what it says, whether it is only guessed that it stands above)."""
    document: Said = NOTHING


@dataclass(frozen=True, slots=True)
class Decided:
    stage: StageOfUse | None
    code: ReasonCode
    words: str = ""
    is_guess: bool = False


def stage_of(clues: Clues) -> Decided:
    """The nearest clear word decides. None where nothing does, or where a heading names several stages."""
    for decide in (
        _by_column,
        _by_label,
        _by_exclusion,
        _by_nearest_heading,
        _by_header,
        _by_lead,
        _by_weight,
        _by_headings_above,
    ):
        if decided := decide(clues):
            return decided
    return _by_sentence_or_title(clues)


def _by_column(clues: Clues) -> Decided | None:
    said = said_by(clues.column, clues.language) if clues.column else NOTHING
    return Decided(said.stage, ReasonCode.COLUMN, said.words) if said.stage else None


def _by_label(clues: Clues) -> Decided | None:
    """The label in front of the wording, or such a title: "Award criterion 3: ..."."""
    for text in (_label_part(clues.title), _label_part(clues.wording)):
        said = said_by(text, clues.language) if text else NOTHING
        if said.stage and len(said.words) >= LABEL_SHARE * len(text):
            return Decided(said.stage, ReasonCode.LABEL, said.words)
    return None


def _label_part(text: str) -> str:
    head, colon, _ = text[:LABEL_REACH].partition(":")
    return head.strip() if colon or len(text) <= LABEL_REACH else ""


def _by_exclusion(clues: Clues) -> Decided | None:
    """Grounds for exclusion are often listed under the heading of selection; nothing else is worded like one."""
    nearest = next((said for said, _ in clues.above if said.stages), clues.document)
    if StageOfUse.SELECTION not in nearest.stages:
        return None
    words = _hits(fold(clues.wording), clues.language, StageOfUse.EXCLUSION)
    return Decided(StageOfUse.EXCLUSION, ReasonCode.OWN_WORDS, ", ".join(words), is_guess=True) if words else None


def _by_nearest_heading(clues: Clues) -> Decided | None:
    if not clues.above:
        return None
    said, is_guess = clues.above[0]
    if said.is_ambiguous:
        return _among(clues, said)
    return Decided(said.stage, ReasonCode.HEADING, said.words, is_guess) if said.stage else None


def _among(clues: Clues, said: Said) -> Decided:
    """A heading of several stages: the sentence may tell which of them."""
    own = said_in_sentence(clues.wording, clues.language)
    possible = [stage for stage in own.stages if stage in said.stages]
    if len(possible) == 1:
        return Decided(possible[0], ReasonCode.OWN_WORDS, own.words, is_guess=True)
    if clues.has_weight and StageOfUse.AWARD in said.stages:
        return Decided(StageOfUse.AWARD, ReasonCode.WEIGHT, is_guess=True)
    if set(said.stages) == {StageOfUse.EXCLUSION, StageOfUse.SELECTION}:
        # A ground for exclusion would have been told by its words.
        return Decided(StageOfUse.SELECTION, ReasonCode.HEADING, said.words, is_guess=True)
    return Decided(None, ReasonCode.SEVERAL, said.words)


def _by_header(clues: Clues) -> Decided | None:
    said = said_by(clues.header, clues.language) if clues.header else NOTHING
    return Decided(said.stage, ReasonCode.TABLE_HEADER, said.words) if said.stage else None


def _by_lead(clues: Clues) -> Decided | None:
    said = said_by(clues.lead, clues.language) if clues.lead else NOTHING
    return Decided(said.stage, ReasonCode.LEAD_IN, said.words) if said.stage else None


def _by_weight(clues: Clues) -> Decided | None:
    """Only award criteria bear weights, except where candidates are ranked for selection."""
    if not (clues.has_weight or clues.has_weight_column):
        return None
    told = next((said for said, _ in clues.above if said.stages), NOTHING)
    if told.stage is StageOfUse.AWARD or StageOfUse.SELECTION in told.stages:
        return None
    return Decided(StageOfUse.AWARD, ReasonCode.WEIGHT, is_guess=True)


def _by_headings_above(clues: Clues) -> Decided | None:
    for said, is_guess in clues.above[1:]:
        if said.is_ambiguous:
            return _among(clues, said)
        if said.stage:
            return Decided(said.stage, ReasonCode.HEADING_ABOVE, said.words, is_guess)
    return None


def _by_sentence_or_title(clues: Clues) -> Decided:
    own, document = said_in_sentence(clues.wording, clues.language), clues.document
    if document.stage and not _outweighs(own, document):
        return Decided(
            document.stage, ReasonCode.TITLE, document.words, is_guess=own.stage not in (None, document.stage)
        )
    if document.is_ambiguous:
        return _among(clues, document)
    if own.stage:
        return Decided(own.stage, ReasonCode.OWN_WORDS, own.words, is_guess=True)
    return Decided(None, ReasonCode.SEVERAL if own.stages else ReasonCode.NOTHING, own.words)


def _outweighs(own: Said, document: Said) -> bool:
    if own.stage is None or own.stage is document.stage:
        return False
    return own.stage in STRONG or (own.stage is StageOfUse.CONTRACT_CLAUSE and own.words.count(",") >= 1)


def said_in_sentence(text: str, language: str) -> Said:
    """The stage with most of its own phrases in the sentence; a tie tells none, unless one of them is strong."""
    folded = fold(text)
    found = {stage: _hits(folded, language, stage) for stage in StageOfUse}
    most = max((len(words) for words in found.values()), default=0)
    if most == 0:
        return NOTHING
    leading = [stage for stage in StageOfUse if len(found[stage]) == most]
    strong = [stage for stage in STRONG if found[stage]]
    chosen = strong[:1] or leading
    return Said(tuple(chosen), ", ".join(word for stage in chosen for word in found[stage]))


def _hits(folded: str, language: str, stage: StageOfUse) -> tuple[str, ...]:
    terms = terms_first_of(language)
    if terms[0].language == language:
        terms = terms[:1]
    return tuple(dict.fromkeys(word for each in terms for word in hits(folded, each.sentences.get(stage, ()))))
