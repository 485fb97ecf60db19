"""
# 空白模板

## 查什么
有列名而没有填内容的自评表。

## 为什么
空白模板不是自评结果；夹在报告里的，多半是忘了填或忘了删。

## 依据
- 财预〔2020〕10号 第二十五条：自评表应内容完整。

## 通过
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
项目支出绩效自评表
| 项目名称 | |
| 主管部门 | | 实施单位 | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 指标1： | | | | |
| | | 指标2： | | | | |
```
发现（提示）：没有填内容

## 不误报
没有用到的“指标2：”和空着的二级行，不使整张表成为空白。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| | | 指标2： | | | | |
| 效益指标 | 生态效益指标 | | | | | |
```

## 无法判断
只有认不出的表，不知是不是模板。
```
| 甲 | 乙 | 丙 |
| 丁 | 戊 | 己 |
```

## 怎样改
应当自评的项目，填好再送；多余的空表删去。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.outcome import BLANK, Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.reading.told_tables import unknown_tables
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import DocumentKind, Severity

SUBJECT = "空白模板"


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each blank form; one for the file where there is none."""
    submission = file.submission
    blanks = [other for other in submission.others if other.kind is DocumentKind.BLANK_FORM]
    for number, other in enumerate(blanks, start=1):
        yield Found(
            subject=f"第{number}张空表" if len(blanks) > 1 else SUBJECT,
            origin=other.origin,
            message=f"“{other.title or '这张表'}”只有列名，没有填内容",
            printed=BLANK,
            verify="应当自评的项目是否漏填，或多余的空表没有删去",
        )
    if blanks:
        return
    if file.forms:
        yield passed(SUBJECT)
    elif unknown_tables(submission):
        yield undecidable(SUBJECT, "只有认不出的表，不知是不是模板")
    else:
        yield not_applicable(SUBJECT, "文件里没有自评表")


RULE = FileRule(
    code="R103",
    name="blank-form",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
)
