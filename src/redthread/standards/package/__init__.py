"""Library packages: a publisher's criteria as plain YAML, read with every error named and written back."""

from redthread.standards.package.files import PackageFile, folder_files, stream_files, zip_files
from redthread.standards.package.problem import PackageRefused, Problem
from redthread.standards.package.reader import read_package
from redthread.standards.package.shipped import shipped_folders, shipped_packages
from redthread.standards.package.writer import write_package, write_package_files

__all__ = [
    "PackageFile",
    "PackageRefused",
    "Problem",
    "folder_files",
    "read_package",
    "shipped_folders",
    "shipped_packages",
    "stream_files",
    "write_package",
    "write_package_files",
    "zip_files",
]
