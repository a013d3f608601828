"""Which files has an organisation handed in, and how much room is left?"""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet, Sum

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.files.models import StoredFile
from redthread.apps.files.permissions import can_read_files, files_shown_to
from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import HANDED_OUT, FileState


@dataclass(frozen=True, slots=True)
class Room:
    """In bytes."""

    used: int
    most: int

    @property
    def used_megabytes(self) -> float:
        return self.used / 1_000_000

    @property
    def most_megabytes(self) -> float:
        return self.most / 1_000_000


def file_own(*, actor: Actor, public_id: str) -> StoredFile:
    """A file of the actor's own organisation. Raises ``not-found``, ``not-allowed`` for who handles no evidence."""
    _require_reader(actor)
    found = files_shown_to(actor).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def files_own(*, actor: Actor) -> QuerySet[StoredFile]:
    """Newest first. Raises ``not-found`` for who acts for nobody, ``not-allowed`` for who handles no evidence."""
    _require_reader(actor)
    return files_shown_to(actor)


def files_to_offer(*, actor: Actor, most: int = 20) -> list[StoredFile]:
    """The newest of one's own that a form can offer to take again. One query."""
    offered = {*HANDED_OUT, FileState.HELD}
    return list(files_shown_to(actor).filter(state__in=[state.value for state in offered])[:most])


def files_chosen(*, actor: Actor, public_ids: list[str]) -> list[StoredFile]:
    """Those of one's own that can be handed in again; the ids of others are passed over. One query."""
    if not public_ids:
        return []
    gone = [FileState.QUARANTINED.value, FileState.PURGED.value]
    found = files_shown_to(actor).filter(public_id__in=public_ids[:100]).exclude(state__in=gone)
    return sorted(found, key=lambda file: public_ids.index(file.public_id))


def room_of(*, organisation: Organisation) -> Room:
    used = StoredFile.objects.filter(organisation=organisation, purged_at=None).aggregate(used=Sum("size"))["used"]
    return Room(int(used or 0), settings.FILES_QUOTA)


def _require_reader(actor: Actor) -> None:
    if actor.organisation is None:
        raise DomainError("not-found")
    if not can_read_files(actor):
        raise DomainError("not-allowed")
