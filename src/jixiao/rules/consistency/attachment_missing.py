"""
# 引用的附件不存在

## 查什么
正文写“详见附件3”“附件3：《……》”而文件里没有这个附件：既没有编号相同的附件标题，也没有同名的表或文件。

## 为什么
评分表等依据放在附件里。附件缺了，正文的得分和结论就无从核对。

## 依据
- 财预〔2020〕10号 附3：评价报告后附评分表等材料。

## 通过
```
青山县水利局2024年度部门决算
第四部分 附件
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。评分结果详见附件1：《河道养护经费评价表》。
2025年3月1日
附件1：河道养护经费评价表
各项指标得分如下。
```

## 不通过
```
青山县水利局2024年度部门决算
第四部分 附件
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。具体详见：
附件3：《河道养护经费评价表》
二、评价结论
评价得分95分。
2025年3月1日
```
发现（错误）：附件3

## 不误报
附件以表题的形式在后面；引用的是别的文件的附件。
```
青山县水利局2024年度部门决算
第四部分 附件
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。评分结果详见附件2：《项目支出绩效自评表》。
指标体系参照《项目支出绩效评价管理办法》附件2设置。
2025年3月1日
项目支出绩效自评表
| 项目名称 | 河道养护经费 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 90 | 90 |
```

## 无法判断
文件里没有附件部分，附件可能另成文件。
```
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。评分结果详见附件3。
2025年3月1日
```
正文写明附件另行报送。
```
青山县水利局2024年度部门决算
第四部分 附件
青山县水利局2024年度河道养护经费项目绩效评价报告
项目名称：河道养护经费
一、基本情况
（一）项目概况
“河道养护经费”项目预算50万元，实际支出50万元。评分结果详见附件3，附件另行报送。
2025年3月1日
```

## 怎样改
补上所引的附件，或把引用改成实际的编号和名称；另行报送的，在正文写明。
"""

from collections.abc import Iterator

from jixiao.basis import Basis
from jixiao.patterns import compiled_on_use
from jixiao.rules.consistency.attachments import Annex, AnnexPlaces, cited_annexes, find_places, holds
from jixiao.rules.consistency.figures import origins_of
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

_ELSEWHERE = compiled_on_use(r"附件[^。；]{0,10}(?:另行|另附|另册|单独|分别报送|不予?公开|从略|略)")


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each annex that the prose cites."""
    report = file.report
    places = find_places(file)
    annexes = [] if report is None else cited_annexes(report, places)
    yield from [_judged(file, annex, places) for annex in annexes] or [not_applicable("附件", "正文没有引用附件")]


def _judged(file: FileUnderReview, annex: Annex, places: AnnexPlaces) -> Outcome | Found:
    name = f"{annex.label}{annex.title and f'：{annex.title}'}"
    if holds(places, annex):
        return passed(name)
    if annex.label in {"附件", "附表"} and not annex.title:
        return undecidable(name, "引用没有写编号和名称")
    if any(_ELSEWHERE.search(passage.text) for passage in file.passages):
        return undecidable(name, "正文说明附件另行报送或单独成册")
    if not places.has_part and not places.numbered:
        return undecidable(name, "文件里没有附件部分，附件可能另成文件")
    first, *others = annex.citations
    known = "、".join(places.numbered)
    return Found(
        subject=name,
        origin=first.origin,
        message=f"正文引用“{name}”，文件里没有这个附件" + (f"，只有{known}" if known else ""),
        printed=name,
        verify="附件是否漏附，或编号、名称有变",
        related=origins_of(others),
    )


RULE = FileRule(
    code="X127",
    name="attachment-missing",
    severity=Severity.ERROR,
    check=check,
    basis=(Basis("财预〔2020〕10号", "附3"),),
)
