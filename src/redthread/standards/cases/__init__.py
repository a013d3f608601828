"""Case studies: one YAML file each, read with every error named."""

from redthread.standards.cases.reader import read_case
from redthread.standards.cases.shipped import shipped_cases

__all__ = ["read_case", "shipped_cases"]
