"""Does the API keep its word, the OpenAPI description, whatever is sent to it?

Every operation is called as a visitor, as a buyer and, after the award, as the contractor, with data that fit the
description and with data that do not: no answer is a 5xx, each has a documented status and shape, and what does not
fit is refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test.utils import override_settings
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.config import (
    ChecksConfig,
    PositiveDataAcceptanceConfig,
    ProjectConfig,
    ProjectsConfig,
    SchemathesisConfig,
)
from schemathesis.generation import GenerationMode

from redthread.apps.library.models import CriterionVersion
from redthread.apps.purchases.models import Purchase
from tests.api.conftest import machine, token_of
from tests.api.test_api_purchases import demand
from tests.factories.contract import report
from tests.factories.finding import told, watched
from tests.people import Cast

EXAMPLES = 8
FEW = 3
"""Where an answer takes long: a check starts a process of its own."""

# A rule may refuse what has the documented shape: a lot that there is not, a value without its currency.
CHECKS = ChecksConfig(
    positive_data_acceptance=PositiveDataAcceptanceConfig(
        expected_statuses=["2xx", "400", "401", "403", "404", "409", "413", "429"]
    )
)
CONFIG = SchemathesisConfig(projects=ProjectsConfig(default=ProjectConfig(checks=CHECKS)))
SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", app=WSGIHandler(), config=CONFIG)
OPERATIONS: list[Any] = [each.ok() for each in SCHEMA.get_all_operations()]  # type: ignore[union-attr]


def words_of(error: BaseException) -> str:
    """With what was found inside a group."""
    inside = [words_of(each) for each in error.exceptions] if isinstance(error, BaseExceptionGroup) else []
    return "\n".join([str(error), *inside])


def faults(operation: Any, mode: GenerationMode, *, headers: dict[str, str], places: dict[str, str]) -> str:
    """What is wrong with the answers to this operation; empty: nothing."""
    named = {name: value for name, value in places.items() if f"{{{name}}}" in operation.path}
    has_more = bool(operation.query) or bool(operation.body)
    fixed: dict[str, Any] = {"path_parameters": named} if named and (has_more or mode is mode.POSITIVE) else {}

    @settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=FEW if operation.path.startswith("/api/v1/check") else EXAMPLES,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(mode, **fixed))
    def ask(case: Any) -> None:
        case.call_and_validate(headers=headers)

    try:
        ask()
    except (Exception, BaseExceptionGroup) as error:
        return f"{operation.label}: {words_of(error)}"
    return ""


@contextmanager
def one_connection() -> Iterator[None]:
    """The test's transaction outlives each request, as it does with Django's own test client."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


BEFORE_AWARD = ("/purchases", "/library", "/check", "/published")
"""Where a contractor is a stranger, and a stranger is asked for elsewhere."""
PEOPLE = {"visitor": "", "buyer": "frida", "contractor": "atle"}


def places_of(cast: Cast, purchase: Purchase) -> dict[str, str]:
    """Real ids for the parts of an address, so that the rules behind it are reached."""
    at = watched(cast)
    reported = report(cast.acting("atle"), at.held.sites_named, 95)
    return {
        "public_id": purchase.public_id,
        "requirement_id": demand(machine(token_of(cast, "frida")), purchase).json()["id"],
        "contract_id": at.held.contract.public_id,
        "indicator_id": at.held.days_to_answer.public_id,
        "observation_id": reported.public_id,
        "finding_id": told(at).public_id,
    }


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["fitting", "unfitting"])
@pytest.mark.parametrize("who", PEOPLE)
def test_api_keeps_its_word(
    cast: Cast, purchase: Purchase, library: list[CriterionVersion], folder: Path, who: str, mode: GenerationMode
) -> None:
    places, name = places_of(cast, purchase), PEOPLE[who]
    headers = {"Authorization": f"Bearer {token_of(cast, name)}"} if name else {}
    asked = [
        each
        for each in OPERATIONS
        if who != "contractor" or not each.path.removeprefix("/api/v1").startswith(BEFORE_AWARD)
    ]

    with one_connection(), override_settings(API_REQUESTS_PER_MINUTE=10**6, CHECKS_PER_HOUR=10**6):
        found = [faults(operation, mode, headers=headers, places=places) for operation in asked]

    assert "\n\n".join(each for each in found if each) == ""
