"""Which purchases does an OCDS file hold?"""

from typing import BinaryIO

from redthread.domain.purchase import Purchase
from redthread.standards.json import read_json
from redthread.standards.ocds.reading.envelope import releases_in
from redthread.standards.ocds.reading.purchase import purchase_from


def read_release(stream: BinaryIO) -> tuple[Purchase, ...]:
    """One purchase per contracting process of a release, a release package or a record package, 1.0 or 1.1.

    What is refused, and how several releases of one process become one: see ``envelope.releases_in``.
    Each purchase lists what was not read. Addresses in the file, extensions included, are never fetched.
    """
    return tuple(purchase_from(release) for release in releases_in(read_json(stream)))
