"""The application's own words."""

CAN_NOT_OPEN = "打不开"
PALETTE_PROMPT = "输入命令名，或拼音首字母"
