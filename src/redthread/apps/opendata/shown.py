"""What does a list say of one published tender? Only what was published."""

from dataclasses import dataclass
from datetime import datetime

from redthread.apps.tenders.models import Publication
from redthread.domain.plain import from_plain
from redthread.domain.purchase import Buyer, Timetable
from redthread.domain.values import Text


@dataclass(frozen=True, slots=True)
class TenderShown:
    public_id: str
    title: Text
    lead: str
    country: str
    is_fictional: bool
    number: int
    published_at: datetime
    tenders_due: datetime | None
    time_zone: str


def tender_shown(publication: Publication) -> TenderShown:
    """Read from the edition's own facts, without its requirements: what was changed since is not out yet."""
    facts = publication.facts
    lead = from_plain(Buyer, facts["buyers"][0])
    timetable = from_plain(Timetable, facts["timetable"])
    return TenderShown(
        public_id=publication.purchase.public_id,
        title=from_plain(Text, facts["title"]),
        lead=lead.name,
        country=lead.country or "",
        is_fictional=publication.purchase.lead.is_fictional,
        number=publication.number,
        published_at=publication.published_at,
        tenders_due=timetable.tenders_due,
        time_zone=timetable.time_zone,
    )
