"""What can be done with lines of the form: closed sets of actions."""

from __future__ import annotations

from enum import Enum, StrEnum


class RowAction(StrEnum):
    """What can be done with an indicator line."""

    ADD = "add"
    FROM_LIBRARY = "library"
    LEVELS = "levels"
    UP = "up"
    DOWN = "down"
    NOT_APPLICABLE = "not_applicable"
    REMOVE = "remove"


class FundingAction(StrEnum):
    """What can be done with the funding lines."""

    ADD_OVERALL = "add_overall"
    ADD = "add"
    RENAME = "rename"
    REMOVE = "remove"


class ListAction(Enum):
    """What can be done on a line of a list that stands for no part of the form."""

    ADD_OVERALL = "add_overall"
    """Put in the line 年度资金总额, where the form has no funding lines yet."""
