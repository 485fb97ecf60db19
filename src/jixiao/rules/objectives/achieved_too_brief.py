"""
# 实际完成情况过于简略

## 查什么
“实际完成情况”是否只写了“完成”一类的话，没有写做成了什么。

## 为什么
自评要说明总体目标完成得怎样。只写两个字，对照不出产出和效果。

## 依据
- 财预〔2020〕10号 第十一条：自评内容包括项目总体绩效目标的完成情况。

## 通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | 养护河道30公里，汛期未出现险情。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | 完成。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：“完成。”

字数多些，仍然只是说完成了。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | 已按年初设定的绩效目标全部完成。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
发现（警告）：只说完成

## 不误报
字少而有数的，说出了结果。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里。 | 养护30公里。 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```
目标本来就短，完成情况与它相当。
```
| 项目名称 | 办公楼租赁 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 保障机关正常办公 | 机关办公得到保障 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 租赁面积 | ≥300平方米 | 300 | 60 | 60 |
```

## 无法判断
实际完成情况空缺，见 C105。
```
| 项目名称 | 河道养护经费 |
| 年度总体目标 | 预期目标 | 实际完成情况 |
| | 养护河道30公里，保障行洪安全。 | |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 怎样改
对照预期目标逐项写：做了什么、多少、什么时候完成、效果怎样。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.rules.objectives.objective_sentences import bare_letters, numbers_of, says_only_done
from jixiao.rules.outcome import Found, Outcome, insufficient_data, passed
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.values import is_placeholder
from jixiao.vocabulary import Severity

SUBJECT = "实际完成情况"
SHORT = 10
"""Below how many letters a text that gives no number is too brief."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form."""
    achieved, expected = form.form.objective.achieved, form.form.objective.expected
    if achieved.text is None or is_placeholder(achieved.text):
        yield insufficient_data(SUBJECT, "实际完成情况空缺，见 C105")
    elif says_only_done(achieved.text):
        yield _found(achieved, expected, "只说完成，没有写做成了什么")
    elif _is_brief(achieved.text, expected.text or ""):
        yield _found(achieved, expected, f"只有{len(bare_letters(achieved.text))}个字，没有写出结果")
    else:
        yield passed(SUBJECT)


def _is_brief(achieved: str, expected: str) -> bool:
    letters = bare_letters(achieved)
    shorter = len(letters) < SHORT and len(letters) < len(bare_letters(expected))
    return shorter and not numbers_of(achieved)


def _found(achieved: Written, expected: Written, what: str) -> Found:
    return Found(
        subject=SUBJECT,
        origin=achieved.origin,
        message=f"“实际完成情况”一栏为“{achieved.text}”，{what}",
        printed=achieved.text,
        verify="总体目标各项任务的完成情况",
        related=(expected.origin,),
    )


RULE = FormRule(
    code="T109",
    name="achieved-too-brief",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十一条"),),
    decidability=Decidability.HEURISTIC,
)
