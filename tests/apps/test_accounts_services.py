"""How do people come to have an account, a role, a token, and lose them?"""

import threading
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.utils import timezone

from redthread.apps.accounts import selectors, services
from redthread.apps.accounts.models import ApiToken, Invitation, Membership, Person
from redthread.apps.jobs.models import Mail
from redthread.apps.journal.selectors import journal_entries
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind, Role, Scope
from tests.people import PASSWORD, Cast, make_cast


def token_in_mail() -> str:
    text = Mail.objects.latest("pk").text
    address = next(word for word in text.split() if "/invitations/" in word)
    return urlsplit(address).path.rstrip("/").rpartition("/")[2]


def test_an_invitation_makes_an_account_with_its_roles(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="Ny@Example.org", roles=[Role.BUYER])

    person = services.invitation_accept(token=token_in_mail(), name="Ny", password=PASSWORD)

    actor = selectors.actor_of(person=person)
    assert (person.email, actor.organisation, actor.roles) == (
        "ny@example.org",
        cast.organisation("fjordvik"),
        frozenset({Role.BUYER}),
    )


def test_an_invitation_is_spent_once(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])
    token = token_in_mail()
    services.invitation_accept(token=token, name="Ny", password=PASSWORD)

    with pytest.raises(DomainError, match="invitation-ended"):
        services.invitation_accept(token=token, name="Again", password=PASSWORD)


def test_an_invitation_is_refused_to_another_person(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])

    with pytest.raises(DomainError, match="invitation-for-another"):
        services.invitation_accept(token=token_in_mail(), person=cast.person("vera"))

    assert not Membership.objects.filter(
        person=cast.person("vera"), organisation=cast.organisation("fjordvik")
    ).exists()


def test_an_address_that_has_an_account_signs_in_first(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="vera@example.org", roles=[Role.EVALUATOR])

    with pytest.raises(DomainError, match="sign-in-first"):
        services.invitation_accept(token=token_in_mail(), name="Vera", password=PASSWORD)


def test_one_person_acts_for_several_organisations(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="vera@example.org", roles=[Role.EVALUATOR])
    vera = services.invitation_accept(token=token_in_mail(), person=cast.person("vera"))

    fjordvik = cast.organisation("fjordvik")
    actor = selectors.actor_of(person=vera, organisation_id=fjordvik.public_id)

    assert (actor.organisation, actor.roles) == (fjordvik, frozenset({Role.EVALUATOR}))


def test_an_old_or_withdrawn_invitation_has_ended(cast: Cast) -> None:
    frida = cast.acting("frida")
    old = services.invitation_send(actor=frida, email="old@example.org", roles=[Role.BUYER])
    old_token = token_in_mail()
    Invitation.objects.filter(pk=old.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    withdrawn = services.invitation_send(actor=frida, email="no@example.org", roles=[Role.BUYER])
    services.invitation_withdraw(actor=frida, public_id=withdrawn.public_id)

    for token in (old_token, token_in_mail()):
        with pytest.raises(DomainError, match="invitation-ended"):
            services.invitation_accept(token=token, name="x", password=PASSWORD)


def test_a_second_invitation_replaces_the_first(cast: Cast) -> None:
    frida = cast.acting("frida")
    services.invitation_send(actor=frida, email="ny@example.org", roles=[Role.BUYER])
    first = token_in_mail()
    services.invitation_send(actor=frida, email="ny@example.org", roles=[Role.EVALUATOR])

    with pytest.raises(DomainError, match="invitation-ended"):
        services.invitation_accept(token=first, name="x", password=PASSWORD)


def test_a_mail_holds_the_token_and_the_database_only_its_hash(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])

    token = token_in_mail()

    assert not Invitation.objects.filter(token_hash__contains=token).exists()
    assert Invitation.objects.filter(token_hash=selectors.token_hash(token)).exists()


@pytest.mark.parametrize("name", ["finn", "vera", "atle"])
def test_only_an_administrator_of_the_organisation_invites(cast: Cast, name: str) -> None:
    before = Invitation.objects.filter(organisation=cast.organisation("fjordvik")).count()

    if name == "finn":
        with pytest.raises(DomainError, match="not-allowed"):
            services.invitation_send(actor=cast.acting(name), email="x@example.org", roles=[Role.BUYER])
    else:
        services.invitation_send(actor=cast.acting(name), email="x@example.org", roles=[Role.ADMINISTRATOR])

    assert Invitation.objects.filter(organisation=cast.organisation("fjordvik")).count() == before


def test_a_supplier_has_no_opening_officers(cast: Cast) -> None:
    with pytest.raises(DomainError, match="role-not-in-kind"):
        services.invitation_send(actor=cast.acting("atle"), email="x@example.org", roles=[Role.OPENING_OFFICER])


def test_the_last_administrator_stays(cast: Cast) -> None:
    with pytest.raises(DomainError, match="last-administrator"):
        services.roles_set(actor=cast.acting("frida"), person=cast.person("frida"), roles=[Role.BUYER])

    assert cast.acting("frida").has(Role.ADMINISTRATOR)


def test_a_role_taken_away_is_gone_at_once(cast: Cast) -> None:
    services.roles_set(actor=cast.acting("frida"), person=cast.person("finn"), roles=[])

    assert cast.acting("finn").organisation is None


def test_a_role_is_never_set_for_another_organisations_person(cast: Cast) -> None:
    with pytest.raises(DomainError, match="not-found"):
        selectors.person_in_organisation(actor=cast.acting("frida"), public_id=cast.person("vera").public_id)


def test_a_token_acts_as_far_as_its_scope(cast: Cast) -> None:
    _kept, token = services.token_make(actor=cast.acting("frida"), name="reader", scope=Scope.READ, days=30)

    actor = selectors.actor_of_token(token=token)

    assert (actor.person, actor.scope, actor.can_write) == (cast.person("frida"), Scope.READ, False)


@pytest.mark.parametrize("how", ["withdrawn", "ended", "wrong", "person gone", "roles gone"])
def test_a_token_that_no_longer_counts_is_a_visitors(cast: Cast, how: str) -> None:
    kept, token = services.token_make(actor=cast.acting("finn"), name="reader", scope=Scope.READ, days=30)

    if how == "withdrawn":
        services.token_withdraw(actor=cast.acting("finn"), public_id=kept.public_id)
    if how == "ended":
        ApiToken.objects.filter(pk=kept.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    if how == "person gone":
        Person.objects.filter(email="finn@example.org").update(is_active=False)
    if how == "roles gone":
        services.roles_set(actor=cast.acting("frida"), person=cast.person("finn"), roles=[])

    assert selectors.actor_of_token(token=token + ("x" if how == "wrong" else "")).is_visitor


def test_an_organisation_is_seen_by_its_consortium_alone(cast: Cast) -> None:
    shown = {each.name for each in selectors.organisations_to_buy_with(actor=cast.acting("frida"))}

    assert shown == {"Ajuntament de Vall del Riu", "Kystsamkjøp"}


def test_the_same_name_in_the_same_country_is_the_same_organisation(cast: Cast) -> None:
    with pytest.raises(DomainError, match="organisation-exists"):
        services.organisation_add(name="fjordvik KOMMUNE", kind=OrganisationKind.AUTHORITY, country="NO")


def test_people_of_an_organisation_cost_the_same_with_one_and_three(cast: Cast, query_count) -> None:  # type: ignore[no-untyped-def]
    one = query_count(lambda: selectors.people_of_organisation(actor=cast.acting("vera")))
    for name in ("finn", "frida"):
        services.membership_give(
            organisation=cast.organisation("vall_del_riu"), person=cast.person(name), roles=[Role.BUYER]
        )

    three = query_count(lambda: selectors.people_of_organisation(actor=cast.acting("vera")))

    assert one == three


def test_roles_are_never_given_to_somebody_who_was_not_invited(cast: Cast) -> None:
    with pytest.raises(DomainError, match="not-found"):
        services.roles_set(actor=cast.acting("frida"), person=cast.person("vera"), roles=[Role.BUYER])

    assert cast.acting("vera").organisation == cast.organisation("vall_del_riu")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_dismiss_themselves_at_once_leave_one() -> None:
    cast = make_cast()
    services.roles_set(actor=cast.acting("frida"), person=cast.person("finn"), roles=[Role.ADMINISTRATOR])
    refused = []

    def resign(name: str) -> None:
        try:
            services.roles_set(actor=cast.acting(name), person=cast.person(name), roles=[])
        except DomainError as error:
            refused.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=resign, args=[name]) for name in ("frida", "finn")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert refused == ["last-administrator"]
    assert Membership.objects.filter(organisation=cast.organisation("fjordvik"), role=Role.ADMINISTRATOR).count() == 1


def test_a_token_that_may_only_read_makes_no_other_token(cast: Cast) -> None:
    _kept, token = services.token_make(actor=cast.acting("frida"), name="reader", scope=Scope.READ, days=30)

    with pytest.raises(DomainError, match="not-allowed"):
        services.token_make(actor=selectors.actor_of_token(token=token), name="x", scope=Scope.WRITE, days=1)


@pytest.mark.parametrize("days", [0, 366])
def test_a_token_ends_within_a_year(cast: Cast, days: int) -> None:
    with pytest.raises(DomainError, match="token-days"):
        services.token_make(actor=cast.acting("frida"), name="x", scope=Scope.READ, days=days)


@pytest.mark.parametrize("name", ["finn", "vera", "atle"])
def test_a_token_is_withdrawn_by_its_person_alone(cast: Cast, name: str) -> None:
    kept, token = services.token_make(actor=cast.acting("frida"), name="reader", scope=Scope.READ, days=30)

    with pytest.raises(DomainError, match="not-found"):
        services.token_withdraw(actor=cast.acting(name), public_id=kept.public_id)

    assert selectors.actor_of_token(token=token).person == cast.person("frida")


def test_what_an_administrator_does_stands_in_the_organisations_journal_without_any_token(cast: Cast) -> None:
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])
    invited = token_in_mail()
    _kept, token = services.token_make(actor=cast.acting("frida"), name="reader", scope=Scope.READ, days=30)

    entries = list(journal_entries(organisation=cast.organisation("fjordvik").public_id)[:2])

    assert [entry.code for entry in entries] == ["token-made", "invitation-sent"]
    assert [value in str(entry.readable.values) for entry in entries for value in (token, invited)] == [False] * 4
