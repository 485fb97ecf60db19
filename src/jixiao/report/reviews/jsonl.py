"""One line of JSON for each file, written as soon as the file has been reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jixiao.report.detail import Detail
from jixiao.report.objects import json_text
from jixiao.report.paper import Paper
from jixiao.report.review_objects import review_object
from jixiao.reviewing import Review


def write(reviews: Iterable[Review], *, paper: Paper, detail: Detail) -> Iterator[str]:
    """A line for each file: the object that the JSON document has for it."""
    for review in reviews:
        yield json_text(review_object(review)) + "\n"
