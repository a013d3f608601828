"""Pages of the case studies, for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criteria_named
from redthread.apps.outcomes import selectors
from redthread.apps.outcomes.documents import FORMS, case_document
from redthread.apps.tenders.attachment import attachment
from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseStudy, CaseTopic, topics_known

SHAPES = {
    CaseMark.READ: "leading",
    CaseMark.RECORDED: "leading",
    CaseMark.SECOND_HAND: "advanced",
    CaseMark.BACKGROUND: "basic",
}
"""How full the knot beside the word is: the surer, the fuller."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement with the numbers of its sources in the list at the end, and the criteria of the library."""

    statement: CaseStatement
    sources: Sequence[tuple[int, str, str]]
    criteria: Sequence[CriterionVersion]

    @property
    def shape(self) -> str:
        return SHAPES.get(self.statement.mark, "")


@require_safe
def cases(request: HttpRequest) -> HttpResponse:
    shown = {
        "cases": [(each, topics_known(each.statements)) for each in selectors.cases_list()],
        "topics": len(CaseTopic),
        "language": request.LANGUAGE_CODE,
    }
    return render(request, "outcomes/cases.html", shown)


@require_safe
def case(request: HttpRequest, slug: str) -> HttpResponse:
    found = selectors.case_get(slug=slug)
    shown = {
        "case": found,
        "known": topics_known(found.statements),
        "topics": len(CaseTopic),
        "marks": [(mark, SHAPES.get(mark, "")) for mark in CaseMark],
        "forms": list(FORMS),
        "language": request.LANGUAGE_CODE,
        **_told(found),
    }
    return render(request, "outcomes/case.html", shown)


@require_safe
def case_file(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = selectors.case_get(slug=slug)
    if form not in FORMS:
        raise Http404
    return attachment(case_document(found, form=form, language=request.LANGUAGE_CODE))


def _told(found: CaseStudy) -> dict[str, Any]:
    """The statements by topic, and each source once, numbered in the order in which it is first named."""
    sources = list(dict.fromkeys(source for each in found.statements for source in each.sources))
    number = {source: place for place, source in enumerate(sources, start=1)}
    named = criteria_named(identifiers=dict.fromkeys(each for one in found.statements for each in one.criteria))
    criteria = {f"{each.criterion.package.identifier}/{each.criterion.identifier}": each for each in named}
    told = [
        Shown(
            each,
            [(number[source], *source) for source in each.sources],
            [criteria[name] for name in each.criteria if name in criteria],
        )
        for each in found.statements
    ]
    by_topic = groupby(told, key=lambda one: one.statement.topic)
    return {"sources": sources, "told": [(topic, list(each)) for topic, each in by_topic]}
