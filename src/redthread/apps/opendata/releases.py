"""How is what was published said as open contracting data?"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from redthread.apps.tenders.documents import spoken_language
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.selectors import published_value
from redthread.standards.ocds import Labels, Publisher, write_package, write_release
from redthread.words.documents import labels


def release_of(publication: Publication) -> dict[str, Any]:
    """The OCDS release of one publication, in the tender's authoritative language."""
    tender = published_value(publication)
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


def package_of(publications: Iterable[Publication], *, address: str) -> dict[str, Any]:
    return write_package(
        [release_of(each) for each in publications],
        uri=settings.BASE_ADDRESS + address,
        published_at=timezone.now(),
        publisher=Publisher(name=settings.PUBLISHER_NAME, uri=settings.BASE_ADDRESS),
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
    )


def release_address(publication: Publication) -> str:
    return reverse("opendata:release", args=[publication.purchase.public_id])
