"""
Waivers (豁免): a reviewer's file that lets findings pass, each with a reason and a name; unused ones are reported.

```toml
[[waivers]]
code = "E109"                 # 检查项代码
place = "2024年上报/*.docx"      # 文件、表（表2）、格（表2第4行第3列）或项目名称，可用 * 和 ?
reason = "财政局已同意该表述"
by = "张三"
until = 2025-12-31             # 可省
```
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fnmatch import fnmatch
from pathlib import Path, PurePath

from msgspec import Struct
from msgspec.structs import replace

from jixiao.errors import UsageError
from jixiao.reviewing.finding import Batch, Finding, Review, Waived
from jixiao.rules import find_rule


class Waiver(Struct, frozen=True, kw_only=True):
    """One waiver; `until` is its last day, None for no end."""

    code: str
    place: str
    reason: str
    by: str
    until: date | None = None

    def covers(self, finding: Finding, review: Review) -> bool:
        """Whether the finding is of the waiver's code and stands at its place: a file, a table, a cell or a project."""
        return finding.code == self.code and any(fnmatch(name, self.place) for name in _places(finding, review))

    def described(self) -> str:
        """The waiver in one line, to report it as unused."""
        return f"{self.code} {self.place}（{self.by}：{self.reason}）"


def _places(finding: Finding, review: Review) -> Iterable[str]:
    yield review.path
    yield PurePath(review.path).name
    yield finding.origin.place()
    if finding.origin.table is not None:
        yield f"表{finding.origin.table}"
    if finding.origin.sheet is not None:
        yield finding.origin.sheet
    if finding.form is not None:
        project = review.forms[finding.form].form.project.text
        if project is not None:
            yield project


def load_waivers(path: Path, *, today: date) -> tuple[Waiver, ...]:
    """
    The waivers of a file that still hold on *today*; those past their `until` are left out.

    Raises: UsageError naming the file and the entry when it can't be read or an entry is incomplete.
    """
    from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

    class Entry(BaseModel):
        model_config = ConfigDict(extra="forbid")
        code: str
        place: str
        reason: str
        by: str
        until: date | None = None

    try:
        entries = TypeAdapter(list[Entry]).validate_python(_table(path).get("waivers", []))
    except ValidationError as error:
        first = error.errors()[0]
        number, *keys = [str(part) for part in first["loc"]] or ["?"]
        raise UsageError(
            path,
            place=f"第{int(number) + 1 if number.isdigit() else number}项 {'.'.join(keys)}".strip(),
            what="豁免写得不全或有多余的项",
            remedy="每项须有 code、place、reason、by，可有 until",
        ) from None
    waivers = [Waiver(**entry.model_dump()) for entry in entries]
    for waiver in waivers:
        find_rule(waiver.code)
    return tuple(waiver for waiver in waivers if waiver.until is None or today <= waiver.until)


def _table(path: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(path, what=f"豁免文件不能读取（{error}）", remedy="请核对路径和 TOML 写法") from None


def apply_waivers(batch: Batch, waivers: tuple[Waiver, ...]) -> Batch:
    """The batch with the findings that a waiver covers marked as waived, and the unused waivers listed."""
    used: set[int] = set()
    reviews = tuple(_waived(review, waivers, used) for review in batch.reviews)
    unused = tuple(waiver.described() for place, waiver in enumerate(waivers) if place not in used)
    return Batch(reviews, unused)


def _waived(review: Review, waivers: tuple[Waiver, ...], used: set[int]) -> Review:
    findings = []
    for finding in review.findings:
        place = next((n for n, waiver in enumerate(waivers) if waiver.covers(finding, review)), None)
        if place is None:
            findings.append(finding)
        else:
            used.add(place)
            findings.append(replace(finding, waived=Waived(waivers[place].by, waivers[place].reason)))
    return replace(review, findings=tuple(findings))
