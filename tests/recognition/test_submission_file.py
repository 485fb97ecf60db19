"""Loading a submission from JSON: what is refused, and what a missing part means. The round trip is in exporting."""

from __future__ import annotations

import pytest

from jixiao.form import Submission
from jixiao.library import INDICATOR_COLUMNS
from jixiao.reading import read_bytes
from jixiao.recognition.files.submission_file import SubmissionFileInvalid, recognise_submission_file

HEAD = '{"format": "jixiao.submission/1"'


def loaded(text: str) -> Submission:
    return recognise_submission_file(read_bytes(text.encode(), "报告.json"))


def test_what_is_left_out_is_absent() -> None:
    """The smallest submission: no report, no form, no source but the file itself."""
    whole = loaded(HEAD + "}")
    assert (None, (), "报告.json") == (whole.report, whole.forms, whole.source.path)


def test_a_form_that_does_not_tell_its_columns_has_those_of_the_official_form() -> None:
    """Another program may write only what the contract asks for."""
    assert INDICATOR_COLUMNS == loaded(HEAD + ', "forms": [{"indicators": [{"name": "巡查次数"}]}]}').forms[0].columns


def test_an_unknown_key_is_passed_over() -> None:
    """A later version may add some."""
    assert "甲" == loaded(HEAD + ', "forms": [{"project": "甲", "later": [1]}]}').forms[0].project.text


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        pytest.param('{"format": "jixiao.submission/2"}', "", "format 写的是“jixiao.submission/2”", id="version"),
        pytest.param('{"format": "jixiao.review/1", "files": []}', "", "本程序只能读", id="a-review"),
        pytest.param(HEAD + ', "forms": [{"year": "x"}]}', "forms[0].year", "这里的写法不合格式", id="type"),
        pytest.param(HEAD + ', "forms": [', "", "内容不是完整的 JSON", id="cut-off"),
    ],
)
def test_what_can_not_be_read_is_refused_with_the_remedy(text: str, place: str, what: str) -> None:
    """JSON is made by programs: one sentence with the place is enough."""
    with pytest.raises(SubmissionFileInvalid) as caught:
        loaded(text)
    assert (place, True, True) == (caught.value.place, what in caught.value.what, "重新导出" in caught.value.remedy)
