"""4.12/1 to 12, accounts and roles: who gets in, as whom, and who may give what to whom?"""

import time
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
)
from django.conf import settings
from django.contrib.auth import hashers
from django.core.cache import cache
from django.test import Client
from django.test.utils import override_settings

from redthread.apps.accounts import services
from redthread.apps.accounts.models import Membership, Person
from redthread.apps.jobs.models import Mail
from redthread.apps.purchases.models import Purchase
from redthread.domain.people.roles import Role
from tests.apps.bad_inputs import answer_to, refused
from tests.factories.tender import begin
from tests.people import PASSWORD, Cast

pytestmark = pytest.mark.django_db

LOGIN, RESET = "/account/login/", "/account/password/reset/"
EDIT = {
    "title": "Laptops",
    "kind": "framework",
    "language": "en",
    "time_zone": "Europe/Oslo",
    "version": "1",
}


@pytest.fixture(autouse=True)
def _counters_begin_anew() -> None:
    cache.clear()


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    """Fjordvik's."""
    return begin(cast.acting("frida"))


@pytest.fixture
def frida(cast: Cast) -> Client:
    browser = cast.browser("frida")
    browser.get("/purchases/")  # The first page of a run loads all addresses and templates: not what is timed here.
    return browser


def sign_in(client: Client, email: str, password: str) -> Any:
    return answer_to(lambda: client.post(LOGIN, {"login": email, "password": password}))


def is_signed_in(client: Client) -> bool:
    return client.get("/purchases/").status_code == 200


def link_in_mail() -> str:
    """The path of the newest mail's link."""
    word = next(word for word in Mail.objects.latest("pk").text.split() if word.startswith("http"))
    assert word.startswith(settings.BASE_ADDRESS)
    return urlsplit(word).path


def test_a_wrong_password_is_refused_a_thousand_times(cast: Cast) -> None:
    """4.12/1: the limit answers long before; the right password waits as well."""
    client = Client()

    answers = [sign_in(client, "frida@example.org", f"wrong {n}").status_code for n in range(1000)]

    assert set(answers) <= {200, 400, 429}
    assert answers.count(429) + answers[6:].count(200) == len(answers) - 6 + answers[:6].count(429)
    sign_in(client, "frida@example.org", PASSWORD)
    assert not is_signed_in(client)


def test_an_unknown_person_and_a_wrong_password_look_and_cost_the_same(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """4.12/2: the same sentence, and a password is hashed in both cases."""
    hashed: list[str] = []
    encode = hashers.MD5PasswordHasher.encode

    def counted(hasher: hashers.MD5PasswordHasher, password: str, salt: str) -> str:
        hashed.append("once")
        return str(encode(hasher, password, salt))

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", counted)
    pages, costs = [], []
    for email in ("frida@example.org", "nobody@example.org"):
        before = len(hashed)
        pages.append(sign_in(Client(), email, "wrong password").content.decode().replace(email, "somebody"))
        costs.append(len(hashed) - before)

    assert without_token(pages[0]) == without_token(pages[1])
    assert costs == [1, 1]


def without_token(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)


@pytest.mark.parametrize("password", ["x" * 1_000_000, "\x00" * 20, " " * 20, "aaaaaaaaaaaaa", "short", "\ud800" * 20])
def test_a_password_that_is_none_is_refused_at_its_field(cast: Cast, password: str) -> None:
    """4.12/3"""
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])
    address, given = link_in_mail(), password.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    visitor = Client()
    visitor.get(address)

    refused(lambda: visitor.post(address, {"name": "Ny", "password": given}), field="password", kept="Ny")

    assert not Person.objects.filter(email="ny@example.org").exists()
    assert not is_signed_in(visitor)


def test_all_of_a_long_password_counts(cast: Cast) -> None:
    """4.12/3: some hashers look at 72 bytes and no more."""
    long = "correct horse battery staple " * 3
    cast.person("finn").set_password(long)
    cast.person("finn").save()
    short, whole = Client(), Client()

    sign_in(short, "finn@example.org", long[:72])
    sign_in(whole, "finn@example.org", long)

    assert (is_signed_in(short), is_signed_in(whole)) == (False, True)


def code_at(secret: str, when: float) -> str:
    return str(format_hotp_value(hotp_value(secret, int(when) // 30)))


@pytest.mark.parametrize("how", ["used before", "an hour old", "five digits", "letters"])
def test_a_second_factor_that_does_not_count_lets_nobody_in(cast: Cast, how: str) -> None:
    """4.12/4"""
    secret = generate_totp_secret()
    TOTP.activate(cast.person("frida"), secret)
    code = code_at(secret, time.time())
    if how == "used before":
        first = Client()
        sign_in(first, "frida@example.org", PASSWORD)
        first.post("/account/2fa/authenticate/", {"code": code})
        assert is_signed_in(first)
    given = {"used before": code, "an hour old": code_at(secret, time.time() - 3600)}.get(how) or {
        "five digits": code[:5],
        "letters": "abcdef",
    }[how]
    client = Client()
    sign_in(client, "frida@example.org", PASSWORD)

    answer_to(lambda: client.post("/account/2fa/authenticate/", {"code": given}))

    assert not is_signed_in(client)
    assert Authenticator.objects.count() == 1


def test_a_reset_link_works_once_and_leads_to_us(cast: Cast) -> None:
    """4.12/5"""
    Client().post(RESET, {"email": "frida@example.org"})
    address, given = (
        link_in_mail(),
        {"password1": "an entirely new pass phrase", "password2": "an entirely new pass phrase"},
    )

    def reset(password: str) -> Client:
        client = Client()
        form = client.get(address, follow=True).redirect_chain
        target = form[-1][0] if form else address
        client.post(target, {"password1": password, "password2": password})
        return client

    reset(given["password1"])
    reset("another phrase of a thief")

    thief, owner = Client(), Client()
    sign_in(thief, "frida@example.org", "another phrase of a thief")
    sign_in(owner, "frida@example.org", given["password1"])
    assert (is_signed_in(thief), is_signed_in(owner)) == (False, True)


@pytest.mark.parametrize("name", ["Host", "X-Forwarded-Host", "X-Original-Host", "Forwarded"])
def test_a_claimed_host_is_never_where_a_mail_leads(cast: Cast, name: str) -> None:
    """4.12/5 and 4.12/14"""
    value = "host=evil.example" if name == "Forwarded" else "evil.example"

    answer_to(lambda: Client().post(RESET, {"email": "frida@example.org"}, headers={name: value}))

    assert [mail.pk for mail in Mail.objects.all() if "evil" in mail.text + mail.html + mail.subject] == []


def test_an_old_reset_link_is_refused(cast: Cast) -> None:
    """4.12/5"""
    with override_settings(PASSWORD_RESET_TIMEOUT=-1):
        Client().post(RESET, {"email": "frida@example.org"})
        page = Client().get(link_in_mail(), follow=True).content.decode()

    assert 'name="password1"' not in page


def test_the_session_of_somebody_who_was_closed_out_ends(cast: Cast, frida: Client) -> None:
    """4.12/6"""
    before = is_signed_in(frida)
    Person.objects.filter(pk=cast.person("frida").pk).update(is_active=False)

    assert (before, is_signed_in(frida)) == (True, False)


def test_a_session_that_was_given_is_not_kept_after_the_sign_in(cast: Cast) -> None:
    """4.12/7"""
    client = Client()
    client.get("/library/")
    client.session["planted"] = "yes"
    planted = "a" * 32
    client.cookies[settings.SESSION_COOKIE_NAME] = planted

    sign_in(client, "frida@example.org", PASSWORD)

    assert is_signed_in(client)
    assert client.cookies[settings.SESSION_COOKIE_NAME].value != planted


@pytest.mark.parametrize("cookie", ["", "x", "a" * 4000, "../../etc/passwd", "'; DROP TABLE x", "\\x00", "é"])
def test_a_cookie_that_is_none_is_a_visitors(cast: Cast, cookie: str) -> None:
    """4.12/7"""
    client = Client(headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={cookie}; csrftoken={cookie}; =; x"})

    assert answer_to(lambda: client.get("/library/")).status_code == 200
    assert answer_to(lambda: client.get("/purchases/")).status_code == 302


@pytest.mark.parametrize("how", ["missing", "old", "other site", "garbage"])
def test_a_form_without_its_protection_saves_nothing(cast: Cast, how: str) -> None:
    """4.12/8"""
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.person("frida"), backend="allauth.account.auth_backends.AuthenticationBackend")
    browser.get("/purchases/new/")
    token = browser.cookies["csrftoken"].value
    given = EDIT | {"csrfmiddlewaretoken": {"missing": "", "old": "a" * 64, "garbage": "\u202e%"}.get(how, token)}
    headers = {"Origin": "https://evil.example"} if how == "other site" else {}

    answer = refused(lambda: browser.post("/purchases/new/", given, headers=headers))

    assert answer.status_code == 403


def test_a_form_takes_no_field_that_is_not_its_own(cast: Cast, frida: Client, purchase: Purchase) -> None:
    """4.12/9"""
    theirs = cast.organisation("vall_del_riu")
    more = {
        "is_staff": "1",
        "lead": theirs.pk,
        "lead_id": theirs.pk,
        "tenant": theirs.public_id,
        "role": "administrator",
    }

    frida.post(
        f"/purchases/{purchase.public_id}/edit/", EDIT | more | {"source": "eforms", "first_published_at": "2020-01-01"}
    )
    cast.browser("finn").post(
        "/profile/", {"name": "F", "language": "en", "email": "x@y.org", "is_active": "0", "role": "buyer"}
    )

    changed, finn = Purchase.objects.get(), Person.objects.get(pk=cast.person("finn").pk)
    assert (changed.title, changed.lead, changed.source, changed.first_published_at) == (
        "Laptops",
        cast.organisation("fjordvik"),
        "records",
        None,
    )
    assert (finn.name, finn.email, finn.is_active) == ("F", "finn@example.org", True)
    assert cast.acting("finn").roles == {Role.CONTRACT_MANAGER}


@pytest.mark.parametrize("roles", [["superuser"], ["bidder"], ["administrator", "x" * 5000], []])
def test_a_role_that_is_none_here_is_refused_at_its_field(frida: Client, roles: list[str]) -> None:
    """4.12/9"""
    given = {"email": "ny@example.org", "roles": roles}

    refused(lambda: frida.post("/organisation/invite/", given), field="roles", kept="ny@example.org")


def test_nobody_invites_who_is_no_administrator(cast: Cast) -> None:
    """4.12/10"""
    finn = cast.browser("finn")

    answer = refused(
        lambda: finn.post("/organisation/invite/", {"email": "finn@example.org", "roles": ["administrator"]})
    )

    assert answer.status_code == 404
    assert cast.acting("finn").roles == {Role.CONTRACT_MANAGER}


def test_an_invitation_is_taken_once_and_by_whom_it_was_sent_to(cast: Cast) -> None:
    """4.12/10"""
    services.invitation_send(actor=cast.acting("frida"), email="ny@example.org", roles=[Role.BUYER])
    address = link_in_mail()
    vera, first, second = cast.browser("vera"), Client(), Client()

    other = refused(lambda: vera.post(address))
    taken = first.post(address, {"name": "Ny", "password": PASSWORD})
    again = refused(lambda: second.post(address, {"name": "Ny", "password": PASSWORD}))

    assert (other.status_code, taken.status_code, again.status_code) == (400, 302, 400)
    assert (
        Membership.objects.filter(organisation=cast.organisation("fjordvik"), person=cast.person("vera")).count() == 0
    )


def test_the_last_administrator_stays(cast: Cast, frida: Client) -> None:
    """4.12/11"""
    address = f"/organisation/people/{cast.person('frida').public_id}/"

    refused(lambda: frida.post(address, {"roles": ["buyer"]}), field="roles")


def test_nobody_moves_into_another_organisation(cast: Cast, frida: Client) -> None:
    """4.12/12: there are no offers yet that a move could carry along; a move itself is refused."""
    theirs, vera = cast.organisation("vall_del_riu").public_id, cast.person("vera").public_id

    answers = [
        refused(lambda: frida.post("/organisation/switch/", {"organisation": theirs})),
        refused(lambda: frida.post(f"/organisation/people/{vera}/", {"roles": ["buyer"]})),
    ]

    assert [answer.status_code for answer in answers] == [404, 404]
