"""
# 全部满分

## 查什么
执行率和各项指标的得分是否全部等于分值。

## 为什么
全部满分本身不是错。提示审核人留意：完成值有没有佐证，目标是不是定得偏低。

## 依据
- 财预〔2020〕10号 第二十五条：自评表数据真实、结果客观。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培育社团个数 | ≥8个 | 7个 | 50 | 43.75 |
| 效益指标 | 社会效益指标 | 志愿服务人次 | ≥900人次 | 950 | 40 | 40 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 18 | 18 | 18 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培育社团个数 | ≥8个 | 9个 | 50 | 50 |
| 效益指标 | 社会效益指标 | 志愿服务人次 | ≥900人次 | 950 | 40 | 40 |
```
发现（提示）：3行都得满分

## 不误报
没有分值的表式不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 培育社团个数 | ≥8个 | 9个 |
```

## 无法判断
有得分空着，其余都是满分，不能断定。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培育社团个数 | ≥8个 | 9个 | 50 | |
| 效益指标 | 社会效益指标 | 志愿服务人次 | ≥900人次 | 950 | 40 | 40 |
```

## 怎样改
不一定要改。请按佐证材料复核完成值；确实全部完成的，保留材料备查。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.rules.arithmetic import counted_rows
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: whether every line that carries a weight has full marks."""
    lines = [line for line in form.scorecard.lines if line.weight is not None and not line.excluded]
    if not any(line.index is not None for line in lines):
        yield not_applicable(form.subject, "指标没有填分值")
        return
    if all(line.printed_score is None for line in lines):
        yield insufficient_data(form.subject, "得分都没有填写")
        return
    if any(line.printed_score < line.weight for line in lines if line.printed_score is not None and line.weight):
        yield passed(form.subject)
        return
    blank = [line.subject for line in lines if line.printed_score is None]
    if blank:
        yield insufficient_data(form.subject, f"得分空缺或不是数：{'、'.join(blank)}")
        return
    scores = [row.score.origin for row in counted_rows(form)]
    yield Found(
        subject=form.subject,
        origin=scores[0],
        message=f"执行率和各项指标{len(lines)}行都得满分",
        printed=f"{len(lines)}行满分",
        verify="各项完成值有没有佐证，目标值是否定得偏低",
        related=tuple(scores[1:]),
    )


RULE = FormRule(
    code="V107",
    name="all-full-marks",
    severity=Severity.NOTE,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
)
