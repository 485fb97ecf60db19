"""
The parts of a workbook around its sheet and its styles: what is in the package, its texts, its title and its page.

Source: ECMA-376 part 1, 18.2 (workbook), 18.4 (shared strings), and part 2, 11 (core properties).
"""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.exporting.official_form import OFFICIAL_TITLE
from jixiao.patterns import compiled_on_use

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"
BOOK, PROPERTIES = "xl/workbook.xml", "docProps/core.xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LONGEST_TITLE = 255
_MADE_AT = "2000-01-01T00:00:00Z"
"""The date in the properties: the same form gives the same bytes."""
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LIKE_A_CODE = compiled_on_use(r"_(?=x[0-9A-Fa-f]{4}_)", needs="_")
"""The start of what stands for a sign by its number: one that is meant as it is written is written so itself."""


def shared_strings(texts: Sequence[str], uses: int) -> str:
    """The texts of the sheet in the order of their numbers, all blanks in them kept; cells use them *uses* times."""
    items = "".join(f'<si><t xml:space="preserve">{_marked_up(text)}</t></si>' for text in texts)
    return f'{HEAD}<sst xmlns="{MAIN}" count="{uses}" uniqueCount="{len(texts)}">{items}</sst>'


def book(area: str, head: str) -> str:
    """The workbook of one sheet, of which *area* is printed and the rows *head* come again on each page."""
    names = "".join(
        f'<definedName name="_xlnm.{name}" localSheetId="0">\'{OFFICIAL_TITLE}\'!{place}</definedName>'
        for name, place in (("Print_Area", area), ("Print_Titles", head))
    )
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/></bookViews>'
        f'<sheets><sheet name="{OFFICIAL_TITLE}" sheetId="1" r:id="rId1"/></sheets>'
        f"<definedNames>{names}</definedNames></workbook>"
    )


def properties(title: str) -> str:
    """The title and the date of the file."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title[:_LONGEST_TITLE].translate(_MARKUP)}</dc:title>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_MADE_AT}</dcterms:created></cp:coreProperties>'
    )


def _marked_up(text: str) -> str:
    return text if text.isalnum() else _LIKE_A_CODE.sub("_x005F_", text).translate(_MARKUP)


def _links(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _types(*parts: tuple[str, str]) -> str:
    own = "".join(f'<Override PartName="/{name}" ContentType="{kind}+xml"/>' for name, kind in parts)
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{_PACKAGE_TYPE}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


FIXED = {
    "[Content_Types].xml": _types(
        (BOOK, f"{_BOOK_TYPE}.sheet.main"),
        (SHEET, f"{_BOOK_TYPE}.worksheet"),
        (STRINGS, f"{_BOOK_TYPE}.sharedStrings"),
        (STYLES, f"{_BOOK_TYPE}.styles"),
        (PROPERTIES, f"{_PACKAGE_TYPE}.core-properties"),
    ),
    "_rels/.rels": _links(
        (f"{_RELATIONS}/officeDocument", BOOK), (f"{_PACKAGE}/relationships/metadata/core-properties", PROPERTIES)
    ),
    "xl/_rels/workbook.xml.rels": _links(
        *(
            (f"{_RELATIONS}/{kind}", f"{target}.xml")
            for kind, target in (
                ("worksheet", "worksheets/sheet1"),
                ("sharedStrings", "sharedStrings"),
                ("styles", "styles"),
            )
        )
    ),
}
"""The parts that are the same in each workbook, by name."""
