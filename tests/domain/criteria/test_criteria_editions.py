"""Is the later edition of a package recognised, and what it changes?"""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from redthread.domain.criteria.difference import Change, Run
from redthread.domain.criteria.editions import edition_order, package_changes, package_hash
from redthread.domain.values import Text
from tests.factories.library import criterion, small_package, with_criteria


def test_editions_in_the_order_of_semantic_versions() -> None:
    later = ["0.9.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-2.x", "1.0.0", "1.9.0", "1.10.0"]
    in_order = ["0.9.0", "1.0.0-2.x", *later[1:4], *later[5:]]

    assert sorted(later, key=edition_order) == in_order


def test_edition_order_of_the_same_version_is_the_same() -> None:
    assert all(edition_order(one) < edition_order(other) for one, other in pairwise(["2.0.0-rc.2", "2.0.0-rc.10"]))
    assert edition_order("1.2.3") == edition_order("1.2.3")


def test_package_hash_in_another_order_of_criteria_is_the_same() -> None:
    package = small_package()

    turned = with_criteria(package, *reversed(package.criteria))

    assert package_hash(turned) == package_hash(package)


@pytest.mark.parametrize("changed", [{"summary": Text.of("Other.", "en")}, {"definitions": ()}, {"version": "0.1.1"}])
def test_package_hash_of_other_content_is_another(changed: dict[str, Any]) -> None:
    package = small_package()

    assert package_hash(replace(package, **changed)) != package_hash(package)


def test_package_changes_name_what_is_added_changed_and_removed() -> None:
    kept, gone = criterion("CLA-02"), criterion("CLA-03")
    before, after = criterion("CLA-01", wording="within 30 days"), criterion("CLA-01", wording="within 20 days")
    new = criterion("CLA-04")

    found = package_changes(
        {each.identifier: each for each in (before, kept, gone)}, with_criteria(small_package(), after, kept, new)
    )

    assert found.added == (new,)
    assert found.removed == (gone,)
    assert [(each.before, each.after, each.parts) for each in found.changed] == [(before, after, ("wording",))]
    assert found.changed[0].wording == (
        Run(Change.EQUAL, "within "),
        Run(Change.REMOVED, "30"),
        Run(Change.ADDED, "20"),
        Run(Change.EQUAL, " days"),
    )


def test_package_changes_of_the_same_package_are_nothing() -> None:
    package = small_package()

    found = package_changes({each.identifier: each for each in package.criteria}, package)

    assert not found
