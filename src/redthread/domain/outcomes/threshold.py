"""Which figures of a track record may be told, and which would point at somebody?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from redthread.domain.outcomes.track import SEVERITIES, Figure, Measure, Track

FEWEST_PURCHASES = 5
FEWEST_AUTHORITIES = 3
FEWEST_PEOPLE = 5
"""Below any of them a figure is withheld: it would tell of one authority, one bidder, or of people one can find."""


class Standing(StrEnum):
    """What is known of a figure. Only the first two are knowledge; the others are grey."""

    SHOWN = "shown"
    NO_FINDING = "no-finding"
    """Somebody looked, and found none of this severity."""
    WITHHELD = "withheld"
    NOT_CHECKED = "not-checked"
    """It stands in contracts, and nobody independent has looked."""
    NOT_RECORDED = "not-recorded"


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """What everybody may know of a figure. Without a value the sample is not told either."""

    measure: Measure
    standing: Standing
    value: Decimal | None = None
    of: int | None = None
    purchases: int | None = None
    authorities: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_known(self) -> bool:
        return self.standing in (Standing.SHOWN, Standing.NO_FINDING)


def is_withheld(figure: Figure) -> bool:
    """The one rule: too few purchases, too few authorities, or a number of people below five that is not none."""
    is_few = figure.purchases < FEWEST_PURCHASES or figure.authorities < FEWEST_AUTHORITIES
    return is_few or (figure.measure is Measure.REMEDIED and 0 < figure.value < FEWEST_PEOPLE)


def track_shown(track: Track, *, parts: Sequence[Track] = ()) -> tuple[ShownFigure, ...]:
    """Every measure, with the value where it may be told.

    ``parts`` are the tracks of the other versions of the criterion. A figure of one version is withheld while
    that of another has to be: whoever has the sum of all versions would subtract one from the other.
    """
    figures = {figure.measure: figure for figure in track}
    others = [{figure.measure: figure for figure in part} for part in parts]
    return tuple(_shown(measure, figures, others) for measure in Measure)


def _shown(
    measure: Measure, figures: Mapping[Measure, Figure], others: Sequence[Mapping[Measure, Figure]]
) -> ShownFigure:
    figure = figures.get(measure)
    if figure is None:
        return ShownFigure(measure, _absent(measure, figures))
    if is_withheld(figure) or any(measure in other and is_withheld(other[measure]) for other in others):
        return ShownFigure(measure, Standing.WITHHELD)
    return ShownFigure(
        measure,
        Standing.NO_FINDING if measure in SEVERITIES and figure.value == 0 else Standing.SHOWN,
        figure.value,
        figure.of,
        figure.purchases,
        figure.authorities,
        figure.first,
        figure.last,
    )


def _absent(measure: Measure, figures: Mapping[Measure, Figure]) -> Standing:
    """Nobody looked at a clause that binds, or there is nothing to look at yet."""
    is_looked_for = measure is Measure.CHECKED or measure in SEVERITIES
    return Standing.NOT_CHECKED if is_looked_for and Measure.CLAUSES in figures else Standing.NOT_RECORDED
