"""Does the command make kept sums anew, and say of how much?"""

import argparse

import pytest

from redthread.apps.library.models import CriterionVersion, TrackFigure
from redthread.apps.library.services import package_load
from redthread.cli import rebuild
from tests.factories.facts import figures_kept, used
from tests.factories.library import small_package
from tests.people import Cast


@pytest.mark.parametrize(
    ("what", "told"),
    [("track", "Track record: 1 criteria.\n"), ("all", "Track record: 1 criteria.\nStatus: 0 indicators.\n")],
)
def test_rebuild_makes_the_track_record_anew(
    cast: Cast, capsys: pytest.CaptureFixture[str], what: str, told: str
) -> None:
    package_load(small_package())
    used(CriterionVersion.objects.get(criterion__identifier="CLA-01"), [cast.organisation("fjordvik")])
    before = figures_kept()
    TrackFigure.objects.all().delete()

    status = rebuild.run(argparse.Namespace(what=what))

    assert (status, capsys.readouterr().out, figures_kept()) == (0, told, before)


def test_rebuild_refuses_what_is_no_part() -> None:
    parser = argparse.ArgumentParser()
    rebuild.arguments(parser)

    with pytest.raises(SystemExit):
        parser.parse_args(["library"])
