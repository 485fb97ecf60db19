"""Tables of the final accounts as amounts to look up."""

from __future__ import annotations

from decimal import Decimal

from jixiao.document import Cell, Document, Grid, Paragraph, Source
from jixiao.form import AccountTable
from jixiao.origin import Origin
from jixiao.recognition.prose.accounts import find_money_unit, read_account_table


def grid(*rows: str) -> Grid:
    """A grid of rows whose cells are parted by |."""
    texts = [row.split("|") for row in rows]
    squares = tuple(
        tuple(Cell(text.strip(), r, c, Origin(row=r + 1, column=c + 1)) for c, text in enumerate(row))
        for r, row in enumerate(texts)
    )
    return Grid(squares, Origin(table=1))


def amounts(table: AccountTable) -> dict[tuple[str, str, str], Decimal | None]:
    """The amounts by code, label and column."""
    return {(line.code, line.label, line.column): line.amount.number for line in table.lines}


def read(*rows: str) -> dict[tuple[str, str, str], Decimal | None]:
    """The amounts of a table of the given rows."""
    return amounts(read_account_table(grid(*rows), "表", money_unit="万元"))


def test_income_and_outlay_side_by_side() -> None:
    """An amount belongs to the label on its left, and 金额 of 收入 is not 金额 of 支出."""
    assert {
        ("", "一、财政拨款收入", "收入/金额"): Decimal("80.5"),
        ("", "一、一般公共服务支出", "支出/金额"): Decimal("70.25"),
        ("", "总计", "收入/金额"): Decimal(81),
        ("", "总计", "支出/金额"): Decimal(81),
    } == read(
        "收 入|||支 出||",
        "项 目|行次|金 额|项目（按功能分类）|行次|金 额",
        "栏 次||1|栏 次||2",
        "一、财政拨款收入|1|80.5|一、一般公共服务支出|31|70.25",
        "|2||二、外交支出|32|",
        "总计|30|81|总计|60|81",
    )


def test_accounts_with_codes() -> None:
    """项目支出 of an account is found by its code, wherever the code's column puts it."""
    assert {
        ("", "合计", "本年支出合计"): Decimal("300.00"),
        ("", "合计", "项目支出"): Decimal("120.00"),
        ("2130305", "水利工程建设", "本年支出合计"): Decimal("120.00"),
        ("2130305", "水利工程建设", "项目支出"): Decimal("120.00"),
    } == read(
        "项 目|||本年支出合计|基本支出|项目支出",
        "支出功能分类科目编码||科目名称|||",
        "类|款|项|1|2|3",
        "合计|||300.00||120.00",
        "2130305||水利工程建设|120.00|—|120.00",
    )


def test_a_code_written_with_its_name() -> None:
    """Conversions run code and name together."""
    assert {("213", "农林水支出", "财政拨款收入"): Decimal("9.5")} == read(
        "科目编码|科目名称|财政拨款收入", "|213 农林水支出|9.5"
    )


def test_three_blocks_keep_their_codes() -> None:
    """Each block has its own code; the sum at the end belongs to the label nearest on its left."""
    assert {
        ("301", "工资福利支出", "人员经费/金额"): Decimal("50.5"),
        ("302", "商品和服务支出", "公用经费/金额"): Decimal("20.0"),
        ("", "公用经费合计", "公用经费/金额"): Decimal("20.0"),
    } == read(
        "人员经费|||公用经费||",
        "科目编码|科目名称|金额|科目编码|科目名称|金额",
        "301|工资福利支出|50.5|302|商品和服务支出|20.0",
        "人员经费合计|||公用经费合计||20.0",
    )


def test_blank_tables_have_no_lines() -> None:
    """A table that only says that there is nothing yields nothing."""
    assert {} == read("项 目|||合计|基本支出", "类|款|项|1|2", "||合计||")


def test_a_merged_cell_is_met_once() -> None:
    """In exact formats a label that covers two rows or columns is one cell."""
    label = Cell("合计", 1, 0, Origin(row=2, column=1), columns=2)
    amount = Cell("5.00", 1, 2, Origin(row=2, column=3))
    heads = tuple(Cell(text, 0, c, Origin(row=1, column=c + 1)) for c, text in enumerate(("项目", "", "金额")))
    merged = Grid((heads, (label, label, amount)), Origin(table=1), exact=True)
    assert {("", "合计", "金额"): Decimal("5.00")} == amounts(read_account_table(merged, "表", money_unit=None))


def test_the_unit_is_found_above_the_table() -> None:
    """元 and 万元 differ by ten thousand."""
    table = grid("项目|金额", "合计|5.00")
    lines = [Paragraph(text, Origin()) for text in ("支出决算表", "金额单位：万元", "2023年度")]
    document = Document(Source("决算.txt", "", "text"), (*lines, table))
    assert "万元" == find_money_unit(document, table)


def test_the_unit_is_found_above_a_table_that_was_cut_from_a_sheet() -> None:
    """A sheet that holds several tables is one block of the document; its parts are known by the table's number."""
    sheet, part = grid("项目|金额", "合计|5.00", "项目|数量"), grid("项目|金额", "合计|5.00")
    unit = Paragraph("金额单位：万元", Origin())
    document = Document(Source("决算.xlsx", "", "xlsx"), (Paragraph("说明", Origin()), unit, sheet))
    assert "万元" == find_money_unit(document, part)


def test_a_unit_above_another_table_is_not_taken() -> None:
    """Between the unit and the table stands another table."""
    first, second = grid("项目|金额", "合计|5.00"), grid("项目|数量", "车辆|6")
    document = Document(Source("决算.txt", "", "text"), (Paragraph("金额单位：万元", Origin()), first, second))
    assert find_money_unit(document, second) is None
