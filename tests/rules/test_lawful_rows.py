"""Rows that a strict reader might accuse, and that are right: no rule may say a word about them."""

from __future__ import annotations

import pytest

from rules.rows_in_a_form import findings_in, form_with

BESIDE_THE_POINT = ("V107", "I231")
"""That all rows have full marks, and that words are no measure, is true of these forms and said elsewhere."""

LAWFUL = (
    ("time", "工程完工时间", "2024年12月底前", "2024年11月15日"),
    ("time", "工程完工时间", "第四季度", "2024年10月"),
    ("time", "项目完成时限", "2024年12月31日", "2024年12月31日前"),
    ("time", "采购完成时间", "2024年9月", "2024年8月"),
    ("time", "维修响应时间", "≤2小时", "30分钟"),
    ("time", "工程工期", "≤180天", "165日历天"),
    ("time", "工程工期", "半年内", "5个半月"),
    ("time", "值班值守天数", "365天", "366天"),
    ("time", "完成及时率", "100%", "100%（12/12）"),
    ("quantity", "安全事故发生数", "0起", "无"),
    ("quantity", "安全事故发生数", "零发生", "未发生"),
    ("quantity", "培训人次", "约500人次", "512人次"),
    ("quantity", "服务户数", "约3000户", "2985户"),
    ("quantity", "采购设备数量", "30台（套）", "30台"),
    ("quantity", "巡查频次", "每月不少于2次", "24次"),
    ("quantity", "道路养护里程", "≥120公里", "120.5km"),
    ("quantity", "绿化养护面积", "≥3亩", "2100平方米"),
    ("quantity", "举办活动", "30+5场", "35场"),
    ("quantity", "接待来访批次", "≤50批次", "32批次"),
    ("quantity", "开展活动次数", "4-6次", "6次"),
    ("quantity", "课时", "介于30和40之间", "36课时"),
    ("quantity", "完成投资额", "≥500万元", "5123000元"),
    ("quantity", "补助人数", "=356人", "356"),
    ("quantity", "受益户数", "≥500人", "510人"),
    ("quantity", "维修面积", "≥3处", "3处"),
    ("quantity", "道路里程", "≥3条", "3条"),
    ("quality", "验收合格率", "=100%", "100"),
    ("quality", "差错率", "<0.5%", "0"),
    ("quality", "设备故障率", "≤2‰", "0.1%"),
    ("quality", "培训合格率", "九成以上", "95%"),
    ("quality", "抽检合格率", "三分之二以上", "67%"),
    ("quality", "水质标准", "Ⅲ类及以上", "Ⅱ类"),
    ("quality", "水质标准", "III类", "Ⅲ类"),
    ("quality", "尺寸偏差", "±2mm", "1.5mm"),
    ("quality", "标准符合率", "≥95%且≤100%", "98%"),
    ("social", "案件发案率", "较上年下降", "较上年下降2.1%"),
    ("social", "就业人数增长率", "≥5%", "5.3%"),
    ("social", "事故发生率下降", "≥5%", "下降6%"),
    ("social", "重复信访率", "≤5%", "3.1%"),
    ("social", "全省考核排名", "前3名", "第2名"),
    ("economic", "招商引资到位资金", "≥3亿元", "3.2亿元"),
    ("economic", "旅游收入", "≥5000万元", "0.52亿元"),
    ("ecological", "PM2.5浓度", "≤35微克/立方米", "33"),
    ("lasting", "设备使用年限", "≥5年", "6年"),
    ("lasting", "长效管护机制", "建立", "已建立"),
    ("lasting", "长效管护机制", "是", "√"),
    ("satisfaction", "群众满意度", "90%以上", "96%"),
    ("satisfaction", "参训学员满意度", "≥4.5分", "4.8分"),
    ("cost", "培训费标准", "≤550元/人·天", "480元/人天"),
    ("cost", "补助标准", "每人补助300元", "300元/人"),
    ("cost", "设备采购成本", "≤500000元", "48.6万元"),
    ("cost", "设备采购成本", "≤50万元", "¥486,000.00"),
    ("cost", "项目总成本", "控制在预算内", "100万元"),
    ("cost", "公用经费压减率", "≥5%", "6%"),
    ("cost", "成本控制率", "≤100%", "98%"),
)


@pytest.mark.parametrize(
    ("place", "name", "target", "actual"), LAWFUL, ids=[f"lawful{place:02d}" for place in range(len(LAWFUL))]
)
def test_a_lawful_row_is_not_accused(place: str, name: str, target: str, actual: str) -> None:
    """A wrong accusation costs a reviewer's trust as much as a missed error."""
    assert () == findings_in(form_with(place, name, target, actual), ignore=BESIDE_THE_POINT)


@pytest.mark.parametrize(
    ("place", "row", "score", "explanation"),
    [
        ("satisfaction", ("群众满意度", "≥95%", "92%"), "9.68", "部分群众对施工噪声有意见，今后优化时段"),
        ("lasting", ("管护机制", "健全", "达成预期指标"), "27", "制度还需细化，自扣3分"),
        ("time", ("竣工时间", "2024年10月底前", "2024年11月15日"), "8", "因连续降雨停工，已调整工期"),
    ],
    ids=["in proportion", "strict", "late"],
)
def test_a_lost_point_with_a_reason_is_not_accused(
    place: str, row: tuple[str, str, str], score: str, explanation: str
) -> None:
    """Whoever scores strictly and says why has done what 10号 第十一条 asks."""
    one = form_with(place, *row, score=score, explanation=explanation)
    assert () == findings_in(one, ignore=BESIDE_THE_POINT)
