"""How is a file handed in, taken away again and looked after?"""

import logging
from datetime import datetime
from typing import BinaryIO

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import Actor, program
from redthread.apps.accounts.models import Organisation
from redthread.apps.files import storage
from redthread.apps.files.models import StoredFile
from redthread.apps.files.permissions import can_keep_files
from redthread.apps.files.scanner import Scanned, Verdict, scan
from redthread.apps.files.selectors import file_own, room_of
from redthread.apps.journal.services import entry_append
from redthread.apps.rows.fitting import require_fitting
from redthread.domain.errors import DomainError
from redthread.domain.evidence.states import FileState
from redthread.standards.evidence.tell import file_tell
from redthread.standards.evidence.told import Told

FIELD = "evidence"
VIRUS = "virus"
"""The reason that stands at a file in which the scanner found something later; every other one is a person's."""
AT_ONCE = 20
"""Files that one round looks at again: a round takes as long as the scanner needs for so many."""
_STATES = {Verdict.CLEAN: FileState.CLEAN, Verdict.NO_ANSWER: FileState.HELD, Verdict.NO_SCANNER: FileState.UNSCANNED}
_GONE = (FileState.QUARANTINED.value, FileState.PURGED.value)

log = logging.getLogger(__name__)


def file_keep(*, actor: Actor, content: BinaryIO, name: str) -> StoredFile:
    """Look at a file, store it durably, and write it down. Not to be called inside of a transaction.

    The same content again gives the row that is there, with ``was_there`` set. Raises ``not-allowed``,
    ``file-was-quarantined``, ``files-quota-reached``, ``file-infected``, ``file-not-stored`` and what looking at
    it raises (``file-…``), each at the field ``evidence``.
    """
    if actor.organisation is None:
        raise DomainError("not-found")
    if not can_keep_files(actor):
        raise DomainError("not-allowed")
    told = _told(content, name)
    if known := _known(actor.organisation, told.content):
        return known
    _require_room(actor.organisation, len(told.content), so_far=room_of(organisation=actor.organisation).used)
    scanned = scan(told.content)
    if scanned.verdict is Verdict.FOUND:
        log.warning("a virus was handed in by organisation %s: %s", actor.organisation_id, scanned.found)
        raise DomainError("file-infected", field=FIELD, found=scanned.found)
    sha256 = _stored(told.content)
    try:
        return _row_write(actor, told, sha256, scanned)
    except IntegrityError:  # the same file was handed in at the same time
        if known := _known(actor.organisation, told.content):
            return known
        raise


def _told(content: BinaryIO, name: str) -> Told:
    try:
        return file_tell(content.read(settings.MAX_EVIDENCE + 1), name=name, most=settings.MAX_EVIDENCE)
    except DomainError as error:
        context = {key: value for key, value in error.context.items() if key != "field"}
        raise DomainError(error.code, field=FIELD, **context) from error


def _known(organisation: Organisation, content: bytes) -> StoredFile | None:
    """The row of that content, which is made sure of once more. Raises ``file-was-quarantined``."""
    sha256 = storage.sha256_of(content)
    rows = StoredFile.objects.filter(organisation=organisation, sha256=sha256)
    if rows.filter(state__in=_GONE).exclude(reason=VIRUS).exists():
        raise DomainError("file-was-quarantined", field=FIELD)
    known = rows.filter(purged_at=None).first()
    if known is None:
        return None
    if known.state in _GONE:
        raise DomainError("file-infected", field=FIELD, found=_("found before"))
    _stored(content)
    known.was_there = True
    return known


def _require_room(organisation: Organisation, size: int, *, so_far: int) -> None:
    if so_far + size > settings.FILES_QUOTA:
        log.warning("the files of organisation %s reach their quota", organisation.public_id)
        raise DomainError("files-quota-reached", field=FIELD, most_bytes=settings.FILES_QUOTA)


def _stored(content: bytes) -> str:
    try:
        return storage.content_keep(content)
    except OSError as error:
        log.exception("a file could not be stored")
        raise DomainError("file-not-stored", field=FIELD) from error


@transaction.atomic
def _row_write(actor: Actor, told: Told, sha256: str, scanned: Scanned) -> StoredFile:
    assert actor.organisation is not None  # noqa: S101 - asked by who calls
    now = timezone.now()
    row = StoredFile(
        organisation=actor.organisation,
        name=told.name,
        kind=told.kind.value,
        size=len(told.content),
        sha256=sha256,
        state=_STATES[scanned.verdict].value,
        warnings=[warning.value for warning in told.warnings],
        stored_at=now,
        stored_by=actor.person,
        scanned_at=now if scanned.verdict is Verdict.CLEAN else None,
    )
    require_fitting(row, field=FIELD)
    row.save(force_insert=True)
    change_write(actor, row, code="file-kept", shown={"kind": row.kind, "size": row.size, "sha256": sha256})
    # Once more, under the lock of the journal's chain: two uploads at once must not both fit.
    _require_room(actor.organisation, 0, so_far=room_of(organisation=actor.organisation).used)
    return row


def file_quarantine(*, actor: Actor, public_id: str, reason: str) -> StoredFile:
    """Take a file of the own organisation away from all readers at once. See ``file_report``."""
    return file_report(actor=actor, stored=file_own(actor=actor, public_id=public_id), reason=reason)


@transaction.atomic
def file_report(*, actor: Actor, stored: StoredFile, reason: str) -> StoredFile:
    """Somebody says that a file holds papers of a person: nobody reads it from now on, and the worker purges it.

    Whoever calls it with a file of another organisation has made sure that the actor may read the record that
    holds it. The organisation whose file it is finds it in its journal. Raises ``not-allowed``,
    ``file-reason-missing`` and ``file-gone`` for one that was taken away before.
    """
    if not can_keep_files(actor):
        raise DomainError("not-allowed")
    if not reason.strip():
        raise DomainError("file-reason-missing", field="reason")
    row = StoredFile.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=stored.pk)
    if row.state in _GONE:
        raise DomainError("file-gone")
    row.state, row.reason = FileState.QUARANTINED.value, reason.strip()
    require_fitting(row, field="reason")
    row.save(update_fields=["state", "reason"])
    own = actor if actor.organisation == row.organisation else program(row.organisation)
    change_write(own, row, code="file-quarantined", shown={"kind": row.kind, "sha256": row.sha256})
    return row


def files_purge(*, now: datetime) -> int:
    """Remove the content of what was quarantined, and return how many were. What another organisation handed in
    too stays for that one; what was stored a moment ago waits for the next round."""
    waiting = StoredFile.objects.filter(state=FileState.QUARANTINED).order_by("pk").values_list("pk", flat=True)
    return sum(_purge(pk, now=now) for pk in waiting[:200])


@transaction.atomic
def _purge(pk: int, *, now: datetime) -> bool:
    row = StoredFile.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=pk)
    if row.state != FileState.QUARANTINED:
        return False
    with storage.content_unused(row.sha256, now=now) as place:
        is_shared = StoredFile.objects.filter(sha256=row.sha256, purged_at=None).exclude(pk=row.pk).exists()
        if place is None:
            return False
        if not is_shared:
            storage.content_remove(place)
    _mark_purged(row, now=now)
    return True


def _mark_purged(row: StoredFile, *, now: datetime) -> None:
    """The name goes too, since it may be a person's: what the record shows then is the beginning of its hash."""
    name = f"{row.sha256[:12]}.{row.name.rpartition('.')[2]}"
    row.state, row.purged_at, row.name, row.warnings = FileState.PURGED.value, now, name, []
    row.save(update_fields=["state", "purged_at", "name", "warnings", "reason", "scanned_at"])
    change_write(program(row.organisation), row, code="file-purged", shown={"kind": row.kind, "sha256": row.sha256})


def files_rescan(*, now: datetime) -> int:
    """Look again at what was held, and at what was stored before there was a scanner; return how many were settled.

    A round ends where the scanner does not answer twice: then it is away, and not one file at fault.
    """
    states = [FileState.HELD.value]
    if settings.SCANNER != "none":
        states.append(FileState.UNSCANNED.value)
    settled = silent = 0
    for row in StoredFile.objects.filter(state__in=states).order_by(
        "state", F("scanned_at").asc(nulls_first=True), "pk"
    )[:AT_ONCE]:
        scanned = _scan_again(row)
        if scanned.verdict is Verdict.NO_ANSWER:
            StoredFile.objects.filter(pk=row.pk).update(scanned_at=now)  # the others come first the next time
            silent += 1
            if silent == 2:
                break
        else:
            settled += _settle(row.pk, scanned, now=now)
    return settled


def _scan_again(row: StoredFile) -> Scanned:
    try:
        return scan(storage.content_read(row.sha256))
    except OSError:
        log.exception("the content of file %s is not there", row.public_id)
        return Scanned(Verdict.NO_ANSWER)


@transaction.atomic
def _settle(pk: int, scanned: Scanned, *, now: datetime) -> bool:
    row = StoredFile.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=pk)
    if row.state not in (FileState.HELD, FileState.UNSCANNED):
        return False
    if scanned.verdict is Verdict.FOUND:
        log.warning("a virus was found in file %s: %s", row.public_id, scanned.found)
        row.state, row.reason, row.scanned_at = FileState.QUARANTINED.value, VIRUS, now
    else:
        row.state = _STATES[scanned.verdict].value
        row.scanned_at = now if scanned.verdict is Verdict.CLEAN else None
    row.save(update_fields=["state", "reason", "scanned_at"])
    if scanned.verdict is Verdict.FOUND:
        change_write(program(row.organisation), row, code="file-infected", shown={"sha256": row.sha256})
    return True


def files_sweep(*, now: datetime) -> list[str]:
    """Remove contents that no row names, a day after they were written; return the public ids whose content is missing.

    A content without a row is an upload that was refused or broke off after it was stored.
    """
    for sha256 in storage.contents_older(now=now):
        with storage.content_unused(sha256, now=now) as place:
            if place is not None and not StoredFile.objects.filter(sha256=sha256, purged_at=None).exists():
                storage.content_remove(place)
    kept = StoredFile.objects.filter(purged_at=None).values_list("public_id", "sha256", "size")
    missing = [public_id for public_id, sha256, size in kept.iterator() if storage.content_size(sha256) != size]
    for public_id in missing:
        log.error("the content of file %s is missing", public_id)
    return missing


def change_write(actor: Actor, row: StoredFile, *, code: str, shown: dict[str, object]) -> None:
    """Into the journal of the organisation whose file it is. Never its name, which may be a person's."""
    entry_append(
        organisation=row.organisation.public_id,
        person=actor.person_id,
        code=code,
        subject_kind="file",
        subject=row.public_id,
        values=shown,
    )
