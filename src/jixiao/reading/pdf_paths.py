"""The ruling lines, pictures and turned text among the objects of a PDF page, met through pdfium."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Any

from msgspec import Struct

THIN = 5.0
"""A stroke or box narrower than this (in points) is a line; a row of a table is higher."""
MOST_OBJECTS = 100_000
"""The most objects of a page that are looked at; a table has some thousands, a map has more."""
_MOST_POINTS = 4_000
_DEEPEST = 6
_STRAIGHT = 0.5
_SLIGHTLY = 0.1

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in the coordinates of the page, y upward."""
Matrix = tuple[float, float, float, float, float, float]
"""The six numbers of a PDF's transformation: x' = ax + cy + e, y' = bx + dy + f."""

_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawings(Struct):
    """
    What the objects of a page show beside text.

    `lines` are thin boxes; `outlines` counts other shapes; `pictured` is the area of pictures in square points;
    `turned` and `hidden` say that text stands at an angle, or is invisible; `dense` that there was too much to look at.
    """

    lines: list[Box]
    outlines: int = 0
    pictured: float = 0.0
    turned: bool = False
    hidden: bool = False
    dense: bool = False


def drawings_of(page: Any) -> Drawings:
    """What the objects of an open pdfium page show, those inside forms too."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    found = Drawings(lines=[])
    count = pdfium.FPDFPage_CountObjects(page)
    walk = _Walk(pdfium, found)
    for number in range(min(count, MOST_OBJECTS)):
        walk.meet(pdfium.FPDFPage_GetObject(page, number), _SAME, 0)
    found.dense = found.dense or count > MOST_OBJECTS
    if found.pictured and walk.first_text is not None:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(walk.first_text)
        found.hidden = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    return found


class _Walk:
    """
    Goes through objects and keeps what they show in `found`; the room for pdfium's answers is used again.

    `first_text` is the first text that was met.
    """

    def __init__(self, pdfium: Any, found: Drawings) -> None:
        self.first_text: Any = None
        self._pdfium = pdfium
        self._kind_of = pdfium.FPDFPageObj_GetType
        self._found = found
        self._met = 0
        self._box = tuple(ctypes.c_float() for _ in range(4))
        self._box_references = tuple(ctypes.byref(each) for each in self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_reference = ctypes.byref(self._matrix)

    def meet(self, thing: Any, matrix: Matrix, depth: int) -> None:
        """Takes in one object of a page or a form; *matrix* leads from its coordinates to the page's."""
        self._met += 1
        if self._met > MOST_OBJECTS:
            self._found.dense = True
            return
        pdfium = self._pdfium
        kind = self._kind_of(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._meet_text(thing, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._meet_path(thing, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = self._bounds(thing, matrix)
            self._found.pictured += (box[2] - box[0]) * (box[3] - box[1])
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inner = _after(self._matrix_of(thing), matrix)
            for number in range(pdfium.FPDFFormObj_CountObjects(thing)):
                self.meet(pdfium.FPDFFormObj_GetObject(thing, number), inner, depth + 1)

    def _meet_text(self, thing: Any, matrix: Matrix) -> None:
        if self.first_text is None:
            self.first_text = thing
        if not self._found.turned:
            a, b, c, d, _, _ = _after(self._matrix_of(thing), matrix)
            self._found.turned = abs(b) + abs(c) > _SLIGHTLY * (abs(a) + abs(d)) or a < 0

    def _meet_path(self, thing: Any, matrix: Matrix) -> None:
        box = self._bounds(thing, matrix)
        if min(box[2] - box[0], box[3] - box[1]) < THIN:
            self._found.lines.append(box)
        else:
            self._meet_large_path(thing, matrix)

    def _meet_large_path(self, thing: Any, matrix: Matrix) -> None:
        """A box that is drawn, a frame of several lines, or many thin boxes filled at one go."""
        pdfium = self._pdfium
        self._found.outlines += 1
        count = pdfium.FPDFPath_CountSegments(thing)
        if count > _MOST_POINTS:
            return
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(thing, ctypes.byref(filled), ctypes.byref(stroked))
        whole = _after(self._matrix_of(thing), matrix)
        for points in self._strokes(thing, count, whole):
            box = _around(points)
            if min(box[2] - box[0], box[3] - box[1]) < THIN:
                self._found.lines.append(box)
            elif stroked.value:
                self._found.lines.extend(
                    edge
                    for edge in (_around(pair) for pair in pairwise(points))
                    if min(edge[2] - edge[0], edge[3] - edge[1]) < _STRAIGHT
                )

    def _strokes(self, thing: Any, count: int, matrix: Matrix) -> list[list[tuple[float, float]]]:
        """The points of each stroke of a path on the page; one that is closed ends where it began."""
        pdfium = self._pdfium
        x, y = ctypes.c_float(), ctypes.c_float()
        strokes: list[list[tuple[float, float]]] = []
        a, b, c, d, e, f = matrix
        for number in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(thing, number)
            pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
            if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not strokes:
                strokes.append([point])
            else:
                strokes[-1].append(point)
            if pdfium.FPDFPathSegment_GetClose(segment):
                strokes[-1].append(strokes[-1][0])
        return [stroke for stroke in strokes if len(stroke) > 1]

    def _bounds(self, thing: Any, matrix: Matrix) -> Box:
        self._pdfium.FPDFPageObj_GetBounds(thing, *self._box_references)
        left, bottom, right, top = (each.value for each in self._box)
        if matrix is _SAME:
            return left, bottom, right, top
        a, b, c, d, e, f = matrix
        corners = ((left, bottom), (left, top), (right, bottom), (right, top))
        return _around([(a * x + c * y + e, b * x + d * y + f) for x, y in corners])

    def _matrix_of(self, thing: Any) -> Matrix:
        read = self._matrix
        self._pdfium.FPDFPageObj_GetMatrix(thing, self._matrix_reference)
        return read.a, read.b, read.c, read.d, read.e, read.f


def _after(first: Matrix, then: Matrix) -> Matrix:
    """The transformation that does *first*, *then* the other."""
    if then is _SAME:
        return first
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _around(points: list[tuple[float, float]] | tuple[tuple[float, float], ...]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
