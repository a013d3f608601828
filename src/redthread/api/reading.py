"""How is a request's body read, so that nothing odd in it comes further than this?"""

import io
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

from redthread.domain.errors import DomainError
from redthread.standards.json import read_json

JSON = "application/json"


class StrictParser(Parser):
    """JSON that is named so, without double keys, NaN or lone surrogates; parameters that come once."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Raises ``content-type`` and what ``read_json`` raises."""
        if request.content_type != JSON:
            raise DomainError("content-type", wanted=JSON)
        return read_json(io.BytesIO(request.body), limit_bytes=settings.DATA_UPLOAD_MAX_MEMORY_SIZE)

    def parse_querydict(self, data: MultiValueDict, list_fields: list[str], request: HttpRequest) -> dict[str, Any]:
        """Raises ``given-twice``: of two values for one parameter nobody could say which was meant."""
        for name, values in data.lists():
            if len(values) > 1 and name not in list_fields:
                raise DomainError("given-twice", field=name[:60])
        return super().parse_querydict(data, list_fields, request)
