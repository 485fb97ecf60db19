"""What is written into the fields of a form: drawn into its page, where it stands among the rest."""

from __future__ import annotations

import ctypes
from typing import Any

from jixiao.reading.pdf_paths import DrawnBox

TICK = "✔"
"""What stands for a box that is ticked by a drawing."""
_MOST_FIELDS = 5_000
_ACRO_FORM = 1
_FREE_TEXT, _WIDGET = 3, 20
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


def draw_fields(document: Any, page: Any) -> tuple[bool, list[DrawnBox]]:
    """
    Draws fields and remarks into an open page, which has to be opened again to show them; whether there were any.

    Given with it are the boxes that are ticked.
    """
    from pypdfium2 import raw as pdfium

    count = min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)
    found, ticked = False, []
    for number in range(count):
        field = pdfium.FPDFPage_GetAnnot(page, number)
        kind = pdfium.FPDFAnnot_GetSubtype(field)
        found = found or kind in {_FREE_TEXT, _WIDGET}
        if kind == _WIDGET and document.formenv and _is_ticked(document.formenv, field):
            ticked.append(_box_of(field))
        pdfium.FPDFPage_CloseAnnot(field)
    if found:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return found, ticked


def _is_ticked(form: Any, field: Any) -> bool:
    from pypdfium2 import raw as pdfium

    kind = pdfium.FPDFAnnot_GetFormFieldType(form, field)
    return kind in _TICKED_FIELDS and bool(pdfium.FPDFAnnot_IsChecked(form, field))


def _box_of(field: Any) -> DrawnBox:
    from pypdfium2 import raw as pdfium

    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(field, ctypes.byref(box))
    return box.left, min(box.top, box.bottom), box.right, max(box.top, box.bottom)
