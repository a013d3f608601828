"""What is done at a site?"""

from enum import StrEnum


class SiteRole(StrEnum):
    """In the order of the chain. A site is never called a factory: smelters and recyclers are sites too."""

    MINE = "mine"
    SMELTER_REFINER = "smelter-refiner"
    COMPONENT = "component"
    ASSEMBLY = "assembly"
    LOGISTICS = "logistics"
    SERVICE = "service"
    RECYCLING = "recycling"
