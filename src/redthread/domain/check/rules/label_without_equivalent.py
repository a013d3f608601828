"""Does every label, certificate or standard that is asked for accept equivalents?"""

from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, CLAUSE, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, failed, passed
from redthread.domain.check.matching import found, has
from redthread.domain.check.terms.labels import LABELS, SPECIFICATIONS, STANDARDS, standards_by_number
from redthread.domain.check.wording import COMMON_REASONS, Wording, labels, of_an_extract, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import Source
from redthread.domain.verdict import Severity

CODE = "label-without-equivalent"
TITLE = "Labels and certificates accept equivalents"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.ERROR
BASIS = (
    Basis("Directive 2014/24/EU", "art. 42(3)(b), art. 43(1)"),
    Basis("Directive 2014/24/EU", "art. 44"),
    Basis("Directive 2004/18/EC", case="C-368/10 Commission v Netherlands"),
)
NEEDS = (Aspect.WORDING,)
REASONS = ("no-equivalent", "equivalent-limited", "equivalent-accepted", "only-an-extract", *COMMON_REASONS)

_OF_THE_GOODS = frozenset({StageOfUse.TECHNICAL_SPECIFICATION, StageOfUse.AWARD, None})
"""Where a number may name a technical standard; in a clause it may as well name standard conditions of contract."""


def check(draft: Draft) -> Iterator[Outcome]:
    for requirement in draft.purchase.requirements:
        wording = read(requirement, draft.purchase)
        if wording is None:
            yield unread(requirement)
        elif asked := _asked(wording, requirement.stage):
            outcome = _judge(requirement.identifier, wording, asked)
            yield outcome if draft.carries(Aspect.VERIFICATION) else of_an_extract(outcome, silent="no-equivalent")


def _asked(wording: Wording, stage: StageOfUse | None) -> tuple[str, ...]:
    """Those named; a bare "ecolabel" counts only where no name says which."""
    named = found(LABELS + STANDARDS + SPECIFICATIONS, wording.whole)
    numbered = standards_by_number(wording.whole) if stage in _OF_THE_GOODS else ()
    return named or numbered or labels(wording.whole, wording.words)


def _judge(at: str, wording: Wording, asked: tuple[str, ...]) -> Outcome:
    limits = found(wording.words.equivalent_limited, wording.whole)
    if limits:
        return failed(at, "equivalent-limited", words=limits, is_guess=True, labels=asked)
    if has(wording.words.equivalent, wording.whole):
        accepted = found(wording.words.equivalent, wording.whole)
        return passed(at, "equivalent-accepted", words=accepted, is_guess=True, labels=asked)
    return failed(at, "no-equivalent", words=asked, is_guess=True, labels=asked)


PASSING = (
    example("with equivalents", demand("The laptops carry TCO Certified or equivalent.", SPECIFICATION)),
    example("a proof that is one among others", demand("Safe work.", CLAUSE, proof="SA8000, or other means of proof.")),
)
FAILING = (
    example("the label alone", demand("The laptops shall be TCO Certified.", SPECIFICATION)),
    example("a standard alone", demand("Points for sites certified to ISO 45001.", AWARD)),
    example("a technical standard alone", demand("The software conforms to EN 301 549.", SPECIFICATION)),
    example("a technical standard by its number", demand("Chargers conform to EN IEC 62368-1.", SPECIFICATION)),
    example("a label that nobody knows", demand("The cables carry the Silver Heron seal.", SPECIFICATION)),
    example("a label without a name", demand("The products carry an ecolabel.", SPECIFICATION)),
    example(
        "equivalents of one country",
        demand("Nordic Swan, or an equivalent Norwegian label.", SPECIFICATION),
    ),
    example(
        "equivalents of one issuer",
        demand("TCO Certified or an equivalent certificate issued by the same body.", SPECIFICATION),
    ),
)
CANT_TELL = (
    example(
        "a notice names the label, and its documents may say more",
        demand("CO2 performance ladder certificate, TCO Certified", AWARD),
        source=Source.EFORMS,
    ),
    example("a language without terms", demand("Laitteilla on EPEAT-merkintä.", SPECIFICATION, language="fi")),
    example("nothing written", demand("", SPECIFICATION)),
)
NOT_APPLICABLE = (
    example("no label", demand("The laptops weigh at most 1.5 kg.", SPECIFICATION)),
    example("standard conditions of contract", demand("NS 8405 applies to the installation.", CLAUSE)),
)
