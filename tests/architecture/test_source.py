"""Does the source keep the habits that no linter knows?"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import SOURCE, modules, place, templates, tree

MAY_QUERY = re.compile(r"models|permissions|selectors|services|services_\w+")
"""Files of a stage in which rows are asked for; a permission holds the filter beside its object rule."""
AVOIDED = re.compile(
    r"\b(vendors?|CAPAs?|GRC|TPRM|ESG[ -]scores?|review clauses?)\b|\bremedy\b(?! for| ledger)",
    re.IGNORECASE,
)
"""What the field does not say, or a lawyer would read as something else: say supplier, corrective action, remedy
for workers, step-up clause."""
PUBLIC_WORDS = ("apps", "web", "words", "api", "cli")


def managers(path: Path, module: ast.Module) -> Iterator[str]:
    """Where ``.objects`` or ``_default_manager`` stands, with the model it is asked of."""
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager", "_base_manager"):
            yield f"{place(path, node)} {ast.unparse(node.value)}"


def foreign_managers(path: Path, module: ast.Module) -> Iterator[str]:
    """Those whose model was imported from another stage."""
    origins = {
        alias.asname or alias.name: node.module or ""
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for found in managers(path, module):
        origin = origins.get(found.split()[1], "")
        if origin.startswith("redthread.apps.") and origin.split(".")[2] != path.relative_to(SOURCE / "apps").parts[0]:
            yield found


def test_rows_are_asked_for_in_models_permissions_selectors_and_services_alone() -> None:
    elsewhere = [
        found
        for path in modules()
        if "migrations" not in path.parts
        and not (path.is_relative_to(SOURCE / "apps") and MAY_QUERY.fullmatch(path.stem))
        for found in managers(path, tree(path))
    ]

    assert elsewhere == []


def test_a_stage_asks_for_its_own_rows_alone() -> None:
    assert [found for path in modules("apps") for found in foreign_managers(path, tree(path))] == []


def test_query_elsewhere_would_be_seen() -> None:
    planted = ast.parse("from redthread.apps.purchases.models import Purchase as Row\nRow.objects.all()")

    assert list(managers(SOURCE / "web/home.py", planted)) == ["web/home.py:2 Row"]
    assert list(foreign_managers(SOURCE / "apps/tenders/services.py", planted)) == ["apps/tenders/services.py:2 Row"]
    assert list(foreign_managers(SOURCE / "apps/purchases/services.py", planted)) == []


# The order of rows is ours: what a person names in an address never reaches the database as a column.


def chosen_orders(path: Path, module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "order_by":
            for argument in node.args:
                if not _is_fixed(argument):
                    yield f"{place(path, node)} {ast.unparse(argument)}"


def _is_fixed(argument: ast.expr) -> bool:
    """A text, or a function of texts: Lower("name"), F("at").desc()."""
    is_chosen = any(isinstance(node, ast.Subscript | ast.Starred | ast.JoinedStr) for node in ast.walk(argument))
    return isinstance(argument, ast.Constant | ast.Call) and not is_chosen


def test_no_person_chooses_a_column_to_order_by() -> None:
    assert [found for path in modules() for found in chosen_orders(path, tree(path))] == []


def test_column_from_a_request_would_be_seen() -> None:
    planted = ast.parse(
        "rows.order_by(request.GET['sort'])\nrows.order_by(*asked)\nrows.order_by('-pk', Lower('name'))"
    )

    assert [found.split()[0] for found in chosen_orders(SOURCE / "web/home.py", planted)] == [
        "web/home.py:1",
        "web/home.py:2",
    ]


# A module says what it answers.


def test_every_module_begins_with_one_sentence() -> None:
    without = [str(path.relative_to(SOURCE)) for path in modules() if not _begins_well(path)]

    assert without == []


def _begins_well(path: Path) -> bool:
    if path.name == "__init__.py" and path.stat().st_size == 0:
        return True
    if re.fullmatch(r"\d{4}_initial", path.stem):  # written by Django
        return True
    said = (ast.get_docstring(tree(path)) or "").partition("\n\n")[0].replace("\n", " ")
    return said.endswith((".", "?", "!")) and said[0].isupper()


# The field's words


def spoken(path: Path) -> Iterator[tuple[int, str]]:
    """Texts of a module that are no docstring, and texts of a template."""
    if path.suffix != ".py":
        yield from enumerate(re.sub(r"{[%#{].*?[%#}]}", _keep_translated, path.read_text()).splitlines(), start=1)
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield node.lineno, node.value


def _keep_translated(tag: re.Match[str]) -> str:
    return tag[0] if "translate" in tag[0] else ""


def avoided(path: Path) -> Iterator[str]:
    for line, text in spoken(path):
        for found in AVOIDED.finditer(text):
            yield f"{path.name}:{line} {found[0]}"


def test_no_page_says_a_word_that_the_field_avoids() -> None:
    sources = [path for folder in PUBLIC_WORDS for path in modules(folder)]

    assert [found for path in [*sources, *templates()] for found in avoided(path)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>{% translate 'The vendor' %}</p>", ["vendor"]),
        ("<p>A review clause</p>", ["review clause"]),
        ("<p>Remedy for workers, step-up clause</p>", []),
        ("<p>Judicial remedy</p>", ["remedy"]),
    ],
)
def test_avoided_word_would_be_seen(tmp_path: Path, text: str, words: list[str]) -> None:
    page = tmp_path / "page.html"
    page.write_text(text)

    assert [found.partition(" ")[2] for found in avoided(page)] == words


def callers(name: str) -> set[str]:
    """The rings whose modules take that name from somewhere."""
    return {
        path.relative_to(SOURCE).parts[0]
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names}
    }


def test_nothing_but_the_demo_tells_the_clock_what_time_it_is() -> None:
    assert callers("time_told") <= {"demo"}
    assert "apps" in callers("database_now")
