"""
# 二级指标归类有误

## 查什么
三级指标的名称明白属于哪一类（如及时率属时效、满意度属满意度），而表内列在与它矛盾的一类。

## 为什么
归错类，该类的权重就用在了别的事上，产出、效益的分量也就不准。

## 依据
- 财预〔2021〕101号 二：成本、产出、效益、满意度四类指标各有所指。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120 | 30 | 30 |
| 产出指标 | 时效指标 | 资金拨付及时率 | ≥95% | 98% | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 资金拨付及时率 | ≥95% | 98% | 30 | 30 |
| 效益指标 | 社会效益指标 | 补贴发放率 | =100% | 100% | 30 | 30 |
```
发现（警告）：“资金拨付及时率”
发现（警告）：“补贴发放率”

## 不误报
两处都见得到的：及时率列在质量、覆盖率列在数量、受益人数列在效益。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 信息报送及时率 | ≥95% | 98% | 30 | 30 |
| 产出指标 | 数量指标 | 培训覆盖率 | ≥95% | 98% | 10 | 10 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 10 | 10 |
| 效益指标 | 社会效益指标 | 安全事故次数 | =0次 | 0 | 10 | 10 |
| 效益指标 | 生态效益指标 | 出水水质达标率 | ≥95% | 98% | 10 | 10 |
```
10号表式的成本指标在产出之下。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 成本指标 | 人均培训成本 | ≤400元/人·天 | 380 | 30 | 30 |
```

## 无法判断
二级指标读不出来。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 其他 | 资金拨付及时率 | ≥95% | 98% | 30 | 30 |
```

## 怎样改
自评的归类照批复的绩效目标表；批复时就归错的，说明情况，下年调整。
"""

import re
from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.library import find_indicator, naming_rules
from jixiao.rules.indicators.name_words import ROOTS, SAME_AS
from jixiao.rules.indicators.set_levels import UNUSED
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import CATEGORY_TEXT, DIMENSION_OF_CATEGORY, Category, Severity, bare_label


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    yield from form.of_each(_outcome)


def _outcome(each: IndicatorUnderReview) -> Outcome | Found:
    return not_applicable(each.subject, UNUSED) if each.says_nothing else _checked(each)


def _checked(each: IndicatorUnderReview) -> Outcome | Found:
    name, category = bare_label(each.indicator.name.text or ""), each.indicator.category_kind
    if not name or category is None:
        return insufficient_data(each.subject, "名称空缺，或二级指标读不出来")
    wanted = _by_root(name, category) or _by_library(name, category)
    if wanted is None:
        return passed(each.subject)
    label = each.indicator.category.text
    return Found(
        subject=each.subject,
        origin=each.indicator.category.origin,
        message=f"“{each.subject}”列在“{label}”，从名称看属于{CATEGORY_TEXT[wanted]}",
        printed=label,
        expected=CATEGORY_TEXT[wanted],
        verify="批复的绩效目标表中的归类",
        related=(each.indicator.name.origin,),
    )


def _by_root(name: str, category: Category) -> Category | None:
    """The category of the first root in the name that the written one contradicts."""
    for root, exceptions, wanted, contradicted in ROOTS:
        if re.search(root, name) and not re.search(exceptions, name):
            return wanted if category in contradicted else None
    return None


def _by_library(name: str, category: Category) -> Category | None:
    """The library's category where it belongs to another 一级指标 and no naming rule speaks for the written one."""
    known = find_indicator(name)
    if known is None or _bare(known.category) is _bare(category):
        return None
    if DIMENSION_OF_CATEGORY[_bare(known.category)] is DIMENSION_OF_CATEGORY[_bare(category)]:
        return None
    allowed = {_bare(rule.category) for rule in naming_rules() if rule.category is not None and rule.applies(name)}
    return None if _bare(category) in allowed else known.category


def _bare(category: Category) -> Category:
    return SAME_AS.get(category, category)


RULE = FormRule(
    code="I215",
    name="category-misfiled",
    severity=Severity.WARNING,
    check=check,
    basis=(Basis("财预〔2021〕101号", "二"),),
    decidability=Decidability.HEURISTIC,
)
