"""
# 实际完成情况照抄预期目标

## 查什么
“实际完成情况”与“预期目标”是否一字不差，或只改了几个字，没有新的数。

## 为什么
照抄的完成情况说明不了做得怎样，年终的数也没有写进去。

## 依据
- 财预〔2020〕10号 第十一条：自评内容包括项目总体绩效目标的完成情况。

## 通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里以上，保障行洪安全。 | 养护河道32公里，汛期未出现险情。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 32 | 60 | 60 |
```

## 不通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，汛前完成清障，保障沿岸群众生命财产和行洪安全。 | 养护河道30公里，汛前完成清障，保障沿岸群众生命财产和行洪安全 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（提示）：与“预期目标”相同

```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，汛前完成清障，保障沿岸群众生命财产和行洪安全。 | 已养护河道30公里，汛前完成清障，保障了沿岸群众生命财产和行洪安全。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（提示）：没有新的数

## 不误报
句子相近而写出了新的数。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，汛前完成清障，保障沿岸群众生命财产和行洪安全。 | 养护河道32公里，汛前完成清障，保障沿岸群众生命财产和行洪安全。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 32 | 60 | 60 |
```

## 无法判断
预期目标或实际完成情况空缺，没有可比的。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
按年终实际写，把目标里的数换成完成数，并写出效果。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.objectives.objective_sentences import bare_letters, numbers_of
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

SUBJECT = "实际完成情况"
NEARLY_ALL = 95
"""From which likeness on (0-100) a text without a new number counts as copied."""
LEAST = 10
"""Below how many letters two texts are too short to be told apart by likeness: only equal ones count."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form."""
    expected, achieved = form.form.objective.expected, form.form.objective.achieved
    if expected.text is None or achieved.text is None:
        yield insufficient_data(SUBJECT, "预期目标或实际完成情况空缺，见 C105")
        return
    copied = _copied(expected.text, achieved.text)
    if copied is None:
        yield passed(SUBJECT)
        return
    yield Found(
        subject=SUBJECT,
        origin=achieved.origin,
        message=f"“实际完成情况”一栏{copied}",
        printed=achieved.text,
        verify="年终的完成数和效果",
        related=(expected.origin,),
    )


def _copied(expected: str, achieved: str) -> str | None:
    """How the one copies the other, in Chinese; None where it doesn't."""
    one, other = bare_letters(expected), bare_letters(achieved)
    if one == other:
        return "与“预期目标”相同"
    if min(len(one), len(other)) < LEAST or numbers_of(achieved) - numbers_of(expected):
        return None
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(one, other)
    return "与“预期目标”几乎相同，没有新的数" if likeness >= NEARLY_ALL else None


RULE = FormRule(
    code="T111",
    name="achieved-copies-expected",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十一条"),),
)
