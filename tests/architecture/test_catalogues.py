"""Are the interface's catalogues read from the source whole, and do their translations keep every value?"""

import re
from pathlib import Path

import polib
import pytest

from tools import catalogues
from tools.catalogues import LANGUAGES, LOCALE, Message, merged, of_python, of_template

VALUE = re.compile(r"%\(\w+\)[sd]|</?\w+>")
NAVIGATION = ("To do", "Purchases", "Library", "Check a document", "Published tenders", "Inbox", "Sign in", "Sign out")


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(LOCALE / language / "LC_MESSAGES" / "django.po"))


@pytest.mark.parametrize(
    ("source", "messages"),
    [
        ('_("Saved.")', [Message("Saved.")]),
        ('_("One " "sentence")', [Message("One sentence")]),
        ('translation.gettext_lazy("Kind")', [Message("Kind")]),
        ('ngettext("one", "many", n)', [Message("one", plural="many")]),
        ('pgettext("verb", "Open")', [Message("Open", context="verb")]),
        ("_(code)", []),
        ('name_of("stage", code)', []),
    ],
)
def test_messages_of_python_are_found(source: str, messages: list[Message]) -> None:
    assert list(of_python(source)) == messages


@pytest.mark.parametrize(
    ("source", "messages"),
    [
        ('<h1>{% translate "To do" %}</h1>', [Message("To do")]),
        ("<a aria-label='{% translate \"It's here\" %}'>", [Message("It's here")]),
        ("{% blocktranslate with n=x %}Page {{ n }}{% endblocktranslate %}", [Message("Page %(n)s")]),
        (
            "{% blocktranslate count n=x %}{{ n }} lot{% plural %}{{ n }} lots{% endblocktranslate %}",
            [Message("%(n)s lot", plural="%(n)s lots")],
        ),
        ("{{ title }}<p>Hard-coded</p>", []),
    ],
)
def test_messages_of_a_template_are_found(source: str, messages: list[Message]) -> None:
    assert list(of_template(source)) == messages


def test_merging_keeps_translations_adds_new_and_drops_what_is_gone() -> None:
    old = polib.POFile()
    old.append(polib.POEntry(msgid="Kept", msgstr="Behalten"))
    old.append(polib.POEntry(msgid="Gone", msgstr="Weg"))

    found = merged("de", {Message("New"): ["a.py"], Message("Kept"): ["b.html"]}, old=old)

    assert [(entry.msgid, entry.msgstr) for entry in found] == [("Kept", "Behalten"), ("New", "")]


def test_check_fails_where_a_message_is_new_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogues, "LOCALE", tmp_path)
    monkeypatch.setattr(catalogues, "messages", lambda: {Message("One"): ["a.py"]})
    catalogues.main([])
    assert catalogues.main(["--check"]) == 0

    monkeypatch.setattr(catalogues, "messages", lambda: {Message("One"): ["a.py"], Message("Two"): ["a.py"]})

    assert catalogues.main(["--check"]) == 1
    assert "Two" not in (tmp_path / "en" / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")


def sources_told(entry: polib.POEntry) -> list[tuple[str, str]]:
    """Each form with the English one that it is told for: one of a thing may leave the number out."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    return [(entry.msgid if form == 0 else entry.msgid_plural, told) for form, told in entry.msgstr_plural.items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_every_value_and_tag(language: str) -> None:
    broken = [
        entry.msgid
        for entry in catalogue(language).translated_entries()
        for source, told in sources_told(entry)
        if sorted(VALUE.findall(told)) != sorted(VALUE.findall(source))
    ]

    assert broken == []


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_navigation_is_translated_into_every_language(language: str) -> None:
    translated = {entry.msgid for entry in catalogue(language).translated_entries()}

    assert set(NAVIGATION) - translated == set()
