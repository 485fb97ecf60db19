"""How much a review's report tells."""

from __future__ import annotations

from msgspec import Struct


class Detail(Struct, frozen=True, kw_only=True):
    """
    What is told beyond the findings.

    `ledger`: every check and how it ended; `statistics`: how often each rule found something; `brief`: only files
    with something to say, and of them the findings alone.
    """

    ledger: bool = False
    statistics: bool = False
    brief: bool = False
