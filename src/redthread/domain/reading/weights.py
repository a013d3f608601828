"""Which weight does a cell, a heading or a sentence declare?"""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from redthread.domain.reading.fold import fold, pattern, together
from redthread.domain.reading.terms import EVERY, Column, Phrases
from redthread.domain.values import Weight, WeightKind

NUMBER = r"\d{1,7}(?:[.,]\d{1,3})?"
NEAR = 40
"""How near to a figure, in characters, a word for weight makes it one."""

MOST_PARTS = 20
_SENTENCE_END = re.compile(r"(?<=[.;])\s+(?=[^\W\d_a-z])")
_AFTER_WEIGHT = re.compile(r"(?<=[%)])(?:[,;.]\s+|\s+)(?:(?:and|og|och|und|et|y|i|en|e|ja)\s+)?(?=[^\W\d_])")

TITLE_LENGTH = 120
"""Up to this length a text is a name with its weight ("Due diligence 20 %"), not a sentence."""


def _every(field: str) -> Phrases:
    return together(getattr(terms, field) for terms in EVERY.values())


def _every_column(column: Column) -> Phrases:
    return tuple(phrase for terms in EVERY.values() for phrase in terms.columns.get(column, ()) if len(phrase) > 1)


_UPTO = r"\s*(?:-|to|bis|a|til|till|tot|à|y|et|og)\s*"
_PERCENT_SIGN = rf"(?:%|{pattern(_every('percent')).pattern})"
_PERCENT = re.compile(rf"(?<![\w.,])(?P<low>{NUMBER})\s*%?(?:{_UPTO}(?P<high>{NUMBER}))?\s*{_PERCENT_SIGN}")
_POINTS = re.compile(
    rf"(?<![\w.,])(?P<low>{NUMBER})(?:{_UPTO}(?P<high>{NUMBER}))?\s*{pattern(_every('points')).pattern}"
)
_WEIGHS = pattern((*_every("weighs"), *_every_column(Column.WEIGHT)))
_AT_MOST = pattern(_every("at_most"))
_SUM = pattern(_every("sum_of"))
_POINTS_LABEL = pattern(_every_column(Column.POINTS), after=rf"\s*[:=]\s*(?P<value>{NUMBER})")
_WEIGHT_LABEL = pattern(
    (*_every("weighs"), *_every_column(Column.WEIGHT)), after=rf"\s*(?:[:=]|\()\s*(?P<value>{NUMBER})(?!\s*%)"
)
_DEDUCTION = pattern(_every("deduction"))
_NAME_BEFORE = re.compile(r"[^.:;]{3,60}?(?: [-] ?|: ?)")
"""Of "Repair service - 25 %. Assessed on ...": the name that a weight follows."""

_EXPLAINED = re.compile(r"[%)]\W*(?:\w+\W+){3}")

_MONEY = re.compile(
    r"(?:(?:eur|nok|sek|dkk|gbp|usd|chf|kr\.?|€|£)\s*(?P<after>\d(?:[\d .,]{0,14}\d)?))"
    r"|(?:(?<!\d)(?P<before>\d(?:[\d .,]{0,14}\d)?)\s*(?:eur\w*|nok|sek|dkk|gbp|usd|chf|kr\w*|€|£))"
)
_CURRENCY = re.compile(r"(?<!\w)(?:eur|nok|sek|dkk|gbp|usd|chf|kr)(?!\w)|[€£]")
_SCALE_LINE = re.compile(rf"^\W*{NUMBER}(?:{_UPTO}{NUMBER})?\s*{pattern(_every('points')).pattern}?\s*[:=]")


def weight_in_cell(cell: str, *, column: Column, header: str, is_percent: bool | None = None) -> Weight | None:
    """The weight in a cell of a weight or points column.

    ``is_percent`` says how a bare figure is meant where neither the header nor the cell does; None: points
    in a points column, else the kind is taken from the header's own sign.
    """
    folded = fold(cell)
    if found := _percentage(folded) or _points(folded) or money_in(folded):
        return found
    bare = re.search(rf"(?P<low>{NUMBER})(?:{_UPTO}(?P<high>{NUMBER}))?", folded)
    if bare is None:
        return None
    low, high = _must(bare["low"]), _number(bare["high"])
    if _means_money(fold(header)):
        return _money_of(bare["low"] if high else folded)
    if _means_percent(fold(header), column, is_percent):
        return _percentage_of(low, high)
    return Weight(WeightKind.POINTS, high if high is not None else low)


def _means_money(header: str) -> bool:
    """Whether a column holds deductions from the price: "Max. deduction (EUR)"."""
    return bool(_DEDUCTION.search(header)) and bool(_CURRENCY.search(header))


def _means_percent(header: str, column: Column, is_percent: bool | None) -> bool:
    if "%" in header or pattern(_every("percent")).search(header):
        return True
    return bool(is_percent) and column is Column.WEIGHT


def bare_figures(cells: list[str]) -> list[Decimal]:
    """The plain numbers of a column, to see whether they total 100."""
    folded = [fold(cell).strip() for cell in cells]
    return [_must(text) for text in folded if re.fullmatch(NUMBER, text)]


@lru_cache(maxsize=1024)
def weight_in_text(text: str) -> Weight | None:
    """The weight a heading or sentence declares.

    A figure counts in brackets, beside a word for weight, or at an end of a short name; "at least 60 % of the
    suppliers" is none.
    """
    folded = fold(text)
    if not any(character.isdigit() for character in folded):
        return None
    return _declared_percentage(folded) or _declared_points(folded) or _labelled(folded) or money_in(folded)


def weighted_parts(text: str) -> tuple[str, ...]:
    """The parts of "Price weighs 60 %. Wages weigh 40 %." or "Criteria: price 60 %, wages 40 %", each with its weight.

    A sentence before a colon is a part of its own. Empty where not every part, of at least two, has a weight.
    """
    if not any(character.isdigit() for character in text) or is_scale(text):
        return ()
    lead, colon, rest = text.partition(":")
    heads = [f"{lead}:"] if colon and weight_in_text(lead) is None else []
    body = rest.strip() if heads else text
    for boundary in (_SENTENCE_END, _AFTER_WEIGHT):
        parts = [part.strip(" ,;") for part in boundary.split(body) if part.strip(" ,;.")]
        if 2 <= len(parts) <= MOST_PARTS and all(len(_figures(part)) == 1 and weight_in_text(part) for part in parts):
            return (*heads, *parts)
    return ()


def _figures(part: str) -> list[str]:
    return [match.group(0) for expression in (_PERCENT, _POINTS) for match in expression.finditer(fold(part))]


def is_name_with_weight(text: str) -> bool:
    """Whether nothing but a name bears the weight: "Repair (20 %)", but not "Repair - 20 %. Assessed on form 4"."""
    return len(text) <= TITLE_LENGTH and not _EXPLAINED.search(text)


def says_whole(text: str) -> bool:
    """Whether a sentence tells the sum of all weights: "The weights add up to 100 %." """
    weight = weight_in_text(text) if text.rstrip().endswith(".") else None
    is_hundred = weight is not None and weight.kind is WeightKind.PERCENTAGE and weight.value == 100
    return is_hundred and bool(_SUM.search(fold(text)))


def is_scale(text: str) -> bool:
    """Whether it says how many points for what: "5 points: all sites; 3 points: half of them"."""
    folded = fold(text)
    figures = list(_POINTS.finditer(folded))
    if figures and _says_at_most(folded[: figures[0].start()]):
        return False
    return len(figures) >= 2 or bool(_SCALE_LINE.match(folded))


def _says_at_most(before: str) -> bool:
    """Whether "up to" leads to the first figure: a criterion's name with its weight, its scale behind it."""
    near = before[-NEAR:]
    found = pattern(_every("at_most"), after=r"\W*$").search(near)
    return found is not None and bool(re.search(r"[^\W\d_]{3}", near[: found.start()]))


def _declared_percentage(folded: str) -> Weight | None:
    for match in _PERCENT.finditer(folded):
        if _stands_out(folded, match) or _is_near(_WEIGHS, folded, match):
            return _percentage_of(_must(match["low"]), _number(match["high"]))
    return None


def _declared_points(folded: str) -> Weight | None:
    if _SCALE_LINE.match(folded):
        return None
    for match in _POINTS.finditer(folded):
        if _stands_out(folded, match) or _is_near(_WEIGHS, folded, match) or _is_near(_AT_MOST, folded, match):
            return _points_of(match)
    return None


def _labelled(folded: str) -> Weight | None:
    """A figure without a unit, right after the word: "Weight: 30"."""
    if not any(sign in folded for sign in ":=("):
        return None
    if points := _POINTS_LABEL.search(folded):
        return Weight(WeightKind.POINTS, _must(points["value"]))
    weight = _WEIGHT_LABEL.search(folded)
    return Weight(WeightKind.PERCENTAGE, _must(weight["value"])) if weight else None


def _stands_out(folded: str, match: re.Match[str]) -> bool:
    """Whether it stands in brackets, or at an end of a short name."""
    before = folded[max(0, match.start() - 3) : match.start()].rstrip()
    after = folded[match.end() : match.end() + 3].lstrip()
    if before[-1:] in ("(", "[") and after[:1] in (")", "]", ",", ";", ""):
        return True
    if _NAME_BEFORE.fullmatch(folded, 0, match.start()) and after[:1] in (".", ";", ""):
        return True
    return len(folded) <= TITLE_LENGTH and _is_at_an_end(folded, match)


def _is_at_an_end(folded: str, match: re.Match[str]) -> bool:
    before, after = folded[: match.start()].strip(" -"), folded[match.end() :].strip(" .;)")
    return not after or (not before and len(after.split()) <= 8)


def _is_near(expression: re.Pattern[str], folded: str, match: re.Match[str]) -> bool:
    """Whether such a word ends shortly before the figure, or begins right after it."""
    around = expression.finditer(folded, max(0, match.start() - 2 * NEAR), match.end() + 2 * NEAR)
    return any(
        0 <= match.start() - word.end() <= NEAR or 0 <= word.start() - match.end() <= NEAR // 2 for word in around
    )


def _percentage(folded: str) -> Weight | None:
    match = _PERCENT.search(folded)
    return _percentage_of(_must(match["low"]), _number(match["high"])) if match else None


def _points(folded: str) -> Weight | None:
    match = _POINTS.search(folded)
    return _points_of(match) if match else None


def money_in(folded: str) -> Weight | None:
    """A deduction from the price that a quality earns: "mervärdesavdrag 100 000 SEK"."""
    if not (match := _MONEY.search(folded)) or not _DEDUCTION.search(folded):
        return None
    return _money_of(match["after"] or match["before"])


def deduction_under(heading: str, text: str) -> Weight | None:
    """The most money a text names below a heading of deductions from the price: "EUR 500 a day, max. EUR 5,000"."""
    if not _DEDUCTION.search(fold(heading)):
        return None
    sums = [_money_of(match["after"] or match["before"]) for match in _MONEY.finditer(fold(text))]
    return max(sums, key=lambda weight: weight.value or Decimal(0), default=None)


def _money_of(text: str) -> Weight:
    figure = re.search(r"\d[\d .,]*", re.sub(r"[ .,](?=\d{3}(?!\d))", "", text))
    return Weight(WeightKind.MONEY, _number(figure.group(0).strip(" .,").replace(" ", "")) if figure else None)


def _percentage_of(low: Decimal, high: Decimal | None) -> Weight:
    if high is None or high <= low:
        return Weight(WeightKind.PERCENTAGE, low)
    return Weight(WeightKind.PERCENTAGE_RANGE, low, high)


def _points_of(match: re.Match[str]) -> Weight:
    """Points given from 0 up to 10 weigh 10."""
    high = _number(match["high"])
    return Weight(WeightKind.POINTS, _must(match["low"]) if high is None else high)


def _must(figure: str) -> Decimal:
    return Decimal(figure.replace(",", "."))


def _number(figure: str | None) -> Decimal | None:
    try:
        return _must(figure) if figure else None
    except InvalidOperation:
        return None
