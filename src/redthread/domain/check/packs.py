"""Which rules are in force where, and since when?

The law of a pack binds in its territories. Elsewhere its rules can't tell: a British notice is not
measured by a directive that no longer binds it. Good practice holds everywhere.
"""

from dataclasses import dataclass
from datetime import date

from redthread.domain.check.registry import RULES, Rule
from redthread.domain.purchase import Purchase, Source

_MEMBERS = "AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
_EU = frozenset(_MEMBERS.split())
"""ISO 3166-1, and EL, which is what the Union's own lists write for Greece."""
_EEA = frozenset({"NO", "IS", "LI"})
_SCOTLAND = frozenset({"GB-SCT"})
"""ISO 3166-2. Devolved Scottish authorities keep the 2015 Regulations, which carry the directive's rules."""
_PROCUREMENT_ACT = date(2025, 2, 24)
"""From then on the Procurement Act 2023 holds in the rest of the United Kingdom."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules that share their law. ``territories`` empty means: not law, holds everywhere."""

    code: str
    version: int
    rules: frozenset[str]
    territories: frozenset[str] = frozenset()


GOOD_PRACTICE = Pack("good-practice", 1, frozenset({"clause-complete", "auditability"}))
EU_DIRECTIVE = Pack(
    "eu-directive-2014-24", 1, frozenset(each.info.code for each in RULES) - GOOD_PRACTICE.rules, _EU | _EEA | _SCOTLAND
)
PACKS = (EU_DIRECTIVE, GOOD_PRACTICE)


def in_force(day: date) -> tuple[Rule, ...]:
    """The rules of all packs on that day, in report order."""
    return tuple(rule for rule in RULES if rule.is_in_force(day))


def why_not_bound(rule: Rule, purchase: Purchase, day: date) -> str | None:
    """The reason why the rule's law can't be applied to the purchase, or None where it can.

    Nobody says whose law a loose document is under, and a notice of the eForms or a row of ours comes
    from within the territories: they are read under the pack. A release may come from anywhere.
    """
    pack = next(each for each in PACKS if rule.info.code in each.rules)
    if not pack.territories:
        return None
    if not purchase.jurisdiction:
        return "jurisdiction-unknown" if purchase.source is Source.OCDS else None
    return None if _binds(pack, purchase.jurisdiction.upper(), day) else "law-not-in-packs"


def _binds(pack: Pack, jurisdiction: str, day: date) -> bool:
    if jurisdiction in pack.territories or jurisdiction.partition("-")[0] in pack.territories:
        return True
    return jurisdiction.partition("-")[0] in ("GB", "UK") and day < _PROCUREMENT_ACT
