"""
# 所列个数与所说个数不符

## 查什么
“N个……，分别是甲、乙、丙”一类的句子，所说的N与所列的个数是否相等。

## 为什么
说1个、列出2个，总有一处写错；读者不知道以哪一个为准。

## 依据
- 同一份材料前后应一致。

## 通过
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
青山县水利局设立3个内设机构，分别是：办公室、财务科和工程管理科。
本部门2024年度部门决算收入总计300.00万元，支出总计300.00万元。
```

## 不通过
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
青山县水利局设立1个内设机构，分别是：财务科和工程管理科。
本部门2024年度部门决算收入总计300.00万元，支出总计300.00万元。
```
发现（错误）：列出2个

## 不误报
一个也没有的；列举以“等”收尾；“和”在名称里面；所列之后还接着别的话。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
本单位下设0个处室，分别是：我单位无下设处室。
青山县水利局设立5个内设机构，分别是：办公室、财务科等。
下属2个事业单位，分别是：档案和信息中心、河道管理站。
部门决算由局本级和2个下属单位组成，分别是：青山县水利局（本级）、河道管理站、水库管理站。
组织对2个项目开展了部门评价，分别为：河道养护经费、水土保持监测经费，涉及一般公共预算支出70.00万元。
```

## 无法判断
“包括”可能只举了一部分。
```
青山县水利局2024年度部门决算
二、机构设置及人员情况
青山县水利局设立5个内设机构，包括办公室、财务科、工程管理科。
本部门2024年度部门决算收入总计300.00万元，支出总计300.00万元。
```

## 怎样改
核对名单，改正个数或补全所列的名称；只举一部分的，末尾写“等”。
"""

from collections.abc import Iterator
from itertools import zip_longest

from jixiao.basis import INTERNAL
from jixiao.patterns import compiled_on_use
from jixiao.recognition.prose import Enumeration, Sentence, read_enumerations, split_sentences
from jixiao.rules.outcome import Found, Outcome, not_applicable, passed, undecidable
from jixiao.rules.rule import FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.vocabulary import Severity

_CLOSED = compiled_on_use(r"分别|具体(?:是|为)|名称为|即")
_ADDED_TO = compiled_on_use(r"(?:和|及|与|、)[^，。；）]{0,4}$")
_NOT_A_NAME = compiled_on_use(
    r"\d|(?:[一二两三四五六七八九十]|若干|多)[个家项名处]|涉及|共计|合计|其中|以及|并|均|已|了"
)
_JOINED = compiled_on_use(r"[一-龥）)”](?:和|及|与)[一-龥“]")
_LONGEST_NAME = 40


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each enumeration of the prose that says how many it lists."""
    ended = []
    for passage in file.passages:
        sentences = [] if passage.contents else list(split_sentences(passage))
        for sentence, following in zip_longest(sentences, sentences[1:]):
            ended += [_judged(sentence, each, following) for each in read_enumerations(sentence, following)]
    yield from ended or [not_applicable("列举", "正文没有“几个，分别是……”的列举")]


def _judged(sentence: Sentence, listed: Enumeration, following: Sentence | None) -> Outcome | Found:
    subject = f"{listed.number}个{listed.noun}"
    text = sentence.text + (following.text if following is not None else "")
    if listed.open_ended or not listed.number:
        return not_applicable(subject, "列举以“等”收尾，没有列全" if listed.open_ended else "一个也没有，没有可列的")
    fewest, most = _how_many(text[listed.start : listed.end], listed.names)
    if fewest <= listed.number <= most:
        return passed(subject)
    if fewest == 0:
        return undecidable(subject, "所列的不像名称，数不出个数")
    connective = text[listed.number_start : listed.start] if listed.start > listed.number_start else ""
    if _ADDED_TO.search(text[: listed.number_start]):
        return undecidable(subject, f"说{listed.number}个，列出{fewest}个，前面还连着别的，所列的可能把它也算在内")
    if _CLOSED.search(connective) is None:
        return undecidable(subject, f"说{listed.number}个，列出{fewest}个，“包括”一类的话不一定列全")
    joined = "；“和”的前后是不是一个机构的名称" if _JOINED.search(text[listed.start : listed.end]) else ""
    return Found(
        subject=subject,
        origin=sentence.origin_of(listed.number_start, listed.number_start + 1),
        message=f"正文写“{subject}”，列出{fewest}个：{'、'.join(f'“{name}”' for name in _names(listed.names))}",
        printed=str(listed.number),
        expected=str(fewest),
        arithmetic=f"{listed.number}≠{fewest}",
        verify=f"个数写错，还是所列的名称有多有少{joined}",
        related=(sentence.origin_of(0, len(sentence.text)),),
    )


def _how_many(listed: str, names: tuple[str, ...]) -> tuple[int, int]:
    """
    The fewest and the most names that a list can hold; (0, 0) where its pieces are no names.

    What follows the list after a comma is another clause; a 和 that may stand inside a name may part two as well.
    """
    kept = _names(names)
    if not kept or any(len(name) > _LONGEST_NAME for name in kept):
        return 0, 0
    only_commas = "，" in listed and "、" not in listed
    first = [name for name in kept if name in listed.partition("，")[0]]
    fewest = len(kept) if only_commas else max(len(first), 1)
    return fewest, len(kept) + sum(_JOINED.search(name) is not None for name in kept)


def _names(names: tuple[str, ...]) -> list[str]:
    """The pieces up to the first that is no name but goes on with the sentence."""
    kept: list[str] = []
    for name in names:
        if _NOT_A_NAME.search(name):
            break
        kept.append(name)
    return kept


RULE = FileRule(
    code="X125",
    name="enumeration-count",
    severity=Severity.ERROR,
    check=check,
    basis=(INTERNAL,),
)
