"""One width for each sign, so that a pattern has one way to write it: half-width digits, full-width punctuation."""

from __future__ import annotations

from jixiao.patterns import compiled_on_use

_ONE_WIDTH = str.maketrans("０１２３４５６７８９．％():;?!", "0123456789.%（）：；？！")
_CHINESE_COMMA = compiled_on_use(r",(?!\d{3})|(?<!\d),")


def with_one_width(text: str) -> str:
    """*text* with half-width digits and full-width punctuation, letter for letter; a comma in a number stays."""
    return _CHINESE_COMMA.sub("，", text.translate(_ONE_WIDTH))
