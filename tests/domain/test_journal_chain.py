"""Is every edit, deletion, swap and cut of a chain found?"""

import dataclasses
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from redthread.domain.journal.chain import START, Anchor, Entry, chain_faults, commit, hash_of

LENGTH = 40
ROUNDS = 1000


def chain_of(length: int, *, name: str = "fjordvik") -> list[Entry]:
    entries: list[Entry] = []
    for number in range(1, length + 1):
        entry = Entry(
            chain=name,
            number=number,
            at=datetime(2026, 11, 2, 9, tzinfo=UTC) + timedelta(minutes=number),
            code="purchase-changed",
            person=f"person{number % 3}",
            subject_kind="purchase",
            subject=f"purchase{number % 7}",
            commitment=commit({"title": [f"before {number}", f"after {number}"]}, f"salt{number}"),
            previous=entries[-1].hash if entries else START,
            hash="",
        )
        entries.append(dataclasses.replace(entry, hash=hash_of(entry)))
    return entries


WHOLE = chain_of(LENGTH)
HEAD = [Anchor("fjordvik", LENGTH, WHOLE[-1].hash)]


def edited(entries: list[Entry], dice: random.Random) -> list[Entry]:
    at = dice.randrange(len(entries))
    field = dice.choice(["code", "person", "subject", "commitment", "subject_kind"])
    changed = dataclasses.replace(entries[at], **{field: getattr(entries[at], field) + "x"})
    return [*entries[:at], changed, *entries[at + 1 :]]


def shortened(entries: list[Entry], dice: random.Random) -> list[Entry]:
    at = dice.randrange(len(entries) - 1)
    return [*entries[:at], *entries[at + 1 :]]


def swapped(entries: list[Entry], dice: random.Random) -> list[Entry]:
    first, second = sorted(dice.sample(range(len(entries)), 2))
    mixed = list(entries)
    mixed[first], mixed[second] = mixed[second], mixed[first]
    return mixed


def truncated(entries: list[Entry], dice: random.Random) -> list[Entry]:
    return entries[: dice.randrange(len(entries))]


@pytest.mark.parametrize("tamper", [edited, shortened, swapped, truncated])
def test_tampering_is_found_a_thousand_times_of_a_thousand(
    tamper: Callable[[list[Entry], random.Random], list[Entry]],
) -> None:
    dice = random.Random(2026)

    found = [bool(list(chain_faults(tamper(WHOLE, dice), HEAD))) for _ in range(ROUNDS)]

    assert found == [True] * ROUNDS


def test_truncation_without_an_anchor_is_not_found() -> None:
    """The protection switched off: this is why chain heads are kept outside the database."""
    dice = random.Random(2026)

    found = [bool(list(chain_faults(truncated(WHOLE, dice)))) for _ in range(ROUNDS)]

    assert found == [False] * ROUNDS


def test_a_rewrite_of_the_whole_chain_is_found_by_its_anchor_alone() -> None:
    rewritten = chain_of(LENGTH)
    first = dataclasses.replace(rewritten[0], code="tender-published")
    rebuilt = [dataclasses.replace(first, hash=hash_of(first))]
    for entry in rewritten[1:]:
        linked = dataclasses.replace(entry, previous=rebuilt[-1].hash)
        rebuilt.append(dataclasses.replace(linked, hash=hash_of(linked)))

    assert list(chain_faults(rebuilt)) == []
    assert [fault.code for fault in chain_faults(rebuilt, HEAD)] == ["rewritten"]


def test_a_chain_that_was_cut_and_grew_again_is_found_by_the_head_kept_first() -> None:
    """As after a database that lost what it had acknowledged: both heads are kept, and both are true of their day."""
    shorter = WHOLE[:-2]
    last = dataclasses.replace(WHOLE[-2], code="tender-published")
    again = [*shorter, dataclasses.replace(last, hash=hash_of(last))]
    kept = [Anchor(WHOLE[-2].chain, WHOLE[-2].number, WHOLE[-2].hash), Anchor(last.chain, last.number, again[-1].hash)]

    assert [(fault.code, fault.number) for fault in chain_faults(again, kept)] == [("rewritten", last.number)]
    assert list(chain_faults(again, kept[1:])) == []


def test_a_whole_chain_has_no_fault() -> None:
    assert list(chain_faults(WHOLE, HEAD)) == []


def test_an_empty_chain_with_an_anchor_is_truncated() -> None:
    assert [(fault.code, fault.number) for fault in chain_faults([], HEAD)] == [("truncated", LENGTH)]


def test_a_commitment_says_nothing_of_its_values_without_the_salt() -> None:
    values = {"title": "Laptops for schools"}

    assert commit(values, "one") != commit(values, "two")
