"""Does every label that is asked for come with the criteria it stands for?

A guess from words: at least two things that the label is about are named beside it, or one with words
that introduce criteria. A standard for running a firm (ISO 14001) is not asked here: its content is its text.
"""

from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, failed, passed
from redthread.domain.check.matching import found, has, without
from redthread.domain.check.terms.labels import LABELS
from redthread.domain.check.wording import COMMON_REASONS, Wording, labels, of_an_extract, read, unread
from redthread.domain.criteria.taxonomy import Topic
from redthread.domain.purchase import Source
from redthread.domain.verdict import Severity

CODE = "label-without-criteria"
TITLE = "Labels come with the criteria they stand for"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (
    Basis("Directive 2014/24/EU", "art. 43(1)-(2)"),
    Basis("Directive 2004/18/EC", case="C-368/10 Commission v Netherlands"),
)
NEEDS = (Aspect.WORDING,)
REASONS = ("criteria-not-named", "criteria-named", "only-an-extract", *COMMON_REASONS)

_PROCEDURE = frozenset(
    {Topic.DUE_DILIGENCE, Topic.TRANSPARENCY, Topic.MONITORING, Topic.AUDIT, Topic.CONTRACT_MANAGEMENT}
)
"""Topics about how something is followed up: no label stands for them alone."""


def check(draft: Draft) -> Iterator[Outcome]:
    for requirement in draft.purchase.requirements:
        wording = read(requirement, draft.purchase)
        if wording is None:
            yield unread(requirement)
        elif asked := labels(wording.whole, wording.words):
            outcome = _judge(requirement.identifier, wording, asked)
            yield outcome if draft.carries(Aspect.VERIFICATION) else of_an_extract(outcome, silent="criteria-not-named")


def _judge(at: str, wording: Wording, asked: tuple[str, ...]) -> Outcome:
    text = without(LABELS + wording.words.label_words, wording.whole)
    subjects = _subjects(text, wording)
    is_named = len(subjects) > 1 or (len(subjects) == 1 and has(wording.words.criteria_words, text))
    if is_named:
        return passed(at, "criteria-named", words=subjects, is_guess=True, labels=asked)
    return failed(at, "criteria-not-named", words=asked, is_guess=True, labels=asked)


def _subjects(text: str, wording: Wording) -> tuple[str, ...]:
    """The first word of each topic, and every environmental subject."""
    topics = (found(terms, text)[:1] for topic, terms in wording.words.topics.items() if topic not in _PROCEDURE)
    social = tuple(word for hit in topics for word in hit)
    return tuple(dict.fromkeys(social + found(wording.words.label_subjects, text)))


PASSING = (
    example(
        "the points are listed",
        demand(
            "The laptops carry TCO Certified or equivalent, whose criteria cover (a) working hours, (b) wages and "
            "(c) forced labour at the assembly site.",
            SPECIFICATION,
        ),
    ),
    example(
        "the label is proof of what the wording says",
        demand(
            "The assembly site pays wages on time and limits overtime.", SPECIFICATION, proof="SA8000 or equivalent."
        ),
    ),
)
FAILING = (
    example("the name alone", demand("The laptops carry TCO Certified or equivalent.", SPECIFICATION)),
    example(
        "a label that nobody knows",
        demand("The cables are certified under the Silver Heron label or equivalent.", SPECIFICATION),
    ),
    example("no name and no criteria", demand("The products carry a recognised label.", SPECIFICATION)),
)
CANT_TELL = (
    example(
        "a notice names the label, and its documents may list the points",
        demand("TCO Certified or equivalent", AWARD),
        source=Source.EFORMS,
    ),
    example("a language without terms", demand("Laitteilla on EPEAT-merkintä.", SPECIFICATION, language="fi")),
    example("nothing written", demand("", SPECIFICATION)),
)
NOT_APPLICABLE = (
    example("a standard", demand("ISO 14001 or equivalent.", SPECIFICATION)),
    example("a mark that the law asks for", demand("The chargers bear the CE mark.", SPECIFICATION)),
)
