"""A review screen over a small report made by hand: findings stay what they are when rules change."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath
from typing import Any, ClassVar

from msgspec.structs import replace
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static, TextArea
from textual.worker import WorkerFailed

import jixiao.tui
from builders import submission_of
from jixiao.document import Cell, Grid, ReadingNote
from jixiao.origin import Origin
from jixiao.reviewing import FileStatus, Finding, LedgerEntry, Review
from jixiao.reviewing import review as review_submission
from jixiao.rules import Status
from jixiao.store import Decisions
from jixiao.tui.app import JixiaoApp
from jixiao.tui.lines import Line, LineList, TextLine
from jixiao.tui.opening import Opening
from jixiao.tui.review import ReviewPage
from jixiao.tui.review.board import ReviewBoard
from jixiao.tui.review.opened import GoesOn, Opened, Opener, open_submission
from jixiao.vocabulary import Severity
from report.made_reviews import finding

NARROW, WIDE = (80, 24), (120, 40)
NOON = datetime(2024, 11, 25, 12, 3, tzinfo=UTC)
REPORT = """青山县水利局2024年度部门决算
本年度对2个项目开展绩效自评，涉及资金136万元。其中，河道巡查养护经费自评得分为96分。
表名：河道巡查养护经费

项目名称	渠系清淤经费
主管部门	柳河县水利局			实施单位	柳河县渠道管理所
项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额	80	80	68.96	10	86.20%	8.62
年度总体目标	预期目标			实际完成情况
	清淤渠道12公里，保障灌溉。[附件1]			清淤渠道12公里，灌溉面积没有减少。
绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
	产出指标	数量指标	清淤渠道长度	≥12公里	12公里	50	50
	效益指标	社会效益指标	灌溉面积	≥3000亩	3000亩	25	25
	满意度指标	服务对象满意度指标	农户满意度	≥90%	92%	10	10
总分						100	93.62

第二张表如下。

项目名称	河道巡查养护经费
主管部门	青山县水利局			实施单位	青山县水利局
项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
	年度资金总额	56	56	28	10	50.00%	5
年度总体目标	预期目标			实际完成情况
	巡查河道48次。			巡查河道48次，修补护坡3处。
绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
	产出指标	数量指标	巡查次数	≥48次	48次	50	50
	效益指标	社会效益指标	险情处置率	=100%	100%	30	30
	满意度指标	服务对象满意度指标	村民满意度	≥90%	92%	10	10
总分						100	95
"""
CELL = Origin(file="样例.txt", line=6, table=1, row=2, column=2)
FOREIGN = finding(
    code="N103",
    rule="department-name",
    subject="渠系清淤经费",
    message="“主管部门”一栏为“柳河县水利局”，报告单位为“青山县水利局”，所在地不同：柳河≠青山",
    printed=None,
    expected=None,
    arithmetic=None,
    verify="这张表是否放错，或主管部门名称写错",
    origin=CELL,
    fingerprint="root",
)
ANNOUNCED = replace(
    FOREIGN,
    code="N101",
    message="“项目名称”一栏为“渠系清淤经费”，表前引导句为“河道巡查养护经费”",
    origin=Origin(file="样例.txt", line=5, table=1, row=1, column=2),
    related=(Origin(file="样例.txt", line=3, text="表名：河道巡查养护经费"),),
    fingerprint="announced",
    root="root",
)
WEIGHTS = finding(
    subject="渠系清淤经费",
    origin=Origin(file="样例.txt", line=14, table=1, row=10, column=7),
    related=tuple(
        Origin(file="样例.txt", line=line, table=1, row=line - 4, column=column)
        for line, column in ((8, 6), (12, 7), (13, 7))
    ),
    fingerprint="weights",
)
CLAIMED = finding(
    code="X113",
    severity=Severity.WARNING,
    subject="正文所称得分",
    message="表内总分为“95”，正文自评得分为“96分”",
    printed=None,
    expected=None,
    arithmetic="95≠96",
    verify="正文和表内以哪一处为准",
    origin=Origin(file="样例.txt", line=2, text="自评得分为96分"),
    related=(Origin(file="样例.txt", line=29, table=2, row=11, column=8, text="95"),),
    form=None,
    fingerprint="claimed",
)
LOW = finding(
    code="E107",
    severity=Severity.NOTE,
    subject="预算执行率",
    message="执行率50.00%，表内和正文没有说明原因",
    printed=None,
    expected=None,
    arithmetic="28÷56=50.00%",
    verify="资金没有执行完的原因",
    origin=Origin(file="样例.txt", line=22, table=2, row=4, column=5),
    form=1,
    fingerprint="low",
)
OPEN = LedgerEntry("A305", "灌溉面积", Status.UNDECIDABLE, "两种口径得分不同：25或20", 0)
NOTE = ReadingNote("第3行的图片没有读", Origin(file="样例.txt", line=3))


def made_review(*findings: Finding) -> Review:
    """The review of the report above with *findings*; all of them where none is given."""
    submission = submission_of(REPORT)
    plain = review_submission(submission)
    every = findings or (FOREIGN, ANNOUNCED, WEIGHTS, CLAIMED, LOW)
    return replace(plain, findings=every, ledger=(OPEN,), reading_notes=(NOTE,))


def unlike_a_submission() -> Review:
    """The review of a file with nothing of the field in it."""
    submission = submission_of("今日天气晴。\n明日有雨。\n")
    reason = "文件可以读取，其中没有项目支出绩效自评表"
    return Review(path="天气.txt", sha256="", status=FileStatus.NOT_A_SUBMISSION, reason=reason, submission=submission)


def opener_of(review: Review) -> Opener:
    """Hands *review* out instead of reading a file; decisions stand beside the path all the same."""

    def opener(path: Path, goes_on: GoesOn) -> Opened | None:
        return Opened(review, Decisions.open(path)) if goes_on("正在审核") else None

    return opener


class ReviewApp(JixiaoApp):
    """The interface with a review page on top, under a clock that stands still."""

    CSS_PATH: ClassVar[list[str | PurePath]] = [Path(jixiao.tui.__file__).parent / name for name in JixiaoApp.CSS_PATH]

    def __init__(self, path: Path, opener: Opener = open_submission, *, ascii_signs: bool = False) -> None:
        super().__init__(path, ascii_signs=ascii_signs, clock=lambda: NOON)
        self.page = ReviewPage(path, opener=opener)

    def open_file(self, path: Path, opening: Opening | None = None) -> None:
        """The page lies on the start screen, as when it is opened from there."""
        self.push_screen(self.page)


@asynccontextmanager
async def reviewing(app: ReviewApp, size: tuple[int, int] = NARROW) -> AsyncIterator[Pilot[int]]:
    """Runs *app* and waits until the file is reviewed and shown."""
    async with app.run_test(size=size) as pilot:
        await reviewed(pilot)
        yield pilot


async def reviewed(pilot: Pilot[Any]) -> None:
    """Waits for the worker, also for one that ends in a failure to read, then until what it sent is taken in."""
    with suppress(WorkerFailed):
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def page_of(pilot: Pilot[Any]) -> ReviewBoard:
    """The review page, whatever lies over it."""
    app = pilot.app
    assert isinstance(app, ReviewApp)
    return app.page


def lines_of(pilot: Pilot[Any], pane: str) -> list[str]:
    """The lines of a pane (submitted, causes, detail) as they are shown, blank ones left out."""
    shown = page_of(pilot).query_one(f"#{pane} LineList", LineList).lines
    return [f"{line.text} {line.right}".rstrip() for line in shown if line.text.strip()]


def title_of(pilot: Pilot[Any], pane: str) -> str:
    """The title of a pane."""
    return str(page_of(pilot).query_one(f"#{pane} .pane--title", Static).content).rstrip()


def line_of(pilot: Pilot[Any], line: str) -> str:
    """The top line or the legend."""
    return str(page_of(pilot).query_one(f"#{line}", TextLine).text)


def notices_of(pilot: Pilot[Any]) -> str:
    """What was said for a while, all of it."""
    return "\n".join(str(each.message) for each in pilot.app._notifications)


def made_app(path: Path) -> ReviewApp:
    """The screen over the review above, with its decisions beside *path*."""
    return ReviewApp(path, opener_of(made_review()))


def decisions_at(path: Path) -> dict[str, tuple[str, str, str]]:
    """What is kept for *path*: finding to decision, reason and name."""
    return {each.fingerprint: (each.decision.value, each.reason, each.by) for each in Decisions.open(path).all()}


def words_of(screen: Screen[Any]) -> str:
    """All that a dialog says."""
    return "\n".join(str(widget.content) for widget in screen.query(Static))


async def write(pilot: Pilot[Any], text: str) -> None:
    """Types *text* into the field of a dialog, as an input method commits it."""
    pilot.app.screen.query_one(TextArea).insert(text)
    await pilot.pause()


def made_grid(*rows: tuple[str, ...]) -> Grid:
    """A table of one-square cells, its first."""
    squares = tuple(
        tuple(
            Cell(text, row, column, Origin(table=1, row=row + 1, column=column + 1))
            for column, text in enumerate(texts)
        )
        for row, texts in enumerate(rows)
    )
    return Grid(squares, Origin(table=1))


def shown(lines: list[Line]) -> list[str]:
    """The two sides of each line."""
    return [f"{line.text}|{line.right}" for line in lines]
