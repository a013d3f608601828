"""Do the catalogues of the interface hold every sentence that the source asks to have translated?

``python -m tools.catalogues`` writes ``src/redthread/locale``: what is new is added untranslated, what
is gone is dropped, what was translated stays. ``--check`` writes nothing and fails where it would.
No gettext has to be installed.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation.template import templatize

from tools.places import SOURCE
from tools.say import say

PACKAGE = SOURCE / "redthread"
LOCALE = PACKAGE / "locale"
LANGUAGES = ("en", "es", "ca", "nl", "nb", "sv")
"""English is the language of the source: its catalogue stays untranslated."""

SINGLE = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop"})
PLURAL = frozenset({"ngettext", "ngettext_lazy"})
CONTEXT = frozenset({"pgettext", "pgettext_lazy"})

_STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(_|gettext|ngettext|pgettext)\(\s*({_STRING}(?:\s*,\s*{_STRING})*)", re.DOTALL)


class Message(NamedTuple):
    text: str
    plural: str = ""
    context: str = ""


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.catalogues", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a catalogue is not up to date")
    is_check = parser.parse_args(words).check
    found = messages()
    stale = [language for language in LANGUAGES if not _bring(language, found, is_check=is_check)]
    if is_check and stale:
        say(f"Catalogues not up to date: {', '.join(stale)}. Bring them up: python -m tools.catalogues")
        return 1
    return 0


def messages() -> dict[Message, list[str]]:
    """Every message of the source with the files it stands in, in the order of the files."""
    found: dict[Message, list[str]] = {}
    for path in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.txt")]):
        name = path.relative_to(PACKAGE).as_posix()
        for message in _of_file(path):
            places = found.setdefault(message, [])
            if name not in places:
                places.append(name)
    return found


def _of_file(path: Path) -> Iterator[Message]:
    text = path.read_text(encoding="utf-8")
    return of_python(text) if path.suffix == ".py" else of_template(text)


def of_python(text: str) -> Iterator[Message]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        values = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
        yield from _called(name, [value for value in values if isinstance(value, str)])


def of_template(text: str) -> Iterator[Message]:
    for call in _CALL.finditer(templatize(text)):
        yield from _called(call[1], [ast.literal_eval(each) for each in re.findall(_STRING, call[2], re.DOTALL)])


def _called(name: str, strings: list[str]) -> Iterator[Message]:
    if name in SINGLE and strings:
        yield Message(strings[0])
    elif name in PLURAL and len(strings) > 1:
        yield Message(strings[0], plural=strings[1])
    elif name in CONTEXT and len(strings) > 1:
        yield Message(strings[1], context=strings[0])


def _bring(language: str, found: dict[Message, list[str]], *, is_check: bool) -> bool:
    """Whether the language's catalogue was up to date; else it is written, unless only checked."""
    folder = LOCALE / language / "LC_MESSAGES"
    po, mo = folder / "django.po", folder / "django.mo"
    catalogue = merged(language, found, old=polib.pofile(str(po)) if po.exists() else polib.POFile())
    text, binary = str(catalogue), catalogue.to_binary()
    is_current = po.exists() and mo.exists() and po.read_text(encoding="utf-8") == text and mo.read_bytes() == binary
    if not is_current and not is_check:
        folder.mkdir(parents=True, exist_ok=True)
        po.write_text(text, encoding="utf-8")
        mo.write_bytes(binary)
    if not is_check:
        say(f"{language}: {len(catalogue.translated_entries())} of {len(catalogue)} translated")
    return is_current


def merged(language: str, found: dict[Message, list[str]], *, old: polib.POFile) -> polib.POFile:
    """A catalogue of exactly the messages found, with the translations that the old one has of them."""
    kept = {Message(each.msgid, each.msgid_plural or "", each.msgctxt or ""): each for each in old}
    catalogue = polib.POFile(wrapwidth=110)
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for message in sorted(found):
        catalogue.append(_entry(message, found[message], kept.get(message)))
    return catalogue


def _entry(message: Message, places: list[str], old: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, occurrences=[(place, "") for place in places])
    entry.msgctxt = message.context or None
    if "%(" in message.text or re.search(r"%[sd]", message.text):
        entry.flags = ["python-format"]
    if message.plural:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = old.msgstr_plural if old else {0: "", 1: ""}
    elif old:
        entry.msgstr = old.msgstr
    return entry


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
