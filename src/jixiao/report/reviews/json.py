"""One JSON document for all files, one line for each file in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.report.detail import Detail
from jixiao.report.objects import json_text
from jixiao.report.paper import Paper
from jixiao.report.review_objects import review_object, summary_object
from jixiao.report.tally import Tally
from jixiao.reviewing import Review
from jixiao.version import __version__

FORMAT = "jixiao.review/1"


def write(reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
    """The document in pieces: head, files, summary."""
    tally = Tally()
    head = json_text({"format": FORMAT, "version": __version__})
    yield f'{head[:-1]}, "files": ['
    for review in reviews:
        yield f"{',' if tally.files else ''}\n{json_text(review_object(review))}"
        tally.add(review)
    yield f'\n], "summary": {json_text(summary_object(tally.summary()))}}}\n'
