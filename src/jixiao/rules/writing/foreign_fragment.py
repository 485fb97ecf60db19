"""
# 正文夹有英文词、繁体字或乱码

## 查什么
中文句子里夹着英文连词、介词（and、with 一类）；简体文字里夹着繁体字；无法显示的乱码。

## 为什么
多半是机器翻译、复制粘贴或换字体留下的痕迹，公开前没有通读。

## 依据
- 公文用语和格式规范：使用规范汉字。

## 通过
```
青山县水利局2024年度部门决算
一、评价原则
坚持重要性与代表性相结合，采用PPP模式的项目按合同考核，车辆使用ETC缴费，通过App报送数据。
```

## 不通过
```
青山县水利局2024年度部门决算
一、评价原则
坚持重要性 with 代表性相结合，兼顾效率 and 质量。
```
发现（提示）：“with”

```
青山县水利局2024年度部门决算
一、预算编制
预算金额与工作任務相匹配。
```
发现（提示）：“務”（务）

## 不误报
缩写、型号、单位、英文名称和整句英文不算；转换成部首形状的字不算繁体字。
```
青山县水利局2024年度部门决算
一、设备情况
购置LED灯20盏，功率100kW，安装Windows系统，采用Research and Development模式，面积200 m2。
⻓期⻋辆管理由办公室负责，温度控制在25℃以内。
```

## 无法判断
全文多为繁体字，按繁体文稿处理，不逐字指出。
```
青山縣水利局2024年度部門決算
一、預算編製
預算金額與工作任務相匹配，資金撥付與項目進度、質量檢測結果相銜接，評價標準統一。
```

## 怎样改
改成规范汉字和中文连词；确属名称的，可保留原文。
"""

from collections.abc import Iterator

from jixiao.basis import WRITING
from jixiao.document import Document, Paragraph
from jixiao.origin import Origin
from jixiao.patterns import compiled_on_use
from jixiao.rules.outcome import Found, Outcome, passed, undecidable
from jixiao.rules.quoting import clause_around
from jixiao.rules.rule import Decidability, FileRule
from jixiao.rules.subject import FileUnderReview
from jixiao.rules.writing.foreign_words import FUNCTION_WORDS, traditional_characters
from jixiao.vocabulary import Severity

SUBJECT = "正文用字"
MANY = 5
"""From how many traditional characters in a hundred on, a text is written in them and holds no fragment of them."""

_CHINESE = r"[一-鿿，。、；：”“）（》《]"
_BETWEEN = compiled_on_use(
    rf"(?<={_CHINESE})\s*([A-Za-z]+)\s*(?={_CHINESE})", needs="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
_GARBLED = compiled_on_use(r"�+|锟斤拷|[\ue000-\uf8ff]{2,}|(?:Ã.|â€.){2,}")
_IDEOGRAPH = compiled_on_use(r"[一-鿿]")


def check(file: FileUnderReview) -> Iterator[Outcome | Found]:
    """One outcome for each paragraph or cell that holds a fragment, and one for all the others."""
    document = file.submission.document
    texts = list(_texts(document))
    if _is_traditional("".join(text for text, _ in texts)):
        yield undecidable(SUBJECT, "全文多为繁体字，按繁体文稿处理")
        return
    found = [each for text, origin in texts if (each := _judged(text, origin)) is not None]
    yield from found
    if not found:
        yield passed(SUBJECT)


def _texts(document: Document) -> Iterator[tuple[str, Origin]]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text, block.origin
        else:
            yield from ((cell.text, cell.origin) for row in range(block.height) for cell in block.starts(row))


def _is_traditional(text: str) -> bool:
    table = traditional_characters()
    ideographs = len(_IDEOGRAPH.findall(text))
    return ideographs > 0 and 100 * sum(sign in table for sign in text) >= MANY * ideographs


def _judged(text: str, origin: Origin) -> Found | None:
    words = [match for match in _BETWEEN.finditer(text) if match.group(1) in FUNCTION_WORDS]
    table = traditional_characters()
    signs = list(dict.fromkeys(sign for sign in text if sign in table))
    garbled = _GARBLED.search(text)
    if not words and not signs and garbled is None:
        return None
    said = []
    if words:
        said.append(f"中文之间夹有英文词{'、'.join(f'“{match.group(1)}”' for match in words)}")
    if signs:
        said.append(f"有繁体字{'、'.join(f'“{sign}”（{table[sign]}）' for sign in signs)}")
    if garbled is not None:
        said.append("有无法显示的乱码")
    place = min(
        [text.find(sign) for sign in signs] + [m.start() for m in words] + ([garbled.start()] if garbled else [])
    )
    start, end = clause_around(text, place, place + 1)
    fragment = text[start:end].strip()
    return Found(
        subject=SUBJECT,
        origin=origin,
        message=f"“{fragment}”：{'；'.join(said)}",
        printed=fragment,
        verify="是否转换、翻译或复制时留下的",
    )


RULE = FileRule(
    code="L111",
    name="foreign-fragment",
    severity=Severity.NOTE,
    check=check,
    basis=(WRITING,),
    decidability=Decidability.HEURISTIC,
)
