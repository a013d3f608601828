"""What does docs/reference/api.md say? ``python -m tests.api.reference`` writes it anew from the API itself."""

import os
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()

from redthread.api.doors import api
from redthread.api.reference import Operation, operations, shapes

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "api.md"
HEAD = """# The API

Written from the API's own description; a test keeps it true. An installation shows the same at `/api/v1/docs`, and
as OpenAPI at `/api/v1/openapi.json`.

**Who asks.** Make a token in your profile and send it as `Authorization: Bearer rt_…`. It acts as you, for one
organisation, as far as its scope: a token for reading is refused every change (403). Pages of this installation may
use their session, with the `X-CSRFToken` header for whatever changes something. What is marked *open* needs nobody.
Things of other organisations are not found (404), as if they were not there.

**What comes back.** Lists come in parts: `limit` (at most 200), `offset`, and `next_offset` for the next part, null at
the end. A text in several languages is a list of `{"language", "text"}`, the first one authoritative. Money,
weights and reported figures come as text, so that no digit is lost. Null, and an empty text, mean *not stated*.

**What is refused.** Every refusal has one shape, whatever made it:

```json
{"error": {"code": "field-missing", "field": "title", "message": "“title” is missing. Give it.", "status": 422}}
```

`code` is stable; `field` names the input at fault (`weights.0.value`) or is empty; `message` is in the language of
`Accept-Language`. 400: a rule refuses it; 401: nobody, or a token that does not count; 403: the role or the token does
not allow it; 404: nothing there for you; 405, 413, 414, 415: method, size, address, content type; 409: somebody changed
it meanwhile, it is there already, or the report of that period waits or was decided on; 422: it does not have the
documented shape; 429: too many requests, come back after `Retry-After` seconds. A field that is not documented is
refused, so that a slip is not lost.

**Changing.** `PATCH` changes what is given and leaves the rest. It takes the `version` that you read: if somebody
saved meanwhile, the answer is 409 and nothing is lost.

**Reporting.** `GET /reports/due` says what is due. Hand in each file with `POST /files`, then send the figure of the
period with the files' ids as `evidence` to `POST /indicators/{indicator_id}/observations`. A report is never changed: a
correction is the next number and says why. What is not known is null, never zero.

**Findings.** A machine reads of a finding what was released to its organisation, as its pages do: no day, no figure
over fewer than five people, and no words whose consent was withdrawn. Track records withhold what would point at
somebody.
"""


def page() -> str:
    schema = api.get_openapi_schema()
    return "\n".join([HEAD, *_stages(schema), *_shapes(schema)])


def _stages(schema: dict[str, Any]) -> Iterator[str]:
    for stage, each in groupby(operations(schema), key=lambda pair: pair[0]):
        yield f"## {stage.capitalize()}\n"
        for _stage, operation in each:
            yield from _operation(operation)


def _operation(operation: Operation) -> Iterator[str]:
    yield f"### `{operation.method} {operation.path}`\n"
    yield f"{operation.summary}{' *(open)*' if operation.is_open else ''}\n"
    if operation.description:
        yield f"{operation.description}\n"
    if operation.parameters:
        yield "Parameters: " + "; ".join(f"`{name}` {kind}" for name, kind in operation.parameters) + "\n"
    if operation.body:
        yield f"Body: {operation.body}\n"
    done = [f"{status} {kind}".strip() for status, kind in operation.answers if status < "300"]
    refused = [status for status, _kind in operation.answers if status >= "300"]
    yield f"Answers: {', '.join(done)}; refusals: {', '.join(refused)}\n"


def _shapes(schema: dict[str, Any]) -> Iterator[str]:
    yield "## Shapes\n"
    yield "A star marks what has to be there.\n"
    for name, told, fields in shapes(schema):
        yield f"### {name}\n"
        if told:
            yield f"{told}\n"
        if fields:
            yield "\n".join(f"- `{field}`{'*' if needed else ''}: {kind}" for field, kind, needed in fields) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
