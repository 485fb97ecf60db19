"""
Exporting: a form to a file, one module per kind of output, chosen by the file's ending.

A new output is a new module with `ENDING` and `write(form) -> bytes`; nothing is registered by hand.
"""

from jixiao.exporting.atomic import FileUnwritable, write_as_they_come, write_atomically
from jixiao.exporting.export import ExportUnavailable, export, toml_bytes
from jixiao.exporting.json import submission_bytes, submission_json
from jixiao.exporting.registry import endings

__all__ = [
    "ExportUnavailable",
    "FileUnwritable",
    "endings",
    "export",
    "submission_bytes",
    "submission_json",
    "toml_bytes",
    "write_as_they_come",
    "write_atomically",
]
