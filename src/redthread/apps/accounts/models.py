"""Who are the people and organisations, and which role has whom where?"""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from redthread.apps.rows.public_id import PublicIdField
from redthread.domain.people.roles import OrganisationKind, Role, Scope


def choices_of(enum: type[OrganisationKind] | type[Role] | type[Scope]) -> list[tuple[str, str]]:
    """Model choices from the one list in the domain; what people read of them comes from ``words``."""
    return [(member.value, member.value) for member in enum]


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """One person, one account, one address. What the person may do comes from memberships alone."""

    public_id = PublicIdField()
    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, default="en")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_once")]

    def __str__(self) -> str:
        return self.name or self.email


class Organisation(models.Model):
    public_id = PublicIdField()
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=choices_of(OrganisationKind))
    country = models.CharField(max_length=2, blank=True)
    """ISO 3166-1 alpha-2, upper case; empty: not stated."""
    is_fictional = models.BooleanField(default=False)
    """Part of the demo: every page and export that shows it says so."""
    created_at = models.DateTimeField(default=timezone.now)
    members = models.ManyToManyField("self", through="ConsortiumMember", symmetrical=False, related_name="consortia")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(Lower("name"), "country", name="organisation_name_once_per_country"),
            models.CheckConstraint(
                name="organisation_kind_known", condition=models.Q(kind__in=[kind.value for kind in OrganisationKind])
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ConsortiumMember(models.Model):
    """That an authority belongs to a purchasing consortium."""

    consortium = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["consortium", "member"], name="consortium_member_once"),
            models.CheckConstraint(
                name="consortium_not_its_own_member", condition=~models.Q(consortium=models.F("member"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} in {self.consortium}"


class Membership(models.Model):
    """One role of one person in one organisation."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=choices_of(Role))
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["person__name", "person__email", "role"]
        constraints = [
            models.UniqueConstraint(fields=["person", "organisation", "role"], name="membership_once"),
            models.CheckConstraint(
                name="membership_role_known", condition=models.Q(role__in=[role.value for role in Role])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.role} in {self.organisation}"


class Invitation(models.Model):
    """An offer of roles to an address; its token is kept as a hash, spent once, and ends by itself."""

    public_id = PublicIdField()
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(max_length=254)
    roles = models.JSONField(default=list)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-invited_at"]

    def __str__(self) -> str:
        return f"{self.email} to {self.organisation}"

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.withdrawn_at is None and self.ends_at > timezone.now()


class ApiToken(models.Model):
    """A key for machines: acts as one person for one organisation, as far as its scope, until it ends."""

    public_id = PublicIdField()
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    scope = models.CharField(max_length=10, choices=choices_of(Scope), default=Scope.READ.value)
    created_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.name} of {self.person} for {self.organisation}"
