"""Which criteria fit the ticked filters, and how many would each further tick leave?"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic

FILTERS: Mapping[str, tuple[str, ...]] = {
    "stage": tuple(StageOfUse),
    "level": tuple(Level),
    "topic": tuple(Topic),
    "supply-chain-stage": tuple(SupplyChainStage),
}
"""Filter → its values in the order of the page. Product groups are open: any CPV code."""

CHECK_DIGIT = re.compile(r"-\d$")


@dataclass(frozen=True, slots=True)
class Filed:
    """The headings that one criterion is filed under. ``place`` is its place in the order of a tender document."""

    key: int
    public_id: str
    package: str
    title: str
    place: tuple[int, str]
    hours: Decimal
    headings: Mapping[str, tuple[str, ...]]
    groups: tuple[str, ...]

    def has_any(self, name: str, chosen: Iterable[str]) -> bool:
        return not set(chosen).isdisjoint(self.headings[name])


FILED_COLUMNS = (
    "current",
    "public_id",
    "identifier",
    "package__identifier",
    "current__title",
    "current__stage_of_use",
    "current__level",
    "current__topics",
    "current__supply_chain_stages",
    "current__content__product_groups",
    "current__content__effort__hours_per_year",
)
"""Of a criterion's row, what ``filed_as`` takes, in its order."""


def filed_as(
    key: int,
    public_id: str,
    identifier: str,
    package: str,
    title: str,
    stage: str,
    level: str,
    topics: list[str],
    chain: list[str],
    groups: list[str],
    hours: str,
) -> Filed:
    return Filed(
        key=key,
        public_id=public_id,
        package=package,
        title=title,
        place=(FILTERS["stage"].index(stage), identifier),
        hours=Decimal(hours),
        headings={"stage": (stage,), "level": (level,), "topic": tuple(topics), "supply-chain-stage": tuple(chain)},
        groups=tuple(groups),
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is ticked: values of one filter are alternatives, filters are conditions that all hold."""

    values: Mapping[str, tuple[str, ...]]
    group: str = ""
    package: str = ""

    def fits(self, filed: Filed, *, but: str = "") -> bool:
        """``but`` leaves one filter out, so that its other values can be counted."""
        ticked = {name: values for name, values in self.values.items() if values and name != but}
        return (
            all(filed.has_any(name, values) for name, values in ticked.items())
            and (but == "group" or not self.group or any(is_same_group(self.group, each) for each in filed.groups))
            and (not self.package or filed.package == self.package)
        )


def known(name: str, values: Iterable[str]) -> tuple[str, ...]:
    """Those that the filter has: others are not in our pages and change nothing."""
    given = set(values)
    return tuple(value for value in FILTERS[name] if value in given)


def group_prefix(code: str) -> str:
    """The significant digits of a CPV code: "30200000-1" is "302". Empty where it is no code."""
    digits = CHECK_DIGIT.sub("", code.strip())
    if not (digits.isascii() and digits.isdecimal() and 2 <= len(digits) <= 8):
        return ""
    return digits[:2] + digits[2:].rstrip("0")


def is_same_group(one: str, other: str) -> bool:
    """Whether one group holds the other: a criterion for 302 fits the purchase of 30213100, and is found by 30."""
    first, second = group_prefix(one), group_prefix(other)
    return bool(first and second) and (first.startswith(second) or second.startswith(first))


def counts(filed: Iterable[Filed], chosen: Chosen) -> dict[str, Counter[str]]:
    """For each filter and value, how many criteria there would be with that value ticked alone in its filter."""
    every = list(filed)
    counted = {
        name: Counter(value for each in every if chosen.fits(each, but=name) for value in each.headings[name])
        for name in FILTERS
    }
    groups = (group for each in every if chosen.fits(each, but="group") for group in each.groups)
    return {**counted, "group": Counter(groups)}


SORTS: Mapping[str, Callable[[Filed], tuple[object, ...]]] = {
    "document": lambda each: (each.package, *each.place),
    "title": lambda each: (each.title.casefold(), each.package, *each.place),
    "level": lambda each: (FILTERS["level"].index(each.headings["level"][0]), each.package, *each.place),
    "effort": lambda each: (each.hours, each.package, *each.place),
}
"""Besides these there is the order of the search's hits. Any other name is no order and is not looked at."""
