"""What in the notice has nobody taken?"""

import re
from collections.abc import Iterator

from redthread.domain.purchase import NotRead
from redthread.standards.eforms.codes import WITHHELD
from redthread.standards.eforms.fields import NAMESPACES
from redthread.standards.eforms.source import Node, Notice, says

LABELS = frozenset({"listName", "schemeName"})
"""Attributes that say what a value is: the path shows them, so they are not listed by themselves."""

PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()} | {"http://www.w3.org/2001/XMLSchema-instance": "xsi"}

# Samples are shown of codes, dates and figures alone. A free text may name a person wherever it stands,
# and whatever describes an organisation may be a person's: there a code is all that is shown.
SHOWN = re.compile(r":(\w*(Code|Indicator|Date|Time|Numeric|Amount|Quantity|Measure|ID)|URI)\b[^/]*$")
SHOWN_OF_PEOPLE = re.compile(r":\w*(Code|Indicator)\b[^/]*$")
OF_PEOPLE = re.compile(r"/(efac:Organizations|cac:Contact|cac:BusinessParty|\w+:\w*(Person|Owner|Contact)\w*)/")
SAFE = re.compile(r"[\w.:/?&=%#+-]{1,80}")


def not_read(notice: Notice) -> tuple[NotRead, ...]:
    """Every value that no field took, by path in document order, with its count and a sample where that is safe.

    A path is an XPath from the root. Elements and attributes without any content are not listed.
    """
    found: dict[str, list[str]] = {}
    for path, value in _remaining(notice):
        found.setdefault(path, []).append(value)
    return tuple(NotRead(path, len(values), _sample(path, values[0])) for path, values in found.items())


def _remaining(notice: Notice) -> Iterator[tuple[str, str]]:
    waiting = [(notice.root, "/*")]
    while waiting:
        node, path = waiting.pop()
        own = path + _label(node)
        if says(node) and not notice.has_taken(node):
            yield own if not len(node) else f"{own}/text()", says(node)
        yield from ((f"{own}/text()", (child.tail or "").strip()) for child in node if (child.tail or "").strip())
        yield from _attributes(notice, node, own)
        waiting.extend((child, f"{path}/{_name(str(child.tag))}") for child in reversed(node))


def _attributes(notice: Notice, node: Node, path: str) -> Iterator[tuple[str, str]]:
    """Attributes that were not understood. Those of a value that is itself listed go with it."""
    if says(node) and not notice.has_taken(node):
        return
    for name, value in _attributes_of(node):
        if name not in LABELS and value and not notice.has_taken_attribute(node, name):
            yield f"{path}/@{_name(name)}", value


def _label(node: Node) -> str:
    labels = [(name, value) for name, value in _attributes_of(node) if name in LABELS and says(node)]
    return "".join(f"[@{name}='{value}']" for name, value in labels)


def _attributes_of(node: Node) -> list[tuple[str, str]]:
    return [(str(name), str(value).strip()) for name, value in node.attrib.items()]


def _name(tag: str) -> str:
    """``cbc:ID`` for the namespaces of a notice; any other name is written in full, as XPath can match it."""
    if not tag.startswith("{"):
        return tag
    namespace, name = tag[1:].split("}", 1)
    if namespace in PREFIXES:
        return f"{PREFIXES[namespace]}:{name}"
    return f"*[namespace-uri()='{namespace}' and local-name()='{name}']"


def _sample(path: str, value: str) -> str:
    if value in WITHHELD:
        return value
    shown = SHOWN_OF_PEOPLE if OF_PEOPLE.search(path) else SHOWN
    return value if shown.search(path) and SAFE.fullmatch(value) else ""
