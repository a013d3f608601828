"""Who asks: the holder of a token, somebody signed in, or a visitor?"""

from django.conf import settings
from django.http import HttpRequest
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from redthread.api.limits import count_request
from redthread.apps.accounts.actor import VISITOR, Actor
from redthread.apps.accounts.guards import actor_of_request
from redthread.apps.accounts.selectors import actor_of_token, token_hash
from redthread.domain.errors import DomainError

READING = frozenset({"GET", "HEAD", "OPTIONS"})


class Token(HttpBearer):
    """``Authorization: Bearer rt_…``. A token that is given decides, whoever is signed in besides.

    A wrong one is refused everywhere, also where visitors are welcome: its holder believes to be somebody.
    """

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        actor = actor_of_token(token=token.strip())
        if actor.is_visitor:
            count_request(_address(request))
            raise DomainError("sign-in-needed")
        count_request(token_hash(token))
        return actor


class SignedIn(APIKeyCookie):
    """The session of our own pages; whatever changes something needs the page's protection (X-CSRFToken) too."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Actor | None:
        actor = actor_of_request(request)
        count_request(_address(request))
        if actor.person is None:
            return None
        if request.method not in READING and check_csrf(request) is not None:
            raise DomainError("form-protection")
        return actor

    def authenticate(self, request: HttpRequest, key: str | None) -> None:
        """Never asked: the middleware has read the session."""


MEMBERS = [Token(), SignedIn()]
"""For operations that need somebody; without, they answer 401."""


def anybody(request: HttpRequest) -> Actor:
    """For operations that are open to visitors too."""
    for known in MEMBERS:
        actor: Actor | None = known(request)
        if actor is not None:
            return actor
    return VISITOR


def acting(request: HttpRequest) -> Actor:
    """The actor that one of the above found for this operation."""
    actor: Actor = request.auth  # type: ignore[attr-defined]
    return actor


def _address(request: HttpRequest) -> str:
    """The connection's own address: what a header claims of it is anybody's word."""
    return str(request.META.get("REMOTE_ADDR", ""))
