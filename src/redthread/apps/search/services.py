"""How does a record come into the index, and out of it?"""

from redthread.apps.search.models import SearchEntry
from redthread.apps.search.stems import fold, stems_of

TITLE_LENGTH = 300


def index_put(*, kind: str, public_id: str, language: str, title: str, text: str) -> None:
    """Make the record findable by the words of its title and text in that language; replaces what was there."""
    stems = " ".join(stems_of(f"{title} {text}", language))
    SearchEntry.objects.update_or_create(
        kind=kind,
        public_id=public_id,
        language=language,
        defaults={"title": fold(title)[:TITLE_LENGTH], "stems": f" {stems} "},
    )


def index_drop(*, kind: str, public_id: str) -> None:
    """Take the record out in all its languages; nothing happens where it was not there."""
    SearchEntry.objects.filter(kind=kind, public_id=public_id).delete()
