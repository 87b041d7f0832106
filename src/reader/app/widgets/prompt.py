"""The last line of the reading screen: its keys, or a line to type in. One widget with two faces.

Showing another widget would be a layout, and a frame; a face costs a repaint.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.suggester import Suggester
from textual.visual import Visual
from textual.widgets import Input

from reader.app.widgets.key_bar import keys_of

_LABEL = 9
"""Cells before what is typed: "  filter "."""
_KEPT = 3
"""Lines of keys that are kept: a question's and its feedback's take turns."""
Complete = Callable[[str, int], Sequence[str]]
"""From a line and the cursor in it to the lines that it could become."""


class _Completions(Suggester):
    """Shows the best completion behind the cursor."""

    def __init__(self, complete: Complete) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The line that this one would become, where it only goes on from it."""
        found = self._complete(value, len(value))
        return next((line for line in found if line.startswith(value) and line != value), None)


class Prompt(Input):
    """Shows the keys that are active; after `ask`, takes a line; `done` gives the keys back.

    What is typed is told by a call and not by a message: a message comes a frame too late.
    """

    BINDINGS = [
        Binding("tab", "complete", "complete", show=True, id="complete", tooltip="Complete what is typed."),
        Binding("up", "walk(-1)", show=False),
        Binding("down", "walk(1)", show=False),
        Binding("pageup", "walk(-5)", show=False),
        Binding("pagedown", "walk(5)", show=False),
    ]
    DEFAULT_CSS = f"""
    Prompt, Prompt:focus {{
        dock: bottom;
        height: 1;
        border: none;
        padding: 0 1 0 {_LABEL};
        background: $panel;
        color: $foreground;
        background-tint: transparent;
    }}
    """

    @dataclass
    class Done(Message):
        """The prompt was left by a click or a key elsewhere."""

        prompt: Prompt

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.can_focus = False
        self.kind = ""
        """What is being asked for; empty while the keys are shown."""
        self._complete: Complete | None = None
        self._typed: Callable[[str], object] | None = None
        self._entered: Callable[[str], object] | None = None
        self._walked: Callable[[], object] | None = None
        self._choices: Sequence[str] = ()
        self.chosen = -1
        """Which of the lines that are offered stands there; -1 where it is none of them."""
        self._begun = ""
        """What was typed before the first of them was chosen."""
        self._hint_stays = False
        self._shown: Content | None = None
        self._keys: deque[tuple[tuple[object, ...], Strip]] = deque(maxlen=_KEPT)
        """The latest lines of keys, and what each was made from."""

    def ask(
        self,
        kind: str,
        value: str,
        entered: Callable[[str], object],
        *,
        typed: Callable[[str], object] | None = None,
        hint: str = "",
        hint_stays: bool = False,
        complete: Complete | None = None,
        walked: Callable[[], object] | None = None,
    ) -> None:
        """Take a line.

        Args:
            kind: what is asked for, one word; it stands before the line.
            value: what stands there already.
            entered: is called with the line when enter is pressed.
            typed: is called with the line whenever it changes.
            hint: what is shown while nothing is typed.
            hint_stays: whether it is shown at the right once something is, where there is room.
            complete: gives the lines that one could become, for the shadow behind the cursor and for tab.
            walked: is called when one of the lines that are offered was chosen.
        """
        self.kind, self._complete, self._walked = kind, complete, walked
        self._typed, self._entered = None, entered
        self.suggester = _Completions(complete) if complete else None
        self.value = value
        self._typed = typed
        self.cursor_position = len(value)
        self.placeholder, self._hint_stays = hint, hint_stays
        self.can_focus = True
        self.screen.set_focus(self, scroll_visible=False)
        self.refresh()

    def done(self) -> None:
        """Give the keys back."""
        self.kind, self._typed, self._walked = "", None, None
        # Together: which one is chosen is looked up when the line changes.
        self._choices, self.chosen = (), -1
        if self.screen.focused is self:  # `has_focus` comes a message later: too late for a key right behind
            self.screen.set_focus(None)
        self.can_focus = False
        self.refresh()

    def on_mount(self) -> None:
        """Listens for a change of bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: object) -> None:
        if not self.kind and keys_of(self) != self._shown:
            self.refresh()

    def watch_value(self, value: str) -> None:
        """Tells what is typed, or that another of the lines that are offered was chosen."""
        if self._walked is not None and self.chosen >= 0 and value == self._choices[self.chosen]:
            self._walked()
        elif self._typed is not None:
            self._typed(value)

    def offer(self, lines: Sequence[str]) -> None:
        """Offers lines, to be chosen with the keys up and down."""
        self._choices = lines
        self.chosen = lines.index(self.value) if self.value in lines else -1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where no lines are offered, up and down are keys of the screen."""
        return action != "walk" or bool(self._choices)

    def action_walk(self, by: int) -> None:
        """Chooses another of the lines that are offered; before the first stands what was typed."""
        self._choose(max(-1, min(len(self._choices) - 1, self.chosen + by)))

    def _choose(self, at: int) -> None:
        if self.chosen < 0:
            self._begun = self.value
        self.chosen = at
        self.value = self._choices[at] if at >= 0 else self._begun
        self.cursor_position = len(self.value)

    async def action_submit(self) -> None:
        """Tells the line that was entered."""
        if self._entered is not None:
            self._entered(self.value)

    def action_complete(self) -> None:
        """Takes the best completion; where there is none, the next of the lines that are offered."""
        if self._complete is not None:
            found = [line for line in self._complete(self.value, self.cursor_position) if line != self.value]
            if found and found[0] in self._choices:
                self._choose(self._choices.index(found[0]))
            elif not found and self.chosen >= 0:
                self._choose((self.chosen + 1) % len(self._choices))
            elif found:
                behind = len(self.value) - self.cursor_position
                self.value = found[0]
                self.cursor_position = len(self.value) - behind

    def render_lines(self, crop: Region) -> list[Strip]:
        """The keys, or what is typed with its label before it."""
        width = self.size.width + _LABEL + 1
        if not self.kind:
            return [self._keys_line(width).crop(crop.x, crop.right)] * crop.height
        label = Segment(f" {self.kind:<{_LABEL - 1}}"[:_LABEL], self.rich_style)
        beside = self._beside()
        end = [Segment(beside, self.rich_style)]
        strips = super().render_lines(Region(0, 0, width, crop.height))
        lines = ([label, *strip.crop(_LABEL, width - cell_len(beside)), *end] for strip in strips)
        return [Strip(line).crop(crop.x, crop.right) for line in lines]

    def _beside(self) -> str:
        """The hint at the right, where it stays once something is typed and there is room for both."""
        hint = f"{self.placeholder} "
        room = self.size.width - cell_len(self.value) - 1  # one for the cursor
        return hint if self._hint_stays and self.value and cell_len(hint) < room else ""

    def _keys_line(self, width: int) -> Strip:
        """The keys, drawn anew only where they or their colours have changed: every frame asks for them.

        What is active may change at any time, and nobody tells.
        """
        self._shown = keys_of(self)
        filters, ground = self.get_line_filters(), self.background_colors[1]
        made_of = (self._shown, width, self.visual_style, self.app.theme, filters, ground)
        for known, strip in self._keys:
            if known == made_of:
                return strip
        keys = self._shown.pad_left(1)
        strip = Visual.to_strips(self, keys, width, 1, self.visual_style, pad=True)[0]
        for each in filters:
            strip = strip.apply_filter(each, ground)
        self._keys.append((made_of, strip))
        return strip

    def on_blur(self) -> None:
        """Typing ends when something else takes the focus; by now the line may have been opened again."""
        if self.kind and self.app.app_focus and self.screen.focused is not self:
            self.post_message(self.Done(self))
