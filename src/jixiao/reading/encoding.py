"""Bytes to text in the encodings that Chinese offices save in: UTF-8, UTF-16 and GB18030, which includes GBK."""

from __future__ import annotations

import codecs
from itertools import islice

from jixiao.patterns import compiled_on_use

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = compiled_on_use(r"[\x00-\x08\x0e-\x1f\x7f￾]")
_CONTROL_SHARE = 500
"""Of so many signs of a text one may be a control character, as damage on the way leaves them."""
_SAMPLE = 4096
_ONE_SIDED = 0.9


def decode(data: bytes) -> str | None:
    """
    The text that *data* holds, without its byte order mark; None where it is no text in a known encoding.

    UTF-8 is tried before GB18030, because GB18030 takes most byte sequences; UTF-16 without a mark is told by its NULs.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    wide = _unmarked_utf16(data[:_SAMPLE])
    for encoding in (wide,) if wide else ("utf-8", "gb18030"):
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    text = text.rstrip("\x1a\x00")
    few = len(text) // _CONTROL_SHARE
    return None if sum(1 for _ in islice(_CONTROL.finditer(text), few + 1)) > few else text


def _unmarked_utf16(sample: bytes) -> str | None:
    """The byte order of UTF-16 by the side on which its NULs stand; None where there are hardly any."""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if (high + low) * 50 < len(sample):
        return None
    if low >= _ONE_SIDED * (high + low):
        return "utf-16-le"
    return "utf-16-be" if high >= _ONE_SIDED * (high + low) else None
