"""What to do with a file that is opened: fill it or review it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Opening(StrEnum):
    """How a file is opened."""

    FILL = "fill"
    REVIEW = "review"


def opening_of(path: Path) -> Opening:
    """A form file is for filling, anything else for review; told by its ending, as the user sees it."""
    return Opening.FILL if path.suffix.lower() == ".toml" else Opening.REVIEW
