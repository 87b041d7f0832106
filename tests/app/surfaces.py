"""One small app that mounts a reading surface and nothing else, and articles to show in it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from reader.app.highlight import Column, Mention
from reader.app.widgets.parallel_text import ParallelText
from reader.story.model import Agreement, Article, Block, Span

SENTENCE = "The council met again and talked of nothing new. "


class Surface(App[None]):
    """An app of one surface that remembers what it was told."""

    def __init__(self, columns: Sequence[Column], **options: bool) -> None:
        super().__init__()
        self.text = ParallelText(columns, **options)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.text

    def on_parallel_text_mention_clicked(self, message: ParallelText.MentionClicked) -> None:
        self.told.append(message)

    def on_parallel_text_strip_clicked(self, message: ParallelText.StripClicked) -> None:
        self.told.append(message)

    def on_parallel_text_column_focused(self, message: ParallelText.ColumnFocused) -> None:
        self.told.append(message)

    def lines(self) -> list[str]:
        """What stands on the screen."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def place(self, words: str) -> tuple[int, int]:
        """Where words stand on the screen."""
        for y, line in enumerate(self.lines()):
            if words in line:
                return line.index(words), y
        raise AssertionError(f"{words!r} is not on the screen")

    def line_of(self, words: str) -> int:
        return self.place(words)[1]


def column(
    name: str, before: int, said: str = "", after: int = 20, agreement: Agreement = "disputed"
) -> Column:
    """An article with `said`, of the fact "toll", after so many paragraphs."""
    parts = [f"{name} {n}. {SENTENCE}" for n in range(before)]
    if said:
        parts.append(f"The toll is {said} a car.")
    parts += [f"{name} {n}. {SENTENCE}" for n in range(before, before + after)]
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block("paragraph", at, at + len(part)))
        at += len(part) + 2
    text = "\n\n".join(parts)
    mentions: tuple[Mention, ...] = ()
    if said:
        start, words = text.index("The toll"), text.index(said)
        end = start + len(f"The toll is {said} a car.")
        mentions = (Mention(start, end, Span(words, words + len(said)), "toll", agreement),)
    return Column(
        Article(name.lower(), name, text, tuple(blocks), headline=f"{name} on the bridge"), mentions
    )


def three() -> list[Column]:
    return [column("Echo", 4, "6 marks"), column("Post", 9, "7 marks"), column("Radio", 6)]


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> str | None:
    """Select with the mouse; what would be copied."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    return pilot.app.screen.get_selected_text()
