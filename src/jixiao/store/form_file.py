"""Loads a form file as a session needs it: the form, the hash of its bytes, and whether it holds comments."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from jixiao.document import Document
from jixiao.form import Form
from jixiao.patterns import compiled_on_use
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.store.failures import NoFormFile

FORM_KIND: Final = "toml"
_TEXTS: Final = compiled_on_use(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#', re.DOTALL)


class Loaded(Struct, frozen=True):
    """What stands in a form file; `sha256` is of its bytes."""

    form: Form
    sha256: str
    commented: bool


def load_form_file(path: Path) -> Loaded:
    """
    The form in the file at *path*.

    Raises: FileUnreadable, or another JixiaoError that names the lines where it departs from the format; NoFormFile
    where it is a file of another kind.
    """
    document = read(path)
    if document.source.kind != FORM_KIND:
        raise NoFormFile(path)
    return Loaded(recognise(document).forms[0], document.source.sha256, _is_commented(document))


def _is_commented(document: Document) -> bool:
    """Whether a sign of comment stands outside all texts."""
    text = "\n".join(paragraph.origin.text or paragraph.text for paragraph in document.paragraphs())
    return "#" in text and "#" in _TEXTS.findall(text)
