"""
Words of templates that should have been replaced: prompts, and crosses in place of a name or a number.

Crosses are also how people are made anonymous (张××, 某××企业), and letters stand in names (X射线, XXL): those are no
template words. In prose, crosses that could be either are doubtful and accuse nobody.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from jixiao.patterns import compiled_on_use

PROMPTS = (
    r"[（(【\[][^（）()【】\[\]]{0,8}(?:此处|这里|请)[^（）()【】\[\]]{0,6}(?:补充|填写|填入|输入|插入|填报|粘贴)[^（）()【】\[\]]{0,30}[）)】\]]",
    r"(?:此处|这里)(?:请)?(?:填写|补充|填入|输入|插入|粘贴)[^，。；、]{0,12}",
    r"(?:点击|单击)(?:此处|这里)[^，。；、]{0,12}",
    r"^请(?:补充|填写|填入|输入|插入)[^，。；]{0,20}$",
    r"请(?:补充|填写)(?:完整|具体|实际|本单位|本部门|相关|内容|单位名称|项目名称|数据)[^，。；、]{0,12}",
    r"[（(【\[](?:待补充|待填写?|待定|待核实|待完善|待更新|略)[）)】\]]",
    r"^(?:待补充|待填写?|待完善)。?$",
)
"""Prompts of templates: whoever meets one knows that something has to be written in its place."""

CROSSES = r"(?:×{2,}|[XxＸ]{2,}|╳{2,}|[Xx×](?=年度?|单位|部门|项目)|[XxＸ](?=[台辆个次人件项份场月日%％]|万?元))"
"""Crosses in place of something."""

TEMPLATE_NOUNS = "单位|部门|项目|专项|工程|经费|资金|年度?|月|日|万元|元|%|％|人|次|个|分|公里|亩|户|家|件|项|份|场|局|厅|委|办|处|省|市|县|区|镇|乡|街道"
"""What a template writes behind its crosses."""

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤某"
)
"""Surnames, and 某: crosses behind one make a person anonymous."""


class Surety(StrEnum):
    """How sure it is that a place was left as the template has it."""

    LEFT = "left"
    DOUBTFUL = "doubtful"


class TemplateWord(Struct, frozen=True):
    """A word of a template in a text: the letters from `start` to `end`, and how sure it is."""

    start: int
    end: int
    surety: Surety


_PROMPT = compiled_on_use("|".join(PROMPTS), needs=("此处", "这里", "请", "待", "略"))
_CROSS = compiled_on_use(
    rf"(?<![A-Za-z0-9])(?P<year>20)?(?P<cross>{CROSSES})(?P<noun>{TEMPLATE_NOUNS})?(?![A-Za-z0-9])", needs="×XxＸ╳"
)
_ANONYMOUS = compiled_on_use(rf"[{SURNAMES}]$|[（(](?:化名)?$|[·•]$")
_EXAMPLE = compiled_on_use(r"(?:如|例如|比如|简称)[^，。；]{0,6}$")
_TELLING = frozenset(
    {
        "万元",
        "元",
        "%",
        "％",
        "人",
        "次",
        "个",
        "分",
        "公里",
        "亩",
        "户",
        "件",
        "项",
        "份",
        "场",
        "年",
        "年度",
        "月",
        "日",
        "单位",
        "部门",
        "项目",
        "专项",
    }
)
"""Nouns that stand behind no person's name: crosses before them are in place of a number, a year or an office."""


def in_cell(text: str) -> tuple[TemplateWord, ...]:
    """The template words in a cell of a form: there, crosses are a template's unless they hide a person's name."""
    return tuple(_found(text, sure=True))


def in_prose(text: str) -> tuple[TemplateWord, ...]:
    """The template words in a passage of prose: crosses are sure only in place of a number, a year or this office."""
    return tuple(_found(text, sure=False))


def _found(text: str, *, sure: bool) -> list[TemplateWord]:
    words = [TemplateWord(match.start(), match.end(), Surety.LEFT) for match in _PROMPT.finditer(text)]
    for match in _CROSS.finditer(text):
        alone = len(match["cross"]) == 1
        telling = alone or match["year"] is not None or (match["noun"] or "") in _TELLING
        before = text[: match.start("cross")]
        masked = _EXAMPLE.search(before) or (not telling and _ANONYMOUS.search(before))
        if masked or any(word.start <= match.start() < word.end for word in words):
            continue
        surety = Surety.LEFT if sure or telling else Surety.DOUBTFUL
        words.append(TemplateWord(match.start(), match.end(), surety))
    return sorted(words, key=lambda word: word.start)
