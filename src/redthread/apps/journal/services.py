"""How is a change written down, in the same transaction and last in it?"""

import dataclasses
import json
import logging
import os
import secrets
from collections.abc import Mapping
from datetime import UTC
from pathlib import Path

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from redthread.apps.journal.models import Chain, Entry, Readable
from redthread.apps.rows.clock import database_now
from redthread.domain.journal import chain as rule

log = logging.getLogger(__name__)


def entry_append(
    *,
    organisation: str,
    person: str,
    code: str,
    subject_kind: str,
    subject: str = "",
    values: Mapping[str, object] | None = None,
) -> Entry:
    """Append to the organisation's chain; call it last in the transaction, for it holds the chain's lock.

    ``values`` are what people will read; they must become JSON. The head is noted outside the
    database after the commit.
    """
    with transaction.atomic():
        Chain.objects.get_or_create(organisation=organisation)
        chain = Chain.objects.select_for_update().get(organisation=organisation)
        last = chain.entries.order_by("-number").first()
        shown = json.loads(json.dumps(values or {}, cls=DjangoJSONEncoder))
        salt = secrets.token_hex(16)
        unsigned = rule.Entry(
            chain=organisation,
            number=last.number + 1 if last else 1,
            at=database_now().astimezone(UTC),
            code=code,
            person=person,
            subject_kind=subject_kind,
            subject=subject,
            commitment=rule.commit(shown, salt),
            previous=last.hash if last else rule.START,
            hash="",
        )
        fields = dataclasses.asdict(unsigned) | {"chain": chain, "hash": rule.hash_of(unsigned)}
        entry = Entry.objects.create(**fields)
        Readable.objects.create(entry=entry, salt=salt, values=shown)
        transaction.on_commit(lambda: anchor_note(rule.Anchor(organisation, entry.number, entry.hash)))
    return entry


def readable_erase(*, entry: Entry) -> None:
    """Erase the values of one entry; its chain still verifies. Asked for by the erasure of a person's data."""
    Readable.objects.filter(entry=entry).delete()


def anchor_note(anchor: rule.Anchor) -> None:
    """Append the head to the anchors' file, synced. A full disk is logged and stops nothing: the work is committed."""
    line = json.dumps(dataclasses.asdict(anchor)) + "\n"
    path = Path(settings.JOURNAL_ANCHORS)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line.encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        log.exception("The journal's anchor could not be written to %s", path)
