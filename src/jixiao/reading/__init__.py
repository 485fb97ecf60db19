"""
Reading: bytes to a `Document` of paragraphs and grids, each with its place; nothing is recognised yet.

One module or package of `formats` per format, found by walking it: see `registry.Reader` for what it offers.
"""

from jixiao.reading.abilities import converter, reads_pictures
from jixiao.reading.files import read, read_bytes, read_stream
from jixiao.reading.raw import RawFile

__all__ = ["RawFile", "converter", "read", "read_bytes", "read_stream", "reads_pictures"]
