"""
# 残留模板文字

## 查什么
表内和正文里有没有没有替换掉的模板文字：“（此处请补充内容）”“请填写……”，以“××”“XX”代替的名称和数。

## 为什么
模板文字留在公开的材料里，说明这一处没有写，也没有人校对过。

## 依据
- 财预〔2020〕10号 第二十五条：内容完整。

## 通过
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。自评工作由财务科牵头，各科室配合，结果已在门户网站公开。
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 不通过
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金XX万元。
发现的主要问题及原因：（此处请补充内容）。
| 项目名称 | XX专项经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥××公里 | 30 | 60 | 60 |
```
发现（错误）：“XX专项经费”
发现（错误）：“≥××公里”
发现（错误）：“XX万元”
发现（错误）：“（此处请补充内容）”

## 不误报
隐去的人名、含字母的名称和型号。
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。职工张XX、李××获得表彰，购置X射线探伤机1台、XXL号救生衣20件。
| 项目名称 | X射线设备购置 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | X光机购置数量 | ≥1台 | 1 | 60 | 60 |
```
空白、横线、“指标2：”是空缺，不是模板文字；加粗用的星号不是代替的名称。
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
1. **行政运行（项）：**反映行政单位的基本支出。本部门组织对1个项目开展绩效自评，涉及资金50万元。
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | — | 60 | 60 |
| | | 指标2： | | | | |
```
请求、举例的话里有“请”“如”。
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。对未填写内容的单位，请其补充资料后再报，如××村的台账。
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
```

## 无法判断
正文里的“××公司”可能是隐去的名称，也可能没有替换。
```
青山县水利局2024年度部门决算
一、预算绩效情况说明
本部门组织对1个项目开展绩效自评，涉及资金50万元。养护工程由××公司中标，工程质量合格，结果已在门户网站公开。
```

## 怎样改
补上应写的内容；没有内容可写的，删去这一处，不留提示文字。
"""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from msgspec.structs import replace

from jixiao.basis import Basis
from jixiao.form import Written
from jixiao.rules.completeness.template_words import Surety, in_cell, in_prose
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.quoting import clause_around
from jixiao.rules.row import IndicatorUnderReview
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview, FormUnderReview
from jixiao.vocabulary import Severity

PROSE = "正文"


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One finding for each place; for each form and for the prose one outcome where nothing is found."""
    for form in file.forms:
        found: list[Outcome | Found] = list(_of_form(form))
        yield from found or [passed(form.subject)]
    if file.report is None:
        yield not_applicable(PROSE, "文件里没有报告正文")
    else:
        yield from _of_prose(file)


def _of_form(form: FormUnderReview) -> Iterator[Found]:
    """The cells of a form that people fill and in which a template's words stand; a merged cell comes once."""
    head, objective = form.form, form.form.objective
    cells = (
        ("项目名称", head.project),
        ("主管部门", head.department),
        ("实施单位", head.unit),
        ("预期目标", objective.expected),
        ("实际完成情况", objective.achieved),
    )
    explanations = [pair for pair in form.of_each(_explanation) if pair is not None]
    merged = [next(same) for _, same in groupby(explanations, key=itemgetter(1))]
    for label, cell in chain(_left_in(cells), *form.of_each(_in_row), merged):
        yield Found(
            subject=label,
            origin=cell.origin,
            message=f"“{label}”一栏为“{cell.text}”，留有模板文字",
            printed=cell.text,
            verify="应写的内容",
            form=form.index,
        )


_Labelled = tuple[str, Written]


def _left_in(cells: Iterable[_Labelled]) -> tuple[_Labelled, ...]:
    return tuple((label, cell) for label, cell in cells if cell.text is not None and in_cell(cell.text))


def _in_row(each: IndicatorUnderReview) -> tuple[_Labelled, ...]:
    row, name = each.indicator, each.indicator.name.text or "指标"
    return _left_in((("三级指标", row.name), (f"{name}：年度指标值", row.target), (f"{name}：实际完成值", row.actual)))


def _explanation(each: IndicatorUnderReview) -> _Labelled | None:
    found = _left_in([(f"{each.indicator.name.text or '指标'}：偏差原因", each.indicator.explanation)])
    return found[0] if found else None


def _of_prose(file: FileUnderReview) -> Iterator[Outcome | Found]:
    doubtful = []
    clean = True
    for passage in file.passages:
        for word in in_prose(passage.text):
            text = passage.cut(word.start, word.end)
            if word.surety is Surety.DOUBTFUL:
                doubtful.append(text)
                continue
            clean = False
            around = passage.cut(*clause_around(passage.text, word.start, word.end))
            yield Found(
                subject=PROSE,
                origin=replace(passage.origin_of(word.start, word.end), text=around),
                message=f"正文“{around}”处留有模板文字“{text}”",
                printed=text,
                verify="应写的内容",
            )
    if doubtful:
        places = "、".join(f"“{text}”" for text in dict.fromkeys(doubtful))
        yield undecidable(PROSE, f"正文里的{places}可能是隐去的名称，也可能没有替换")
    elif clean:
        yield passed(PROSE)


RULE = FileRule(
    code="C119",
    name="template-placeholder",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "第二十五条"),),
)
