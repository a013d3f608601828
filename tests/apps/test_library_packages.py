"""Is a package loaded once, updated with nothing lost, and refused where it contradicts itself?"""

from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import Criterion, CriterionVersion, Package, PackageVersion
from redthread.apps.library.selectors import (
    criteria_search,
    criterion_get,
    criterion_versions,
    definitions_for,
    package_difference,
    sound_wordings,
)
from redthread.apps.library.services import package_load
from redthread.domain.criteria.package import Package as PackageValue
from redthread.domain.errors import DomainError
from redthread.domain.purchase import CriterionOrigin
from redthread.domain.values import Text
from redthread.standards.package import shipped_packages
from tests.factories.library import criterion, small_package, with_criteria
from tests.people import Cast

pytestmark = pytest.mark.django_db


def refusal(package: PackageValue, **who: Any) -> str:
    with pytest.raises(DomainError) as refused:
        package_load(package, **who)
    return refused.value.code


def test_package_load_stores_each_criterion_as_it_was_published() -> None:
    package = small_package()

    edition = package_load(package)

    stored = {row.identifier: criterion_value(row.current) for row in Criterion.objects.all() if row.current}
    assert stored == {"CLA-01": package.criteria[0], "AWA-01": package.criteria[1]}
    assert (edition.package.identifier, edition.version) == ("small-package", "0.1.0")


def test_package_load_again_changes_nothing() -> None:
    first = package_load(small_package())

    again = package_load(small_package())

    assert again == first
    counted = [model.objects.count() for model in (Package, PackageVersion, Criterion, CriterionVersion)]
    assert counted == [1, 1, 2, 2]


def test_package_load_same_content_in_another_order_changes_nothing() -> None:
    package = small_package()
    first = package_load(package)

    assert package_load(with_criteria(package, *reversed(package.criteria))) == first


def test_package_load_next_version_stores_what_changed_and_nothing_else() -> None:
    package_load(small_package())
    old = criterion_get(package="small-package", identifier="CLA-01").current

    package_load(small_package(version="0.2.0", clause={"wording": "Within {days} days, says {sanction_ref}."}))

    new = criterion_get(package="small-package", identifier="CLA-01").current
    assert old is not None
    assert new is not None
    assert (old.first_in.version, new.first_in.version) == ("0.1.0", "0.2.0")
    assert CriterionVersion.objects.count() == 3
    assert list(criterion_versions(criterion=new.criterion)) == [new, old]
    assert str(criterion_value(old).wording).startswith("The supplier shall name the sites")


def test_package_load_back_to_an_earlier_wording_uses_the_earlier_row() -> None:
    package_load(small_package())
    first = criterion_get(package="small-package", identifier="CLA-01").current
    package_load(small_package(version="0.2.0", clause={"motive": "Another."}))

    package_load(small_package(version="0.3.0"))

    assert criterion_get(package="small-package", identifier="CLA-01").current == first
    assert CriterionVersion.objects.count() == 3


def test_package_load_without_a_criterion_withdraws_it() -> None:
    package = small_package()
    package_load(package)

    package_load(with_criteria(package, package.criteria[1], version="0.2.0"))

    withdrawn = criterion_get(package="small-package", identifier="CLA-01")
    assert withdrawn.current is None
    assert criterion_versions(criterion=withdrawn).count() == 1
    assert [row.criterion.identifier for row in criteria_search()[0:9]] == ["AWA-01"]
    assert len(criteria_search(query="sites deadline signature")) == 0


def test_package_load_withdrawn_criterion_can_come_back() -> None:
    package = small_package()
    package_load(package)
    package_load(with_criteria(package, package.criteria[1], version="0.2.0"))

    package_load(replace(package, version="0.3.0"))

    assert criterion_get(package="small-package", identifier="CLA-01").current is not None
    assert len(criteria_search(query="CLA-01")) == 1


def test_package_load_same_version_with_other_content_is_refused_and_nothing_is_written() -> None:
    package_load(small_package())

    assert refusal(small_package(clause={"motive": "Another."})) == "package-version-changed"
    assert CriterionVersion.objects.count() == 2


def test_package_load_older_version_is_refused() -> None:
    package_load(small_package(version="1.10.0"))

    assert refusal(small_package(version="1.9.0")) == "package-version-older"
    assert PackageVersion.objects.count() == 1


def test_package_load_of_an_earlier_loaded_version_changes_nothing() -> None:
    package_load(small_package())
    package_load(small_package(version="0.2.0", clause={"motive": "Another."}))

    package_load(small_package())

    row = criterion_get(package="small-package", identifier="CLA-01").current
    assert row is not None
    assert str(criterion_value(row).motive) == "Another."


def test_package_load_by_anybody_but_the_program_is_refused(cast: Cast) -> None:
    assert refusal(small_package(), actor=VISITOR) == "not-allowed"
    assert refusal(small_package(), actor=cast.acting("celia")) == "not-allowed"
    assert not Package.objects.exists()


def test_package_load_called_like_a_page_of_ours_is_refused() -> None:
    assert refusal(small_package(identifier="basket")) == "package-name-reserved"


def test_package_load_keeps_long_titles_whole_in_the_content() -> None:
    long = criterion("CLA-02", title="t" * 900)

    package_load(with_criteria(replace(small_package(), publisher="p" * 300), long))

    row = criterion_get(package="small-package", identifier="CLA-02").current
    assert row is not None
    assert (len(row.title), len(str(criterion_value(row).title))) == (300, 900)
    assert len(row.criterion.package.publisher) == 200


@pytest.mark.parametrize("model", [CriterionVersion, PackageVersion])
def test_database_refuses_to_change_what_was_published(model: Any) -> None:
    package_load(small_package())

    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.update(content_hash="0" * 64)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all()._raw_delete("default")


def test_package_difference_before_an_update_shows_it_and_writes_nothing() -> None:
    package_load(small_package())
    update = small_package(
        version="0.2.0", clause={"wording": "The supplier names sites in {days} days ({sanction_ref})."}
    )
    update = with_criteria(update, update.criteria[0], criterion("CLA-02"))

    found = package_difference(update)

    assert [each.identifier for each in found.added] == ["small-package/CLA-02"]
    assert [(each.after.identifier, each.parts) for each in found.changed] == [("small-package/CLA-01", ("wording",))]
    assert [each.identifier for each in found.removed] == ["small-package/AWA-01"]
    assert PackageVersion.objects.count() == 1


def test_package_difference_of_a_new_package_is_all_added() -> None:
    assert len(package_difference(small_package()).added) == 2


def test_packages_that_are_shipped_can_be_loaded() -> None:
    for package in shipped_packages():
        package_load(package)

        assert not package_difference(package)
        assert Criterion.objects.filter(package__identifier=package.identifier).count() == len(package.criteria)


def test_sound_wordings_are_those_in_force() -> None:
    package = small_package()
    package_load(package)
    before = [each.identifier for each in sound_wordings()]

    package_load(with_criteria(package, package.criteria[1], version="0.2.0"))

    assert before == ["small-package/AWA-01", "small-package/CLA-01"]
    assert [each.identifier for each in sound_wordings()] == ["small-package/AWA-01"]


def test_sound_wordings_are_read_once_for_a_state_of_the_library(query_count: Any) -> None:
    package_load(small_package(version="7.7.7"))
    sound_wordings()

    assert query_count(sound_wordings) == 1


def origin(identifier: str, *, version: str = "1") -> CriterionOrigin:
    return CriterionOrigin(identifier, version, Text.of("Whatever.", "en"))


def test_definitions_for_criteria_are_the_terms_they_use() -> None:
    terms = {
        "site": {"term": "site", "meaning": "One place of work with an operator."},
        "operator": {"term": "operator", "meaning": "Who runs it."},
        "mineral": {"term": "listed minerals", "meaning": "Tin."},
    }
    package_load(small_package(definitions=terms))

    found = definitions_for(criteria=[origin("small-package/CLA-01"), origin("small-package/AWA-01")])

    assert [str(term) for term, _meaning in found] == ["site", "operator"]


def test_definitions_for_a_tender_stay_those_it_was_written_with() -> None:
    package_load(small_package())
    later = {"site": {"term": "site", "meaning": "Something else."}}
    package_load(small_package(version="0.2.0", definitions=later, clause={"version": 2, "motive": "Another."}))

    old = definitions_for(criteria=[origin("small-package/CLA-01")])
    new = definitions_for(criteria=[origin("small-package/CLA-01", version="2")])

    assert [str(meaning) for _term, meaning in old] == ["One place of work."]
    assert [str(meaning) for _term, meaning in new] == ["Something else."]


def test_definitions_for_nothing_and_for_the_unknown_are_none() -> None:
    assert definitions_for(criteria=[]) == []
    assert definitions_for(criteria=[origin("nowhere/CLA-99")]) == []
