from __future__ import annotations

import subprocess
import sys

import pytest

from jixiao.report import WRITTEN_FORMATS, review_outputs, score_outputs


def test_every_output_of_reviews_has_a_name_that_the_command_knows() -> None:
    """A format that nobody can ask for is dead."""
    assert set() == set(review_outputs()) - set(WRITTEN_FORMATS)
    assert {"text", "json", "jsonl", "md"} <= set(review_outputs())


def test_scores_can_be_written_in_the_formats_of_the_contract() -> None:
    """The score command has three."""
    assert {"text", "json", "md"} == set(score_outputs())


def test_a_format_that_is_not_there_is_not_found() -> None:
    """The command names those that are."""
    assert (None, False) == (review_outputs().get("sarif"), "sarif" in score_outputs())
    with pytest.raises(KeyError):
        review_outputs()["paper"]


def test_only_the_output_that_is_asked_for_is_loaded() -> None:
    """A run writes one format: the others would be loaded for nothing."""
    code = """
import sys
from jixiao.report import review_outputs
review_outputs()["text"]
print(*sorted(name for name in sys.modules if name.startswith("jixiao.report.reviews.")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert "jixiao.report.reviews.text" == done.stdout.strip()
