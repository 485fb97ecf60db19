"""The application's own words."""

CAN_NOT_OPEN = "打不开"
HOW_TO_LEAVE = "退出请按 Ctrl+Q；改动随时已存"
PALETTE_PROMPT = "输入命令名，或拼音首字母"


def opening(name: str) -> str:
    """Which file is being opened."""
    return f"正在打开 {name}"
