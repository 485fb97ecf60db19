"""Whether a file was reviewed, or why not: nothing of the field was recognised in it."""

from __future__ import annotations

from jixiao.form import Report, Submission
from jixiao.reviewing.finding import FileStatus
from jixiao.vocabulary import DOCUMENT_KIND_TEXT, DocumentKind, squeezed

_FIELD_WORDS = (
    "绩效自评",
    "自评表",
    "自评得分",
    "自评总分",
    "绩效目标",
    "绩效评价",
    "三级指标",
    "年度指标值",
    "执行率",
)
_FEWEST_WORDS = 2
"""How many of these a text has at least that comes from the field; one may stand in any report."""


def status_of(submission: Submission) -> tuple[FileStatus, str]:
    """
    Reviewed where a file holds a form, another known table or part, or a report that says whose it is; else why not.

    A file that speaks of the field is not called foreign to it: its table may have been lost on the way.
    """
    known = any(other.kind is not DocumentKind.UNKNOWN for other in submission.others)
    if submission.forms or known or (submission.report is not None and _is_published(submission.report)):
        return FileStatus.REVIEWED, ""
    wanted = DOCUMENT_KIND_TEXT[DocumentKind.SELF_EVALUATION]
    words = _field_words(submission)
    if len(words) < _FEWEST_WORDS:
        return FileStatus.NOT_A_SUBMISSION, f"文件可以读取，其中没有{wanted}，也没有与绩效自评有关的表和报告"
    said = "、".join(f"“{word}”" for word in words[:3])
    return FileStatus.NOT_A_SUBMISSION, (
        f"文件里写到{said}，但认不出{wanted}，可能是表格的格子没有保留下来；请核对原件，或改送带表格的 Word、Excel 文件"
    )


def _field_words(submission: Submission) -> list[str]:
    document = submission.document
    texts = [paragraph.text for paragraph in document.paragraphs()]
    texts.extend(cell.text for grid in document.grids() for row in range(grid.height) for cell in grid.starts(row))
    whole = "".join(map(squeezed, texts))
    return [word for word in _FIELD_WORDS if word in whole]


def _is_published(report: Report) -> bool:
    signed = not (report.title.blank and report.department.blank)
    return signed or bool(report.evaluations or report.accounts)
