"""
# 人数前后不一

## 查什么
报告里几处写的实有人数、在职人数、编制数、离退休人数是否一致。写法不同的（编制内实有、实有），把各自的范围一并列出。

## 为什么
人数是核定经费和机构情况的基本数。两处不同又没有写明范围，读者无从判断。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本部门年末编制内实有人员13人，其他人员2人。
第三部分 部门评价报告
青山县水利局为县政府工作部门，实有人数15人。
```

## 不通过
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本部门年末实有人员13人。离退休人员2人。
第三部分 部门评价报告
青山县水利局为县政府工作部门，实有人数16人。
```
发现（警告）：“13人”

写法不同，而另外的人员写的是0人。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本部门年末编制内实有人员13人，其他人员0人。
第三部分 部门评价报告
青山县水利局为县政府工作部门，实有人数16人。
```
发现（警告）：编制内

## 不误报
与同一句所写的聘用人员相加后一致的。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本部门实有在职人员13人，另有长期聘用人员4人。
第三部分 部门评价报告
青山县水利局为县政府工作部门，实有人数17人。
```
行政、事业分别写的。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
行政编制12名，实有人员10人；事业编制8名，实有人员7人。
本部门2024年度部门决算收入总计300.00万元，支出总计300.00万元。
```
上年的人数。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
2023年末实有人员14人。2024年末实有人员13人。
```

## 无法判断
编制内的少于全部的，可能是范围不同。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本部门年末编制内实有人员13人。
第三部分 部门评价报告
青山县水利局为县政府工作部门，实有人数16人。
```
纳入决算的单位不止一个，两处可能是两个单位的人数。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
纳入本套部门决算汇编范围的单位共3个。青山县水利局年末实有人员13人。
青山县河道管理站年末实有人员16人。
```

## 怎样改
以年末人事台账为准，各处用同一口径；确有不同范围的，写明是编制内、全部在职还是含聘用人员。
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.basis import INTERNAL
from jixiao.form import Claim, ClaimKind, Report
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import as_written, is_firm, origins_of, quoted, with_same_sentence
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity, squeezed

HEADCOUNTS = (Topic.POSTS, Topic.STAFF, Topic.ACTIVE_STAFF, Topic.RETIRED_STAFF)

_FURTHER = compiled_on_use(r"(?:另有|另|外聘|聘用|聘任|编外|临时|劳务派遣|合同制)[^，。；\d]{0,12}(\d+)[人名]")
"""People who are counted beside the staff."""
_QUALIFIERS = compiled_on_use(
    r"编制内|在编|行政|事业|工勤|参公|参照|公务员|聘用|聘任|编外|临时|合同制|劳务派遣|在职|全额|差额|财政供养|核定|离休|退休"
)


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each kind of headcount that the text gives more than once."""
    report = file.report
    ended = [] if report is None else list(_headcounts(report))
    yield from ended or [not_applicable("人数", "全文没有两处写同一种人数")]


def _headcounts(report: Report) -> Iterator[Outcome | Found]:
    for topic in HEADCOUNTS:
        claims = [
            claim
            for claim in report.claims
            if claim.kind is ClaimKind.COUNT and claim.about == topic and is_firm(claim, report.year)
        ]
        if len(claims) > 1:
            yield _compared(report, topic, claims)


def _compared(report: Report, topic: Topic, claims: Sequence[Claim]) -> Outcome | Found:
    first = claims[0]
    other = next((claim for claim in claims if claim.number != first.number), None)
    if other is None:
        return passed(topic, f"{len(claims)}处都是“{as_written(first)}”")
    if _adds_up(report, first, other) or _adds_up(report, other, first):
        return passed(topic, "与同一句所写的其他人员相加后一致")
    said = f"{_with_scope(first)}，{_with_scope(other)}"
    if scope_of(first) and scope_of(other) and scope_of(first) != scope_of(other):
        return not_applicable(topic, f"{said}，是两种人员")
    doubt = _doubt(report, first, other)
    if doubt:
        return undecidable(topic, f"{said}，{doubt}")
    return Found(
        subject=topic,
        origin=other.origin,
        message=f"{topic}前后不一：{said}",
        printed=as_written(other),
        arithmetic=f"{first.number}≠{other.number}",
        verify="两处是否同一时点、同一范围的人数",
        related=origins_of([first]),
    )


def _adds_up(report: Report, narrow: Claim, wide: Claim) -> bool:
    """Whether other people of the same sentence make up the difference (其他人员2人, 另有长期聘用人员4人)."""
    if narrow.number is None:
        return False
    others = [c.number for c in with_same_sentence(report.claims, narrow) if c.about == Topic.OTHER_STAFF]
    others += [Decimal(found[1]) for found in _FURTHER.finditer(squeezed(narrow.text))]
    return any(number is not None and narrow.number + number == wide.number for number in others)


def _doubt(report: Report, one: Claim, other: Claim) -> str:
    """Why the two may both be right; empty where they can't."""
    units = [c.number for c in report.claims if c.about == Topic.UNITS and c.number is not None]
    if units and max(units) > 1:
        return f"纳入决算的单位有{max(units)}个，可能是两个单位的人数"
    scopes = scope_of(one), scope_of(other)
    if scopes[0] == scopes[1]:
        return ""
    narrow, wide = (one, other) if scopes[0] else (other, one)
    rest = [c for c in with_same_sentence(report.claims, narrow) if c.about == Topic.OTHER_STAFF]
    closed = bool(rest) or (narrow.number or 0) > (wide.number or 0)
    return "" if closed else f"{quoted(narrow)}只是其中一部分人员，可能范围不同"


def scope_of(claim: Claim) -> frozenset[str]:
    """The words that say which people are counted (编制内, 行政, 聘用 …)."""
    return frozenset(_QUALIFIERS.findall(squeezed(claim.text).partition(as_written(claim))[0]))


def _with_scope(claim: Claim) -> str:
    scope = "、".join(sorted(scope_of(claim)))
    return f"{quoted(claim)}（{scope or '未写范围'}）"


RULE = FileRule(
    code="X119",
    name="headcount",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL,),
)
