"""Loads what a command is given: a file, or standard input for `-`."""

from __future__ import annotations

import sys
from pathlib import Path

from jixiao.form import Submission
from jixiao.reading import read, read_stream
from jixiao.recognition import recognise

STANDARD_INPUT = "-"


def load_submission(path: Path) -> Submission:
    """
    The submission in a file, or in standard input for `-`.

    Raises: JixiaoError when it can't be read.
    """
    if str(path) == STANDARD_INPUT:
        return recognise(read_stream(sys.stdin.buffer, STANDARD_INPUT))
    return recognise(read(path))
