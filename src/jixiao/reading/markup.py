"""Removes what a conversion left in plain text: tags, entities and asterisks. Signs such as < and & stay."""

from __future__ import annotations

import html
import re

from jixiao.patterns import compiled_on_use

_BREAK = compiled_on_use(r"(?i)<br\s*/?>|</p>\s*<p[^<>]*>")
_TAG = compiled_on_use(
    r"(?i)</?(?:p|b|strong|em|i|u|s|del|ins|span|div|font|sup|sub|a|td|th|tr|table|tbody|center|o:p)(?:\s[^<>]*)?/?>"
)
_ENTITY = compiled_on_use(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5});")
_STRONG = compiled_on_use(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1", re.DOTALL)
_ESCAPED = compiled_on_use(r"\\([|*_<>~#+.()\[\]-])")
_SPACES = str.maketrans({"\u00a0": " ", "\u200b": None, "\ufeff": None})


def without_markup(text: str) -> str:
    """
    *text* without tags, entities, emphasis and escapes, blanks at both ends removed.

    A `<br>` becomes a line break. Only tags that a table or a paragraph carries are dropped, so that “<5%” is kept.
    """
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = without_entities(text)
    if "**" in text or "__" in text:
        text = _STRONG.sub(r"\2", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return text.translate(_SPACES).strip().strip("　").strip()


def without_entities(text: str) -> str:
    """*text* with the signs for which entities stand; an ampersand that begins none stays."""
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text) if "&" in text else text
