"""How do people come to have an account, a role, a token, and lose them?"""

import secrets
from collections.abc import Collection
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import ApiToken, ConsortiumMember, Invitation, Membership, Organisation, Person
from redthread.apps.accounts.permissions import can_administer
from redthread.apps.accounts.selectors import invitation_by_token, token_hash
from redthread.apps.journal.services import entry_append
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import ROLES_IN, OrganisationKind, Role, Scope

INVITATION_LASTS = timedelta(days=14)
TOKEN_LASTS_AT_MOST = timedelta(days=365)


@transaction.atomic
def organisation_add(
    *, name: str, kind: OrganisationKind, country: str = "", is_fictional: bool = False
) -> Organisation:
    """Add an organisation. For the operator's command line and the demo; raises ``organisation-exists``."""
    try:
        with transaction.atomic():
            organisation = Organisation.objects.create(
                name=name.strip(), kind=kind.value, country=country.upper(), is_fictional=is_fictional
            )
    except IntegrityError as error:
        raise DomainError("organisation-exists", field="name", name=name) from error
    _write(organisation, person="", code="organisation-added", values={"name": name, "kind": kind.value})
    return organisation


@transaction.atomic
def consortium_join(*, consortium: Organisation, member: Organisation) -> None:
    if OrganisationKind(consortium.kind) is not OrganisationKind.CONSORTIUM:
        raise DomainError("not-a-consortium", field="consortium", name=consortium.name)
    ConsortiumMember.objects.get_or_create(consortium=consortium, member=member)
    _write(consortium, person="", code="consortium-joined", values={"member": member.name})


@transaction.atomic
def person_add(*, email: str, password: str | None = None, name: str = "", language: str = "en") -> Person:
    """Add an account whose address the operator vouches for; raises ``person-exists``."""
    validate_email(email)
    if Person.objects.filter(email__iexact=email).exists():
        raise DomainError("person-exists", field="email", email=email)
    person = Person.objects.create_user(email, password, name=name, language=language)
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=True)
    return person


@transaction.atomic
def membership_give(*, organisation: Organisation, person: Person, roles: Collection[Role], by: str = "") -> None:
    """Give the person these roles besides those already held; raises ``role-not-in-kind``."""
    _require_fitting(organisation, roles)
    for role in roles:
        Membership.objects.get_or_create(person=person, organisation=organisation, role=role.value)
    _write(organisation, person=by, code="roles-given", subject=person, values=_shown(person, roles))


@transaction.atomic
def roles_set(*, actor: Actor, person: Person, roles: Collection[Role]) -> None:
    """Set exactly these roles; none removes the person from the organisation. Takes effect on the next request.

    Raises ``not-allowed``, ``role-not-in-kind``, ``last-administrator``, and ``not-found`` for somebody who does not
    belong to it: for them there are invitations.
    """
    organisation = _require_administrator(actor)
    _require_fitting(organisation, roles)
    # Two administrators who take each other's role away at once: the second finds itself the last one.
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    held = Membership.objects.filter(organisation=organisation)
    if not held.filter(person=person).exists():
        raise DomainError("not-found")
    others = held.filter(role=Role.ADMINISTRATOR.value, person__is_active=True).exclude(person=person)
    if Role.ADMINISTRATOR not in roles and not others.exists():
        raise DomainError("last-administrator", field="roles")
    held.filter(person=person).exclude(role__in=[role.value for role in roles]).delete()
    for role in roles:
        Membership.objects.get_or_create(person=person, organisation=organisation, role=role.value)
    _write(organisation, person=actor.person_id, code="roles-set", subject=person, values=_shown(person, roles))


@transaction.atomic
def invitation_send(*, actor: Actor, email: str, roles: Collection[Role]) -> Invitation:
    """Invite an address; an earlier open invitation to it is withdrawn. The token goes into the mail alone.

    Raises ``not-allowed``, ``role-not-in-kind``, ``no-role``.
    """
    organisation = _require_administrator(actor)
    _require_fitting(organisation, roles)
    if not roles:
        raise DomainError("no-role", field="roles")
    email = email.strip().lower()
    Invitation.objects.filter(organisation=organisation, email=email, accepted_at=None, withdrawn_at=None).update(
        withdrawn_at=timezone.now()
    )
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        organisation=organisation,
        email=email,
        roles=sorted(role.value for role in roles),
        token_hash=token_hash(token),
        invited_by=actor.person,
        ends_at=timezone.now() + INVITATION_LASTS,
    )
    _mail_invitation(invitation, token=token, inviter=str(actor.person or organisation))
    values = {"email": email, "roles": invitation.roles}
    _write(organisation, person=actor.person_id, code="invitation-sent", values=values)
    return invitation


@transaction.atomic
def invitation_withdraw(*, actor: Actor, public_id: str) -> None:
    organisation = _require_administrator(actor)
    count = Invitation.objects.filter(
        organisation=organisation, public_id=public_id, accepted_at=None, withdrawn_at=None
    ).update(withdrawn_at=timezone.now())
    if not count:
        raise DomainError("not-found")
    _write(organisation, person=actor.person_id, code="invitation-withdrawn", values={})


@transaction.atomic
def invitation_accept(*, token: str, person: Person | None = None, name: str = "", password: str = "") -> Person:
    """Spend an invitation: by the signed-in person it was sent to, or by making the account it was sent for.

    Having the token shows that the mail was received, so the address counts as verified. Raises
    ``not-found``, ``invitation-ended``, ``invitation-for-another``, ``sign-in-first``.
    """
    invitation = invitation_by_token(token=token)
    Invitation.objects.select_for_update().get(pk=invitation.pk)
    if person is None:
        if Person.objects.filter(email__iexact=invitation.email).exists():
            raise DomainError("sign-in-first", field="email")
        person = person_add(
            email=invitation.email, password=password, name=name, language=translation.get_language() or "en"
        )
    if person.email.lower() != invitation.email.lower():
        raise DomainError("invitation-for-another", field="email")
    spent = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None).update(
        accepted_at=timezone.now()
    )
    if not spent:
        raise DomainError("invitation-ended")
    membership_give(
        organisation=invitation.organisation,
        person=person,
        roles=[Role(role) for role in invitation.roles],
        by=person.public_id,
    )
    return person


@transaction.atomic
def token_make(*, actor: Actor, name: str, scope: Scope, days: int) -> tuple[ApiToken, str]:
    """Make a token for the actor as it stands; the token itself is shown this once and kept nowhere."""
    if actor.person is None or actor.organisation is None or not actor.can_write:
        raise DomainError("not-allowed")
    if not 1 <= days <= TOKEN_LASTS_AT_MOST.days:
        raise DomainError("token-days", field="days", most=TOKEN_LASTS_AT_MOST.days)
    token = f"rt_{secrets.token_urlsafe(32)}"
    kept = ApiToken.objects.create(
        person=actor.person,
        organisation=actor.organisation,
        name=name.strip(),
        token_hash=token_hash(token),
        scope=scope.value,
        ends_at=timezone.now() + timedelta(days=days),
    )
    _write(actor.organisation, person=actor.person_id, code="token-made", values={"name": name, "scope": scope.value})
    return kept, token


@transaction.atomic
def token_withdraw(*, actor: Actor, public_id: str) -> None:
    count = ApiToken.objects.filter(
        person=actor.person, organisation=actor.organisation, public_id=public_id, withdrawn_at=None
    ).update(withdrawn_at=timezone.now())
    if not count or actor.organisation is None:
        raise DomainError("not-found")
    _write(actor.organisation, person=actor.person_id, code="token-withdrawn", values={})


def profile_set(*, person: Person, name: str, language: str) -> None:
    person.name, person.language = name.strip(), language
    person.save(update_fields=["name", "language"])


def _require_administrator(actor: Actor) -> Organisation:
    if actor.organisation is None or not can_administer(actor, actor.organisation):
        raise DomainError("not-allowed")
    return actor.organisation


def _require_fitting(organisation: Organisation, roles: Collection[Role]) -> None:
    allowed = ROLES_IN[OrganisationKind(organisation.kind)]
    for role in roles:
        if role not in allowed:
            raise DomainError("role-not-in-kind", field="roles", role=role.value, kind=organisation.kind)


def _shown(person: Person, roles: Collection[Role]) -> dict[str, object]:
    return {"person": str(person), "roles": sorted(role.value for role in roles)}


def _write(
    organisation: Organisation, *, person: str, code: str, values: dict[str, object], subject: Person | None = None
) -> None:
    entry_append(
        organisation=organisation.public_id,
        person=person,
        code=code,
        subject_kind="person" if subject else "organisation",
        subject=subject.public_id if subject else organisation.public_id,
        values=values,
    )


def _mail_invitation(invitation: Invitation, *, token: str, inviter: str) -> None:
    address = settings.BASE_ADDRESS + reverse("accounts:invitation", args=[token])
    send_mail(
        subject=_("Action needed: join %(organisation)s in Redthread") % {"organisation": invitation.organisation},
        message=_(
            "%(inviter)s invites you to act for %(organisation)s in Redthread.\n\n"
            "Open this address to accept; it works once, until %(until)s:\n%(address)s\n\n"
            "If you did not expect this mail, do nothing."
        )
        % {
            "inviter": inviter,
            "organisation": invitation.organisation,
            "until": f"{invitation.ends_at:%Y-%m-%d}",
            "address": address,
        },
        from_email=None,
        recipient_list=[invitation.email],
    )
