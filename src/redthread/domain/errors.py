"""What can a rule refuse, and under which stable code?"""

from collections.abc import Mapping


class DomainError(Exception):
    """A refusal with a stable ``code`` and the values its sentence needs.

    The sentence itself is written in ``redthread.words``, once per language, and found by the code.
    ``field`` names the input at fault where there is one, so that a form, the API and the command
    line can all point at it.
    """

    def __init__(self, code: str, *, field: str = "", **context: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.context: Mapping[str, object] = context

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.context.items())
        return f"{self.code}({shown})" if shown else self.code
