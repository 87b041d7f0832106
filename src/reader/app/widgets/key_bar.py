"""One line of keys, read from the active bindings; help and quit are never lost, however narrow."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from reader.app.cells import ellipsis
from reader.app.key_names import NAMES
from reader.app.keys import RANGE, TITLES

_ALWAYS = ("help", "quit", "close", "columns-back")
_GAP = "  "


class KeyBar(Widget):
    """Shows the keys of the active bindings that fit, in their order, and always help and quit."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 1;
        color: $text-muted;
        background: $panel;
    }
    """

    _drawn = Content("")

    def on_mount(self) -> None:
        """Listens for a change of bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        """Draws anew only what is different: bindings change far more often than what is shown of them."""
        if keys_of(self) != self._drawn:
            self.refresh()

    def render(self) -> RenderResult:
        """The keys as one line."""
        self._drawn = keys_of(self)
        return self._drawn


def keys_of(bar: Widget) -> Content:
    """The keys of the active bindings on the screen of `bar`, as many as fit into its width."""
    shown: dict[str, tuple[str, str]] = {}
    active_bindings = bar.screen.active_bindings
    for active in active_bindings.values():
        binding = active.binding
        if not active.enabled or not binding.id:
            continue
        if binding.id in shown and binding.key_display == RANGE:
            first = shown[binding.id][0].split(RANGE)[0]
            shown[binding.id] = (f"{first}{RANGE}{binding.key}", binding.description)
        elif binding.show and binding.id not in shown:
            shown[binding.id] = (_key(bar, binding), binding.description)
    way_out = active_bindings.get("ctrl+q")
    if "quit" not in shown and way_out is not None:
        # While something is typed q is a letter: the other way out is shown.
        shown["quit"] = (_key(bar, way_out.binding), way_out.binding.description)
    known = list(TITLES)
    keys = sorted(shown.items(), key=lambda key: known.index(key[0]) if key[0] in TITLES else len(known))
    chosen = fitting(keys, bar.container_size.width - 2)
    parts: list[Content | tuple[str, str]] = []
    for key, label in chosen:
        key = key.replace(RANGE, "-") if ellipsis().isascii() else key
        parts += [(key, "bold $here"), (f" {label}{_GAP}", "$text-muted")]
    return Content.assemble(*parts)


def _key(bar: Widget, binding: Binding) -> str:
    first = binding.key.split(",")[0]
    name = first if len(first) == 1 else NAMES.get(first)
    told = "" if binding.key_display == RANGE else binding.key_display
    return told or name or bar.app.get_key_display(binding)


def fitting(keys: list[tuple[str, tuple[str, str]]], width: int) -> list[tuple[str, str]]:
    """Which keys fit into so many cells.

    Args:
        keys: (id, (key, label)) in the order of importance.
        width: cells there are.

    Returns:
        The keys that fit, help and quit last, whatever else had to go.
    """
    last = [pair for key_id, pair in keys if key_id in _ALWAYS]
    left = width - sum(map(_width, last)) + len(_GAP)
    first: list[tuple[str, str]] = []
    for key_id, pair in keys:
        if key_id in _ALWAYS:
            continue
        if _width(pair) > left:
            break
        left -= _width(pair)
        first.append(pair)
    return first + last


def _width(pair: tuple[str, str]) -> int:
    return cell_len(f"{pair[0]} {pair[1]}{_GAP}")
