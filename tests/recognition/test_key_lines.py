"""On which line a key stands: every error and every finding of a form file rests on it."""

from __future__ import annotations

import pytest

from jixiao.recognition.files.key_lines import find_key_lines


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        pytest.param("a = 1\nb = 2", ("b",), 2, id="plain"),
        pytest.param("[t]\na = 1", ("t", "a"), 2, id="table"),
        pytest.param("[[f]]\na = 1\n[[f]]\na = 2", ("f", 1, "a"), 4, id="array-of-tables"),
        pytest.param("[[f]]\na = 1\n[[f]]\na = 2", ("f", 1), 3, id="header-of-an-element"),
        pytest.param("t.a = 1\nt.b = 2", ("t", "b"), 2, id="dotted"),
        pytest.param("\"a\" = 1\n'b' = 2", ("b",), 2, id="quoted-key"),
        pytest.param('a = """\nb = 1\n"""\nb = 2', ("b",), 4, id="key-like-line-in-a-text"),
        pytest.param("a = '''\nb = 1\n'''\nb = 2", ("b",), 4, id="literal-text"),
        pytest.param('a = """x\\"""\nb = 1\n"""\nb = 2', ("b",), 4, id="escaped-quotes"),
        pytest.param('a = """x"""""\nb = 2', ("b",), 2, id="quotes-before-the-closing-ones"),
        pytest.param('a = "# [" # ["\nb = 2', ("b",), 2, id="brackets-in-text-and-remark"),
        pytest.param('a = [\n  "x]",\n  1,\n]\nb = 2', ("b",), 5, id="array-over-lines"),
        pytest.param("f = [{a = 1},\n {a = 2}]", ("f", 1, "a"), 1, id="inline-table-has-the-line-of-its-key"),
        pytest.param("\n# remark\n\n a = 1", ("a",), 4, id="blank-lines-and-indent"),
        pytest.param("[ t ] # remark\na=1", ("t", "a"), 2, id="blanks-in-a-header"),
        pytest.param("a = 1", ("x", "y"), 1, id="unknown-path"),
    ],
)
def test_line_of_a_key(text: str, path: tuple[str | int, ...], line: int) -> None:
    """The ways in which TOML may be written by hand."""
    assert line == find_key_lines(text.split("\n")).line_of(path)
