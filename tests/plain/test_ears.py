"""How the quiz by lines listens: to whole lines, and to every ctrl+c."""

from __future__ import annotations

import os
import sys

from terminal import Terminal

INTERRUPTS = 600
"""A hundredth of those sent at such moments is lost by a plain `readline`."""
INTERRUPTED = f"""
import random, sys, time
from reader.plain.quiz.voice import Ears
ears = Ears(sys.stdin)
for count in range({INTERRUPTS}):
    try:
        print("ready", count, flush=True)
        end = time.perf_counter() + random.random() * 8e-5
        while time.perf_counter() < end:
            pass
        ears.line()
    except KeyboardInterrupt:
        pass
"""
ECHOED = """
import sys
from reader.plain.quiz.voice import Ears
ears = Ears(sys.stdin)
print("ready", flush=True)
while (line := ears.line()) is not None:
    print("heard", ascii(line), flush=True)
"""


def test_an_interrupt_is_heard_whenever_it_comes() -> None:
    with Terminal(command=(sys.executable, "-c", INTERRUPTED)) as opened:
        for count in range(INTERRUPTS):
            opened.read_until(b"ready %d\r\n" % count)
            opened.signal("SIGINT")
        assert opened.end() == 0


def test_lines_are_heard_one_by_one_however_they_come_until_the_end() -> None:
    with Terminal(command=(sys.executable, "-c", ECHOED)) as opened:
        opened.read_until(b"ready")
        for typed, heard in (
            (b"one\ntwo\n", rb"heard 'two\n'"),
            (b"half\x04", b"half"),
            (b" a line\n", rb"heard 'half a line\n'"),
            ("Łódź \n".encode(), rb"heard '\u0141\xf3d\u017a \n'"),
            (b"\xff\n", rb"heard '\ufffd\n'"),
            (b"the rest\x04\x04", b"heard 'the rest'"),
        ):
            os.write(opened.master, typed)
            opened.read_until(heard)
        opened.press(b"\x04")
        assert opened.end() == 0
        assert rb"heard 'one\n'" in opened.output
