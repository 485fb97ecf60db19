"""
# 没有总分

## 查什么
表末有没有总分行，总分填了没有。

## 为什么
总分是自评的结论，评等级、公开、批复应用都用它。

## 依据
- 财预〔2020〕10号 附1：自评表末行为总分。
- 财预〔2020〕10号 第十六条：总分由各项指标得分汇总形成。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 100 |
| 总分 | | | | | 100 | 100 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 100 |
```
发现（警告）：没有总分行

```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 100 |
| 总分 | | | | | | |
```
发现（警告）：总分

## 不误报
没有得分一列的表式，没有总分可填。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 |
```
总分写在表尾结论里的。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | 100 |
| 评价结论 | 本项目自评总分100分，等级为优。 |
```

## 无法判断
得分一列都空着，表还没有填完。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 100 | |
```

## 怎样改
补上总分行：分值合计 100，得分为执行率得分与各项指标得分之和。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.patterns import compiled_on_use
from jixiao.rules.outcome import BLANK, Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity, squeezed

_STATED = compiled_on_use(r"(?:总分|总得分|综合得分|自评得分|自评分)[值数]?[^，。；\d]{0,6}\d")


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form."""
    printed = form.form.printed_total
    if "printed_score" not in form.form.columns and not _any_score(form):
        yield not_applicable(form.subject, "表里没有得分一列")
    elif printed is not None and printed.score.text is not None:
        yield passed(form.subject)
    elif any(_STATED.search(squeezed(note.text or "")) for note in form.form.notes):
        yield passed(form.subject, "总分写在表尾的文字里")
    elif not _any_score(form):
        yield insufficient_data(form.subject, "得分一列都空着，表还没有填完")
    else:
        what = "没有总分行" if printed is None else "总分行的得分空缺"
        yield Found(
            subject=form.subject,
            origin=form.form.origin if printed is None else printed.origin,
            message=f"表末{what}，没有填总分",
            printed=BLANK,
            verify="是否漏填，或读表时漏了末行",
        )


def _any_score(form: FormUnderReview) -> bool:
    return any(each.indicator.printed_score.text is not None for each in form.indicators)


RULE = FormRule(
    code="C117",
    name="total-row-missing",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2020〕10号", "附1"), Basis("财预〔2020〕10号", "第十六条")),
    consequence_of=("R201",),
)
