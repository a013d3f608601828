"""Which standards packs are there, and how does one get into its folder?"""

from redthread.standards.packs.kinds import PackKind
from redthread.standards.packs.pack import Pack, inspect
from redthread.standards.packs.shelf import Installed, find, find_all, install

__all__ = ["Installed", "Pack", "PackKind", "find", "find_all", "inspect", "install"]
