"""Number formats of worksheets: what a stored number shows in its cell."""

from jixiao.reading.number_format.numbers import shown_number, stored_number

__all__ = ["shown_number", "stored_number"]
