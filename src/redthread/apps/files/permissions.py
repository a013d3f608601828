"""Who may hand in files, and who sees those of the own organisation?"""

from django.db.models import QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.files.models import StoredFile
from redthread.domain.people.roles import Role

HANDLING = frozenset(Role) - {Role.ADMINISTRATOR, Role.OPENING_OFFICER}
"""Who works with evidence. Administering accounts gives nobody a look into it."""


def can_read_files(actor: Actor) -> bool:
    return actor.organisation is not None and actor.has(*HANDLING)


def can_keep_files(actor: Actor) -> bool:
    return actor.can_write and actor.has(*HANDLING)


def files_shown_to(actor: Actor) -> QuerySet[StoredFile]:
    """One's own organisation's alone; what others handed in is reached through the record it came with."""
    if actor.organisation is None or not can_read_files(actor):
        return StoredFile.objects.none()
    return StoredFile.objects.filter(organisation=actor.organisation)
