"""What does a reader see of a Word paragraph, with its tracked changes accepted?"""

from dataclasses import dataclass, field

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
INSERTED = frozenset({f"{W}ins", f"{W}moveTo"})
TRANSPARENT = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir")
)
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
OFF = ("0", "false", "off", "none")


@dataclass
class Seen:
    """The text of a paragraph and what hangs on it."""

    text: str = ""
    is_bold: bool = True
    size: int = 0
    """The smallest size among its runs in half-points; 0 where none states one."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """(footnote or endnote, id) in the order of reference."""
    boxes: "list[etree._Element]" = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def seen_in(paragraph: "etree._Element") -> Seen:
    seen = Seen()
    sizes: list[int] = []
    _walk(paragraph, seen, sizes)
    seen.text = "\n".join(" ".join(line.split()) for line in seen.text.split("\n")).strip()
    seen.is_bold = seen.is_bold and bool(seen.text)
    seen.size = min(sizes, default=0)
    seen.remarks = list(dict.fromkeys(seen.remarks))
    return seen


def _walk(element: "etree._Element", seen: Seen, sizes: list[int]) -> None:
    for child in element:
        if child.tag == f"{W}r":
            _run(child, seen, sizes)
        elif child.tag in DELETED:
            seen.remarks.append("changes-accepted")
        elif child.tag in INSERTED:
            seen.remarks.append("changes-accepted")
            _walk(child, seen, sizes)
        elif child.tag in TRANSPARENT:
            _walk(child, seen, sizes)
        elif child.tag == f"{MC}AlternateContent":
            _alternate(child, seen, sizes)


def _run(run: "etree._Element", seen: Seen, sizes: list[int]) -> None:
    properties = run.find(f"{W}rPr")
    if is_on(properties, "vanish"):
        if run.findtext(f"{W}t"):
            seen.remarks.append("hidden-text-left-out")
        return
    for child in run:
        _piece(child, seen, sizes)
    if (run.findtext(f"{W}t") or "").strip():
        seen.is_bold = seen.is_bold and is_on(properties, "b")
        size = value_of(properties, "sz")
        sizes.append(int(size) if size.isdigit() else 0)


def _piece(child: "etree._Element", seen: Seen, sizes: list[int]) -> None:
    if child.tag == f"{W}t":
        seen.text += child.text or ""
    elif child.tag in SIGNS:
        seen.text += SIGNS[str(child.tag)]
    elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
        seen.notes.append((str(child.tag).removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", "")))
    elif child.tag == f"{MC}AlternateContent":
        _alternate(child, seen, sizes)
    elif child.tag in (f"{W}drawing", f"{W}pict"):
        seen.boxes.extend(outermost(child, f"{W}txbxContent"))


def _alternate(element: "etree._Element", seen: Seen, sizes: list[int]) -> None:
    """The same thing twice, for newer and for older programs: only one of them is read."""
    chosen = element.find(f"{MC}Choice")
    chosen = chosen if chosen is not None else element.find(f"{MC}Fallback")
    if chosen is None:
        return
    for child in chosen:
        _piece(child, seen, sizes)
    _walk(chosen, seen, sizes)


def outermost(element: "etree._Element", tag: str) -> "list[etree._Element]":
    """The elements of that tag that lie in no other of them, and not twice for older programs."""
    found: list[etree._Element] = []
    for child in element:
        if child.tag == tag:
            found.append(child)
        elif child.tag == f"{MC}AlternateContent":
            chosen = child.find(f"{MC}Choice")
            found.extend(outermost(chosen if chosen is not None else child, tag))
        else:
            found.extend(outermost(child, tag))
    return found


def is_on(properties: "etree._Element | None", name: str) -> bool:
    """Whether a switch such as ``w:b`` is set; present without a value means on."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in OFF


def value_of(properties: "etree._Element | None", *path: str) -> str:
    """The ``w:val`` at a path below, or empty."""
    found = None if properties is None else properties.find("/".join(f"{W}{name}" for name in path))
    return "" if found is None else found.get(f"{W}val", "")
