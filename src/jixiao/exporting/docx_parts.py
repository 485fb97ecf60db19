"""
The fixed parts of a Word document: styles, fonts, settings, page.

Every font is named as such (no theme fonts, which WPS reports as missing), the Chinese one apart from the Latin one;
the font table names what stands in for a font that a machine does not have.
"""

from __future__ import annotations

from jixiao.exporting.page import (
    CELL_PADDING,
    END_MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIDE_MARGIN,
    SMALL_SIZE,
    TEXT_SIZE,
    TITLE_SIZE,
    YEAR_SIZE,
)

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TEXT_FONT = "仿宋_GB2312"
_LABEL_FONT = "黑体"
_TITLE_FONT = "方正小标宋简体"
_LATIN_FONT = "Times New Roman"


def twips(millimetres: float) -> int:
    """A length in twentieths of a point, the measure of the format."""
    return round(millimetres * 72 / 25.4 * 20)


def _half_points(points: float) -> int:
    return round(points * 2)


def _size(points: float) -> str:
    return f'<w:sz w:val="{_half_points(points)}"/><w:szCs w:val="{_half_points(points)}"/>'


def _style(identifier: str, name: str, paragraph: str, run: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def _font(name: str, stand_in: str, family: str, *, charset: str = "86") -> str:
    other = f'<w:altName w:val="{stand_in}"/>' if stand_in else ""
    return (
        f'<w:font w:name="{name}">{other}<w:charset w:val="{charset}"/><w:family w:val="{family}"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )


SIZE = f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
MARGINS = (
    f'<w:pgMar w:top="{twips(END_MARGIN)}" w:right="{twips(SIDE_MARGIN)}" w:bottom="{twips(END_MARGIN)}" '
    f'w:left="{twips(SIDE_MARGIN)}" w:header="{twips(10)}" w:footer="{twips(10)}" w:gutter="0"/>'
)
_LINE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
_PADDING = "".join(
    f'<w:{side} w:w="{twips(CELL_PADDING * share)}" w:type="dxa"/>'
    for side, share in (("top", 0.25), ("left", 1), ("bottom", 0.25), ("right", 1))
)


def table_properties(*sides: str) -> str:
    """What follows the width of a table, whose outer lines are drawn at *sides*."""
    lines = "".join(f"<w:{side} {_LINE}/>" for side in (*sides, "insideH", "insideV"))
    return (
        f'<w:jc w:val="center"/><w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{_PADDING}</w:tblCellMar>"
    )


_STYLES = (
    f"{_HEAD}<w:styles {_WORD}><w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{_LATIN_FONT}" w:eastAsia="{_TEXT_FONT}" w:hAnsi="{_LATIN_FONT}" w:cs="{_LATIN_FONT}"/>'
    f'{_size(TEXT_SIZE)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "<w:pPrDefault/></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    + _style(
        "FormTitle",
        "自评表标题",
        '<w:keepNext/><w:spacing w:after="60"/><w:jc w:val="center"/>',
        f'<w:rFonts w:eastAsia="{_TITLE_FONT}"/>{_size(TITLE_SIZE)}',
    )
    + _style(
        "FormYear", "自评表年度", '<w:keepNext/><w:spacing w:after="100"/><w:jc w:val="center"/>', _size(YEAR_SIZE)
    )
    + _style("FormLabel", "自评表栏目", '<w:jc w:val="center"/>', f'<w:rFonts w:eastAsia="{_LABEL_FONT}"/>')
    + _style("FormValue", "自评表数值", '<w:jc w:val="center"/>')
    + _style("FormText", "自评表文字", '<w:jc w:val="left"/>')
    + _style("FormSmall", "自评表长文字", '<w:jc w:val="left"/>', _size(SMALL_SIZE))
    + _style("FormNote", "自评表附注", '<w:spacing w:before="60"/><w:jc w:val="left"/>')
    + _style("FormGap", "自评表间隔", '<w:spacing w:line="20" w:lineRule="exact"/>', f"<w:vanish/>{_size(1)}")
    + "</w:styles>"
)
_FONTS = (
    f"{_HEAD}<w:fonts {_WORD}>"
    + _font(_TEXT_FONT, "仿宋", "modern")
    + _font(_LABEL_FONT, "SimHei", "modern")
    + _font(_TITLE_FONT, "黑体", "script")
    + _font(_LATIN_FONT, "", "roman", charset="00")
    + "</w:fonts>"
)
_SETTINGS = (
    f'{_HEAD}<w:settings {_WORD}><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)
_BESIDE = (("styles", _STYLES), ("fontTable", _FONTS), ("settings", _SETTINGS))
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_PARTS}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_PARTS}.{name}+xml"/>' for name, _ in _BESIDE)
    + "</Types>"
)


def _links(base: str, targets: tuple[tuple[str, str], ...]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{base}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


PARTS = {
    "[Content_Types].xml": _TYPES,
    "_rels/.rels": _links(f"{_OFFICE}/relationships", (("officeDocument", "word/document.xml"),)),
    "word/_rels/document.xml.rels": _links(
        f"{_OFFICE}/relationships", tuple((name, f"{name}.xml") for name, _ in _BESIDE)
    ),
    **{f"word/{name}.xml": text for name, text in _BESIDE},
}
"""All parts of the package but the document itself, by name."""
