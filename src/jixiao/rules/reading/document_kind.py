"""
# 送来的不是自评表

## 查什么
文件里有没有项目支出绩效自评表；没有的，说明它是什么。

## 为什么
目标表、部门整体支出表、监控表没有完成值或得分，按自评表去查，只会得出一串“缺少得分”。

## 依据
- 财预〔2020〕10号 第二十五条：单位自评的结果以项目支出绩效自评表的形式反映。

## 通过
```
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
有指标值、没有完成值和得分的，是目标表。
```
项目支出绩效目标表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 |
```
发现（提示）：绩效目标表

对象是整个部门的，是部门整体支出自评表。
```
部门整体支出绩效自评表
| 部门名称 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（提示）：部门整体支出绩效自评表

## 不误报
报告里有自评表，又附目标表的，列在 R105，不在这里提示。
```
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |

项目支出绩效目标表
| 项目名称 | 水库维修经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
| 产出指标 | 数量指标 | 维修座数 | ≥3座 |
```
空白模板归 R103。
```
项目支出绩效自评表
| 项目名称 | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 指标1： | | | | |
```

## 无法判断
只有认不出的表。
```
| 甲 | 乙 | 丙 |
| 丁 | 戊 | 己 |
```

## 怎样改
要审核自评的，请提供填好的项目支出绩效自评表；目标表可以一并提供，用来核对指标值。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.reading.told_tables import count_kinds, told_others, unknown_tables
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import DOCUMENT_KIND_TEXT, DocumentKind, Severity

SUBJECT = "文件类别"


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the file."""
    if file.forms:
        yield passed(SUBJECT)
        return
    submission = file.submission
    others = told_others(submission)
    accounts = [other for other in submission.others if other.kind is DocumentKind.FINAL_ACCOUNTS]
    named = [other for other in (*others, *accounts) if other.kind is not DocumentKind.BLANK_FORM]
    if named:
        yield Found(
            subject=SUBJECT,
            origin=named[0].origin,
            message=f"文件里没有填好的自评表，有{count_kinds([other.kind for other in named])}",
            printed="、".join(dict.fromkeys(DOCUMENT_KIND_TEXT[other.kind] for other in named)),
            expected=DOCUMENT_KIND_TEXT[DocumentKind.SELF_EVALUATION],
            verify="是否送错了文件",
            related=tuple(other.origin for other in named[1:]),
        )
    elif others:
        yield not_applicable(SUBJECT, "是空白模板，见 R103")
    elif unknown := unknown_tables(submission):
        yield undecidable(SUBJECT, f"认不出是什么文件：没有自评表，有{len(unknown)}张认不出的表")
    elif file.report is not None:
        yield undecidable(SUBJECT, "认不出是什么文件：没有自评表")
    else:
        yield not_applicable(SUBJECT, "文件里没有表和报告")


RULE = FileRule(
    code="R101",
    name="document-kind",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
)
