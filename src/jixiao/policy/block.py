"""What every parameter of a policy carries: its authority and its days in force."""

from __future__ import annotations

from datetime import date

from msgspec import Struct, field

from jixiao.basis import Basis


class Block(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    What every block carries: its basis, its first day in force and, where it ended, its last.

    `checked` is the day on which a person compared it with the official text, None while nobody has.
    """

    basis: Basis
    from_: date = field(name="from")
    until: date | None = None
    checked: date | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the block is in force on *day*."""
        return self.from_ <= day and (self.until is None or day <= self.until)
