"""Does every strategic aim that a notice states carry its code and its description?

The official rules let a notice say "social objective" without saying which (nothing then finds it by
human rights); a description they do ask for. Only fields are read, no words.
"""

from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import DAY, Example
from redthread.domain.check.finding import Basis, Outcome, failed, passed
from redthread.domain.purchase import Aim, Lot, Purchase, Source
from redthread.domain.values import Text
from redthread.domain.verdict import Severity

CODE = "aim-without-code"
TITLE = "Strategic aims carry their codes"
SINCE = date(2023, 10, 25)
UNTIL = None
SEVERITY = Severity.WARNING
BASIS = (
    Basis("Implementing Regulation (EU) 2019/1780", "BT-06, BT-774, BT-775, BT-776, BT-777"),
    Basis("eForms SDK 1.14.2", "BR-BT-00777-0022", source="https://github.com/OP-TED/eForms-SDK"),
)
NEEDS = (Aspect.AIM_CODES,)
REASONS = ("code-missing", "description-missing", "codes-named")

_STRATEGIC = "strategic-procurement"
_DETAIL = {
    "soc-obj": ("social-objective", "BT-775"),
    "env-imp": ("environmental-impact", "BT-774"),
    "inn-pur": ("innovative-acquisition", "BT-776"),
}
"""BT-06 code: the list that says which, and the field it stands in."""


def check(draft: Draft) -> Iterator[Outcome]:
    for lot in draft.purchase.lots:
        aims = [aim for aim in lot.aims if aim.code_list == _STRATEGIC and aim.code in _DETAIL]
        flaws = [flaw for aim in aims for flaw in _flaws(lot, aim)]
        yield from flaws
        if aims and not flaws:
            yield passed(lot.identifier, "codes-named")


def _flaws(lot: Lot, aim: Aim) -> Iterator[Outcome]:
    code_list, field = _DETAIL[aim.code]
    if not any(other.code_list == code_list for other in lot.aims):
        yield failed(lot.identifier, "code-missing", aim=aim.code, field=field)
    if not aim.description:
        yield failed(lot.identifier, "description-missing", aim=aim.code, field="BT-777")


def _example(why: str, *aims: Aim, source: Source = Source.EFORMS) -> Example:
    lot = Lot("LOT-0001", aims=aims)
    return Example(why, Draft(Purchase(source=source, identifier="p", jurisdiction="NO", lots=(lot,)), DAY))


_WHY = Text.of("Decent work at the sites that make the laptops", "en")
PASSING = (
    _example("which and why", Aim(_STRATEGIC, "soc-obj", _WHY), Aim("social-objective", "hum-right")),
    _example(
        "our own rows",
        Aim(_STRATEGIC, "inn-pur", _WHY),
        Aim("innovative-acquisition", "proc-innov"),
        source=Source.RECORDS,
    ),
)
FAILING = (
    _example("social, but which", Aim(_STRATEGIC, "soc-obj", _WHY)),
    _example("no description", Aim(_STRATEGIC, "env-imp"), Aim("environmental-impact", "circ-econ")),
)
CANT_TELL = ()
NOT_APPLICABLE = (_example("no aim"), _example("the aim is none", Aim(_STRATEGIC, "none")))
