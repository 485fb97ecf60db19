"""Signs of the symbol fonts that forms are made with (boxes, ticks, ≥), to the Unicode signs that they look like."""

from __future__ import annotations

_SIGNS: dict[str, dict[int, str]] = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "❖",
        0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧",
        0x89: "⑨", 0x8A: "⑩", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xB6: "☆",
        0xD8: "➢", 0xE0: "→", 0xE8: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●",
        0xA2: "■", 0xA3: "□",
    },
    "webdings": {0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "✗"},
    "symbol": {
        0x25: "%", 0x28: "(", 0x29: ")", 0x2B: "+", 0x2C: ",", 0x2D: "−", 0x2E: ".", 0x2F: "/", 0x3C: "<", 0x3D: "=",
        0x3E: ">", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x7E: "~", 0xA3: "≤",
        0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
        0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xD7: "·",
        **{0x30 + digit: str(digit) for digit in range(10)},
    },
}  # fmt: skip
"""By font, in small letters: code of the glyph within the font -> sign. Only what forms are made with."""
_PRIVATE = range(0xF000, 0xF100)
UNKNOWN_SIGN = "\ufffd"
"""What stands for a glyph that isn't known; the reader says where."""


def is_symbol_font(font: str | None) -> bool:
    """Whether the letters of a font are signs."""
    return font is not None and font.strip().lower() in _SIGNS


def sign_of(font: str | None, code: str | None) -> str:
    """The sign for a hexadecimal *code* in a *font*; `UNKNOWN_SIGN` where it isn't known."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return UNKNOWN_SIGN
    glyph = number - _PRIVATE.start if number in _PRIVATE else number
    sign = _SIGNS.get((font or "").strip().lower(), {}).get(glyph)
    if sign is not None:
        return sign
    nameless = number in _PRIVATE or is_symbol_font(font) or not 0x20 <= number < 0xD800
    return UNKNOWN_SIGN if nameless else chr(number)


def with_signs(text: str, font: str) -> str:
    """*text* that is set in a symbol font, as it looks; letters that the font doesn't have stay."""
    signs = _SIGNS[font.strip().lower()]
    return "".join(
        signs.get(ord(letter) - _PRIVATE.start if ord(letter) in _PRIVATE else ord(letter), letter) for letter in text
    )
