"""What a file of one kind makes the program load."""

from __future__ import annotations

import subprocess
import sys


def test_a_text_is_read_without_what_only_workbooks_and_pages_need() -> None:
    """A batch of one kind of file must not pay for the others: their parts are loaded when there is one to read."""
    code = """
import sys
from jixiao.reading import read_bytes
read_bytes("项目名称：巡查经费".encode(), "表.txt")
parts = ("jixiao.reading.worksheet_", "jixiao.reading.formats.html.blocks")
print(*(name for name in sys.modules if name.startswith(parts)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert "" == done.stdout.strip()
