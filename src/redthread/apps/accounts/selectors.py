"""Who are the people and organisations that this actor may see?"""

import hashlib

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from redthread.apps.accounts.actor import VISITOR, Actor
from redthread.apps.accounts.models import ApiToken, Invitation, Membership, Organisation, Person
from redthread.apps.accounts.permissions import can_administer, organisations_shown_to
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind, Role, Scope


def token_hash(token: str) -> str:
    """Tokens are 256 random bits: a plain hash can't be guessed back, and looking one up stays one query."""
    return hashlib.sha256(token.encode()).hexdigest()


def actor_of(*, person: Person, organisation_id: str = "") -> Actor:
    """The person acting for the named organisation, else for the first one. Roles are read anew each time.

    A person without any membership acts for nobody: only what visitors see is open. Costs one query.
    """
    memberships = list(
        Membership.objects.filter(person=person).select_related("organisation").order_by("organisation__name", "pk")
    )
    if not memberships:
        return Actor(person=person)
    chosen = next((each for each in memberships if each.organisation.public_id == organisation_id), memberships[0])
    roles = frozenset(Role(each.role) for each in memberships if each.organisation_id == chosen.organisation_id)
    return Actor(person=person, organisation=chosen.organisation, roles=roles)


def actor_of_token(*, token: str) -> Actor:
    """The actor of an API token; a wrong, ended or withdrawn one is a visitor."""
    kept = (
        ApiToken.objects.filter(
            token_hash=token_hash(token), withdrawn_at=None, ends_at__gt=timezone.now(), person__is_active=True
        )
        .select_related("person", "organisation")
        .first()
    )
    if kept is None:
        return VISITOR
    roles = frozenset(
        Role(role)
        for role in Membership.objects.filter(person=kept.person, organisation=kept.organisation).values_list(
            "role", flat=True
        )
    )
    if not roles:
        return VISITOR
    return Actor(person=kept.person, organisation=kept.organisation, roles=roles, scope=Scope(kept.scope))


def organisations_of(*, person: Person) -> QuerySet[Organisation]:
    return Organisation.objects.filter(memberships__person=person).distinct()


def organisations_to_buy_with(*, actor: Actor) -> QuerySet[Organisation]:
    """Those that can take part in a purchase of the actor's organisation, itself not included."""
    shown = organisations_shown_to(actor).filter(kind__in=["authority", "consortium"])
    return shown.exclude(pk=actor.organisation.pk) if actor.organisation else shown


def people_of_organisation(*, actor: Actor) -> list[tuple[Person, list[Role]]]:
    """The people of the actor's own organisation with their roles, by name. Two queries."""
    if actor.organisation is None:
        raise DomainError("not-found")
    own = Membership.objects.filter(organisation=actor.organisation)
    people = (
        Person.objects.filter(memberships__organisation=actor.organisation)
        .distinct()
        .order_by("name", "email")
        .prefetch_related(Prefetch("memberships", queryset=own, to_attr="own_memberships"))
    )
    return [(person, [Role(each.role) for each in person.own_memberships]) for person in people]


def person_in_organisation(*, actor: Actor, public_id: str) -> Person:
    if actor.organisation is None:
        raise DomainError("not-found")
    found = Person.objects.filter(public_id=public_id, memberships__organisation=actor.organisation).first()
    if found is None:
        raise DomainError("not-found")
    return found


def invitations_open(*, actor: Actor) -> QuerySet[Invitation]:
    if actor.organisation is None or not can_administer(actor, actor.organisation):
        return Invitation.objects.none()
    return Invitation.objects.filter(
        organisation=actor.organisation, accepted_at=None, withdrawn_at=None, ends_at__gt=timezone.now()
    ).select_related("invited_by")


def invitation_by_token(*, token: str) -> Invitation:
    """Raises ``not-found`` for a wrong token and ``invitation-ended`` for a spent, withdrawn or old one."""
    found = Invitation.objects.select_related("organisation").filter(token_hash=token_hash(token)).first()
    if found is None:
        raise DomainError("not-found")
    if not found.is_open:
        raise DomainError("invitation-ended")
    return found


def tokens_of(*, actor: Actor) -> QuerySet[ApiToken]:
    return ApiToken.objects.filter(person=actor.person, organisation=actor.organisation, withdrawn_at=None)


def people_named(*, public_ids: set[str]) -> dict[str, str]:
    """Public id → name, for the journal's page; an erased person is missing."""
    return {person.public_id: str(person) for person in Person.objects.filter(public_id__in=public_ids)}


def people_with_role(*, organisation: Organisation, roles: frozenset[Role]) -> QuerySet[Person]:
    return Person.objects.filter(
        memberships__organisation=organisation, memberships__role__in=[role.value for role in roles], is_active=True
    ).distinct()


def organisation_named(*, name: str, kinds: frozenset[OrganisationKind] = frozenset(OrganisationKind)) -> Organisation:
    """By its name, for the operator's command line. An empty name finds the only one of these kinds.

    Raises ``organisation-unknown``, with the names there are, and ``organisation-twice`` where two
    countries have one of that name: then its public id does instead of the name.
    """
    there = Organisation.objects.filter(kind__in=[kind.value for kind in kinds])
    found = list(there.filter(Q(name__iexact=name.strip()) | Q(public_id=name.strip())) if name.strip() else there[:2])
    if len(found) > 1 and name.strip():
        raise DomainError("organisation-twice", field="organisation", name=name, ids=[each.public_id for each in found])
    if len(found) != 1:
        names = list(there.values_list("name", flat=True)[:20])
        raise DomainError("organisation-unknown", field="organisation", name=name or "–", names=names or "–")
    return found[0]


def person_with_email(*, email: str) -> Person:
    """For the operator's command line. Raises ``person-unknown``."""
    found = Person.objects.filter(email__iexact=email.strip()).first()
    if found is None:
        raise DomainError("person-unknown", field="email", email=email)
    return found
