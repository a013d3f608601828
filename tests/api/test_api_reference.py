"""Are the API's addresses what they were, and does the reference say the same as the API?"""

from collections import Counter
from collections.abc import Iterator

from django.test import Client
from ninja import Schema

from redthread.api.doors import api
from tests.api.reference import PAGE, page

ADDRESSES = """
GET    /api/v1/library/criteria
GET    /api/v1/library/criteria/{package}/{identifier}
GET    /api/v1/library/criteria/{package}/{identifier}/versions
GET    /api/v1/library/versions/{public_id}
GET    /api/v1/library/packages
GET    /api/v1/library/packages/{identifier}
GET    /api/v1/purchases
POST   /api/v1/purchases
GET    /api/v1/purchases/{public_id}
PATCH  /api/v1/purchases/{public_id}
GET    /api/v1/purchases/{public_id}/requirements
POST   /api/v1/purchases/{public_id}/requirements
POST   /api/v1/purchases/{public_id}/requirements/from-library
GET    /api/v1/purchases/{public_id}/requirements/{requirement_id}
PATCH  /api/v1/purchases/{public_id}/requirements/{requirement_id}
DELETE /api/v1/purchases/{public_id}/requirements/{requirement_id}
GET    /api/v1/purchases/{public_id}/check
GET    /api/v1/purchases/{public_id}/publications
POST   /api/v1/purchases/{public_id}/publications
GET    /api/v1/contracts
GET    /api/v1/contracts/{contract_id}
GET    /api/v1/contracts/{contract_id}/observations
GET    /api/v1/reports/due
POST   /api/v1/indicators/{indicator_id}/observations
POST   /api/v1/observations/{observation_id}/decisions
GET    /api/v1/files
POST   /api/v1/files
GET    /api/v1/findings
GET    /api/v1/findings/{finding_id}
GET    /api/v1/actions
GET    /api/v1/sites
POST   /api/v1/check/text
POST   /api/v1/check/file
GET    /api/v1/published
GET    /api/v1/published/{public_id}
GET    /api/v1/published/{public_id}/release
GET    /api/v1/me
GET    /api/v1/organisations
"""
"""Programs of others depend on these: one that goes is a change of the API's version."""


def test_addresses_are_those_that_programs_know(client: Client) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]

    found = [f"{method.upper():6} {path}" for path, methods in paths.items() for method in methods]

    assert found == ADDRESSES.strip().splitlines()


def test_every_operation_says_what_it_is_for() -> None:
    told = [each for methods in api.get_openapi_schema()["paths"].values() for each in methods.values()]

    assert [each["operationId"] for each in told if not each["summary"] or not each["tags"]] == []


def test_every_refusal_is_declared() -> None:
    refused = {"$ref": "#/components/schemas/Refused"}
    for methods in api.get_openapi_schema()["paths"].values():
        for told in methods.values():
            shapes = {
                status: each["content"]["application/json"]["schema"]
                for status, each in told["responses"].items()
                if int(status) >= 400
            }
            assert {401, 404, 422, 429} <= set(shapes)
            assert [each for each in shapes.values() if each != refused] == []


def test_reference_says_what_the_api_says() -> None:
    """If not: ``python -m tests.api.reference`` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_reference_page_lists_every_address(client: Client, db: None) -> None:
    shown = client.get("/api/v1/docs").content.decode()

    assert [line for line in ADDRESSES.split() if line.startswith("/") and f" {line}</code>" not in shown] == []
    assert "<script" not in shown.replace('<script src="/static/', "").replace(
        '<script type="module" src="/static/', ""
    )


def test_shapes_have_names_of_their_own() -> None:
    """Of two with one name the description would show one, and promise it for both."""
    names = [each.__name__ for each in _shapes_below(Schema) if each.__module__.startswith("redthread.api.")]

    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert len(names) > 50


def _shapes_below(shape: type[Schema]) -> Iterator[type[Schema]]:
    """The parts of a generic one, such as a page of something, are named by it."""
    for each in shape.__subclasses__():
        if not each.__pydantic_generic_metadata__["args"]:
            yield each
        yield from _shapes_below(each)
