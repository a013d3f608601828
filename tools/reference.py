"""How are the reference pages written that say what the code says? ``python -m tools.reference``

A test holds each page against what this would write now.
"""

import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from redthread.domain.check.finding import Basis  # noqa: E402
from redthread.domain.check.registry import MODULES  # noqa: E402

RULES = ROOT / "docs" / "reference" / "rules.md"


def rules_page() -> str:
    """Every rule of the tender check: its law, its date, and the examples that are its tests."""
    head = (
        "# The rules of the tender check\n\n"
        f"{len(MODULES)} rules, in report order, written from the rule files (`python -m tools.reference`).\n"
        "*Unchecked* means that nobody here has read the text of the law itself.\n"
    )
    return head + "".join(_rule(module) for module in MODULES)


def _rule(module: ModuleType) -> str:
    lines = [
        f"\n## {module.TITLE}\n",
        f"`{module.CODE}` · {module.SEVERITY.value} · in force since {module.SINCE.isoformat()}"
        + (f" until {module.UNTIL.isoformat()}" if module.UNTIL else "")
        + "\n",
        f"{_question(module)}\n",
        "**Basis.** " + "; ".join(_basis(each) for each in module.BASIS) + ".\n",
    ]
    for name, examples in (
        ("Fails", module.FAILING),
        ("Passes", module.PASSING),
        ("Can't tell", module.CANT_TELL),
        ("Not applicable", module.NOT_APPLICABLE),
    ):
        if examples:
            lines.append(f"**{name}**\n\n" + "\n".join(f"* {each.why}" for each in examples) + "\n")
    return "\n".join(lines)


def _question(module: ModuleType) -> str:
    return (module.__doc__ or "").strip().partition("\n")[0]


def _basis(basis: Basis) -> str:
    named = ", ".join(part for part in (basis.act, basis.article, basis.case) if part)
    return f"{named} ({'checked on ' + basis.checked_on.isoformat() if basis.checked_on else '*unchecked*'})"


def main() -> None:
    RULES.write_text(rules_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
