"""
jixiao (绩效): scores, reviews and exports self-evaluation forms of project spending (项目支出绩效自评表).

The public face: `load` a file, `score` a form, `review` a submission, `export` a form; `jixiao.names.compare` judges
two names, `jixiao.values.parse_target` reads a target. Failures derive from `JixiaoError`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from jixiao.errors import JixiaoError
from jixiao.version import __version__

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from jixiao import names, values
    from jixiao.form import Form, Submission
    from jixiao.reviewing import Review
    from jixiao.scoring import Scorecard

__all__ = ["JixiaoError", "__version__", "export", "load", "names", "review", "score", "values"]


def load(path: str | Path) -> Submission:
    """
    The submission in a file of any supported kind, told by its bytes.

    Raises: JixiaoError when the file can't be read; what could be read but not placed is in `reading_notes`.
    """
    from pathlib import Path

    from jixiao.reading import read
    from jixiao.recognition import recognise

    return recognise(read(Path(path)))


def score(form: Form, policy: str = "auto") -> Scorecard:
    """
    Every score of a form, recomputed under *policy* (an id, or auto), the other candidates beside it.

    Raises: UsageError for a policy that is not known.
    """
    from jixiao.names import place_of
    from jixiao.scoring import score as score_form

    return score_form(form, policy=policy, region=place_of(form.department.text or ""))


def review(submission: Submission, policy: str = "auto") -> Review:
    """The review of a submission: `.findings` and the `.ledger` of all that was checked."""
    from jixiao.reviewing import ReviewSettings
    from jixiao.reviewing import review as review_submission

    return review_submission(submission, settings=ReviewSettings(policy=policy))


def export(form: Form, path: str | Path) -> None:
    """
    Writes a form to *path*; the ending decides the format.

    Raises: JixiaoError when the ending is not supported or the file can't be written.
    """
    from pathlib import Path

    from jixiao.exporting import export as export_form

    export_form(form, Path(path))


def __getattr__(name: str) -> ModuleType:
    """Loads `jixiao.names` and `jixiao.values` when they are first asked for: `--help` has no use for them."""
    if name in {"names", "values"}:
        return import_module(f"jixiao.{name}")
    raise AttributeError(f"module 'jixiao' has no attribute {name!r}")
