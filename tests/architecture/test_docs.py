"""Do the pages say what the program does?"""

import re
from pathlib import Path

from tools.reference import RULES, rules_page

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def test_the_rules_page_is_current() -> None:
    assert RULES.read_text(encoding="utf-8") == rules_page(), "run: python -m tools.reference"


def test_every_setting_is_described_and_none_besides() -> None:
    settings = (ROOT / "src/redthread/config/settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'"(REDTHREAD_[A-Z_]+)"', settings))
    described = set(re.findall(r"^\| `(REDTHREAD_[A-Z_]+)`", (DOCS / "reference/settings.md").read_text("utf-8"), re.M))

    assert described == read


def test_every_dependency_has_its_line() -> None:
    core = (ROOT / "pyproject.toml").read_text("utf-8").partition("dependencies = [")[2].partition("]\n")[0]
    named = {re.split(r"[\[><=]", name)[0].lower() for name in re.findall(r'"([A-Za-z][^"]+)"', core)}
    page = (DOCS / "explanation/dependencies.md").read_text("utf-8").lower()

    assert [name for name in sorted(named) if f"| {name} " not in page] == []


def test_every_decision_has_its_title_as_its_name() -> None:
    for page in sorted((DOCS / "explanation/adr").glob("*.md")):
        title = page.read_text("utf-8").partition("\n")[0]

        assert re.match(r"\d{4}-[a-z0-9-]+\.md\Z", page.name)
        assert title.startswith("# ")


def test_no_page_or_source_names_a_package_registry_or_this_workplace() -> None:
    places = [*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "src").rglob("*.py"), *(ROOT / "tools").rglob("*.py")]
    forbidden = re.compile(r"pypi\.org|npmjs\.(com|org)|files\.pythonhosted|registry\.npm|deb\.debian\.org")

    assert [path.name for path in places if forbidden.search(path.read_text("utf-8"))] == []
