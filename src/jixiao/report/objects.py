"""Findings, scores and places as JSON objects: keys in the order of the contract, exact decimals as strings."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from jixiao.basis import Basis
from jixiao.numerals import shown
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.scoring import Choice

JsonObject = dict[str, Any]

_UNSAFE = compiled_on_use("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def json_text(value: JsonObject) -> str:
    """
    *value* on one line, Chinese as it is.

    Control characters beyond ASCII, marks of writing direction and halves of code points are escaped: a terminal that
    shows the line is not to obey them, and UTF-8 can't hold the last.
    """
    import json

    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def decimal_text(value: Decimal | None) -> str | None:
    """A computed number without idle zeros; None stays None."""
    return None if value is None else shown(value)


def written_text(value: Decimal | None) -> str | None:
    """A printed number with the decimals that were written; None stays None."""
    return None if value is None else f"{value:f}"


def origin_object(origin: Origin) -> JsonObject:
    """A place; what does not apply is null."""
    return {
        "file": origin.file,
        "sheet": origin.sheet,
        "page": origin.page,
        "line": origin.line,
        "table": origin.table,
        "row": origin.row,
        "column": origin.column,
        "text": origin.text,
    }


def basis_object(basis: Basis) -> JsonObject:
    """An authority: its document and its article."""
    return {"document": basis.document, "article": basis.article or None}


def choice_object(choice: Choice) -> JsonObject:
    """The policy that is shown, how it was chosen, and the candidates in order."""
    return {"id": choice.id, "chosen": str(choice.chosen), "candidates": list(choice.candidates)}
