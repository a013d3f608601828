"""Which text does a reader of a web page see?"""

import re

from lxml import etree

from redthread.standards.documents.reading.text import cleaned

# fmt: off
DROPPED = frozenset({
    "script", "style", "head", "noscript", "template", "iframe", "object", "svg", "math", "nav", "button", "select",
    "input", "textarea",
})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul",
})
# fmt: on
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_dropped(element: "etree._Element") -> bool:
    if not isinstance(element.tag, str) or element.tag in DROPPED or element.get("hidden") is not None:
        return True
    return bool(_HIDDEN.search(element.get("style", "")))


def is_block(element: "etree._Element") -> bool:
    return element.tag in BLOCKS


def holds_blocks(element: "etree._Element") -> bool:
    return any(each.tag in BLOCKS for each in element.iterdescendants())


def text_of(element: "etree._Element") -> str:
    """All its text; a block inside begins a line, ``<br>`` makes one."""
    if is_dropped(element):
        return ""
    if element.tag == "br":
        return "\n"
    parts = [own_line(element.text)]
    for child in element:
        inner = text_of(child)
        parts.append(f"\n{inner}\n" if is_block(child) else inner)
        parts.append(own_line(child.tail))
    return "".join(parts)


def own_line(text: str | None) -> str:
    """Line ends in the source are blanks on the page."""
    return re.sub(r"\s+", " ", cleaned(text)) if text else ""


def squeezed(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def is_bold(element: "etree._Element") -> bool:
    """Whether all its text stands in bold elements."""
    bold = sum(len(text_of(each).strip()) for each in element if each.tag in ("b", "strong"))
    return bold > 0 and bold >= len(text_of(element).strip())


def is_bold_part(part: "etree._Element | str") -> bool:
    return not part.strip() if isinstance(part, str) else str(part.tag) in ("b", "strong", "br")
