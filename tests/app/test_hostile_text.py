"""Text that would be obeyed by a careless program is shown, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seen import Open, screen_text, settle


class TestHostileText:
    PAYLOADS = "[@click=app.quit]x[/] [/] [b]y[/i] [bold \x1b]52;c;AAAA\x07 \x9b2J \u202eevil $x"

    async def test_text_of_a_story_is_shown_and_never_obeyed(
        self, open_app: Open, write_story: Callable[..., Path]
    ) -> None:
        payload = self.PAYLOADS.replace("\\", "")
        quoted = payload.replace("\x1b", "\\u001b").replace("\x07", "\\u0007").replace("\x9b", "\\u009b")
        facts = (
            f'[[fact]]\nid = "f"\ntopic = "{quoted}"\nkind = "number"\nquestion = "How many? {quoted}"\nnote = "{quoted}"\n'
            '[fact.claims.a]\nevidence = "12 lamps"\n[fact.claims.b]\nevidence = "13 lamps"\n'
        )
        article = f'+++\noutlet = "{{}} {quoted}"\nheadline = "{quoted}"\nnote = "{quoted}"\n+++\n12 lamps and {payload}'
        files = {
            "a.md": article.format("A"),
            "b.md": article.format("B").replace("12", "13"),
            "facts.toml": facts,
            "story.toml": f'title = "{quoted}"\nsummary = "{quoted}"\n',
        }
        folder = write_story(files)
        for keys in (
            (),
            ("i",),
            ("enter",),
            ("c", "n"),
            ("c", "n", "enter"),
            ("t",),
            ("t", "enter"),
            ("t", "enter", "1"),
            ("t", "enter", "0"),
            ("t", "down", "enter"),
            ("p",),
            ("question_mark",),
        ):
            async with open_app(folder).run_test(size=(120, 40), notifications=True) as pilot:
                await pilot.press(*keys)
                await pilot.pause()
                text = screen_text(pilot.app)
                assert not any(
                    (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c == "\u202e" for c in text
                ), keys
                if keys != ("question_mark",):
                    assert "[/] [b]y[/i] [bold" in text, keys
        async with open_app(folder).run_test(size=(120, 40)) as pilot:
            await pilot.press("ctrl+p", *"How many")
            await settle(pilot)
            assert "How many? [@click=app.quit]x[/]" in screen_text(pilot.app)
