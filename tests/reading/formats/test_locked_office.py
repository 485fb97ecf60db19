"""Files of newer Office that a password locks."""

from __future__ import annotations

import pytest

from jixiao.reading import read_bytes
from jixiao.reading.failures import PasswordNeeded
from jixiao.reading.formats import locked_office
from reading.workbook_files import compound

LOCKED = compound({"EncryptionInfo": bytes(600), "EncryptedPackage": bytes(9000)})


@pytest.mark.parametrize("name", ["甲.docx", "甲.xlsx", "甲"])
def test_locked_file_names_all_programs_that_can_unlock_it(name: str) -> None:
    """Nothing outside the lock says whether it is a document or a workbook, and an ending may lie."""
    with pytest.raises(PasswordNeeded) as caught:
        read_bytes(LOCKED, name)
    assert f"{name}：文件设有打开密码。请用 Word、Excel 或 WPS 打开并取消密码，另存后再读。" == caught.value.line()


def test_locked_file_whose_list_is_lost_is_still_known() -> None:
    """Cut off behind its directory it is locked all the same."""
    lost = LOCKED[:1024] + "EncryptedPackage".encode("utf-16-le")
    assert locked_office.recognise(lost[:30] + b"\xff\xff" + lost[32:], "甲.docx")


def test_file_with_a_locked_one_inside_is_not_locked() -> None:
    """An old document may carry a locked one as an attachment."""
    data = compound({"Workbook": "EncryptedPackage".encode("utf-16-le")})
    assert not locked_office.recognise(data, "甲.xls")
