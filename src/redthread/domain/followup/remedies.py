"""What did workers get altogether, and how much of it did somebody else confirm?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from redthread.domain.errors import DomainError
from redthread.domain.followup.small_numbers import LEAST_SHOWN
from redthread.domain.followup.terms import VerifiedBy


@dataclass(frozen=True, slots=True)
class RemedyLine:
    """One entry that no correction has superseded. None: no money was part of it, or not stated."""

    people: int
    owed: Decimal | None
    paid: Decimal | None
    currency: str
    verified_by: VerifiedBy


@dataclass(frozen=True, slots=True)
class Sum:
    currency: str
    owed: Decimal | None
    paid: Decimal | None
    verified_paid: Decimal | None


@dataclass(frozen=True, slots=True)
class RemedyTotals:
    """``people`` may count somebody twice who got two things; pages say "cases"."""

    people: int
    verified_people: int
    sums: tuple[Sum, ...]
    """One for each currency, by its code; currencies are never added."""
    withheld: int
    """Entries over fewer than five people each. They are in no figure here: a difference would tell them."""


def totals(lines: Iterable[RemedyLine], *, is_shared: bool) -> RemedyTotals:
    """``is_shared``: for others than the monitor, so that small groups are left out of every sum."""
    lines = list(lines)
    counted = [each for each in lines if not is_shared or each.people >= LEAST_SHOWN]
    return RemedyTotals(
        people=sum(each.people for each in counted),
        verified_people=sum(each.people for each in counted if _is_verified(each)),
        sums=tuple(_sum(counted, currency) for currency in sorted({each.currency for each in counted} - {""})),
        withheld=len(lines) - len(counted),
    )


def _sum(lines: list[RemedyLine], currency: str) -> Sum:
    there = [each for each in lines if each.currency == currency]
    return Sum(
        currency,
        owed=_added(each.owed for each in there),
        paid=_added(each.paid for each in there),
        verified_paid=_added(each.paid for each in there if _is_verified(each)),
    )


def _added(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """None where nobody stated any: not stated is no zero."""
    stated = [each for each in amounts if each is not None]
    return sum(stated, Decimal(0)) if stated else None


def _is_verified(line: RemedyLine) -> bool:
    return line.verified_by is not VerifiedBy.NOBODY


def require_verifier(
    verified_by: VerifiedBy, *, side: str, is_owner: bool, verifier: str = "", owner_name: str = ""
) -> None:
    """Nobody confirms their own remedy for workers.

    ``side`` is *monitor*, *authority* or *owner*. Raises ``remedy-verified-by-owner``,
    ``remedy-verifier-other`` (who is said to have confirmed it is another side) and ``remedy-verifier-missing``.
    """
    if verified_by is VerifiedBy.NOBODY:
        return
    named = "".join(verifier.casefold().split())
    if is_owner or (named and named == "".join(owner_name.casefold().split())):
        raise DomainError("remedy-verified-by-owner", field="verified_by")
    if verified_by in (VerifiedBy.MONITOR, VerifiedBy.AUTHORITY) and verified_by.value != side:
        raise DomainError("remedy-verifier-other", field="verified_by")
    if verified_by in (VerifiedBy.WORKERS_ORGANISATION, VerifiedBy.AUDITOR) and not named:
        raise DomainError("remedy-verifier-missing", field="verifier")
