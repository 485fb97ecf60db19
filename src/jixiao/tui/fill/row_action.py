"""What can be done with an indicator line."""

from __future__ import annotations

from enum import StrEnum


class RowAction(StrEnum):
    """What can be done with an indicator line."""

    ADD = "add"
    FROM_LIBRARY = "library"
    UP = "up"
    DOWN = "down"
    NOT_APPLICABLE = "not_applicable"
    REMOVE = "remove"
