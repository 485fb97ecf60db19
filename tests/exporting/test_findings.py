"""Export, then review: a form gets the same findings in whatever file it is handed in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from exporting.printed_forms import (
    CROWDED,
    CROWDED_COSTS,
    EXPLAINED,
    LONG,
    STANDARD,
    WITH_COSTS,
    needs_office,
    printed,
)
from jixiao.exporting import docx, markdown, toml, xlsx
from jixiao.form import Form
from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.reviewing import ReviewSettings, review


def findings(data: bytes, name: str) -> Counter[tuple[str, str]]:
    """Code and sentence of each finding in a file."""
    result = review(recognise(read_bytes(data, name)), settings=ReviewSettings())
    return Counter((finding.code, finding.message) for finding in result.findings)


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(LONG, id="long"),
        pytest.param(WITH_COSTS, id="with-costs"),
        pytest.param(EXPLAINED, id="explained-funding"),
        pytest.param(CROWDED, id="crowded"),
        pytest.param(CROWDED_COSTS, id="crowded-costs"),
    ],
)
def test_every_output_gets_the_findings_of_the_form_file(form: Form) -> None:
    """A unit that prints what it filled in must not be told something else."""
    expected = findings(toml.write(form), "表.toml")
    found = [findings(output.write(form), f"表{output.ENDING}") for output in (docx, xlsx, markdown)]
    assert [expected] * 3 == found
    assert expected.total() > 0


def test_a_form_without_findings_has_none_in_any_output() -> None:
    """Nothing that the layout adds is taken for an error."""
    found = [findings(output.write(STANDARD), f"表{output.ENDING}") for output in (toml, docx, xlsx, markdown)]
    assert [Counter()] * 4 == found


@needs_office
@pytest.mark.parametrize(
    "form",
    [
        pytest.param(STANDARD, id="standard"),
        pytest.param(WITH_COSTS, id="with-costs"),
        pytest.param(LONG, id="over-pages"),
        pytest.param(CROWDED, id="crowded"),
    ],
)
def test_the_printed_document_gets_the_findings_of_the_form_file(form: Form, tmp_path: Path) -> None:
    """Offices publish the document as a PDF."""
    pdf = printed(docx.write(form), ".docx", tmp_path)
    assert findings(toml.write(form), "表.toml") == findings(pdf.read_bytes(), "表.pdf")
