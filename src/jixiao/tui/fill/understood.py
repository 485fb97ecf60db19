"""What is said of a text beside its field."""

from __future__ import annotations

from msgspec import Struct


class Understood(Struct, frozen=True):
    """What a text is read as, empty where there is nothing to say; `doubtful` where it can't be read or not surely."""

    said: str = ""
    doubtful: bool = False
