"""What do the records of one purchase tell, topic by topic, as a case study?"""

from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from redthread.domain.outcomes.cases import CaseMark, CaseStatement, CaseStudy, CaseTopic
from redthread.domain.outcomes.facts import Fact
from redthread.domain.outcomes.threshold import FEWEST_PEOPLE
from redthread.domain.outcomes.track import Figure, Measure, track_of_standing
from redthread.domain.purchase import Purchase
from redthread.domain.values import Text
from redthread.words.names import name_of

LANGUAGE = "en"
"""Of the sentences; what the buyer wrote stays in the buyer's language."""


def case_of_record(tender: Purchase, facts: Iterable[Fact], *, slug: str, is_fictional: bool) -> CaseStudy:
    """Every topic: what is recorded, or *unknown*. Findings are left out: who may know of one is not decided here."""
    figures = {figure.measure: figure for figure in track_of_standing(facts)}
    with override(LANGUAGE):
        told = [*_of_tender(tender), *_of_figures(figures)]
    known = {each.topic for each in told}
    unknown = [CaseStatement(topic, CaseMark.UNKNOWN) for topic in CaseTopic if topic not in known]
    order = list(CaseTopic)
    return CaseStudy(
        slug=slug,
        position=0,
        title=tender.title,
        authority=str(tender.buyers[0].name) if tender.buyers else "",
        country=tender.jurisdiction or "",
        statements=tuple(sorted([*told, *unknown], key=lambda each: order.index(each.topic))),
        is_fictional=is_fictional,
    )


def _of_tender(tender: Purchase) -> Iterator[CaseStatement]:
    yield _recorded(CaseTopic.BOUGHT, tender.description or tender.title)
    if tender.value is not None:
        yield _said(CaseTopic.VALUE, _("Estimated at %(value)s.") % {"value": tender.value})
    if tender.procedure is not None:
        yield _said(CaseTopic.PROCEDURE, name_of("procedure", tender.procedure, LANGUAGE))
    if tender.requirements:
        yield _criteria(tender)


def _criteria(tender: Purchase) -> CaseStatement:
    origins = list(dict.fromkeys(each.origin.identifier for each in tender.requirements if each.origin))
    count = len(tender.requirements)
    text = ngettext("%(n)s requirement", "%(n)s requirements", count) % {"n": count}
    sentence = _("The published tender has %(requirements)s. From the library: %(criteria)s.") % {
        "requirements": text,
        "criteria": ngettext("%(n)s criterion", "%(n)s criteria", len(origins)) % {"n": len(origins)},
    }
    return _recorded(CaseTopic.CRITERIA, Text.of(sentence, LANGUAGE), tuple(origins))


def _of_figures(figures: Mapping[Measure, Figure]) -> Iterator[CaseStatement]:
    """Of the criteria of the library alone: own wording has no facts."""
    if Measure.OFFERS in figures:
        offers = int(figures[Measure.OFFERS].value)
        yield _said(CaseTopic.RESPONSE, ngettext("%(n)s offer.", "%(n)s offers.", offers) % {"n": offers})
        if Measure.MET in figures:
            shown = _("%(n)s of %(of)s answers to criteria of the library meet them, now or by a date.")
            yield _said(CaseTopic.RESPONSE, shown % _out_of(figures[Measure.MET]))
    if Measure.CLAUSES in figures:
        clauses = int(figures[Measure.CLAUSES].value)
        shown = ngettext("%(n)s clause from the library.", "%(n)s clauses from the library.", clauses)
        yield _said(CaseTopic.CLAUSES, shown % {"n": clauses})
    if Measure.INDICATORS_MET in figures:
        shown = _("%(n)s of %(of)s accepted reports meet their target.")
        yield _said(CaseTopic.FOLLOW_UP, shown % _out_of(figures[Measure.INDICATORS_MET]))
    if Measure.CHECKED in figures:
        checks = int(figures[Measure.CHECKED].value)
        shown = ngettext(
            "A clause was checked independently once.", "Clauses were checked independently %(n)s times.", checks
        )
        yield _said(CaseTopic.FOLLOW_UP, shown % {"n": checks})
    people = figures.get(Measure.REMEDIED)
    if people is not None and people.value >= FEWEST_PEOPLE:
        shown = _("%(n)s people got a remedy for workers that somebody independent confirmed.")
        yield _said(CaseTopic.OUTCOME, shown % {"n": int(people.value)})


def _out_of(figure: Figure) -> dict[str, int]:
    return {"n": int(figure.value), "of": figure.of or 0}


def _said(topic: CaseTopic, sentence: str) -> CaseStatement:
    return _recorded(topic, Text.of(sentence, LANGUAGE))


def _recorded(topic: CaseTopic, text: Text, criteria: tuple[str, ...] = ()) -> CaseStatement:
    return CaseStatement(topic, CaseMark.RECORDED, text, criteria=criteria)
