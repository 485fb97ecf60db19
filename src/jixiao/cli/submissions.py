"""Loads what a command is given: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao.form import Submission
from jixiao.reading import read, read_stream
from jixiao.recognition import recognise

STANDARD_INPUT = "-"
_SAY_THEIR_KIND = frozenset({"docx", "html", "json", "ods", "pdf", "toml", "xls", "xlsx"})
"""Endings whose kind is tried first: the bytes decide all the same, and the readers of other kinds are not loaded."""


def load_submission(path: Path) -> Submission:
    """
    The submission in a file, or in standard input for `-`.

    Raises: JixiaoError when it can't be read.
    """
    if str(path) == STANDARD_INPUT:
        return recognise(read_stream(sys.stdin.buffer, STANDARD_INPUT))
    ending = path.suffix[1:].lower()
    return recognise(read(path, likely=ending if ending in _SAY_THEIR_KIND else None))
