"""
# 分值合计不等于满分

## 查什么
执行率的分值加上各项指标的分值，是否等于 100。

## 为什么
总分以 100 分计。分值合计不足，表上的满分就拿不满；超出，总分就可能超过 100。

## 依据
- 财预〔2020〕10号 第十三条：执行率和各项指标的权重合起来为 100%。
- 分值之和等于满分，各地系统保存时也作此校验。

## 通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 不通过
```
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 50 | 50 | 50 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 25 | 25 |
```
发现（错误）：10+60+25=95

## 不误报
没有一项指标填分值的表式（如部分转移支付自评表）不作此查。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 |
```

## 无法判断
有一项指标的分值空着，合计就算不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
```

## 怎样改
先核对是否漏列指标，或读表时漏了一行；再按批复的绩效目标表核对各项分值。确有不适用的指标并已折算的，请在表内注明。
"""

from collections.abc import Iterator
from decimal import Decimal

from jixiao.basis import SYSTEM, Basis
from jixiao.numerals import shown
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.rule import FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import Severity

FULL = Decimal(100)


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for the form: the weights of all scored lines against 100."""
    lines = form.scorecard.lines
    if all(line.weight is None for line in lines):
        yield not_applicable(form.subject, "表内没有分值")
        return
    blank = [line.subject for line in lines if line.weight is None]
    if blank:
        yield insufficient_data(form.subject, f"分值空缺或不是数：{'、'.join(blank)}")
        return
    weights = [line.weight for line in lines if line.weight is not None]
    total = sum(weights, Decimal(0))
    if total == FULL:
        yield passed(form.subject)
        return
    yield Found(
        subject=form.subject,
        origin=lines[-1].origin,
        message=f"执行率和各项指标的分值相加为{shown(total)}，不是100",
        printed=shown(total),
        expected="100",
        arithmetic=f"{'+'.join(map(shown, weights))}={shown(total)}",
        verify="是否漏列指标，或读表时漏了一行；有不适用指标折算的，请在表内注明",
        related=tuple(line.origin for line in lines),
    )


RULE = FormRule(
    code="A101",
    name="weight-sum",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第十三条"), SYSTEM),
    policy_bound=True,
)
