"""How do the tests of the house read its source?"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import redthread

SOURCE = Path(redthread.__file__).parent
ROOT = SOURCE.parent.parent


def modules(folder: str = "") -> list[Path]:
    """Every module under the folder, in order."""
    return sorted((SOURCE / folder).rglob("*.py"))


def templates() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("templates/**/*") if path.suffix in (".html", ".txt"))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def place(path: Path, node: ast.expr | ast.stmt) -> str:
    return f"{path.relative_to(SOURCE)}:{node.lineno}"
