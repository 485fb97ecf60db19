"""
Which offices head a field of a government's work (工作部门), so that no other such office can be their superior.

Beside them stand bureaus that one of them manages (部门管理机构, 二级局): the grain bureau under the commission for
development, the highway bureau under the office for transport. Which ones, every place decides for itself; of a bureau
that is not listed here nobody may say that it doesn't belong to another.
"""

from __future__ import annotations

from jixiao.patterns import compiled_on_use

_FIELDS = (
    "发改|发展改革|教育|教体|教科|教|科技|工信|经信|经济|信息化|经贸|商务|民族宗教|民宗|公安|民政|司法|财政|人社|自然资源|"
    "自资|自规|规自|规划资源|环境|环保|住建|住房|城建|城乡|城管|综执|交通|水利|水务|湖泊|农业农村|农业|农牧|农水|农林|农|"
    "牧|林业|林草|林|渔业|文旅|文广|文体|文化|旅游|广电|体育|文|广|旅|体|卫健|退役军人|应急|审计|国资|市监|统计|医保|"
    "行审|数据|组织|宣传|统战|政法|残联|妇联|文联|科协|总工会|工商联|法院|检察院|检院"
)
_PRINCIPAL = compiled_on_use(f"(?P<fields>(?:{_FIELDS}){{1,5}})(?:局|厅|委|部|署|办)?")
_MANAGED = (
    (compiled_on_use("林业|林草"), compiled_on_use("自资|自规|规自|规划资源|自然资源")),
    (compiled_on_use("国资"), compiled_on_use("财政")),
    (compiled_on_use("民宗|民族宗教"), compiled_on_use("统战")),
    (compiled_on_use("体育"), compiled_on_use("文|教")),
)
"""Fields whose office is one of the principal ones in some places, and managed by the office beside it in others."""


def may_belong_together(one: str, other: str, *, duties: tuple[str, str]) -> bool:
    """
    Whether one of two bureaus of one place may stand under the other, as far as their functions in short form tell.

    *duties* are the functions as written: a field that stands in the other's name may have been merged into it.
    """
    first, second = _PRINCIPAL.fullmatch(one), _PRINCIPAL.fullmatch(other)
    if first is None or second is None:
        return True
    fields = first["fields"], second["fields"]
    if fields[0] in other + duties[1] or fields[1] in one + duties[0]:
        return True
    return any(
        managed.search(fields[a]) is not None and manager.search(fields[b]) is not None
        for managed, manager in _MANAGED
        for a, b in ((0, 1), (1, 0))
    )
