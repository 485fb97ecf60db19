"""Names of WordprocessingML elements and attributes, as lxml spells them; the strict variant is renamed to these."""

from __future__ import annotations

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_STRICT_SIGN = b"http://purl.oclc.org/ooxml/"
_HEAD = 8192
"""Where the namespaces of a part are declared: in its first bytes."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

PARAGRAPH = f"{_W}p"
PARAGRAPH_PROPERTIES = f"{_W}pPr"
PARAGRAPH_STYLE = f"{_W}pStyle"
OUTLINE_LEVEL = f"{_W}outlineLvl"
RUN = f"{_W}r"
RUN_PROPERTIES = f"{_W}rPr"
RUN_FONTS = f"{_W}rFonts"
HIDDEN_TEXT = f"{_W}vanish"
TEXT = f"{_W}t"
TAB = f"{_W}tab"
TAB_STOPS = f"{_W}tabs"
POSITIONED_TAB = f"{_W}ptab"
BREAK = f"{_W}br"
CARRIAGE_RETURN = f"{_W}cr"
HARD_HYPHEN = f"{_W}noBreakHyphen"
SYMBOL = f"{_W}sym"
CHECK_BOX = f"{_W}checkBox"
DROP_DOWN = f"{_W}ddList"
PHONETIC = f"{_W}rt"
FIELD_CODE = f"{_W}instrText"
SIMPLE_FIELD = f"{_W}fldSimple"
MATH_TEXT = f"{_M}t"
MATH_DENOMINATOR = f"{_M}den"

TABLE = f"{_W}tbl"
ROW = f"{_W}tr"
ROW_PROPERTIES = f"{_W}trPr"
HIDDEN_ROW = f"{_W}hidden"
GRID_BEFORE = f"{_W}gridBefore"
CELL = f"{_W}tc"
GRID_SPAN = f"{_W}gridSpan"
VERTICAL_MERGE = f"{_W}vMerge"
HORIZONTAL_MERGE = f"{_W}hMerge"

TEXT_BOX = f"{_W}txbxContent"
ALTERNATIVES = f"{_MC}AlternateContent"
OTHER_DOCUMENT = f"{_W}altChunk"
RELATION = f"{_R}id"
CONTROL = f"{_W}sdt"
CONTROL_CONTENT = f"{_W}sdtContent"
SHOWS_PROMPT = f"{_W}showingPlcHdr"
DELETED = f"{_W}del"
MOVED_AWAY = f"{_W}moveFrom"
INSERTED = f"{_W}ins"
MOVED_HERE = f"{_W}moveTo"
DELETED_CELL = f"{_W}cellDel"
FORMER_PROPERTIES = tuple(
    f"{_W}{kind}Change" for kind in ("rPr", "pPr", "tcPr", "trPr", "tblPr", "tblPrEx", "tblGrid", "sectPr")
)
"""Tracked changes of format: they hold the former merges and styles of what stands around them."""

STYLE = f"{_W}style"
STYLE_NAME = f"{_W}name"
BASED_ON = f"{_W}basedOn"

VALUE = f"{_W}val"
CODE = f"{_W}instr"
STYLE_ID = f"{_W}styleId"
FONT = f"{_W}font"
CHARACTER = f"{_W}char"
ASCII_FONT = f"{_W}ascii"
LATIN_FONT = f"{_W}hAnsi"
CHECKED = f"{_W}checked"
DEFAULT = f"{_W}default"
RESULT = f"{_W}result"
LIST_ENTRY = f"{_W}listEntry"

_OFF = ("0", "false", "off", "none")


def with_common_names(data: bytes) -> bytes:
    """*data* with the namespaces of the strict variant renamed: it names everything else alike."""
    if _STRICT_SIGN in data[:_HEAD]:
        for strict, common in _STRICT:
            data = data.replace(strict, common)
    return data


def is_off(value: str | None) -> bool:
    """Whether the value of a switch turns it off; a switch without a value is on."""
    return value in _OFF
