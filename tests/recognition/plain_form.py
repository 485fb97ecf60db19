"""The blocks of a plain form, to be put together with others as offices do."""

from __future__ import annotations

HEAD = "| 项目名称 | 巡河经费 | < | < | < | < | < | < |\n"
FUNDING = """| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ^ | 年度资金总额 | 60 | 56 | 28 | 10 | 50% | 5 |
"""
INDICATORS = """| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| ^ | 产出指标 | 数量指标 | 巡河次数 | ≥100次 | 102次 | 90 | 90 |
"""
TOTAL = "| 总分 | < | < | < | < | < | 100 | 95 |\n"
INDICATOR = ("产出指标", "数量指标", "巡河次数", "≥100次", "102次", "90", "90")
"""What is read from the row of `INDICATORS`."""
