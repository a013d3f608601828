"""What in a text may identify somebody although nobody is meant to be named?

Plain patterns over a bounded text; each is linear, without nested repetition. A hint is a question to a
person, never a verdict: it is listed, and the story check has to answer it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from redthread.domain.errors import DomainError
from redthread.domain.followup.terms import StoryAnswer, StoryQuestion

MOST_READ = 5000
"""Characters; a summary is no longer."""


class HintKind(StrEnum):
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    PAPER = "paper"
    """The number of an identity card, passport or badge."""
    SHIFT = "shift"
    NATIONALITY = "nationality"
    BUILDING = "building"
    DATE = "date"

    @property
    def question(self) -> StoryQuestion | None:
        """The question of the story check that it belongs to; None: it points at a person directly."""
        return StoryQuestion(self.value) if self.value in {each.value for each in StoryQuestion} else None


@dataclass(frozen=True, slots=True)
class Hint:
    kind: HintKind
    words: str
    """As they stand in the text."""


_MONTH = (
    r"(?:jan(?:uary|uari|uar)?|feb(?:ruary|ruari|ruar)?|mar(?:ch|s|t|ts)?|apr(?:il)?|may|mai|mei|maj|june?|juni|july?|juli|"
    r"aug(?:ust|ustus|usti)?|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    r"gener|febrer|març|maig|juny|juliol|agost|setembre|octubre|novembre|desembre)"
)
_PATTERNS: dict[HintKind, re.Pattern[str]] = {
    HintKind.NAME: re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Herr|Fru|Frau|Señora?|Senyora?|Sra?|Mevrouw|Meneer|Dhr|Mevr)\b"
        r"\.? ?[^\W\d_a-zß-ÿ]\w{0,30}"
    ),
    HintKind.PHONE: re.compile(r"(?<![\w+])(?:\+|00)?\d(?:[ ()./-]?\d){7,14}(?!\w)"),
    HintKind.EMAIL: re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"),
    HintKind.PAPER: re.compile(
        r"\b(?:passport|identity card|ID|badge|employee|work permit|pasaporte|passaport|paspoort|pass)"
        r"(?: (?:no|nr|number|card|número|nummer))?[.:]? ?[#№]? ?[A-Z]{0,3}\d{3,15}\b",
        re.IGNORECASE,
    ),
    HintKind.SHIFT: re.compile(
        r"\b(?:(?:night|day|morning|evening|early|late|weekend|first|second|third|graveyard)[ -]shift|"
        r"shift [A-Z0-9]{1,3}\b|"
        r"turno (?:de noche|nocturno|de mañana|de tarde)|torn de (?:nit|matí|tarda)|nachtdienst|nachtploeg|"
        r"nattskift\w{0,4}|kveldsskift\w{0,4}|nattpass\w{0,4}|kvällspass\w{0,4})",
        re.IGNORECASE,
    ),
    HintKind.BUILDING: re.compile(
        r"\b(?:building|block|dormitory|dorm|hall|workshop|floor|room|line|bay|gate|edificio|edifici|nave|gebouw|zaal|bygg|"
        r"byggnad|hal|sal|etasje|våning|linje)(?: (?:no|nr|number)\.?)?"
        r"(?: [#№]?(?-i:[A-Z]{1,2})\d{0,3}| ?[#№]?\d{1,4}[A-Z]?)\b",
        re.IGNORECASE,
    ),
    HintKind.DATE: re.compile(
        rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|"
        rf"\d{{1,2}}(?:st|nd|rd|th|\.)? (?:de |of )?{_MONTH}\b|"
        rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b)",
        re.IGNORECASE,
    ),
    HintKind.NATIONALITY: re.compile(
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|only|the|dos|tres|cuatro|twee|drie|vier|to|tre|fire|två|fyra|"
        r"\d{1,2}) (?:\w{1,20} )?"
        r"(?:Nepal|Nepali|Nepalese|Burmese|Myanmar|Vietnamese|Indonesian|Filipin[oa]|Bangladeshi|Indian|"
        r"Cambodian|Thai|Chinese|Uyghur|Uighur|Tibetan|Mongolian|Pakistani|Malaysian|Mexican|Honduran|Haitian|Romanian|"
        r"Ukrainian|Congolese|Zambian|Bolivian|Peruvian|Chilean|Lao|Laotian|Sri Lankan|Korean|Taiwanese)s?\b",
        re.IGNORECASE,
    ),
}


def hints(text: str) -> tuple[Hint, ...]:
    """In the order of the kinds, then of the text; each once. Reads the first 5,000 characters."""
    return tuple(dict.fromkeys(_found(text[:MOST_READ])))


def _found(text: str) -> Iterator[Hint]:
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            yield Hint(kind, " ".join(match[0].split()))


def require_answered(text: str, *, answers: dict[StoryQuestion, StoryAnswer], names_seen: tuple[str, ...] = ()) -> None:
    """A check that overlooks what the text plainly holds is none.

    Raises ``story-mentions`` where a question is answered *not mentioned* although a hint belongs to it, and
    ``story-names-unseen`` where words that point at a person were not confirmed in ``names_seen``.
    """
    for hint in hints(text):
        question = hint.kind.question
        if question is None and hint.words not in names_seen:
            raise DomainError("story-names-unseen", field="names_seen", words=hint.words)
        if question is not None and answers.get(question) is StoryAnswer.NOT_MENTIONED:
            raise DomainError("story-mentions", field=question.value, words=hint.words)
