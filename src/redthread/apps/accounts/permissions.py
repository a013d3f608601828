"""Who may do what with people and organisations?"""

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.domain.people.roles import Role


def can_administer(actor: Actor, organisation: Organisation) -> bool:
    return actor.can_write and actor.organisation == organisation and actor.has(Role.ADMINISTRATOR)


def organisations_shown_to(actor: Actor) -> QuerySet[Organisation]:
    """One's own, the consortia it belongs to and their members: those one can buy together with."""
    if actor.organisation is None:
        return Organisation.objects.none()
    own = actor.organisation.pk
    return Organisation.objects.filter(
        Q(pk=own) | Q(members=own) | Q(consortia=own) | Q(consortia__members=own)
    ).distinct()
