"""How long must tenderers and candidates be given at least, and when has that time passed?"""

from redthread.domain.timelimits.counting import last_day, working_day_from
from redthread.domain.timelimits.figures import FIGURES, Condition, Figure, Step
from redthread.domain.timelimits.minimum import Facts, Minimum, minimum
from redthread.domain.timelimits.standing import Standing, standing

__all__ = [
    "FIGURES",
    "Condition",
    "Facts",
    "Figure",
    "Minimum",
    "Standing",
    "Step",
    "last_day",
    "minimum",
    "standing",
    "working_day_from",
]
