"""The official form as a Markdown pipe table, its merged cells as one filled cell and blanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.exporting.official_form import WIDTH, Box, lay_out
from jixiao.form import Form
from jixiao.patterns import compiled_on_use

ENDING = ".md"
_ENTITY = compiled_on_use(r"&(?=#?\w+;)")
_TAG = compiled_on_use(r"<(?=[A-Za-z/!?])")


def write(form: Form) -> bytes:
    """Title, year, table and remarks as UTF-8."""
    official = lay_out(form)
    blocks = [f"## {_inline(official.title)}"]
    if official.year_line is not None:
        blocks.append(official.year_line)
    lines = [_line(squares) for squares in _squares(official.rows)]
    blocks.append("\n".join((lines[0], "|" + " --- |" * WIDTH, *lines[1:])))
    blocks += [_inline(note) for note in official.notes]
    return ("\n\n".join(blocks) + "\n").encode()


def _squares(rows: Sequence[Sequence[Box]]) -> Iterator[list[str]]:
    """Each row as WIDTH texts: a box stands in its first square, the others that it covers are blank."""
    covered = [0] * WIDTH
    for row in rows:
        squares = [""] * WIDTH
        boxes = iter(row)
        column = 0
        while column < WIDTH:
            if covered[column]:
                covered[column] -= 1
                column += 1
                continue
            box = next(boxes)
            squares[column] = box.text
            covered[column : column + box.columns] = [box.rows - 1] * box.columns
            column += box.columns
        yield squares


def _line(squares: Sequence[str]) -> str:
    return "| " + " | ".join(_inline(text) for text in squares) + " |"


def _inline(text: str) -> str:
    """A text on one line of a pipe table, none of it taken for a tag, an entity or bold type."""
    plain = _TAG.sub("&lt;", _ENTITY.sub("&amp;", text)).replace("**", "\\*\\*")
    return "<br>".join(plain.replace("|", "\\|").splitlines())
