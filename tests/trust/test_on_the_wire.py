"""A hostile text in every field, on every screen: shown, never obeyed, by the terminal or by the program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hostile_story import COPIES, TOUR, write
from payloads import HONEST, PAYLOADS, Payload
from wire import copied, forbidden

from terminal import Terminal

LONG = bool(os.environ.get("READER_LONG"))
MIXED = (
    Payload("clipboard and clear", "\x1b]52;c;cHduZWQ=\x07 \x9b2J\x1b[2J", "\ufffd]52;c;cHduZWQ=\ufffd \ufffd2J\ufffd[2J"),
    Payload("markup", "[/] [b]x[/i] [bold $x", "[/] [b]x[/i] [bold $x"),
    Payload("hidden", "\u202epay\u2066 \U000e0041\x00\u200b", "\ufffdpay\ufffd \ufffd\ufffd"),
)  # fmt: skip
"""Several in one, for the normal run; READER_LONG=1 takes each by itself."""
UNSEEN = ("a flood of marks", "every control")
"""Too long, or too thin, to be looked for on a screen."""


def tour(payload: Payload, folder: Path, command: tuple[str, ...] = ()) -> bytes:
    """Goes through every screen with a story full of the text; gives all that was written."""
    story = write(folder / "story", payload.text)
    more = {"command": command} if command else {}
    with Terminal(story, "--progress", folder / "p", size=(200, 50), **more) as opened:  # type: ignore[arg-type]
        for step in TOUR:
            if step.name == "quiz, answered":
                _answered(opened)
            else:
                opened.press(step.keys.format(text=payload.text.replace("\x1b", "")))
            seen = opened.wait_for(step.shown)
            if step.holds and payload.name not in UNSEEN and payload not in HONEST:
                assert payload.shown.split(" ")[0][:12] in seen, (step.name, seen)
        opened.press("q")
        assert opened.end() == 0
        return opened.output


def _answered(opened: Terminal) -> None:
    """Where one chooses, 0 is an answer of its own; where one types, it is text, to be given by enter."""
    if "▊▔" not in opened.screen():
        opened.press("0")
        return
    opened.wait_for("f1 help")  # the field has the keys a frame later
    opened.press("0")
    opened.wait_for("▊ +0 +▎")
    several = "one thing a line" in opened.screen()
    opened.press("\r")
    if several:
        opened.wait_for("▊ +▎")
        opened.press("\r")


@pytest.mark.parametrize(
    "payload", PAYLOADS + HONEST if LONG else MIXED, ids=lambda payload: ascii(payload.name)
)
def test_nothing_reaches_the_terminal_but_what_the_driver_sends(payload: Payload, tmp_path: Path) -> None:
    output = tour(payload, tmp_path)
    assert forbidden(output) == []
    assert len(copied(output)) == COPIES
    assert not any(forbidden(each.replace("\n", " ").encode()) for each in copied(output))
    assert "pwned" not in copied(output)
