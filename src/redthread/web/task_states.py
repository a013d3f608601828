"""In which words does a task list say how far a task is?"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TASK_STATES: Mapping[str, str | Promise] = {
    "not-started": _("Not started"),
    "in-progress": _("In progress"),
    "incomplete": _("Incomplete"),
    "completed": _("Completed"),
    "cannot-start-yet": _("Cannot start yet"),
}


def task_state_name(state: str) -> str:
    """Raises KeyError for a state that is none: a page must not show a word that nobody wrote."""
    return str(TASK_STATES[state])
