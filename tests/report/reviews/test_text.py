from __future__ import annotations

from msgspec.structs import replace

from jixiao.document import ReadingNote
from jixiao.origin import Origin
from jixiao.report import Detail, Paper, display_width, review_outputs
from jixiao.reviewing import FileStatus, Review, Waived
from jixiao.rules import BLANK, Status
from jixiao.vocabulary import Severity
from report.made_reviews import entry, finding, review, unreadable_review


def text_of(*reviews: Review, paper: Paper | None = None, detail: Detail | None = None) -> str:
    return "".join(review_outputs()["text"].write(reviews, paper=paper or Paper(), detail=detail or Detail()))


def test_a_finding_has_place_evidence_arithmetic_authority_and_remedy() -> None:
    """A reviewer must be able to check each accusation without opening the program."""
    lines = text_of(review(finding())).splitlines()
    block = lines[lines.index("A101 分值合计不等于满分 [错误]") :][:6]
    assert "  位置    表2 第9行第6列，河道巡查养护经费" == block[1]
    assert "  发现    执行率和各项指标的分值相加为95，不是100" == block[2]
    assert "  算式    10+60+25=95" == block[3]
    assert "  依据    财预〔2020〕10号 第十三条；口径 mof-2020（没有指明口径）" == block[4]
    assert "  请核对  是否漏列指标" == block[5]


def test_what_is_written_and_computed_is_shown_where_the_message_does_not_say_it() -> None:
    """Both numbers belong to the evidence."""
    text = text_of(review(finding(message="分值合计不足")))
    assert "  对照    表内所填“95”，复算“100”" in text.splitlines()
    wanted = text_of(review(finding(message="没有写项目名称", printed=BLANK, expected="全称", arithmetic=None)))
    assert "  对照    表内空着，要求“全称”" in wanted.splitlines()
    assert "    对照" not in text_of(review(finding()))


def test_a_consequence_stands_beneath_its_root() -> None:
    """One cause, one accusation: the dozen contradictions of a foreign table are set in under it."""
    root = finding()
    consequence = finding(code="A107", fingerprint="a" * 16, root=root.fingerprint, severity=Severity.WARNING)
    lines = text_of(review(root, consequence)).splitlines()
    place = lines.index("  由此引起的1处：")
    assert lines.index("A101 分值合计不等于满分 [错误]") < place
    assert lines[place + 1].startswith("    A107 ")


def test_a_consequence_of_a_waived_root_is_still_told() -> None:
    """To let the root pass is not to let pass what nobody looked at."""
    root = finding(waived=Waived("张三", "已同意"))
    consequence = finding(code="A107", fingerprint="a" * 16, root=root.fingerprint)
    text = text_of(review(root, consequence))
    assert any(line.startswith("A107 ") for line in text.splitlines())
    assert "A101 分值合计不等于满分 [错误] 表2 第9行第6列（张三：已同意）" in text.replace("\n    ", "")


def test_the_policy_and_how_it_was_chosen_are_told_with_both_totals_and_the_others() -> None:
    """A score means nothing without the 口径 that it was computed under."""
    lines = text_of(review()).splitlines()
    assert "  口径    mof-2020（没有指明口径）" in lines
    assert "  总分    表内所填：100；复算：95，等级“优”" in lines
    assert "  对比    其他口径：jiangxi 90（优）；mof-2021 89.5（未完成，良）" in lines


def test_undecided_checks_are_counted_and_listed_by_their_reason() -> None:
    """What was not checked never counts as passed, and the reader learns why."""
    ledger = (
        entry("A101", Status.INSUFFICIENT_DATA, "巡查次数", "分值空缺"),
        entry("A103", Status.INSUFFICIENT_DATA, "", "分值空缺"),
        entry("A301", Status.UNDECIDABLE, "满意度", "口径没有规定"),
        entry("A107", Status.PASSED, "总分"),
    )
    lines = text_of(review(ledger=ledger)).splitlines()
    start = lines.index("未能判定的检查3项")
    assert ["  数据不足：分值空缺（2项）", "    A101（巡查次数）、A103"] == lines[start + 1 : start + 3]
    assert ["  无法判断：口径没有规定（1项）", "    A301（满意度）"] == lines[start + 3 : start + 5]


def test_nothing_found_says_what_was_left_open() -> None:
    """Unchecked is never passed."""
    left_open = review(ledger=(entry("A101", Status.UNDECIDABLE, "", "口径没有规定"),))
    assert "  没有发现问题；另有1项检查未能判定。" in text_of(left_open).splitlines()
    assert "  没有发现问题。" in text_of(review()).splitlines()


def test_the_ledger_lists_every_check_when_asked() -> None:
    """--ledger prints what was checked, not only what was found."""
    shown = text_of(review(ledger=(entry("A107", Status.PASSED, "总分"),)), detail=Detail(ledger=True))
    assert "  A107 通过 总分" in shown.splitlines()
    assert "A107 通过" not in text_of(review(ledger=(entry("A107", Status.PASSED, "总分"),)))


def test_a_check_that_failed_is_told() -> None:
    """A broken rule is not silent."""
    text = text_of(review(ledger=(entry("A107", Status.FAILED, "", "检查自身出错：KeyError"),)))
    assert "  执行出错：检查自身出错：KeyError（A107）" in text.splitlines()
    assert text.endswith("执行出错的检查1项。\n")


def test_reading_notes_are_told_with_their_places() -> None:
    """What could not be read is part of the result."""
    note = ReadingNote("这一行少一格", Origin(file="自评表.txt", table=2, row=3))
    assert "  表2 第3行：这一行少一格" in text_of(review(reading_notes=(note,))).splitlines()


def test_the_last_line_has_the_denominators() -> None:
    """A count of findings without the count of files says nothing."""
    expected = (
        "已检2份（自评表1张），有问题1份，无法读取1份；问题1处（错误1、警告0、提示0），归为1个原因；未能判定的检查0项。"
    )
    last = text_of(review(finding()), unreadable_review()).split("\n\n")[-1]
    assert expected == last.replace("\n", "")


def test_brief_leaves_out_files_with_nothing_to_say() -> None:
    """--quiet over a folder shows only what needs work."""
    text = text_of(review(path="好.txt"), review(finding(), path="差.txt"), detail=Detail(brief=True))
    assert [False, True, False] == [words in text for words in ("文件 好.txt", "文件 差.txt", "其他口径")]


def test_statistics_count_by_rule() -> None:
    """--statistics tells which rules speak most."""
    text = text_of(review(finding(), finding(fingerprint="a" * 16)), detail=Detail(statistics=True))
    assert "      2  A101 分值合计不等于满分" in text.splitlines()


def test_a_file_that_is_no_submission_is_named_as_such() -> None:
    """Nothing found in a letter is no clean form."""
    other = review(status=FileStatus.NOT_A_SUBMISSION, reason="其中没有自评表", forms=(), ledger=())
    text = text_of(other)
    assert [True, False] == [words in text for words in ("未认出绩效材料：其中没有自评表", "没有发现问题")]


def test_nothing_is_wider_than_the_paper() -> None:
    """Long names, sums and reasons are broken, also on a narrow terminal."""
    long = finding(
        message="分值" * 60,
        arithmetic="+".join(["12.5"] * 40),
        related=tuple(Origin(file="自评表.txt", table=2, row=row, column=row % 3) for row in range(1, 30)),
    )
    text = text_of(review(long, reading_notes=(ReadingNote("字" * 90, Origin(line=3)),)), paper=Paper(width=44))
    assert max(map(display_width, text.splitlines())) <= 44


def test_escape_sequences_in_a_file_are_not_printed() -> None:
    """A project's name may hold anything."""
    evil = review(finding(subject="\x1b]0;标题\x07", message="甲\u202e乙\x1b[2J"))
    assert [] == [character for character in "\x1b\x07\u202e" if character in text_of(evil)]


def test_colour_is_never_alone() -> None:
    """The coloured report says in words what the plain one says."""
    coloured = text_of(review(finding()), paper=Paper(coloured=True))
    assert "\x1b[1;31mA101 分值合计不等于满分 [错误]\x1b[0m" in coloured


def test_ascii_signs_are_used_throughout() -> None:
    """--ascii leaves no sign that an old console draws two cells wide."""
    text = text_of(review(finding(arithmetic="28÷56=50.00%，50.00%×10=5，≥3")), paper=Paper(ascii_signs=True))
    assert "28/56=50.00%，50.00%x10=5，>=3" in text


def test_a_policy_that_yields_the_printed_score_is_named() -> None:
    """What another 口径 yields is reported as consistent with it, never as wrong."""
    text = text_of(review(replace(finding(), consistent_with=("jiangxi", "hubei"))))
    assert "  相符    表内所填与口径 jiangxi、hubei 的算法一致" in text.splitlines()
