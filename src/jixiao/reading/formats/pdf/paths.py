"""The ruling lines, pictures and turned text among the objects of a PDF page, met through pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from itertools import pairwise, repeat
from typing import Any

from msgspec import Struct, field

from jixiao.reading.formats.pdf.calls import FLOAT, address, quick

THIN = 5.0
"""A stroke or box narrower than this (in points) is a line; a row of a table is higher."""
MOST_OBJECTS = 100_000
"""The most objects of a page that are looked at; a table has some thousands, a map has more."""
_MOST_POINTS = 4_000
_MOST_CLIPS = 20
_MOST_FILLS = 2_000
_DEEPEST = 6
_STRAIGHT = 0.5
_SLIGHTLY = 0.1
_GLIMPSE = 0.25

DrawnBox = tuple[float, float, float, float]
"""Left, bottom, right, top in the coordinates of the page, y upward."""
Matrix = tuple[float, float, float, float, float, float]
"""The six numbers of a PDF's transformation: x' = ax + cy + e, y' = bx + dy + f."""

_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_NOWHERE: DrawnBox = (0.0, 0.0, 0.0, 0.0)
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
"""The kinds of objects as pdfium counts them: FPDF_PAGEOBJ_TEXT and so on."""
_MOVE = 2
_INVISIBLE = 3


class Drawings(Struct):
    """
    What the objects of a page show beside text.

    `lines` are thin boxes; `fills` are larger ones painted without a border; `outlines` counts other shapes; `pictured`
    is the area of pictures in square points; `turned` and `hidden` say that text stands at an angle, or is invisible;
    `cuts` has texts of which not all shows, by their addresses: the box in which it does, None where nothing does;
    `dense` says that there was too much to look at.
    """

    lines: list[DrawnBox]
    fills: list[DrawnBox]
    outlines: int = 0
    pictured: float = 0.0
    turned: bool = False
    hidden: bool = False
    cuts: dict[int, DrawnBox | None] = field(default_factory=dict)
    dense: bool = False


def drawings_of(page: Any) -> Drawings:
    """What the objects of an open pdfium page show, those inside forms too."""
    found = Drawings(lines=[], fills=[])
    own = address(page)
    count = min(quick("FPDFPage_CountObjects")(own), MOST_OBJECTS + 1)
    walk = _Walk(found)
    walk.meet(list(map(quick("FPDFPage_GetObject"), repeat(own), range(count))), _SAME, 0)
    if found.pictured and walk.first_text is not None:
        found.hidden = quick("FPDFTextObj_GetTextRenderMode")(walk.first_text) == _INVISIBLE
    return found


class _Walk:
    """
    Goes through objects and keeps what they show in `found`; the room for pdfium's answers is used again.

    Objects are known by their addresses; `first_text` is the first text that was met.
    """

    def __init__(self, found: Drawings) -> None:
        self.first_text: int | None = None
        self._write_matrix, self._write_bounds = quick("FPDFPageObj_GetMatrix"), quick("FPDFPageObj_GetBounds")
        self._found = found
        self._met = 0
        self._room = (ctypes.c_float * 6)()
        self._places = [ctypes.addressof(self._room) + FLOAT * number for number in range(6)]

    def meet(self, things: Sequence[int], matrix: Matrix, depth: int) -> None:
        """Takes in objects of a page or a form; *matrix* leads from their coordinates to the page's."""
        self._met += len(things)
        if self._met > MOST_OBJECTS:
            self._found.dense = True
            return
        texts: list[int] = []
        for thing, kind in zip(things, map(quick("FPDFPageObj_GetType"), things), strict=True):
            if kind == _TEXT:
                texts.append(thing)
            elif kind == _PATH:
                self._meet_path(thing, matrix)
            elif kind == _IMAGE:
                box = self._bounds(thing, matrix)
                self._found.pictured += (box[2] - box[0]) * (box[3] - box[1])
            elif kind == _FORM and depth < _DEEPEST:
                parts = range(quick("FPDFFormObj_CountObjects")(thing))
                inner = list(map(quick("FPDFFormObj_GetObject"), repeat(thing), parts))
                self.meet(inner, _after(self._matrix_of(thing), matrix), depth + 1)
        if texts:
            self._meet_texts(texts, matrix)

    def _meet_texts(self, things: Sequence[int], matrix: Matrix) -> None:
        self.first_text = self.first_text or things[0]
        if not self._found.turned:
            self._found.turned = _are_turned(self._matrices_of(things), matrix)
        clips = map(quick("FPDFClipPath_CountPaths"), map(quick("FPDFPageObj_GetClipPath"), things))
        for thing, count in zip(things, clips, strict=True):
            if count > 0:
                self._meet_cut(thing, matrix)

    def _meet_cut(self, thing: int, matrix: Matrix) -> None:
        """Takes in a text that is cut to a box, if some of it lies beside that."""
        seen = self._seen_of(thing, matrix)
        if seen is None:
            return
        box = self._bounds(thing, matrix)
        if _is_beside(box, seen):
            self._found.cuts[thing] = None
        elif box[1] < seen[1] - _STRAIGHT or box[3] > seen[3] + _STRAIGHT:
            self._found.cuts[thing] = seen

    def _matrices_of(self, things: Sequence[int]) -> list[float]:
        """The numbers of the matrices of objects, one after the other."""
        room = (ctypes.c_float * (6 * len(things)))()
        start, step = ctypes.addressof(room), 6 * FLOAT
        for _ in map(self._write_matrix, things, range(start, start + step * len(things), step)):
            pass
        return room[:]

    def _meet_path(self, thing: int, matrix: Matrix) -> None:
        box = self._bounds(thing, matrix)
        is_thin = min(box[2] - box[0], box[3] - box[1]) < THIN
        lines = [box] if is_thin else self._parts_of(thing, matrix)
        seen = self._seen_of(thing, matrix)
        if seen is not None:
            lines = [part for part in (_within(line, seen) for line in lines) if part is not None]
        self._found.lines.extend(lines)

    def _parts_of(self, thing: int, matrix: Matrix) -> list[DrawnBox]:
        """The lines of a box that is drawn, of a frame of several lines, or of many thin boxes filled at one go."""
        self._found.outlines += 1
        count = quick("FPDFPath_CountSegments")(thing)
        if count > _MOST_POINTS:
            return []
        filled, stroked = ctypes.c_int(), ctypes.c_int()
        quick("FPDFPath_GetDrawMode")(thing, ctypes.addressof(filled), ctypes.addressof(stroked))
        whole = _after(self._matrix_of(thing), matrix)
        lines: list[DrawnBox] = []
        for points in self._strokes(thing, count, whole):
            box = _around(points)
            if min(box[2] - box[0], box[3] - box[1]) < THIN:
                lines.append(box)
            elif stroked.value:
                edges = (_around(pair) for pair in pairwise(points))
                lines.extend(edge for edge in edges if min(edge[2] - edge[0], edge[3] - edge[1]) < _STRAIGHT)
            elif filled.value and len(self._found.fills) < _MOST_FILLS and _is_box(points):
                self._found.fills.append(box)
        return lines

    def _seen_of(self, thing: int, matrix: Matrix) -> DrawnBox | None:
        """The box to which what an object shows is cut; None where it isn't cut, or by too much to look at."""
        clip = quick("FPDFPageObj_GetClipPath")(thing)
        count = quick("FPDFClipPath_CountPaths")(clip)
        if not 0 < count <= _MOST_CLIPS:
            return None
        seen: DrawnBox | None = None
        for number in range(count):
            segments = quick("FPDFClipPath_CountPathSegments")(clip, number)
            if not 0 < segments <= _MOST_POINTS:
                continue
            segment_at = quick("FPDFClipPath_GetPathSegment")
            box = _around([self._point(segment_at(clip, number, each), matrix) for each in range(segments)])
            seen = box if seen is None else _within(box, seen) or _NOWHERE
        return seen

    def _strokes(self, thing: int, count: int, matrix: Matrix) -> list[list[tuple[float, float]]]:
        """The points of each stroke of a path on the page; one that is closed ends where it began."""
        segment_at, kind_of = quick("FPDFPath_GetPathSegment"), quick("FPDFPathSegment_GetType")
        is_closed = quick("FPDFPathSegment_GetClose")
        strokes: list[list[tuple[float, float]]] = []
        for number in range(count):
            segment = segment_at(thing, number)
            point = self._point(segment, matrix)
            if kind_of(segment) == _MOVE or not strokes:
                strokes.append([point])
            else:
                strokes[-1].append(point)
            if is_closed(segment):
                strokes[-1].append(strokes[-1][0])
        return [stroke for stroke in strokes if len(stroke) > 1]

    def _point(self, segment: int, matrix: Matrix) -> tuple[float, float]:
        quick("FPDFPathSegment_GetPoint")(segment, *self._places[:2])
        x, y, *_ = self._room[:]
        a, b, c, d, e, f = matrix
        return a * x + c * y + e, b * x + d * y + f

    def _bounds(self, thing: int, matrix: Matrix) -> DrawnBox:
        self._write_bounds(thing, *self._places[:4])
        left, bottom, right, top, _, _ = self._room[:]
        if matrix is _SAME:
            return left, bottom, right, top
        a, b, c, d, e, f = matrix
        corners = ((left, bottom), (left, top), (right, bottom), (right, top))
        return _around([(a * x + c * y + e, b * x + d * y + f) for x, y in corners])

    def _matrix_of(self, thing: int) -> Matrix:
        self._write_matrix(thing, self._places[0])
        a, b, c, d, e, f = self._room[:]
        return a, b, c, d, e, f


def _are_turned(numbers: Sequence[float], then: Matrix) -> bool:
    """Whether a text stands at an angle, as the *numbers* of their matrices say; letters that only lean don't."""
    if then is _SAME and min(numbers[::6]) >= 0 and not any(numbers[1::6]):
        return False
    matrices = zip(*[iter(numbers)] * 6, strict=True)
    return any(abs(b) > _SLIGHTLY * abs(a) or a < 0 for a, b, *_ in (_after(matrix, then) for matrix in matrices))


def _after(first: Matrix, then: Matrix) -> Matrix:
    """The transformation that does *first*, *then* the other."""
    if then is _SAME:
        return first
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _around(points: list[tuple[float, float]] | tuple[tuple[float, float], ...]) -> DrawnBox:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _within(box: DrawnBox, other: DrawnBox) -> DrawnBox | None:
    """The part of a box that lies in another; None where nothing does."""
    left, bottom, right, top = (
        max(box[0], other[0]),
        max(box[1], other[1]),
        min(box[2], other[2]),
        min(box[3], other[3]),
    )
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def _is_beside(box: DrawnBox, seen: DrawnBox) -> bool:
    """Whether less than a quarter of a letter is seen of a text."""
    part = _within(box, seen)
    least = _GLIMPSE * min(box[2] - box[0], box[3] - box[1])
    return part is None or min(part[2] - part[0], part[3] - part[1]) < least


def _is_box(points: list[tuple[float, float]]) -> bool:
    """Whether a shape has no edges but straight ones, across and down."""
    return all(min(abs(x - u), abs(y - v)) < _STRAIGHT for (x, y), (u, v) in pairwise(points))
