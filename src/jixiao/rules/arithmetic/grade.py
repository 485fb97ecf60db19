"""
# 等级与总分不符

## 查什么
表内所填的等级、正文同一句给一个得分写的等级，是否就是这个分数所在的等级。

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

正文同一句写了自评得分和等级的，一并核对；评价报告的等级界线可以另定，不符的作警告。
```
青山县水利局2024年度部门决算
组织对1个项目开展绩效自评。项目绩效自评得分66分，等级为良。
项目支出绩效自评表
| 项目名称 | 水文监测点维护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 维护点位数 | ≥100处 | 66处 | 100 | 66 |
| 总分 | | | | | 100 | 66 |
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
from jixiao.form import Claim, ClaimKind, Report
from jixiao.numerals import shown
from jixiao.policy import DEFAULT_ID, policy_in_force
from jixiao.recognition.prose import Topic
from jixiao.rules.consistency.figures import with_same_sentence
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview, FormUnderReview
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

WHOLE_SCORES = frozenset(
    {
        Topic.SELF_EVALUATION_SCORE,
        Topic.DEPARTMENT_EVALUATION_SCORE,
        Topic.FINANCE_EVALUATION_SCORE,
        Topic.WHOLE_EVALUATION_SCORE,
        Topic.EVALUATION_SCORE,
    }
)
"""The scores of which the prose may give the grade; an average has none."""


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each form's printed grade, and one for each sentence that gives a score and its grade."""
    for form in file.forms:
        yield _in_table(form)
    graded = list(_graded_sentences(file.report))
    for score, grade in graded:
        yield _in_prose(file, score, grade)
    if not file.forms and not graded:
        yield not_applicable("等级", "文件里没有写等级")


def _in_table(form: FormUnderReview) -> Outcome | Found:
    total = form.form.printed_total
    if total is None or total.grade.text is None:
        return not_applicable(form.subject, "表内没有写等级")
    written = GRADE_WORDS.get(bare_label(total.grade.text))
    if written is None:
        return insufficient_data(form.subject, f"等级“{total.grade.text}”不是优、良、中、差")
    if total.score.number is None:
        return insufficient_data(form.subject, "总分空缺或不是数")
    expected = grade_of(total.score.number, form.policy)
    if written is expected:
        return passed(form.subject)
    return Found(
        subject=form.subject,
        origin=total.grade.origin,
        message=f"总分“{total.score.text}”，等级写“{total.grade.text}”，按口径 {form.policy.id} 为“{expected.value}”",
        printed=total.grade.text,
        expected=expected.value,
        arithmetic=f"{_span(total.score.number, form.policy.grades.bounds)}，为{expected.value}",
        verify="总分和等级哪一处有误",
        related=(total.score.origin,),
        form=form.index,
    )


def _graded_sentences(report: Report | None) -> Iterator[tuple[Claim, Claim]]:
    """The sentences that give one score of a whole and one grade: each with the two."""
    for score in report.claims if report is not None else ():
        if report is None or score.about not in WHOLE_SCORES or not score.exact or score.number is None:
            continue
        said = [score, *with_same_sentence(report.claims, score)]
        grades = [each for each in said if each.kind is ClaimKind.GRADE]
        if len(grades) == 1 and sum(each.kind is ClaimKind.SCORE for each in said) == 1:
            yield score, grades[0]


def _in_prose(file: FileUnderReview, score: Claim, grade: Claim) -> Outcome | Found:
    """A grade in the prose against its score; the lines between grades may be drawn otherwise for an evaluation."""
    policy = (
        file.forms[0].policy
        if file.forms
        else policy_in_force(DEFAULT_ID, None if file.report is None else file.report.year)
    )
    written, subject = GRADE_WORDS.get(grade.value or ""), f"{score.about}“{score.value}”"
    if written is None or score.number is None:
        return insufficient_data(subject, f"正文所写等级“{grade.value}”不是优、良、中、差")
    expected = grade_of(score.number, policy)
    if written is expected:
        return passed(subject, f"正文所写等级“{grade.value}”与得分相符")
    return Found(
        subject=subject,
        origin=grade.origin,
        message=f"正文写得分“{score.value}”，等级“{grade.value}”，按口径 {policy.id} 为“{expected.value}”",
        printed=grade.value,
        expected=expected.value,
        arithmetic=f"{_span(score.number, policy.grades.bounds)}，为{expected.value}",
        verify="得分和等级哪一处有误，等级界线是否另有规定",
        severity=None if score.about == Topic.SELF_EVALUATION_SCORE else Severity.WARNING,
        related=(score.origin,),
    )


def _span(total: Decimal, bounds: tuple[Decimal, Decimal, Decimal]) -> str:
    """Between which bounds a total lies: 60≤66<80."""
    above = [bound for bound in bounds if bound > total]
    below = [bound for bound in bounds if bound <= total]
    low = f"{shown(max(below))}≤" if below else ""
    high = f"<{shown(min(above))}" if above else ""
    return f"{low}{shown(total)}{high}"


RULE = FileRule(
    code="A401",
    name="grade",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十八条"),),
    policy_bound=True,
    consequence_of=("A107",),
)
