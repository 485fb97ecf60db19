"""
Finds the rules: a rule is a module `rules/<family>/<name>.py` with a page as docstring and a `RULE`.

Registration is a walk over the package; a test prints and checks what it finds.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from jixiao.errors import UsageError
from jixiao.rules.page import Page, parse_page
from jixiao.rules.rule import FileRule, FormRule, Rule

FAMILIES: dict[str, tuple[str, str]] = {
    "R": ("reading", "读表与表型"),
    "N": ("naming", "名称与归属"),
    "C": ("completeness", "完整性"),
    "A": ("arithmetic", "算术与计分"),
    "F": ("funding", "资金"),
    "I": ("indicators", "指标设置"),
    "T": ("objectives", "目标与相关性"),
    "V": ("actuals", "完成值与佐证"),
    "E": ("explanations", "偏差说明"),
    "X": ("consistency", "文、表、决算一致"),
    "D": ("evaluation", "部门评价报告"),
    "L": ("writing", "文字与公文"),
}
"""Each family's letter: its folder and its Chinese name (检查族)."""


@cache
def _modules() -> dict[str, str]:
    """Code to module name of every rule."""
    return {rule.code: name for name, rule in _walk()}


def _walk() -> list[tuple[str, Rule]]:
    found = []
    for folder, _ in FAMILIES.values():
        package = import_module(f"jixiao.rules.{folder}")
        for module in pkgutil.iter_modules(package.__path__):
            name = f"jixiao.rules.{folder}.{module.name}"
            rule = getattr(import_module(name), "RULE", None)
            if isinstance(rule, FormRule | FileRule):
                found.append((name, rule))
    return found


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, ordered by family as in the catalogue and then by code."""
    order = {letter: place for place, letter in enumerate(FAMILIES)}
    return tuple(sorted((rule for _, rule in _walk()), key=lambda rule: (order[rule.family], rule.code)))


def find_rule(code_or_name: str) -> Rule:
    """
    The rule with this code (in any case) or short name.

    Raises: UsageError with the nearest spelling where there is none.
    """
    wanted = code_or_name.strip()
    for rule in all_rules():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    from difflib import get_close_matches

    known = [rule.code for rule in all_rules()] + [rule.name for rule in all_rules()]
    near = get_close_matches(wanted.upper() if len(wanted) <= 4 else wanted.lower(), known, n=1)
    hint = f"，是否指 {near[0]}" if near else ""
    raise UsageError(None, what=f"没有检查项“{wanted}”{hint}", remedy="运行 jixiao rules 查看全部检查项")


@cache
def page_of(rule: Rule) -> Page:
    """The page of a rule: what it checks, why, on what basis, with examples."""
    return parse_page(import_module(_modules()[rule.code]).__doc__ or "")


def select_rules(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """
    The rules that *select* names (all where it is empty) without those that *ignore* names.

    Each word is a code, a family's letter or a short name. Raises: UsageError for a word that names no rule.
    """
    chosen = {rule.code for word in select for rule in _named(word)} if select else {r.code for r in all_rules()}
    dropped = {rule.code for word in ignore for rule in _named(word)}
    return tuple(rule for rule in all_rules() if rule.code in chosen - dropped)


def _named(word: str) -> tuple[Rule, ...]:
    letter = word.strip().upper()
    if letter in FAMILIES:
        return tuple(rule for rule in all_rules() if rule.family == letter)
    return (find_rule(word),)
