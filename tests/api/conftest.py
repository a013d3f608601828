"""What may tests of the API ask for: the cast, their tokens, a purchase of each authority, a small library."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from redthread.apps.accounts.services import token_make
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services import package_load
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.domain.people.roles import Scope
from redthread.domain.purchase import Kind
from redthread.standards.package import read_package
from tests.factories.package import as_file, package_fields
from tests.people import Cast, make_cast

Ask = Callable[..., Any]


@pytest.fixture(autouse=True)
def _counters_begin_anew() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def library(db: None) -> list[CriterionVersion]:
    package_load(read_package([as_file(package_fields())]))
    return list(CriterionVersion.objects.order_by("criterion__identifier"))


def token_of(cast: Cast, name: str, scope: Scope = Scope.WRITE) -> str:
    _kept, token = token_make(actor=cast.acting(name), name="test", scope=scope, days=30)
    return token


def machine(token: str, **headers: str) -> Client:
    """A client that sends the token; no session, and the protection of forms is enforced as in operation."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return Client(enforce_csrf_checks=True, headers={"Authorization": f"Bearer {token}", **given})


@pytest.fixture
def frida(cast: Cast) -> Client:
    """Buyer and administrator of Fjordvik."""
    return machine(token_of(cast, "frida"))


@pytest.fixture
def vera(cast: Cast) -> Client:
    """Buyer and administrator of Vall del Riu."""
    return machine(token_of(cast, "vera"))


def laptops(cast: Cast, name: str = "frida") -> Purchase:
    facts = PurchaseFacts(
        title="Laptops for schools",
        kind=Kind.FRAMEWORK,
        need="4 200 pupils",
        value=Decimal("1000000.50"),
        currency="NOK",
    )
    return purchase_begin(actor=cast.acting(name), facts=facts, lots=["Laptops", "Docks"])


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    """Fjordvik's."""
    return laptops(cast)


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """Where files are kept during the test; no scanner looks at them."""
    settings.DATA, settings.FILES, settings.SCANNER = tmp_path, tmp_path / "files", "none"
    return tmp_path


@pytest.fixture
def query_count() -> Callable[[Callable[[], Any]], int]:
    """``query_count(lambda: client.get(...))``: the number of queries it made."""

    def count(act: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as captured:
            act()
        return len(captured)

    return count
