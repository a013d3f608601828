"""A small library package that is sound in every part, as plain fields and as YAML files."""

import copy
from typing import Any

import yaml

from redthread.standards.package import PackageFile

CLAUSE: dict[str, Any] = {
    "id": "CLA-01",
    "version": 1,
    "title": "Sites",
    "stage": "contract-clause",
    "topics": ["transparency"],
    "supply_chain_stages": ["assembly"],
    "level": "basic",
    "wording": "The supplier shall name the sites within {days} days, else {sanction_ref} applies.",
    "terms": {
        "trigger": "Signature.",
        "deadline": "{days} days after signature.",
        "duty_bearer": "The supplier.",
        "sanction": "{sanction_ref}",
    },
    "variables": {
        "days": {"kind": "number", "unit": "days", "default": 30, "low": 5, "high": 90, "explanation": "Time."}
    },
    "motive": "Who knows the place can ask the people there.",
    "verification": {"means": "The buyer checks an address.", "evidence": ["The form."]},
    "indicators": [
        {
            "name": "Models with a site",
            "unit": "percent",
            "direction": "at-least",
            "target": [{"after_months": 0, "level": 90}, {"after_months": 12, "level": 100}],
            "counted": "models with a site",
            "denominator": "models ordered",
            "period": "quarterly",
            "when_nothing_due": "not-rated",
        }
    ],
    "legal_basis": [{"jurisdiction": "EU", "act": "Directive 2014/24/EU", "article": "art. 70", "checked_on": None}],
    "sources": ["A1"],
    "points_of_vigilance": ["Say who may see the sites."],
    "effort": {"hours_per_year": 2.5, "skills": "Record keeping."},
}

AWARD: dict[str, Any] = {
    **{name: CLAUSE[name] for name in ("version", "topics", "supply_chain_stages", "level", "motive", "verification")},
    **{name: CLAUSE[name] for name in ("legal_basis", "points_of_vigilance", "effort")},
    "id": "AWA-01",
    "title": {"en": "Depth", "nl": "Diepte"},
    "stage": "award",
    "wording": {"en": "The buyer scores the sites.", "nl": "De opdrachtgever beoordeelt de locaties."},
    "scale": [
        {"share": 100, "text": {"en": "All {max_points} points: all.", "nl": "Alle {max_points} punten: alle."}},
        {"share": 0, "text": {"en": "No points: none.", "nl": "Geen punten: geen."}},
    ],
    "variables": {"max_points": {"kind": "number", "explanation": "The most points."}},
    "no_indicator": "Measured by the clause.",
    "sources": "own proposal",
    "related": ["CLA-01"],
    "product_groups": ["3021"],
}

HEAD: dict[str, Any] = {
    "identifier": "small-package",
    "version": "0.1.0",
    "title": "A small package",
    "summary": "For tests.",
    "languages": ["en", "nl"],
    "licence": "CC0-1.0",
    "publisher": "Nobody",
    "date": "2026-01-31",
    "product_groups": ["302"],
    "sources": {"A1": "https://example.org/practice"},
    "variables": {"sanction_ref": {"kind": "text", "default": "clause 9", "explanation": "The ladder."}},
    "definitions": {"site": {"term": "site", "meaning": "One place of work."}},
}


class _Dumper(yaml.SafeDumper):
    """Values that occur twice are written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def package_fields(*, clause: dict[str, Any] | None = None, **head: Any) -> dict[str, Any]:
    """The one-file package; ``clause`` and ``head`` overwrite single fields, None takes a field away."""
    return {**_with(HEAD, head), "criteria": [_with(CLAUSE, clause or {}), copy.deepcopy(AWARD)]}


def as_file(fields: dict[str, Any], name: str = "package.yaml") -> PackageFile:
    text = yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
    return PackageFile(name, text.encode())


def _with(fields: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    merged = {**copy.deepcopy(fields), **changes}
    return {name: value for name, value in merged.items() if value is not None}
