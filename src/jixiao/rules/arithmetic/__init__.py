"""Rules of the family 算术与计分, and the rows of a form that count towards its total."""

from jixiao.rules.arithmetic.counted_rows import CountedRow, counted_rows

__all__ = ["CountedRow", "counted_rows"]
