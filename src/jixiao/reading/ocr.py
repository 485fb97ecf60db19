"""
Text in pictures, where the extra `ocr` is installed (rapidocr-onnxruntime; its models come with it, nothing is sent).

A picture becomes a page of glyphs and ruling lines, which then is read as any page; all of it may be wrong.
"""

from __future__ import annotations

import importlib
import importlib.util
import io
import itertools
from collections.abc import Sequence
from functools import cache
from typing import Any

from jixiao.reading.formats.pdf.page import Glyph, Page, PageState, Rule, TextSource

SCALE = 200 / 72
"""Pixels to a point at which pages are drawn: 200 to an inch, what the models read well."""
MOST_PAGES = 60
"""The most pages of one file that are recognised; each takes some seconds."""

_ENGINE = "rapidocr_onnxruntime"
_LONGEST_SIDE = 2600
_DARK = 160
_SHORTEST_RULE = 45
_THICKEST_RULE = 12
_LEAST_TILT = 0.15
_MOST_TILT = 5.0
_NARROW = 0.55


@cache
def is_available() -> bool:
    """Whether the extra is installed and can be loaded: on servers a library that it needs is often not there."""
    if importlib.util.find_spec(_ENGINE) is None:
        return False
    try:
        importlib.import_module(_ENGINE)
    except (ImportError, OSError):
        return False
    return True


def advice() -> str:
    """What a user can do about a picture, in Chinese, to be said after 请……或."""
    if is_available():
        return "用清晰的扫描件再读"
    return "安装图像识别组件（pip install 'jixiao[ocr]'）后再读"


def pictures_in(data: bytes) -> list[Any]:
    """
    The frames of a picture file as `page_of` takes them, `MOST_PAGES` at most, each no longer than a drawn page.

    Empty where the file is damaged, or larger than any scan.
    """
    image = importlib.import_module("PIL.Image")
    numpy = importlib.import_module("numpy")
    sequence = importlib.import_module("PIL.ImageSequence")
    turned = importlib.import_module("PIL.ImageOps").exif_transpose
    pictures: list[Any] = []
    try:
        with image.open(io.BytesIO(data)) as opened:
            for frame in itertools.islice(sequence.Iterator(opened), MOST_PAGES):
                upright = turned(frame).convert("RGB")
                upright.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
                pictures.append(numpy.ascontiguousarray(numpy.asarray(upright)[:, :, ::-1]))
    except (OSError, ValueError, SyntaxError, image.DecompressionBombError):
        return []
    return pictures


def page_of(picture: Any, number: int) -> Page:
    """The page that *picture* (a numpy array, blue green red, `SCALE` pixels to a point) shows, as page *number*."""
    straight = _straightened(picture)
    found, _ = _engine()(straight)
    glyphs = [glyph for box, text, _ in found or [] for glyph in spread(text, box)]
    across, down = _rules(straight)
    return Page(
        number,
        PageState.TEXT if glyphs else PageState.PICTURE,
        width=straight.shape[1] / SCALE,
        glyphs=glyphs,
        across=across,
        down=down,
        source=TextSource.PICTURE if glyphs else TextSource.OWN,
    )


def spread(text: str, box: Sequence[Sequence[float]]) -> list[Glyph]:
    """The characters of a recognised *text* over its *box* (four corners in pixels), by how wide they usually are."""
    xs, ys = [x / SCALE for x, _ in box], [y / SCALE for _, y in box]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    widths = [_NARROW if character.isascii() else 1.0 for character in text]
    step = (right - left) / max(sum(widths), _NARROW)
    glyphs: list[Glyph] = []
    for character, width in zip(text, widths, strict=True):
        if not character.isspace():
            glyphs.append(Glyph(character, left, top, left + width * step, bottom))
        left += width * step
    return glyphs


@cache
def _engine() -> Any:
    return importlib.import_module(_ENGINE).RapidOCR()


def _dark(picture: Any) -> Any:
    """Where the picture is dark, as bytes of 0 and 255."""
    cv2 = importlib.import_module("cv2")
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    return cv2.threshold(grey, _DARK, 255, cv2.THRESH_BINARY_INV)[1]


def _straightened(picture: Any) -> Any:
    """The picture turned by the few degrees by which the paper lay askew, as its long lines across show."""
    cv2, numpy = importlib.import_module("cv2"), importlib.import_module("numpy")
    height, width = picture.shape[:2]
    lines = cv2.HoughLinesP(_dark(picture), 1, numpy.pi / 1800, 200, minLineLength=width // 4, maxLineGap=8)
    if lines is None:
        return picture
    tilts = [numpy.degrees(numpy.arctan2(y2 - y1, x2 - x1)) for x1, y1, x2, y2 in lines.reshape(-1, 4)]
    level = [tilt for tilt in tilts if abs(tilt) < _MOST_TILT]
    tilt = float(numpy.median(level)) if level else 0.0
    if abs(tilt) < _LEAST_TILT:
        return picture
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 1.0)
    return cv2.warpAffine(picture, turn, (width, height), borderValue=(255, 255, 255))


def _rules(picture: Any) -> tuple[list[Rule], list[Rule]]:
    """The lines across and down that the picture shows, in points."""
    cv2 = importlib.import_module("cv2")
    dark = _dark(picture)
    found: list[list[Rule]] = []
    for shape in ((_SHORTEST_RULE, 1), (1, _SHORTEST_RULE)):
        lines = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, shape))
        _, _, boxes, _ = cv2.connectedComponentsWithStats(lines)
        rules: list[Rule] = []
        for left, top, width, height, _ in boxes[1:].tolist():
            start, long, across, thick = (left, width, top, height) if shape[1] == 1 else (top, height, left, width)
            if thick <= _THICKEST_RULE:
                rules.append(Rule((across + thick / 2) / SCALE, start / SCALE, (start + long) / SCALE))
        found.append(rules)
    return found[0], found[1]
