"""
# 等级与总分不符

## 查什么
表内所填的等级，是否就是总分所在的等级。

## 为什么
等级决定结果怎样应用：优、良支持，中、差要改进管理。等级与总分必须一致。

## 依据
- 财预〔2020〕10号 第十八条：90（含）—100 为优，80（含）—90 为良，60（含）—80 为中，60 以下为差。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
| 产出指标 | 数量指标 | 维护点位数 | ≥40处 | 36处 | 100 | 90 | |
| 总分 | | | | | 100 | 90 | 优 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 66处 | 100 | 66 | |
| 总分 | | | | | 100 | 66 | 良 |
```
发现（错误）：60≤66<80

## 不误报
“优秀”“良好”是同义写法；不写等级的自评表也可以。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 93处 | 100 | 93 | |
| 总分 | | | | | 100 | 93 | 优秀 |
```
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 66处 | 100 | 66 |
| 总分 | | | | | 100 | 66 |
```
总分先舍入到两位小数再看等级：89.995 记 90.00。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 90处 | 100 | 89.995 | |
| 总分 | | | | | 100 | 89.995 | 优 |
```

## 无法判断
总分空着，等级无从核对。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 93处 | 100 | 93 | |
| 总分 | | | | | 100 | | 优 |
```

## 怎样改
先复核总分，再按等级界线填写等级。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import Basis
from jixiao.numerals import shown
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.scoring import grade_of
from jixiao.vocabulary import Grade, Severity, bare_label

GRADE_WORDS: dict[str, Grade] = {
    word: grade
    for grade, words in {
        Grade.EXCELLENT: "优 优秀 优等",
        Grade.GOOD: "良 良好 良等",
        Grade.FAIR: "中 中等 一般 合格",
        Grade.POOR: "差 较差 差等 不合格",
    }.items()
    for word in words.split()
}
"""How forms write the four grades."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the printed grade against the printed total."""
    total = form.form.printed_total
    if total is None or total.grade.text is None:
        yield not_applicable(form.subject, "表内没有写等级")
        return
    written = GRADE_WORDS.get(bare_label(total.grade.text))
    if written is None:
        yield insufficient_data(form.subject, f"等级“{total.grade.text}”不是优、良、中、差")
        return
    if total.score.number is None:
        yield insufficient_data(form.subject, "总分空缺或不是数")
        return
    expected = grade_of(total.score.number, form.policy)
    if written is expected:
        yield passed(form.subject)
        return
    yield Found(
        subject=form.subject,
        origin=total.grade.origin,
        message=f"总分“{total.score.text}”，等级写“{total.grade.text}”，按口径 {form.policy.id} 为“{expected.value}”",
        printed=total.grade.text,
        expected=expected.value,
        arithmetic=f"{_span(total.score.number, form.policy.grades.bounds)}，为{expected.value}",
        verify="总分和等级哪一处有误",
        related=(total.score.origin,),
    )


def _span(total: Decimal, bounds: tuple[Decimal, Decimal, Decimal]) -> str:
    """Between which bounds a total lies: 60≤66<80."""
    above = [bound for bound in bounds if bound > total]
    below = [bound for bound in bounds if bound <= total]
    low = f"{shown(max(below))}≤" if below else ""
    high = f"<{shown(min(above))}" if above else ""
    return f"{low}{shown(total)}{high}"


RULE = FormRule(
    code="A401",
    name="grade",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十八条"),),
    policy_bound=True,
    consequence_of=("A107",),
)
