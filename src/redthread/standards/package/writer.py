"""Which files hold a package, so that reading them gives the same package again?"""

from decimal import Decimal
from typing import Any

import yaml

from redthread.domain.criteria.package import Package
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.standards.package.files import PackageFile
from redthread.standards.package.plain import criterion_fields, head_fields

WIDTH = 110
FOLDED = "\r\x85\u2028\u2029\ufeff"


def write_package(package: Package) -> bytes:
    """The whole package as one UTF-8 YAML file."""
    criteria = [criterion_fields(version, package) for version in package.criteria]
    return _yaml({**head_fields(package), "criteria": criteria})


def write_package_files(package: Package) -> tuple[PackageFile, ...]:
    """``package.yaml`` and one file per stage of use: the form that people edit.

    Reading them gives the criteria in the order of the stages' file names.
    """
    files = [PackageFile("package.yaml", _yaml(head_fields(package)))]
    for stage in StageOfUse:
        criteria = [criterion_fields(version, package) for version in package.at_stage(stage)]
        if criteria:
            files.append(PackageFile(f"{stage.value}.yaml", _yaml({"criteria": criteria})))
    return tuple(files)


class _Dumper(yaml.SafeDumper):
    """No anchors, and lists indented under their field."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _decimal(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{value:f}")


def _string(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Quoted where it holds a line break that a reader would fold into a space."""
    style = '"' if any(mark in value for mark in FOLDED) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(Decimal, _decimal)
_Dumper.add_representer(str, _string)


def _yaml(fields: dict[str, Any]) -> bytes:
    text: str = yaml.dump(fields, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text.encode()
