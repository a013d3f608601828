"""How does the Word file look?"""

from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from redthread.standards.documents.writing.wordml import element, language_code

FONT = "Calibri"
THREAD = RGBColor(0x8C, 0x1C, 0x2B)
INK = RGBColor(0x1D, 0x1B, 0x1A)
QUIET = RGBColor(0x5C, 0x56, 0x52)

TEXT_WIDTH = 9298
"""Twips between the margins of an A4 page: 210 mm less twice 23 mm."""

TERM_WIDTH = Mm(46)

TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="TenderTable">
  <w:name w:val="Tender Table"/><w:basedOn w:val="TableNormal"/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{THREAD}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{THREAD}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFC8C2"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F6F3F0"/></w:tcPr>
  </w:tblStylePr>
</w:style>"""


def apply_styles(word: Document, language: str) -> None:
    _set_language(word, language)
    normal = _style(word, "Normal", size=10.5, colour=INK, after=6)
    normal.paragraph_format.line_spacing = 1.12
    _style(word, "Title", size=24, colour=INK, after=4, bold=True)
    _style(word, "Subtitle", size=12, colour=QUIET, after=10)
    _style(word, "Heading 1", size=16, colour=THREAD, before=22, after=8, bold=True)
    _style(word, "Heading 2", size=12, colour=INK, before=14, after=4, bold=True)
    _style(word, "Caption", size=9, colour=QUIET, before=8, after=4, bold=True).paragraph_format.keep_with_next = True
    _side_line(_style(word, "Wording", size=10.5, colour=INK, after=6), colour=str(THREAD))
    _style(word, "Note", size=10.5, colour=QUIET, after=6, italic=True)
    _boxed(_style(word, "Banner", size=11, colour=THREAD, after=12, bold=True))
    _style(word, "Notice", size=10, colour=QUIET, after=2)
    _hanging(_style(word, "Fact", size=10, colour=INK, after=3))
    _style(word, "TableText", size=9.5, colour=INK)
    _style(word, "TableHead", size=9.5, colour=INK, bold=True)
    _style(word, "TableTotal", size=9.5, colour=INK, bold=True)
    _style(word, "AfterTable", size=6, colour=INK)
    for name in ("Header", "Footer"):
        _right_tab(_style(word, name, size=8.5, colour=QUIET))
    word.styles.element.append(parse_xml(TABLE_STYLE))


def set_a4(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(23)
    section.top_margin, section.bottom_margin = Mm(26), Mm(22)


def _set_language(word: Document, language: str) -> None:
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    code = language_code(language)
    defaults.append(element("w:lang", val=code, eastAsia=code))


def _style(
    word: Document,
    name: str,
    *,
    size: float,
    colour: RGBColor,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    italic: bool = False,
) -> ParagraphStyle:
    styles = word.styles
    if name not in styles:
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    style = cast("ParagraphStyle", styles[name])
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.color.rgb = colour
    _set_font(style)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)
    return style


def _set_font(style: ParagraphStyle) -> None:
    """The one font in all scripts, unspaced: the template's theme fonts would win over the name alone."""
    properties = style.element.get_or_add_rPr()
    for old in [*properties.findall(qn("w:rFonts")), *properties.findall(qn("w:spacing"))]:
        properties.remove(old)
    properties.insert(0, element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT))


def _side_line(style: ParagraphStyle, *, colour: str) -> None:
    style.paragraph_format.left_indent = Mm(4)
    _border(style, "left", space=8, size=12, colour=colour)


def _boxed(style: ParagraphStyle) -> None:
    for side in ("top", "left", "bottom", "right"):
        _border(style, side, space=6, size=8, colour=str(THREAD))
    style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(2.5)


def _border(style: ParagraphStyle, side: str, *, space: int, size: int, colour: str) -> None:
    properties = style.element.get_or_add_pPr()
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = element("w:pBdr")
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    borders.append(element(f"w:{side}", val="single", sz=str(size), space=str(space), color=colour))


def _hanging(style: ParagraphStyle) -> None:
    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = TERM_WIDTH, -TERM_WIDTH
    style.paragraph_format.tab_stops.add_tab_stop(TERM_WIDTH)
    style.paragraph_format.keep_together = True


def _right_tab(style: ParagraphStyle) -> None:
    """The template's centre and right tabs fit another paper."""
    for tabs in style.element.get_or_add_pPr().findall(qn("w:tabs")):
        tabs.getparent().remove(tabs)
    style.element.get_or_add_pPr().insert_element_before(
        element("w:tabs", element("w:tab", val="right", pos=str(TEXT_WIDTH))), "w:spacing", "w:ind", "w:jc"
    )
