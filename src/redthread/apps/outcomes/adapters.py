"""How does a stored case study become the domain's value, and back?"""

from typing import Any

from redthread.apps.outcomes.models import CaseFact
from redthread.apps.outcomes.models import CaseStudy as Row
from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseStudy, CaseTopic
from redthread.domain.values import Text


def case_value(row: Row) -> CaseStudy:
    """Costs a query for the statements, unless they were fetched with it."""
    return CaseStudy(
        slug=row.slug,
        position=row.position,
        title=_text(row.title),
        authority=row.authority,
        country=row.country,
        statements=tuple(_statement(each) for each in row.facts.all()),
        is_fictional=row.is_fictional,
    )


def _statement(row: CaseFact) -> CaseStatement:
    return CaseStatement(
        topic=CaseTopic(row.topic),
        mark=CaseMark(row.mark),
        text=_text(row.statement),
        sources=tuple((name, address) for name, address in row.sources),
        criteria=tuple(row.criteria),
    )


def fact_row(case: Row, place: int, statement: CaseStatement) -> CaseFact:
    return CaseFact(
        case=case,
        topic=statement.topic.value,
        position=place,
        statement=text_fields(statement.text),
        mark=statement.mark.value,
        sources=[list(source) for source in statement.sources],
        criteria=list(statement.criteria),
    )


def text_fields(text: Text) -> list[list[str]]:
    return [list(version) for version in text]


def _text(versions: list[Any]) -> Text:
    return Text(tuple((language, text) for language, text in versions))
