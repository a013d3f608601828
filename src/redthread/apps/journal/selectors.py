"""What does the journal say, and is it whole?"""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet

from redthread.apps.journal.adapters import entry_value
from redthread.apps.journal.models import Chain, Entry
from redthread.domain.journal.chain import Anchor, Fault, chain_faults, commit


def journal_entries(*, organisation: str) -> QuerySet[Entry]:
    """Newest first. The caller has made sure that the actor acts for that organisation."""
    return Entry.objects.filter(chain__organisation=organisation).select_related("readable").order_by("-number")


def journal_entries_of(*, subject: str, organisation: str) -> QuerySet[Entry]:
    return journal_entries(organisation=organisation).filter(subject=subject)


def journal_faults(*, anchors: Iterable[Anchor] = ()) -> Iterator[Fault]:
    """Everything that is wrong in all chains. Reads every entry once, 2,000 at a time."""
    by_chain: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        by_chain.setdefault(anchor.chain, []).append(anchor)
    for chain in Chain.objects.order_by("pk"):
        rows = chain.entries.select_related("chain", "readable").order_by("number").iterator(chunk_size=2000)
        yield from chain_faults(_checked(rows), by_chain.pop(chain.organisation, []))
        yield from _changed_values(chain)
    for organisation, lost in by_chain.items():
        yield Fault("truncated", organisation, max(anchor.number for anchor in lost))


def _checked(rows: Iterable[Entry]) -> Iterator:
    return (entry_value(row) for row in rows)


def _changed_values(chain: Chain) -> Iterator[Fault]:
    """Values that are still there but are not those committed to. Erased ones are no fault."""
    kept = chain.entries.filter(readable__isnull=False).select_related("readable").order_by("number")
    for entry in kept.iterator(chunk_size=2000):
        if commit(entry.readable.values, entry.readable.salt) != entry.commitment:
            yield Fault("value-changed", chain.organisation, entry.number)


def journal_size() -> int:
    return Entry.objects.count()
