from __future__ import annotations

from jixiao.report import WRITTEN_FORMATS, review_outputs, score_outputs


def test_every_output_of_reviews_has_a_name_that_the_command_knows() -> None:
    """A format that nobody can ask for is dead."""
    assert set() == set(review_outputs()) - set(WRITTEN_FORMATS)
    assert {"text", "json", "jsonl", "md"} <= set(review_outputs())


def test_scores_can_be_written_in_the_formats_of_the_contract() -> None:
    """The score command has three."""
    assert {"text", "json", "md"} == set(score_outputs())
