"""
Time to read one target or actual, over the written forms of the table, against a floor from the same run.

The floor is one match of a combined regular expression (operator, number, unit) on the same texts: what it would cost
to read only the plainest form. The difference is spelling, context, inference, doubts and the value itself. The name
is the same throughout, so that its direction is found once and remembered, as it is within a process.
Run: python benchmarks/values.py
"""

from __future__ import annotations

import platform
import re
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

from jixiao.values import parse_actual, parse_target

PAIRS = 9
ROUNDS = 40
_FLOOR = re.compile(r"\s*([≥≤<>=]|>=|<=|不低于|不少于|不超过|至少)?\s*(\d[\d,]*(?:\.\d+)?)\s*(\D*)")
_TEXTS = (
    "≤250000元 ≥2次 ≥3人 ≥2场 ≥10件 ≥95% ≥100% =100% =24天 ≤30万元 ≥98百分比 100%(百分比) 100.00% 100%（1.0） "
    ">=90% <=5% >=530元/人*月 98%以上 95%（含）以上 不少于12种 不低于98% 不超过6万元 大于等于95% 至少3场 5%以内 "
    "35.6 100 20万元 22.5 316820.75 52.800000 2.6亿元 1.2万亩 1208.0064万平方米 5万 250万 620万/月 1600元/亩 "
    "每亩300 1000元/生.年 超13万元/年 5批次/120人次 3/3 建筑面积2.6万平方米,展示面积1万平方米 ≥80M 2km ≥0.725km "
    "≥100公里 25TB 8120.5标箱 3500公斤 1860人 10辆 ≥500亩 ≥20座 ≥20年 0起 零投诉 无事故 100%全覆盖 全覆盖 "
    "90%-95% 90～95% ≥8(含)≤12 ±10% 约500人次 1,200人 １２００人 两次 十二场 十余次 百分之九十五 2021年12月完成 "
    "12月底之前完成 9月前 2024年12月底前 12月31日前 年底前 2021年1月-12月 1-12月 2023.07-2024.01 1次/月 每月1次 "
    "全天候 7×24小时 30分钟内 ≤2小时 ≥360天 5个工作日内 较上年增长5% 下降≥3% 不高于上年 持平 ≤预算数 "
    "控制在预算内 严格按照预算标准执行 符合相关规定 及时 有效 显著提升 有所提升 优良 A级 是 达标 是否利于发展 "
    "达成预期指标 部分达成 未达成 完成 已完成100% 大于10次 无 — …… 指标2： 不适用 290% 2150次 %=95% 00 0.95 "
    "IO=10 200104010 ≤4个村 ≥95%；按规定执行 97（抽样30人） －5% △5 3人/4人 第一名 一级甲等 1:50 ≥1.5倍 "
    "PM2.5≤35微克/立方米 GB50352-2019 2024年 60岁以上老人120人 100万元以下项目30个"
)


def cases() -> tuple[str, ...]:
    """The texts: one or more for nearly every row of the table of written forms, each once, none preferred."""
    return tuple(_TEXTS.split())


def _timed(work: Callable[[], object]) -> float:
    started = perf_counter()
    for _ in range(ROUNDS):
        work()
    return perf_counter() - started


def run() -> None:
    """Print machine, versions, the number of texts, median and spread per text, and the floor of the same run."""
    texts = cases()
    target = parse_target("≥95%")
    works: dict[str, Callable[[], object]] = {
        "floor": lambda: [_FLOOR.match(text) for text in texts],
        "target": lambda: [parse_target(text, name="群众满意度", category="质量指标", year=2024) for text in texts],
        "actual": lambda: [parse_actual(text, target=target, name="群众满意度", year=2024) for text in texts],
    }
    for work in works.values():
        work()
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(PAIRS):
        for name, work in works.items():
            times[name].append(_timed(work) / ROUNDS / len(texts) * 1e6)
    print(f"values: Python {platform.python_version()}, {platform.machine()}, {sys.platform}; {len(texts)} texts read")
    floor = statistics.median(times["floor"])
    for name, taken in times.items():
        median, spread = statistics.median(taken), max(taken) - min(taken)
        print(f"  {name:7} median {median:6.2f} µs, spread {spread:5.2f} µs, n={PAIRS}, {median / floor:5.1f} × floor")


if __name__ == "__main__":
    run()
