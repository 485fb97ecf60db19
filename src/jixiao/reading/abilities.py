"""What this machine can read beyond what the program can by itself."""

from __future__ import annotations


def converter() -> str | None:
    """The program that converts old Word files, RTF and OpenDocument texts; None where it isn't installed."""
    from jixiao.reading.formats.office import find_converter

    return find_converter()


def reads_pictures() -> bool:
    """Whether scans and photographs can be read."""
    from jixiao.reading.ocr import is_available

    return is_available()
