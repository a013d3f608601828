"""How do purchases come out of, and go into, files of the Open Contracting Data Standard?"""

from redthread.standards.ocds.reading import read_release
from redthread.standards.ocds.schema import patched_package_schema, patched_schema
from redthread.standards.ocds.validation import Fault, unknown_fields, validate
from redthread.standards.ocds.writing.labels import Labels
from redthread.standards.ocds.writing.package import MEDIA_TYPE, Publisher, write_package
from redthread.standards.ocds.writing.release import write_release

__all__ = [
    "MEDIA_TYPE",
    "Fault",
    "Labels",
    "Publisher",
    "patched_package_schema",
    "patched_schema",
    "read_release",
    "unknown_fields",
    "validate",
    "write_package",
    "write_release",
]
