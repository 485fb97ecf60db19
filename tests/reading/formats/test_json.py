"""Only our own JSON is a kind of its own; any other stays text."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from jixiao.reading.formats.json import KIND, recognise


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        pytest.param('{"format": "jixiao.submission/1"}', True, id="ours"),
        pytest.param('\ufeff\n {"a": 1, "format" : "jixiao.submission/9"}', True, id="mark-blank-and-order"),
        pytest.param('{"format": "other/1"}', False, id="another-format"),
        pytest.param('["format", "jixiao."]', False, id="a-list"),
        pytest.param("项目支出绩效自评表", False, id="text"),
    ],
)
def test_our_json_is_told_by_its_format(text: str, ours: bool) -> None:
    """The ending of the name is not asked."""
    assert ours is recognise(text.encode(), "甲.txt")


def test_every_line_is_a_paragraph_with_its_number() -> None:
    """Whoever recognises the submission gets the text as it stands."""
    document = read_bytes(b'{\n  "format": "jixiao.submission/1"\n}\n', "报告.json")
    assert (KIND, [(1, "{"), (2, '  "format": "jixiao.submission/1"'), (3, "}")]) == (
        document.source.kind,
        [(paragraph.origin.line, paragraph.text) for paragraph in document.paragraphs()],
    )
