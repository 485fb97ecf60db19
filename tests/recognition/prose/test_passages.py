"""Broken paragraphs are joined, and every letter keeps its place."""

from __future__ import annotations

from jixiao.recognition.prose import gather_passages, split_sentences
from recognition.prose.prose_text import document


def test_a_sentence_that_a_page_broke_is_joined() -> None:
    """A figure at the head of the second half belongs to the words of the first."""
    text = "本年支出的具体构成：基本支出80万元，占80%；项目支出20万元，占\n\n20%；经营支出0万元，占0%。"
    assert [text.replace("\n", "")] == [passage.written for passage in gather_passages(document(text))]


def test_titles_are_not_joined_to_what_follows() -> None:
    """A title has no full stop, and is no beginning of a sentence."""
    text = "一、自评工作开展情况\n\n本单位组织开展了绩效自评。\n\n部门机构设置\n\n本单位设3个科室。"
    assert 4 == len(gather_passages(document(text)))


def test_numbered_and_labelled_lines_begin_anew() -> None:
    """A list without full stops is a list, and the lines of a cover are lines."""
    text = "开展了以下几个方面的重点工作并取得了明显的成效\n\n1.完成普查\n\n项目名称：河道清淤\n\n主管部门：水利局"
    assert 4 == len(gather_passages(document(text)))


def test_the_place_of_a_letter_is_its_own_line() -> None:
    """A reviewer is sent to the line on which the figure stands, not to where its sentence begins."""
    text = "本部门组织对纳入预算的全部项目开展绩效自评，共涉及资金\n\n300 万元。"
    passage = gather_passages(document(text))[0]
    place = passage.text.index("300")
    assert (3, "300 万元") == (
        passage.origin_of(place, place + 5).line,
        passage.origin_of(place, place + 5).text,
    )


def test_blanks_and_widths_are_levelled_but_not_shown() -> None:
    """Patterns see one way to write each sign; people see what they wrote."""
    passage = gather_passages(document("共 ３ 个项目，涉及 1,200.5 万元,占 ５０％。"))[0]
    assert ("共3个项目，涉及1,200.5万元，占50%。", "共 ３ 个项目，涉及 1,200.5 万元,占 ５０％。") == (
        passage.text,
        passage.written,
    )


def test_two_numbers_stay_two() -> None:
    """Taking out the blank between 12 and 34 would make a third number."""
    assert "完成12 34件" == gather_passages(document("完成 12  34 件"))[0].text


def test_semicolons_end_statements() -> None:
    """Reports put whole statements between semicolons."""
    passage = gather_passages(document("收入10万元；支出9万元。结余1万元。"))[0]
    assert ["收入10万元；", "支出9万元。", "结余1万元。"] == [sentence.text for sentence in split_sentences(passage)]
