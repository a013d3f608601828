"""Do the filters leave what they say, and do the figures beside them tell the truth?"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.test import Client

from redthread.apps.library.filters import FILTERS, SORTS, group_prefix, is_same_group
from redthread.apps.library.product_groups import NAMES, group_name
from redthread.apps.library.reading import PARTS
from redthread.apps.library.selectors import criteria_search
from redthread.apps.library.services import package_load
from redthread.domain.criteria.criterion import CriterionVersion, Effort
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.values import Text
from tests.factories.library import criterion, small_package, with_criteria

pytestmark = pytest.mark.django_db
QueryCount = Callable[[Callable[[], Any]], int]


def effort(hours: int) -> Effort:
    return Effort(Decimal(hours), Text.of("Patience.", "en"))


@pytest.fixture
def shelf() -> None:
    """Five criteria that differ in what they are filed under."""
    package = small_package()
    wages: dict[str, Any] = {"topics": (Topic.WAGES,), "level": Level.ADVANCED, "effort": effort(9)}
    mines: dict[str, Any] = {"topics": (Topic.MINERALS, Topic.AUDIT), "supply_chain_stages": (SupplyChainStage.MINING,)}
    package_load(
        with_criteria(
            package,
            criterion("CLA-02", title="Wages on the line", **wages),
            criterion("CLA-10", title="Cobalt from named mines", **mines, product_groups=("302131",), effort=effort(1)),
            criterion("SEL-01", title="An auditor", stage_of_use=StageOfUse.SELECTION, topics=(Topic.AUDIT,)),
            *package.criteria,
        )
    )


def found(**filters: Any) -> list[str]:
    return [row.criterion.identifier for row in criteria_search(**filters)[0:50]]


@pytest.mark.usefixtures("shelf")
def test_criteria_search_without_anything_is_all_in_the_order_of_a_tender() -> None:
    assert found() == ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("filters", "left"),
    [
        ({"stages": ["award"]}, ["AWA-01"]),
        ({"stages": ["award", "selection"]}, ["SEL-01", "AWA-01"]),
        ({"topics": ["audit"]}, ["SEL-01", "CLA-10"]),
        ({"topics": ["audit"], "stages": ["contract-clause"]}, ["CLA-10"]),
        ({"levels": ["advanced"]}, ["CLA-02"]),
        ({"supply_chain_stages": ["mining"]}, ["CLA-10"]),
        ({"product_group": "30213100-6"}, ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]),
        ({"product_group": "30214000"}, ["SEL-01", "AWA-01", "CLA-01", "CLA-02"]),
        ({"product_group": "48"}, []),
        ({"product_group": "nonsense"}, []),
        ({"package": "small-package", "stages": ["award"]}, ["AWA-01"]),
        ({"package": "another"}, []),
        ({"stages": ["nonsense"], "levels": ["__class__"]}, ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]),
        ({"query": "cobalt mines"}, ["CLA-10"]),
        ({"query": "cobalt", "stages": ["award"]}, []),
        ({"query": "CLA-02"}, ["CLA-02"]),
        ({"query": "audit", "sort": "effort"}, ["CLA-10", "SEL-01"]),
    ],
)
def test_criteria_search_leaves_what_fits_all_filters(filters: dict[str, Any], left: list[str]) -> None:
    assert found(**filters) == left


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("title", ["SEL-01", "CLA-10", "AWA-01", "CLA-01", "CLA-02"]),
        ("level", ["SEL-01", "AWA-01", "CLA-01", "CLA-10", "CLA-02"]),
        ("effort", ["CLA-10", "SEL-01", "AWA-01", "CLA-01", "CLA-02"]),
        ("document", ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]),
        ("password", ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]),
        ("?", ["SEL-01", "AWA-01", "CLA-01", "CLA-02", "CLA-10"]),
    ],
)
def test_criteria_search_in_each_order(sort: str, order: list[str]) -> None:
    assert found(sort=sort) == order


def test_criteria_search_finds_what_stands_among_the_points_of_vigilance() -> None:
    vigilance = (Text.of("Migrant workers often pay before they leave home.", "en"),)
    package_load(with_criteria(small_package(), criterion("CLA-28", points_of_vigilance=vigilance)))

    assert found(query="migrant") == ["CLA-28"]


@pytest.mark.usefixtures("shelf")
def test_criteria_search_topic_in_a_language_without_wording_is_found() -> None:
    assert found(query="lønninger cobalt") == []
    assert found(query="mineraler") == ["CLA-10"]
    assert found(query="Especificación técnica") == []
    assert found(query="Criterio de selección") == ["SEL-01"]


@pytest.mark.usefixtures("shelf")
def test_criteria_search_counts_what_each_further_tick_would_leave() -> None:
    counts = criteria_search(stages=["contract-clause"]).counts

    assert counts["stage"] == {"contract-clause": 3, "award": 1, "selection": 1}
    assert counts["topic"] == {"transparency": 1, "wages": 1, "minerals": 1, "audit": 1}
    assert counts["level"] == {"basic": 2, "advanced": 1}
    assert counts["group"] == {"302": 2, "302131": 1}


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("name", FILTERS)
def test_count_beside_a_value_is_what_ticking_it_leaves(name: str) -> None:
    keywords = {"stage": "stages", "level": "levels", "topic": "topics", "supply-chain-stage": "supply_chain_stages"}

    for value, count in criteria_search(query="site").counts[name].items():
        assert len(found(query="site", **{keywords[name]: [value]})) == count


@pytest.mark.usefixtures("shelf")
def test_pages_of_the_result_hold_each_criterion_once() -> None:
    pages = Paginator(criteria_search(), 2)

    assert [row.criterion.identifier for page in pages for row in page] == found()


@pytest.mark.usefixtures("shelf")
def test_every_order_tells_all_criteria_apart() -> None:
    assert {sort: len(found(sort=sort)) for sort in SORTS} == dict.fromkeys(SORTS, 5)


def test_criteria_search_costs_the_same_for_one_and_three_rows(query_count: QueryCount) -> None:
    package_load(with_criteria(small_package(), criterion("CLA-01")))
    one = [query_count(lambda: found()), query_count(lambda: found(query="sites", topics=["transparency"]))]
    rows = [criterion(f"CLA-0{number}") for number in (1, 2, 3)]
    package_load(with_criteria(small_package(), *rows, version="0.2.0"))

    three = [query_count(lambda: found()), query_count(lambda: found(query="sites", topics=["transparency"]))]

    assert (one, three) == ([2, 4], [2, 4])


@pytest.mark.parametrize("address", ["/library/", "/library/?q=site", "/library/small-package/CLA-01/"])
def test_pages_cost_the_same_for_one_and_three_rows(address: str, query_count: QueryCount) -> None:
    related: dict[str, Any] = {"related": ("small-package/CLA-02", "small-package/CLA-03")}
    package_load(with_criteria(small_package(), criterion("CLA-01", **related)))
    Client().get(address)
    one = query_count(lambda: Client().get(address))
    rows = [criterion("CLA-01", title="Changed", **related), criterion("CLA-02"), criterion("CLA-03")]
    package_load(with_criteria(small_package(), *rows, version="0.2.0"))

    three = query_count(lambda: Client().get(address))

    assert three == one


@pytest.mark.parametrize(
    ("code", "prefix"),
    [
        ("30200000-1", "302"),
        ("30200000", "302"),
        ("302", "302"),
        ("30000000", "30"),
        ("3", ""),
        ("302x", ""),
        ("", ""),
        ("٣٠٢", ""),
        ("302131000", ""),
    ],
)
def test_group_prefix_of_a_code(code: str, prefix: str) -> None:
    assert group_prefix(code) == prefix


def test_is_same_group_where_one_holds_the_other() -> None:
    assert is_same_group("302", "30213100")
    assert is_same_group("30213100-6", "302")
    assert not is_same_group("3021", "3022")
    assert not is_same_group("x", "x")


def test_group_name_of_every_group_that_is_shipped_is_known() -> None:
    from redthread.standards.package import shipped_packages

    used = {group for package in shipped_packages() for each in package.criteria for group in each.product_groups}

    assert {code for code in used if not group_name(code)} == set()
    assert {prefix for prefix in NAMES if group_prefix(prefix) != prefix} == set()


def test_every_part_of_a_criterion_has_a_name() -> None:
    assert set(PARTS) == set(CriterionVersion.__dataclass_fields__)
