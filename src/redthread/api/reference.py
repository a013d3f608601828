"""Which operations are there? As OpenAPI for machines, and as a plain page for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from ninja import NinjaAPI, Router

from redthread.domain.errors import DomainError

VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


@dataclass(frozen=True, slots=True)
class Operation:
    """``parameters`` and ``answers`` as (name, what is said of it); ``body`` names a shape or is empty."""

    method: str
    path: str
    summary: str
    description: str
    is_open: bool
    parameters: tuple[tuple[str, str], ...]
    body: str
    answers: tuple[tuple[str, str], ...]


def reference_router(api: NinjaAPI) -> Router:
    """To be added last: its last address answers for every address that there is not."""
    router = Router()

    @cache
    def schema() -> dict[str, Any]:
        return dict(api.get_openapi_schema())

    @router.get("/openapi.json", include_in_schema=False, url_name="openapi")
    def openapi(request: HttpRequest) -> HttpResponse:
        return JsonResponse(schema(), json_dumps_params={"ensure_ascii": False})

    @router.get("/docs", include_in_schema=False, url_name="docs")
    def docs(request: HttpRequest) -> HttpResponse:
        stages = [(stage, list(each)) for stage, each in groupby(operations(schema()), key=lambda pair: pair[0])]
        shown = {
            "stages": [(stage, [operation for _stage, operation in each]) for stage, each in stages],
            "shapes": shapes(schema()),
            "openapi": reverse("api:openapi"),
        }
        return render(request, "api/reference.html", shown)

    @router.api_operation(VERBS, "/{path:rest}", include_in_schema=False)
    def nothing(request: HttpRequest, rest: str) -> HttpResponse:
        raise DomainError("not-found")

    return router


def operations(schema: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    """(stage, operation) in the order of the schema."""
    for path, methods in schema["paths"].items():
        for method, told in methods.items():
            yield told["tags"][0], _operation(method, path, told)


def _operation(method: str, path: str, told: dict[str, Any]) -> Operation:
    content = told.get("requestBody", {}).get("content", {})
    return Operation(
        method=method.upper(),
        path=path,
        summary=told["summary"],
        description=told.get("description", ""),
        is_open="security" not in told,
        parameters=tuple((each["name"], _kind(each["schema"])) for each in told["parameters"]),
        body=", ".join(f"{kind}: {_kind(each['schema'])}" for kind, each in content.items()),
        answers=tuple((str(status), _answer(each)) for status, each in told["responses"].items()),
    )


def _answer(told: dict[str, Any]) -> str:
    content = told.get("content", {})
    return ", ".join(_kind(each["schema"]) for each in content.values())


def shapes(schema: dict[str, Any]) -> list[tuple[str, str, list[tuple[str, str, bool]]]]:
    """(name, what it is, [(field, kind, whether it has to be there)]) of each shape, by name."""
    return [
        (name, told.get("description", ""), _fields(told))
        for name, told in sorted(schema["components"]["schemas"].items())
    ]


def _fields(told: dict[str, Any]) -> list[tuple[str, str, bool]]:
    required = told.get("required", ())
    return [(name, _kind(each), name in required) for name, each in told.get("properties", {}).items()]


def _kind(told: dict[str, Any]) -> str:
    """A kind of value in a few words: a shape's name, ``text (date)``, ``list of …``, the allowed values."""
    if "$ref" in told:
        return str(told["$ref"]).rpartition("/")[2]
    if "anyOf" in told:
        return " | ".join(dict.fromkeys(_kind(each) for each in told["anyOf"]))
    if "enum" in told:
        return " | ".join(map(str, told["enum"]))
    if told.get("type") == "array":
        return f"list of {_kind(told.get('items', {}))}"
    kind = str(told.get("type", "any"))
    return f"{kind} ({told['format']})" if "format" in told else kind
