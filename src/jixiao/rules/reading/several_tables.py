"""
# 一个文件里有几张表

## 查什么
文件里的自评表、目标表、部门整体支出表、评价报告各有几张，列出归类。决算报表不列。

## 为什么
各张表分别审核；先看清有几张、各是什么，才知道有没有漏审或漏读。

## 依据
- 审核实务：先点清件数和类别，再逐张审核。

## 通过
```
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |

项目支出绩效目标表
| 项目名称 | 水库维修经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 |
| 产出指标 | 数量指标 | 维修座数 | ≥3座 |
```
发现（提示）：项目支出绩效自评表1张、绩效目标表1张

## 不误报
决算报告里的决算报表不计。
```
青山县水利局2024年度部门决算
一、收入支出决算总表
公开01表
| 项目 | 行次 | 金额 |
| 栏次 | | 1 |
| 一、一般公共预算财政拨款收入 | 1 | 50 |

项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
另有认不出的表。
```
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |

人员情况
| 甲 | 乙 | 丙 |
| 丁 | 戊 | 己 |
```

## 怎样改
不必改。对照应当自评的项目清单，核对各张是否齐全；归类与原意不符的，请看表题和列名。
"""

from collections.abc import Iterator

from jixiao.basis import AUDIT
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.reading.told_tables import count_kinds, told_others, unknown_tables
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "各表归类"


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the file."""
    others, unknown = told_others(file.submission), unknown_tables(file.submission)
    kinds = [form.form.kind for form in file.forms] + [other.kind for other in others]
    left = f"，另有{len(unknown)}张表认不出类别" if unknown else ""
    if len(kinds) > 1:
        origins = [form.form.origin for form in file.forms] + [other.origin for other in others]
        listed = count_kinds(kinds)
        yield Found(
            subject=SUBJECT,
            origin=origins[0],
            message=f"文件里有{listed}{left}",
            printed=listed,
            verify="与应当自评的项目是否相符",
            related=tuple(origins[1:]),
        )
    elif unknown:
        yield undecidable(SUBJECT, f"有{len(unknown)}张表认不出类别")
    elif kinds:
        yield passed(SUBJECT)
    else:
        yield not_applicable(SUBJECT, "文件里没有自评、评价一类的表")


RULE = FileRule(
    code="R105",
    name="several-tables",
    severity=Severity.NOTE,
    check=check,
    basis=(AUDIT,),
)
