"""
# 编号跳号、重号、次序乱

## 查什么
同一节里同一级的编号（第一部分、一、（一）、1.、（1）、①）是否连续。目录不算；换了上级标题重新从1编起，不算。

## 为什么
编号不连续，往往是漏了一段、误插了别处的一段，或层级用错。

## 依据
- 公文用语和格式规范：结构层次序数依次编排。

## 通过
```
青山县水利局2024年度部门决算
一、部门概况
（一）主要职责。负责全县河道管理工作。
（二）机构设置。设三个内设机构。
二、决算情况
（一）收入情况。本年收入合计300.00万元。
（二）支出情况。本年支出合计300.00万元。
```

## 不通过
缺一个号的，提示。
```
青山县水利局2024年度部门决算
一、部门概况
1. 主要职责。负责全县河道管理工作。
2. 机构设置。设三个内设机构。
4. 人员情况。年末实有人员13人。
```
发现（提示）：缺“3.”

连缺几个、又倒回前面的，多半漏了或误插了一段。
```
青山县水利局2024年度部门决算
一、主要经验
（一）加强管理。健全各项制度。
1. 分工明确。
2. 定期检查。
（四）招商工作。完成年度任务。
（五）工会工作。组织各项活动。
（二）存在问题。个别指标不够明确。
```
发现（错误）：（一）（四）（五）（二）

重号。
```
青山县水利局2024年度部门决算
一、部门概况
（一）主要职责。负责全县河道管理工作。
（二）机构设置。设三个内设机构。
（二）人员情况。年末实有人员13人。
```
发现（提示）：“（二）”之后接“（二）”

## 不误报
一句话里接着编号；换了标题重新编号；表注从表下接着编；④之后的数字丢了圆圈；转换留下的页眉重复。
```
青山县水利局2024年度部门决算
第一部分 部门概况
一、主要职责
1. 管理河道；2. 管理水库；
3. 管理灌区。
二、机构设置
1. 办公室。
2. 财务科。
①收发。
②档案。
③印章。
④接待。
5 值班
第一部分 部门概况
三、人员情况
1. 在职人员13人。
```

## 无法判断
一节的编号不从头开始，前面的可能在表里或转换时丢了。
```
青山县水利局2024年度部门决算
一、部门概况
主要职责如下。
（三）人员情况。年末实有人员13人。
（四）车辆情况。年末有车辆2辆。
```

## 怎样改
通读这一节，补上漏掉的段落或删去误插的段落，再把编号依次排好。
"""

from collections.abc import Iterator

from jixiao.basis import WRITING
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.rules.writing.numbered_runs import Break, Run, begins_within_text, breaks_of, numbered_runs, sign_of
from jixiao.vocabulary import Severity

SUBJECT = "编号"
MOST_NAMED = 4
"""How many missing numbers a message lists."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each run of numbers that is broken or begins in the middle, and one for all the others."""
    document = file.submission.document
    passages = file.passages
    runs = numbered_runs(document, passages, file.report.evaluations if file.report is not None else ())
    whole = 0
    for run in runs:
        breaks = breaks_of(run, document, passages)
        if breaks:
            yield _found(run, breaks)
        elif not begins_within_text(run, passages):
            first = run.lines[0]
            yield undecidable(f"{SUBJECT}{first.sign}", f"这一节的编号从“{first.sign}”开始，前面的没有读到")
        else:
            whole += 1
    if whole or not runs:
        yield passed(SUBJECT, f"{whole}组编号连续") if whole else not_applicable(SUBJECT, "正文没有成组的编号")


def _found(run: Run, breaks: list[Break]) -> Found:
    first = breaks[0]
    order = "".join(line.sign for line in run.lines)
    missing = [sign_of(run.style, number) for each in breaks for number in each.missing]
    more = "等" if len(missing) > MOST_NAMED else ""
    named = f"，缺“{'”“'.join(missing[:MOST_NAMED])}”{more}" if missing and len(breaks) == 1 else ""
    return Found(
        subject=f"{SUBJECT}{first.after.sign}",
        origin=first.after.passage.origin,
        message=f"“{first.before.sign}”之后接“{first.after.sign}”{named}，这一节的编号依次为{order}",
        printed=order,
        verify="是否漏了一段、误插了别处的一段，或编号写错",
        severity=Severity.ERROR if _is_spliced(breaks) else None,
        related=tuple(line.passage.origin for each in breaks for line in (each.before, each.after))[:8],
    )


def _is_spliced(breaks: list[Break]) -> bool:
    """Whether numbers leap ahead and fall back again: a passage of another text stands in this one."""
    return any(len(each.missing) > 1 for each in breaks) and any(not each.missing for each in breaks)


RULE = FileRule(
    code="L101",
    name="numbering-broken",
    severity=Severity.NOTE,
    check=check,
    basis=(WRITING,),
)
