"""
# 指标重名或近似重名

## 查什么
同一张表里有没有名称相同、只差几个虚词或次序的指标；同一件事是否在产出、效益各列了一次。

## 为什么
一件事算两次分，权重就虚高了。

## 依据
- 同一张表内各项指标应各考一事。

## 通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120 | 30 | 30 |
| 产出指标 | 质量指标 | 培训合格率 | ≥95% | 98% | 30 | 30 |
```

## 不通过
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 补贴发放人数 | ≥100人 | 120 | 30 | 30 |
| 产出指标 | 数量指标 | 补贴发放人数 | ≥100人 | 120 | 30 | 30 |
| 效益指标 | 社会效益指标 | 发放补贴的人数 | ≥100人 | 120 | 30 | 30 |
```
发现（警告）：与“补贴发放人数”相同
发现（警告）：“发放补贴的人数”

## 不误报
只差期数、地点、对象的，是不同的指标。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 质量指标 | 一期工程验收合格率 | =100% | 100% | 10 | 10 |
| 产出指标 | 质量指标 | 二期工程验收合格率 | =100% | 100% | 10 | 10 |
| 满意度指标 | 服务对象满意度指标 | 学生满意度 | ≥90% | 95% | 10 | 10 |
| 满意度指标 | 服务对象满意度指标 | 学生家长满意度 | ≥90% | 95% | 10 | 10 |
```
同一件事考数量、又考及时，是两个方面。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 信息报送条数 | ≥20条 | 25 | 30 | 30 |
| 产出指标 | 时效指标 | 信息报送及时率 | ≥95% | 98% | 30 | 30 |
```

## 无法判断
名称空缺的，无从比较。
```
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | | ≥20条 | 25 | 30 | 30 |
```

## 怎样改
重复的合并为一项，分值一并调整；确是两件事的，在名称里写出差别。
"""

from collections.abc import Iterator

from jixiao.basis import INTERNAL
from jixiao.numerals import narrow
from jixiao.patterns import compiled_on_use
from jixiao.rules.indicators.set_levels import UNUSED
from jixiao.rules.outcome import Found, Outcome, insufficient_data, not_applicable, passed
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import Decidability, FormRule
from jixiao.rules.subject import FormUnderReview
from jixiao.vocabulary import DIMENSION_TEXT, Severity, bare_label

_PREFIX = compiled_on_use(r"^(?:指标|其中)\d*[:：.、]?")
_FILLER = compiled_on_use(r"的|情况|工作|项目|数量|个数|指标|相关|开展|总数|实际|年度|全年|(?<=[人户次场件])数")
_LEAST = 3
"""A name of which fewer letters are left without its fillers is too general to be compared by them."""


def check(form: FormUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each indicator: found where an earlier one is the same."""
    if not form.indicators:
        yield not_applicable(form.subject, "没有指标")
    seen: dict[str, list[IndicatorUnderReview]] = {}
    for each in form.indicators:
        if each.says_nothing:
            yield not_applicable(each.subject, UNUSED)
            continue
        if each.indicator.name.text is None:
            yield insufficient_data(each.subject, "名称空缺")
            continue
        alike = seen.setdefault(each.once(_matter), [])
        earlier = next((other for other in alike if not _is_one_cell(each, other)), None)
        yield _found(each, earlier) if earlier is not None else passed(each.subject)
        alike.append(each)


def _matter(each: IndicatorUnderReview) -> str:
    """What a name speaks of: its letters without fillers, in no order; the whole name where few letters are left."""
    bare = _bare(each.indicator.name.text or "")
    core = _FILLER.sub("", bare)
    return "".join(sorted(core)) if len(core) >= _LEAST else bare


def _is_one_cell(each: IndicatorUnderReview, other: IndicatorUnderReview) -> bool:
    """Whether two names are one cell that is merged over both rows."""
    return each.indicator.name == other.indicator.name and each.indicator.name.origin.row is not None


def _bare(name: str) -> str:
    return _PREFIX.sub("", bare_label(narrow(name)))


def _found(each: IndicatorUnderReview, earlier: IndicatorUnderReview) -> Found:
    name, other = each.indicator.name.text, earlier.indicator.name.text
    one, two = each.dimension, earlier.dimension
    apart = one is not None and two is not None and one is not two
    where = f"，在{DIMENSION_TEXT[two]}和{DIMENSION_TEXT[one]}各列了一次" if apart and one and two else ""
    same = "相同" if _bare(name or "") == _bare(other or "") else "是同一件事"
    return Found(
        subject=each.subject,
        origin=each.indicator.name.origin,
        message=f"三级指标“{name}”与“{other}”{same}{where}",
        printed=name,
        verify="是否一件事列了两次",
        related=(earlier.indicator.name.origin,),
    )


RULE = FormRule(
    code="I227",
    name="name-duplicate",
    severity=Severity.WARNING,
    check=check,
    basis=(INTERNAL,),
    decidability=Decidability.HEURISTIC,
)
