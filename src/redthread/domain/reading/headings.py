"""What does a heading say: of which stage of use, which lots, or that nothing is demanded below it?"""

import re
from dataclasses import dataclass

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.reading.fold import fold, pattern, together
from redthread.domain.reading.terms import EVERY, Terms, terms_first_of
from redthread.domain.values import UNDETERMINED

LONGEST_HEADING = 200
LONGEST_HEADER = 12
"""Words of a column's header that are looked through for a lot."""


@dataclass(frozen=True, slots=True)
class Said:
    """What words say of the stage of use. Several stages: it names more than one, so that it tells none."""

    stages: tuple[StageOfUse, ...] = ()
    words: str = ""
    is_background: bool = False
    is_weak: bool = False
    """It names the goods alone: below a heading that names a stage that one still holds."""

    @property
    def stage(self) -> StageOfUse | None:
        return self.stages[0] if len(self.stages) == 1 else None

    @property
    def is_ambiguous(self) -> bool:
        return len(self.stages) > 1


NOTHING = Said()

_LABEL = r"(?:(?:art|articolo|article|articulo|artigo|artikel|section|clause)(?!\w))?[\W\d]*"
"""What may stand before a heading: "Article 5 - "."""


def said_by(heading: str, language: str = UNDETERMINED) -> Said:
    """The first language that recognises the heading decides, the given one before the others."""
    folded = _neutral().sub(lambda match: "\0" * len(match.group(0)), fold(heading)[:LONGEST_HEADING])
    for terms in terms_first_of(language):
        said = _said_in(folded, terms)
        if said != NOTHING:
            return said
    return NOTHING


def is_stage_alone(heading: str, language: str = UNDETERMINED) -> bool:
    """Whether it names a stage and, but for what stands in brackets, nothing else: "Award criteria (95 points)"."""
    said, plain = said_by(heading, language), re.sub(r"\([^)]*\)", " ", fold(heading))
    return said.stage is not None and not re.sub(r"[\W\d]+", "", plain.replace(said.words, " ", 1))


def _neutral() -> re.Pattern[str]:
    """Names of whole documents in any language that hold the word for a stage."""
    return pattern(together(terms.neutral for terms in EVERY.values()))


def _said_in(folded: str, terms: Terms) -> Said:
    if background := pattern(terms.background, before=r"^[\W\d]*").search(folded):
        longest_stage = max((end - start for start, end, _ in _spans(folded, terms)), default=0)
        if len(background.group(0)) > longest_stage:
            return Said(words=background.group(0).strip(), is_background=True)
    taken = _longest_first(_spans(folded, terms))
    if not taken and (alone := _alone(folded, terms)):
        return alone
    stages = tuple(dict.fromkeys(stage for _, _, stage in taken))
    return Said(stages, ", ".join(folded[start:end] for start, end, _ in taken)) if stages else NOTHING


def _alone(folded: str, terms: Terms) -> Said | None:
    for stage, phrases in (
        (StageOfUse.CONTRACT_CLAUSE, terms.contract_alone),
        (StageOfUse.TECHNICAL_SPECIFICATION, terms.goods_alone),
    ):
        if found := pattern(phrases, before=_LABEL, after=r"\W*").fullmatch(folded):
            return Said((stage,), found.group(0).strip(), is_weak=phrases is terms.goods_alone)
    return None


def _spans(folded: str, terms: Terms) -> list[tuple[int, int, StageOfUse]]:
    return [
        (match.start(), match.end(), stage)
        for stage, phrases in terms.headings.items()
        for match in pattern(phrases).finditer(folded)
    ]


def _longest_first(spans: list[tuple[int, int, StageOfUse]]) -> list[tuple[int, int, StageOfUse]]:
    """Without those that lie inside or across a longer one, in the order of the text."""
    taken: list[tuple[int, int, StageOfUse]] = []
    for start, end, stage in sorted(spans, key=lambda span: span[0] - span[1]):
        if all(end <= other[0] or start >= other[1] for other in taken):
            taken.append((start, end, stage))
    return sorted(taken)


def lots_said_by(text: str, language: str = UNDETERMINED) -> tuple[str, ...]:
    """The numbers or letters after the word for lot at the start: "Lots 1 and 2: laptops" → ("1", "2")."""
    listed = _lot_pattern(language).match(fold(text))
    if listed is None:
        return ()
    return tuple(part.upper() for part in re.findall(r"\d+|\b[a-h]\b", listed["numbers"]))


def lots_in(text: str) -> tuple[str, ...]:
    """The lots named anywhere in a short text, such as the head of a column: "Weight lot 2"."""
    words = text.split()[:LONGEST_HEADER]
    return next((lots for index in range(len(words)) if (lots := lots_said_by(" ".join(words[index:])))), ())


def lot_name(text: str, language: str = UNDETERMINED) -> str:
    """What follows the number in "Lot 1: Laptops"; empty where nothing does."""
    listed = _lot_pattern(language).match(fold(text))
    if listed is None:
        return ""
    words = len(re.findall(r"\w+", listed.group(0)))
    after = re.match(rf"(?:\W*\w+){{{words}}}", text)
    return text[after.end() :].strip(" \t\n:.–—-()") if after else ""


def _lot_pattern(language: str) -> re.Pattern[str]:
    # The word for lot in one language is an article in another ("los"): only the document's own counts.
    known = EVERY.get(language)
    lots = known.lot if known else tuple(phrase for terms in EVERY.values() for phrase in terms.lot if phrase != "los")
    plural = tuple(f"{phrase}*" for phrase in lots)
    number = r"(?:\d{1,3}|[a-h])(?!\w)"
    joined = rf"{number}(?:\s*(?:,|/|&|\+|-|and|og|och|und|et|y|i|en|e|ja)\s*{number})*"
    return pattern(
        plural, before=r"^[\W\d]{0,12}", after=rf"\s*(?:nr\.?|no\.?|n\.?[o°]\.?|num\.?)?\s*(?P<numbers>{joined})"
    )
