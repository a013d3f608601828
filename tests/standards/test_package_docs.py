"""Does the reference name every field and every error of the package format?"""

import re
from pathlib import Path
from typing import Any

import pytest

from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.standards.package.explanations import EXPLANATIONS
from redthread.standards.package.shape import schema

ROOT = Path(__file__).parents[2]
REFERENCE = (ROOT / "docs/reference/package-format.md").read_text(encoding="utf-8")
FOLDERS = (ROOT / "src/redthread/standards/package", ROOT / "src/redthread/domain/criteria")
SOURCES = [path for folder in FOLDERS for path in folder.glob("*.py")]
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES if path.name != "explanations.py")


def fields(part: Any) -> set[str]:
    if isinstance(part, list):
        return {name for each in part for name in fields(each)}
    if not isinstance(part, dict):
        return set()
    return set(part.get("properties", {})) | {name for each in part.values() for name in fields(each)}


@pytest.mark.parametrize("name", sorted(fields(schema()["$defs"])))
def test_field_of_the_schema_is_in_the_reference(name: str) -> None:
    assert f"`{name}`" in REFERENCE


def test_table_of_errors_is_the_table_of_the_reader() -> None:
    assert re.findall(r"^\| `([a-z0-9-]+)` \| .* \| .* \|$", REFERENCE.partition("## Errors")[2], re.MULTILINE) == list(
        EXPLANATIONS
    )


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_error_that_is_explained_can_occur(code: str) -> None:
    assert f'"{code}"' in CODE


def test_every_fault_of_a_criterion_is_explained() -> None:
    domain = (ROOT / "src/redthread/domain/criteria/coherence.py").read_text(encoding="utf-8")

    assert set(re.findall(r'Fault\(\s*"([a-z-]+)"', domain)) <= set(EXPLANATIONS)


@pytest.mark.parametrize(
    ("definition", "field", "known"),
    [
        ("criterion", "stage", StageOfUse),
        ("criterion", "level", Level),
        ("criterion", "topics", Topic),
        ("criterion", "supply_chain_stages", SupplyChainStage),
    ],
)
def test_list_in_the_schema_is_the_list_of_the_domain(definition: str, field: str, known: Any) -> None:
    described = schema()["$defs"][definition]["properties"][field]

    assert (described.get("enum") or described["items"]["enum"]) == [member.value for member in known]
