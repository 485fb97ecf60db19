"""
# 预期目标写成了资金或项目简介

## 查什么
“预期目标”里写的是要达到什么，还是只说这笔资金是什么、用在哪里。

## 为什么
目标是年终对照的尺子。只写资金用途，完成与否就无从判断。

## 依据
- 财预〔2021〕101号 一：绩效目标应说明在一定期限内预期达到的产出和效果。

## 通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，汛前完成清障，保障行洪安全。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 河道养护经费是县财政为加强河道管理安排、由水利部门使用的专项资金。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：说明资金是什么

```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 本项目资金主要用于支付养护人员工资和工具购置。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：“本项目资金主要用于支付养护人员工资和工具购置。”

## 不误报
先说用途、再说目标的。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 资金用于河道养护。通过项目实施，养护河道30公里。 | 养护河道30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
一句话里说了用途，也说了要达到什么。
```
| 项目名称 | 保安服务费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 用于支付保安服务费，确保办公场所全年无安全事故。 | 全年无安全事故。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 保安人数 | ≥3人 | 3 | 60 | 60 |
```
有任务量的目标里提到“项目”“资金”。
```
| 项目名称 | 招商经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 全年引进项目5个，到位资金2亿元。 | 引进项目6个。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 引进项目数 | ≥5个 | 6 | 60 | 60 |
```

## 无法判断
预期目标空缺。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
写清一年里做多少事、做到什么程度、带来什么效果，能量化的写出数。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.objectives.objective_sentences import describes_funds, sentences_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "预期目标"


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: found only where every sentence of the objective describes the money."""
    expected = form.form.objective.expected
    if expected.text is None:
        yield insufficient_data(SUBJECT, "预期目标空缺")
    elif all(describes_funds(sentence) for sentence in sentences_of(expected.text)):
        yield Found(
            subject=SUBJECT,
            origin=expected.origin,
            message=f"“预期目标”一栏为“{expected.text}”，只说明资金是什么、用在哪里，没有写要达到的产出和效果",
            printed=expected.text,
            verify="批复的绩效目标",
        )
    else:
        yield passed(SUBJECT)


RULE = FormRule(
    code="T101",
    name="objective-is-description",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2021〕101号", "一"),),
    decidability=Decidability.HEURISTIC,
)
