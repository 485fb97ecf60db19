"""What is written into the fields of a form: drawn into its page, where it stands among the rest; and its remarks."""

from __future__ import annotations

import ctypes
from typing import Any

from msgspec import Struct, field

from jixiao.reading.formats.pdf.paths import DrawnBox

TICK = "✔"
"""What stands for a box that is ticked by a drawing."""
_MOST_FIELDS = 5_000
_ACRO_FORM = 1
_FREE_TEXT, _WIDGET = 3, 20
_REMARKS = frozenset({1, 9, 10, 11, 12, 14})
"""Notes and marks of readers, as pdfium counts the kinds of annotations: what they say isn't on the page."""
_TICKED_FIELDS = frozenset({2, 3})
"""Boxes to be ticked and round buttons, as pdfium counts the kinds of fields."""


def prepare_fields(document: Any) -> None:
    """Lets pdfium draw the fields of an open document for which the file has no drawing."""
    import pypdfium2  # type: ignore[import-untyped]

    if document.get_formtype() == _ACRO_FORM:
        try:
            document.init_forms()
        except pypdfium2.PdfiumError:
            # What the file itself draws of its fields can be read without.
            return


class Fields(Struct):
    """
    What stands in the fields of a page.

    `are_drawn` says that there are any, `ticked` are the boxes with a tick; `remarks` are what readers noted.
    """

    are_drawn: bool = False
    ticked: list[DrawnBox] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def draw_fields(document: Any, page: Any) -> Fields:
    """Draws fields and written words into an open page, which has to be opened again to show them."""
    from pypdfium2 import raw as pdfium

    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)
    found = Fields()
    for number in range(count):
        mark = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(mark)
        found.are_drawn = found.are_drawn or kind in {_FREE_TEXT, _WIDGET}
        if kind == _WIDGET and document.formenv and _is_ticked(document.formenv, mark):
            found.ticked.append(_box_of(mark))
        elif kind in _REMARKS:
            found.remarks.extend(filter(None, [_contents_of(mark)]))
        pdfium.FPDFPage_CloseAnnot(mark)
    if found.are_drawn:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return found


def _contents_of(mark: Any) -> str:
    """What a remark says."""
    from pypdfium2 import raw as pdfium

    size = pdfium.FPDFAnnot_GetStringValue(mark, b"Contents", None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(mark, b"Contents", room, size)
    return bytes(room).decode("utf-16-le", errors="replace").strip("\0").strip()


def _is_ticked(form: Any, field: Any) -> bool:
    from pypdfium2 import raw as pdfium

    kind = pdfium.FPDFAnnot_GetFormFieldType(form, field)
    return kind in _TICKED_FIELDS and bool(pdfium.FPDFAnnot_IsChecked(form, field))


def _box_of(field: Any) -> DrawnBox:
    from pypdfium2 import raw as pdfium

    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(field, ctypes.byref(box))
    return box.left, min(box.top, box.bottom), box.right, max(box.top, box.bottom)
