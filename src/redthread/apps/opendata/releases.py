"""How is what was published said as open contracting data?"""

import dataclasses
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from redthread.apps.tenders.documents import spoken_language
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.selectors import published_value
from redthread.domain.purchase import Purchase
from redthread.domain.values import UNDETERMINED, Text
from redthread.standards.ocds import Labels, Publisher, write_package, write_release
from redthread.words.documents import labels


def release_of(publication: Publication) -> dict[str, Any]:
    """The OCDS release of one publication, in the tender's authoritative language."""
    tender = marked(published_value(publication))
    words = labels(spoken_language(tender))
    return write_release(
        tender,
        ocid_prefix=settings.OCID_PREFIX,
        published_at=publication.published_at,
        language=tender.title.language,
        labels=Labels(
            verification=words.verification,
            scale=words.scale,
            trigger=words.trigger,
            deadline=words.deadline,
            duty_bearer=words.duty_bearer,
            sanction=words.sanction,
            procedure=words.procedures[tender.procedure] if tender.procedure else "",
        ),
    )


def marked(tender: Purchase) -> Purchase:
    """With every text that is not in the tender's own language beginning with the code of the one it is in.

    A release speaks one language. A criterion of the library in another stays readable, and is not passed off.
    """
    made: Purchase = _marked(tender, tender.title.language)
    return made


def _marked(value: Any, language: str) -> Any:
    if isinstance(value, Text):
        return _marked_text(value, language)
    if isinstance(value, tuple):
        return tuple(_marked(each, language) for each in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {field.name: _marked(getattr(value, field.name), language) for field in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value


def _marked_text(text: Text, language: str) -> Text:
    if not text or language in text.languages or UNDETERMINED in text.languages:
        return text
    return Text(((UNDETERMINED, f"[{text.language}] {text}"), *text.versions))


def package_of(publications: Iterable[Publication], *, address: str) -> dict[str, Any]:
    package = write_package(
        [release_of(each) for each in publications],
        uri=settings.BASE_ADDRESS + address,
        published_at=timezone.now(),
        publisher=Publisher(name=settings.PUBLISHER_NAME, uri=settings.BASE_ADDRESS),
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
    )
    # Required also where it is empty: a reader of the feed asks for it before the first tender is out.
    return {"releases": [], **package}


def release_address(publication: Publication) -> str:
    return reverse("opendata:release", args=[publication.purchase.public_id])
