"""In which shape does a machine get what is known of a file?"""

from datetime import datetime
from typing import Any

from ninja import Schema

from redthread.apps.files.models import StoredFile
from redthread.domain.evidence.states import FileKind, FileState


class StoredFileShape(Schema):
    """``kind`` as its content tells; ``size`` in bytes and ``sha256`` as it is stored, without what was stripped.

    It is handed out in the states *clean* and *unscanned* alone.
    """

    id: str
    name: str
    kind: FileKind
    size: int
    sha256: str
    state: FileState


class OwnFileShape(StoredFileShape):
    """``warnings``: codes of what its readers would see, or of what was removed; ``reason``: why it was taken away."""

    warnings: list[str]
    reason: str
    stored_at: datetime


class KeptFileShape(OwnFileShape):
    """``was_there``: the same content was handed in before, and this is the file of that time."""

    was_there: bool


def file_shape(row: StoredFile) -> StoredFileShape:
    return StoredFileShape(**_shown(row))


def own_file_shape(row: StoredFile) -> OwnFileShape:
    return OwnFileShape(**_shown(row), warnings=row.warnings, reason=row.reason, stored_at=row.stored_at)


def kept_file_shape(row: StoredFile) -> KeptFileShape:
    return KeptFileShape(**own_file_shape(row).model_dump(), was_there=row.was_there)


def _shown(row: StoredFile) -> dict[str, Any]:
    return {
        "id": row.public_id,
        "name": row.name,
        "kind": FileKind(row.kind),
        "size": row.size,
        "sha256": row.sha256,
        "state": FileState(row.state),
    }
