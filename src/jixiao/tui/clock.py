"""The time, handed in, so that screens can be tested with a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, in the machine's own zone."""
    return datetime.now().astimezone()
