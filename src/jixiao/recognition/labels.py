"""
The labels of forms as published: which words name which field, column, row or block.

Keys are the identifiers of the terms list. Every label stands bare, as `jixiao.recognition.labelling.label_key` leaves
it: without blanks, bracketed remarks, colons, stars and the letters (A), (B) of the official form. Source: 10号附1 and
the forms that offices publish.
"""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


HEADER_LABELS: Mapping[str, tuple[str, ...]] = {
    "project": _words(
        "项目名称 项目支出名称 专项资金名称 专项名称 转移支付名称 转移支付项目名称 二级项目名称 "
        "一级项目名称 三级项目名称 子项目名称 明细项目名称 支出项目名称 预算项目名称 部门预算项目名称 评价项目名称 "
        "自评项目名称 项目全称 资金名称 政策名称 政策项目名称 项目"
    ),
    "department": _words(
        "主管部门 主管部门及代码 主管部门及编码 主管部门及其编码 主管部门名称 主管预算部门 预算主管部门 "
        "项目主管部门 项目主管单位 主管单位 业务主管部门 市级主管部门 县级主管部门 区级主管部门 "
        "省级主管部门 地方主管部门 中央主管部门 市直主管部门 归口管理部门 归口主管部门 归口部门 "
        "业务主管单位 主管部门单位 主管局 "
        "项目主管部门名称 预算部门 部门名称 部门"
    ),
    "unit": _words(
        "实施单位 项目实施单位 项目执行单位 执行单位 具体实施单位 实施主管单位 资金使用单位 项目单位 "
        "项目承担单位 承担单位 实施部门 项目实施部门 具体实施部门 实施主体 "
        "项目实施主体 项目责任单位 责任单位 项目建设单位 建设单位 牵头单位 用款单位 "
        "项目使用单位 资金使用部门 实施单位名称 预算单位 预算单位名称 填报单位 填报单位名称 填报部门 单位名称 承担处室"
    ),
}
"""Labels of the three names in the head of a form; the value stands to the right of the label."""

OVERALL_HEADER_LABELS = _words("部门名称 部门单位名称 部门 预算单位 单位名称 预算部门 部门预算单位名称")
"""Labels that name the subject of a form about a whole department, where a project's form has 项目名称."""

DETAIL_LABELS = _words(
    "项目负责人 联系人 联系电话 联系方式 项目编码 项目代码 单位编码 项目类别 项目属性 项目类型 "
    "项目性质 项目期限 项目起止时间 实施期限 项目概况 项目分类 年度 预算年度 评价年度 填报日期 "
    "填报时间 填表日期 填表时间 金额单位 资金来源"
)
"""Labels in the head whose values a form has no field for."""

FUNDING_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "initial_budget": _words(
        "年初预算数 年初预算 年初预算资金 年初预算资金总额 年初预算金额 年初批复预算数 年初批复数 预算批复数 "
        "年初预算安排 年初安排数 期初预算数 年初下达预算数"
    ),
    "annual_budget": _words(
        "全年预算数 全年预算 全年预算金额 调整后预算数 调整后预算 调整预算数 调整后全年预算数 "
        "全年调整预算数 全年预算调整数 预算数 预算金额 当年预算数 当年年度预算 当年预算 年度预算数 "
        "年中调整预算数 年中调整后预算数 调整后年度预算数 全年预算安排 最终预算数 扣除后预算"
    ),
    "budget_adjustment": _words("预算调整数 调整数 调整金额"),
    "executed": _words(
        "全年执行数 全年执行 全年执行金额 执行数 执行金额 预算执行数 实际执行数 实际执行 实际支出 "
        "实际支出数 实际投入资金额 实际投入资金 全年执行资金 全年支出数 全年实际支出数 全年实际执行数 累计支出数 "
        "累计执行数 实际使用数 实际支付数 支出数 决算数"
    ),
    "printed_rate": _words(
        "执行率 预算执行率 年度预算执行率 全年执行率 预算执行进度 执行进度 资金执行率 预算执行 预算支出进度 支出进度 "
        "预算支出率 资金支出率 执行比例 预算执行比例"
    ),
    "weight": _words("分值 权重 执行率权重 执行率分值 标准分 满分 权重分"),
    "printed_score": _words("得分 执行率得分 自评得分 自评分 实际得分"),
    "explanation": _words(
        "原因 偏差原因 未完成原因 产生差异的原因 差异原因 产生差异原因 偏差原因分析 偏差原因分析及改进措施 "
        "原因分析 备注 未执行原因 产生差异的原因及改进措施 未完成原因分析 未完成原因分析及改进措施 "
        "说明 情况说明 原因说明 未完成原因及改进措施 未完成原因和改进措施 偏差原因及改进措施 偏差原因分析与改进措施 "
        "偏差情况说明 未执行完原因 执行偏差原因"
    ),
}
"""
Column labels of the funding block.

`budget_adjustment` is the budget after its adjustment where no other column gives that, else what was added to it.
"""

AMOUNT_ENDINGS = ("", *_words("数 数额 金额 资金 资金额"))
"""How the name of an amount may end: 调整后预算, 调整后预算数, 调整后预算金额 are one."""

IGNORED_COLUMNS = _words(
    "得分系数 是否核心指标 核心指标 "
    "得分计算方法 评分标准 评价标准 指标解释 绩效标准 计算方法 指标说明 指标定义 佐证材料 附件 "
    "证明材料 数据来源 序号 行次 列次 栏次 编号 复核分 复核得分 财政审核评分 审核评分 核定分 年初指标值 "
    "实际到位 到位资金 到位数 资金到位 资金到位率 到位率 实际到位数 单项得分 完成率 指标完成率 "
    "完成比例 偏差率 偏差度 是否完成 统筹整合资金 资金类型 资金性质 资金项目 "
    "扣分 扣分值 上年指标值 历史值 指标类型 指标方向"
)
"""Column labels that are known and that the form has no field for."""

INDICATOR_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "dimension": _words("一级指标 一级指标名称 一级"),
    "category": _words("二级指标 二级指标名称 二级"),
    "name": _words("三级指标 三级指标名称 三级 四级指标 指标名称 指标内容 绩效指标描述 绩效指标名称 具体指标 指标描述"),
    "target": _words(
        "年度指标值 年度指标 指标值 指标值及单位 预期指标值 指标目标值 年初目标值 年度目标值 目标值 "
        "当年度指标值 当年指标值 当年预期实现值 预期实现值 预期值 计划指标值 计划值 绩效指标值 绩效目标值 "
        "全年指标值 全年目标值 年度绩效指标值 调整指标值 调整后指标值 实施周期指标值 设定指标值 年度计划值 "
        "年度预期值 预期目标值 年度预期目标值 年度绩效目标值 设定目标值 计划完成值 预期完成值 本年指标值 本年度指标值"
    ),
    "initial_target": _words("年初指标值 年初设定指标值"),
    "operator": _words("指标性质 计算符号 运算符号 符号 运算符 比较符号"),
    "measure_unit": _words("度量单位 计量单位 单位 指标单位"),
    "value": _words("值 数值"),
    "actual": _words(
        "实际完成值 实际完成 实际完成指标值 实际完成情况 全年完成值 全年实际值 全年实际完成值 全年完成情况 "
        "全年实际完成情况 全年实际完成 年度实际完成值 年度完成值 当年完成值 完成值 完成指标值 年终完成值 "
        "年末完成值 单项指标实际完成值 实施进度 实际值 实际实现值 实际指标值 实际完成数 指标完成值 "
        "指标实际完成值 绩效指标实际完成值 全年实际完成指标值 全年完成指标值 年度实际值 本年完成值 本年实际完成值 "
        "实际达成值 实际达到值 年底完成值 实际完成结果"
    ),
    "completion": _words("完成情况 指标完成情况"),
    "weight": _words(
        "分值 权重 参考分值 指标权重 指标分值 权重占比 标准分值 标准分 设定分值 满分 权重分值 分数 分值权重 权重分 "
        "应得分 基准分 满分值"
    ),
    "printed_score": _words(
        "得分 自评分 自评得分 指标得分 单项指标得分 折算得分 单位自评得分 单位自评分 实际得分 自评分值 评分 打分 "
        "自评打分 自评分数 实得分 绩效得分 指标自评得分"
    ),
    "single_score": _words("单项得分"),
    "final_score": _words("最终得分 最后得分 评定得分"),
    "reviewed_score": _words("复核分 复核得分 财政审核评分 审核评分 核定分"),
    "explanation": _words(
        "偏差原因分析及改进措施 偏差原因分析与改进措施 偏差原因及改进措施 偏差原因分析和改进措施 偏差原因分析 "
        "偏差原因 偏差分析及改进措施 偏差情况说明 未完成原因分析 未完成原因分析及改进措施 "
        "未完成原因及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 "
        "未完成原因分析及拟采取的改进措施 未完成原因 产生差异的原因 产生差异的原因及改进措施 "
        "产生差异原因及改进措施 差异原因及改进措施 未完成绩效目标原因分析及改进措施 "
        "未完成绩效目标或偏离较多的原因 偏差大或目标未完成原因分析 原因分析及改进措施 原因及改进措施 原因分析 "
        "原因说明 原因 情况说明 说明 备注 扣分原因 扣分原因及改进措施 自评扣分原因 改进措施"
    ),
}
"""
Column labels of the indicator block.

`value` is the middle one of three columns under a target or an actual; `completion` is the actual and `final_score` the
score where no other is.
"""

LOOSE_INDICATOR_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "category": _words("类别 类型"),
    "name": _words("指标 项目内容"),
    "target": _words("目标 计划 预期"),
    "actual": _words("完成 实际"),
}
"""Column labels of the indicator block that are so short that they count beside others alone."""

OBJECTIVE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "expected": _words(
        "预期目标 年初设定目标 年初预期目标 预期总体目标 项目年度目标 年度目标 年初目标 年度绩效目标 "
        "年度总体目标 年度主要目标和成果 总体目标 年初绩效目标 年度总体绩效目标 年度预期目标 年度总目标 "
        "项目绩效目标 年初设定的目标 设定目标 计划目标 全年绩效目标 全年调整绩效目标"
    ),
    "achieved": _words(
        "实际完成情况 全年实际完成情况 年度总体目标完成情况 年度总体目标完成情况综述 年度目标完成情况 "
        "总体目标完成情况 目标实际完成情况 目标完成情况 年度实际完成情况 具体完成情况 完成情况 全年完成情况 "
        "年终完成情况 年末完成情况 目标实现情况 实际完成情况综述 实际完成目标 年度完成情况 "
        "年度绩效目标完成情况 实际完成目标情况 绩效目标完成情况 "
        "绩效目标实际完成情况 全年目标实际完成情况"
    ),
}
"""Labels of the two halves of the objective."""

SIDE_LABELS: Mapping[str, tuple[str, ...]] = {
    "funding": _words(
        "资金 资金金额 项目资金 资金情况 预算资金 预算执行情况 项目资金情况 年度预算申请 年度预算数 资金投入情况 "
        "年度预算执行情况 预算执行 项目预算执行情况 项目预算资金 资金执行情况 预算情况 项目资金执行情况 "
        "资金使用情况 项目资金使用情况 预算资金使用情况 预算资金执行情况 项目资金来源 "
        "年度资金总额"
    ),
    "objective": _words(
        "年度总体目标 年度总体目标完成情况 总体目标完成情况 总体目标 年度目标 年度绩效目标 绩效目标 "
        "目标完成情况 年度总体绩效目标 年度目标完成情况 总体目标情况 年度绩效目标完成情况 项目绩效目标 "
        "当年绩效目标"
    ),
    "indicators": _words(
        "绩效指标 年度绩效指标 绩效指标完成情况 年度绩效指标完成情况 绩效指标情况 绩效目标完成情况 "
        "指标完成情况 年度绩效指标情况"
    ),
}
"""Labels down the first column, which name the blocks of a form."""

HEADINGS = frozenset(_words("基本情况 项目基本情况 项目年度目标完成情况"))
"""Labels of blocks that only hold further labels."""
TEXT_HEADINGS = frozenset(_words("项目实施内容及过程概述 项目实施内容及过程概况 项目实施情况概述"))
"""Labels of texts beside the objective that a form has no field for."""

TOTAL_LABELS = _words(
    "总分 合计 自评总分 总计 总得分 合计得分 总分合计 得分合计 自评得分合计 自评总得分 综合得分 "
    "自评得分 分值合计 总分值 自评分合计 自评合计 得分总计 总评分 绩效自评总分 绩效自评得分 "
    "项目自评得分 项目自评总分 项目总分"
)
"""Labels of the total row."""

SCORE_ONLY_TOTALS = frozenset(
    _words(
        "总得分 合计得分 得分合计 自评得分合计 自评总得分 综合得分 自评得分 自评分合计 得分总计 总评分 绩效自评得分 "
        "项目自评得分 自评总分 绩效自评总分 项目自评总分"
    )
)
"""Labels of a total row that speak of the score alone: a single number beside them is the score."""

WHOLE_TOTALS = frozenset(
    _words("总分 自评总分 总得分 自评总得分 综合得分 总分值 绩效自评总分 项目自评得分 项目自评总分 项目总分")
)
"""Labels of the form's own total; 合计 may be the sum of the indicators alone."""

SUBTOTAL_LABELS = _words("小计 分值小计 得分小计")

GRADE_LABELS = frozenset(_words("自评等级 评价等级 绩效等级 等级 评定等级 自评结果 评价结果 评价等次 自评等次"))
"""Labels beside which a grade stands outside the total row."""
COUNTING_LABELS = frozenset(_words("行次 列次 栏次 序号"))
"""Labels of the rows and columns that only count."""

TAIL_LABELS = _words(
    "评价结论 自评结论 存在问题 存在的问题 主要问题 改进措施 下一步改进措施 改进措施及结果应用方案 "
    "改进措施及结果应用 其他需要说明事项 其他需要说明的问题 其他需要说明的事项 需要说明的问题 说明 备注 "
    "注 附注 项目负责人 财务负责人 单位负责人 填表人 填报人 审核人 联系人 联系电话 填报日期 "
    "填报时间 自评等级 评价等级 自评结果 等级 偏差大或目标未完成原因分析 未完成原因分析 绩效自评结论 "
    "情况说明 绩效结论 未完成原因及改进措施 未完成原因和改进措施 未完成原因分析及改进措施 偏差原因分析及改进措施 "
    "偏差原因及改进措施 偏差原因分析"
)
"""Labels of the rows under the indicators; what they say is kept as the form's notes."""

GRADES = frozenset(_words("优 良 中 差 优秀 良好 中等 一般 合格 不合格 及格 不及格 较差"))
"""What a total row writes as the grade."""
