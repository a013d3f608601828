"""How does a stored entry become the value that the rule checks?"""

from redthread.apps.journal.models import Entry
from redthread.domain.journal import chain


def entry_value(entry: Entry) -> chain.Entry:
    """Needs ``entry.chain`` loaded: select it with the entry, or each costs a query."""
    return chain.Entry(
        chain=entry.chain.organisation,
        number=entry.number,
        at=entry.at,
        code=entry.code,
        person=entry.person,
        subject_kind=entry.subject_kind,
        subject=entry.subject,
        commitment=entry.commitment,
        previous=entry.previous,
        hash=entry.hash,
    )
