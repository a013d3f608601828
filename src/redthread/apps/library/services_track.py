"""How does the library keep what the facts of the later stages add up to?"""

from django.db import connection, transaction

from redthread.apps.library.adapters import figure_row
from redthread.apps.library.models import TrackFigure
from redthread.domain.outcomes.track import Track

TURN = 0x7AC4
"""The number of the lock; no other part of the program takes one of this kind."""


def track_turn() -> None:
    """Wait until nobody else changes a track record, and keep the turn to the end of the transaction.

    One turn for all criteria, not one each: a tender writes facts for forty criteria, another one for the
    same in another order, and each would hold what the other waits for. SQLite has one writer anyhow.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])


@transaction.atomic(savepoint=False)
def track_put(*, criterion_key: int, version_key: int | None, track: Track, is_fictional: bool) -> None:
    """Put these figures in the place of those that were kept, of one version or of all. Whoever calls has the turn."""
    kept = TrackFigure.objects.filter(criterion=criterion_key, version=version_key, is_fictional=is_fictional)
    kept.delete()
    TrackFigure.objects.bulk_create(
        figure_row(figure, criterion_key=criterion_key, version_key=version_key, is_fictional=is_fictional)
        for figure in track
    )


def track_forget() -> None:
    """Drop every figure, before all are added up anew in the same transaction."""
    TrackFigure.objects.all().delete()
