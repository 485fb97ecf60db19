"""Numbers in a workbook: the format that shows a number with the digits written."""

from __future__ import annotations

import re
from functools import lru_cache

from jixiao.patterns import compiled_on_use

_SHOWABLE = compiled_on_use(r"-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?")
_MOST_DIGITS = 15
"""How many digits a number of a workbook keeps."""


@lru_cache(maxsize=512)
def number_format(text: str) -> str | None:
    """
    The format that shows a number as *text*; None where no format does, so that the text has to stay a text.

    That is so for idle zeros in front, a plus, brackets, a minus before nothing but zeros, and more than 15 digits.
    """
    if _SHOWABLE.fullmatch(text) is None:
        return None
    digits = re.sub(r"\D", "", text)
    if len(digits) > _MOST_DIGITS or (text.startswith("-") and not digits.strip("0")):
        return None
    whole = "#,##0" if "," in text else "0"
    decimals = len(text.partition(".")[2])
    return f"{whole}.{'0' * decimals}" if decimals else whole
