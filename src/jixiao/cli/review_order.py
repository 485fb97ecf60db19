"""What `jixiao review` was told to do: its arguments over the configuration, checked before any file is opened."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from msgspec import Struct

from jixiao.cli.settings import Settings, chosen_policy
from jixiao.errors import UsageError
from jixiao.reviewing import ReviewSettings
from jixiao.rules import select_rules
from jixiao.vocabulary import Severity


class ReviewOrder(Struct, frozen=True, kw_only=True):
    """
    How to review, and what counts as a failure.

    `fail_on` is the least severity that ends with 1; `waivers` and `output` are paths, None where there are none.
    """

    review: ReviewSettings
    fail_on: Severity
    jobs: int
    waivers: Path | None
    output: Path | None


def order_of(arguments: Namespace, settings: Settings) -> ReviewOrder:
    """
    The order in *arguments*; what they leave open is taken from *settings*, and then from the defaults.

    Raises: UsageError for a policy or a rule that does not exist, and for an output that would replace an input.
    """
    review = ReviewSettings(
        policy=chosen_policy(arguments.policy, settings),
        select=_words(arguments.select, settings.select),
        ignore=_words(arguments.ignore, settings.ignore),
        min_severity=Severity(arguments.min_severity or settings.min_severity or Severity.NOTE),
    )
    select_rules(review.select, review.ignore)
    output = None if arguments.output is None else Path(arguments.output)
    if output is not None:
        _refuse_input(output, [Path(path) for path in arguments.paths])
    return ReviewOrder(
        review=review,
        fail_on=Severity(arguments.fail_on or settings.fail_on or Severity.ERROR),
        jobs=arguments.jobs or settings.jobs or 1,
        waivers=settings.waivers if arguments.waivers is None else Path(arguments.waivers),
        output=output,
    )


def _words(given: list[list[str]] | None, configured: tuple[str, ...] | None) -> tuple[str, ...]:
    if given is not None:
        return tuple(word for words in given for word in words)
    return configured or ()


def _refuse_input(output: Path, paths: list[Path]) -> None:
    for path in paths:
        if output.exists() and path.is_file() and path.samefile(output):
            raise UsageError(output, what="输出文件就是要审核的文件", remedy="请换一个输出文件名")
