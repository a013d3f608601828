"""How does a stored criterion version become the domain's value?"""

from collections.abc import Iterable

from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.apps.library.models import PackageVersion, TrackFigure
from redthread.domain.check.cure import Candidate
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import Definition
from redthread.domain.criteria.variable import defaults
from redthread.domain.criteria.wording import fill_known
from redthread.domain.outcomes.track import Figure, Measure, Track
from redthread.domain.plain import from_plain
from redthread.domain.values import Text


def criterion_value(row: CriterionVersionRow) -> CriterionVersion:
    return from_plain(CriterionVersion, row.content)


def candidate_of(version: CriterionVersion) -> Candidate:
    """What the tender check may propose in place of a faulty wording, with the library's own values put in."""
    return Candidate(
        identifier=version.identifier,
        title=version.title,
        stage=version.stage_of_use,
        topics=version.topics,
        wording=Text(tuple((language, _proposed(version, text, language)) for language, text in version.wording)),
    )


def _proposed(version: CriterionVersion, text: str, language: str) -> str:
    values = defaults(version.variables, language=language)
    return fill_known(text, variables=version.variables, values=values)


def definition_values(row: PackageVersion) -> tuple[Definition, ...]:
    return tuple(from_plain(Definition, each) for each in row.definitions)


def figure_row(figure: Figure, *, criterion_key: int, version_key: int | None, is_fictional: bool) -> TrackFigure:
    return TrackFigure(
        criterion_id=criterion_key,
        version_id=version_key,
        is_fictional=is_fictional,
        measure=figure.measure.value,
        value=figure.value,
        of=figure.of,
        purchases=figure.purchases,
        authorities=figure.authorities,
        first=figure.first,
        last=figure.last,
    )


def track_value(rows: Iterable[TrackFigure]) -> Track:
    """In the order of the measures, whatever the order of the rows."""
    figures = {figure.measure: figure for figure in map(_figure, rows)}
    return tuple(figures[measure] for measure in Measure if measure in figures)


def _figure(row: TrackFigure) -> Figure:
    return Figure(Measure(row.measure), row.value, row.of, row.purchases, row.authorities, row.first, row.last)
