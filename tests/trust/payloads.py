"""Texts that strangers could write to command a terminal, or the program; and what is shown of each."""

from __future__ import annotations

from typing import NamedTuple

R = "\ufffd"
_CONTROLS = "".join(chr(c) for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r\x85")


class Payload(NamedTuple):
    """A hostile text, and how it reads when it has been cleaned."""

    name: str
    text: str
    shown: str


TERMINAL = (
    Payload("clipboard, ST", "\x1b]52;c;cm0gLXJm\x1b\\ok", f"{R}]52;c;cm0gLXJm{R}\\ok"),
    Payload("clipboard, BEL", "\x1b]52;c;cm0gLXJm\x07ok", f"{R}]52;c;cm0gLXJm{R}ok"),
    Payload("window title", "\x1b]0;pwned\x07ok", f"{R}]0;pwned{R}ok"),
    Payload("link", "\x1b]8;;https://evil.example\x1b\\ok", f"{R}]8;;https://evil.example{R}\\ok"),
    Payload("font query", "\x1b]50;?\x07ok", f"{R}]50;?{R}ok"),
    Payload("DCS", '\x1bP$q"p\x1b\\ok', f'{R}P$q"p{R}\\ok'),
    Payload("APC graphics", "\x1b_Gf=24;AAAA\x1b\\ok", f"{R}_Gf=24;AAAA{R}\\ok"),
    Payload("clear", "\x1b[2J\x1b[3J\x1b[Hok", f"{R}[2J{R}[3J{R}[Hok"),
    Payload("reports", "\x1b[6n\x1b[c\x1b[21tok", f"{R}[6n{R}[c{R}[21tok"),
    Payload("leave the screen", "\x1b[?47l\x1b[?1049l\x1bcok", f"{R}[?47l{R}[?1049l{R}cok"),
    Payload("never ended", "\x1b]0;never ended", f"{R}]0;never ended"),
    Payload("C1", "\x9b2J\x9d0;x\x9cok", f"{R}2J{R}0;x{R}ok"),
    Payload(
        "every control",
        f"{_CONTROLS}ok",
        R * len(_CONTROLS) + "ok",
    ),
    Payload("NUL", "a\x00b", f"a{R}b"),
    Payload("overrides", "pay \u202elive\u202c \u202dnow", f"pay {R}live{R} {R}now"),
    Payload("isolates", "\u2066one\u2069 \u2067two\u2068", f"{R}one{R} {R}two{R}"),
    Payload("invisible", "am\u200bou\xadnt\ufeff", "amount"),
    Payload("tags", "ok\U000e0041\U000e007f", f"ok{R}{R}"),
    Payload("a flood of marks", "e" + "\u0301" * 3000 + "ok", "e" + "\u0301" * 8 + "ok"),
    Payload("noncharacters", "ok\ufffe\U0001ffff\ufdd0", f"ok{R}{R}{R}"),
)
"""What a terminal could obey. The text is given as it may stand in a TOML string or in an article."""
MARKUP = tuple(
    Payload(text, text, text)
    for text in (
        "[@click=app.quit]x[/]",
        "[@click=app.copy_to_clipboard('pwned')]x[/]",
        "[/]",
        "[b]x[/i]",
        "[bold",
        r"\[b]",
        "$x $primary ${x}",
        "[true, false]",
        "[link=javascript:alert(1)]x[/link]",
        "[sic] [1]",
    )
)
"""What a widget could take for markup; all of it is plain text."""
HONEST = tuple(
    Payload(text, text, text)
    for text in ("שלום עולם", "مرحبا بالعالم", "中文，标点。", "👩‍👩‍👧 🇫🇷 ☂️", "naïve café", "می‌خواهم")
)
"""What nobody may touch."""
PAYLOADS = TERMINAL + MARKUP
