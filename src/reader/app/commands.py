"""What the palette (ctrl+p) finds: the commands of the screen, the stories, their articles and facts.

Textual's own matcher and commands read names as markup; here every name is `Content`, since many come
from files. Help texts are literals of this module.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.app.key_names import name_of
from reader.story.load import Loaded
from reader.story.model import Agreement

if TYPE_CHECKING:
    from reader.app.app import ReaderApp

_FACTS: dict[Agreement, str] = {
    "agreed": "fact · agreed",
    "close": "fact · close",
    "disputed": "fact · disputed",
    "single": "fact · told by one outlet",
}


class Command(NamedTuple):
    """Something that can be found and done. `about` is a literal, never text of a file."""

    name: str
    about: str
    run: Callable[[], object]
    discover: bool = False
    """Whether it is shown before anything is typed."""


class EverythingProvider(Provider):
    """Finds every command, story, article and fact by name."""

    @property
    def _commands(self) -> Iterator[Command]:
        return commands(cast("ReaderApp", self.app), self)

    async def discover(self) -> Hits:
        """What is shown before anything is typed: the commands of the screen."""
        for command in self._commands:
            if command.discover:
                yield DiscoveryHit(Content(command.name), command.run, text=command.name, help=command.about)

    async def search(self, query: str) -> Hits:
        """What matches the query, its letters marked."""
        matcher = self.matcher(query)
        for command in self._commands:
            if not command.discover and not _has_words(query, command.name):
                continue
            score, offsets = matcher.fuzzy_search.match(query, command.name)
            if score > 0:
                shown = Content(command.name)
                for at in offsets:
                    shown = shown.stylize(matcher.match_style, at, at + 1)
                yield Hit(score, shown, command.run, text=command.name, help=command.about)


def _has_words(query: str, name: str) -> bool:
    """Whether every word of a query stands in a name: scattered letters find far too many questions."""
    folded = name.casefold()
    return all(word in folded for word in query.casefold().split())


def commands(app: ReaderApp, provider: Provider) -> Iterator[Command]:
    """Every command, story, article and fact."""
    yield from _keys(app, provider)
    yield Command("Light or dark", "change between the two themes", app.action_light_or_dark, True)
    yield Command(
        "Save a picture of the screen",
        "as an SVG file in the downloads folder",
        app.action_save_picture,
        True,
    )
    for index, entry in enumerate(app.shelf.entries):
        loaded = app.shelf.known(index)
        if isinstance(loaded, Loaded):
            yield from _story(app, loaded)
        else:
            yield Command(entry.title, "story", partial(app.open_entry, index))
    yield from _not_open(app)


def _keys(app: ReaderApp, provider: Provider) -> Iterator[Command]:
    """The bindings of the screen below the palette, each once."""
    seen = {"palette"}
    for active in provider.screen.active_bindings.values():
        binding = active.binding
        if binding.id and binding.id not in seen and active.enabled:
            seen.add(binding.id)
            name = f"{binding.tooltip.rstrip('.')} ({name_of(binding.key)})"
            yield Command(name, "", partial(app.run_action, binding.action, active.node), True)


def _not_open(app: ReaderApp) -> Iterator[Command]:
    """The articles and facts of the stories that are not open, as the index knows them."""
    shelf = app.shelf
    places = {
        os.fsencode(os.path.abspath(entry.path)): index
        for index, entry in enumerate(shelf.entries)
        if not isinstance(shelf.known(index), Loaded)
    }
    for each in shelf.index.named(shelf.library) if places else ():
        index = places.get(each.folder)
        if index is None:
            continue
        if each.agreement:
            about = _FACTS.get(cast(Agreement, each.agreement), "fact")
            yield Command(each.name, about, partial(app.open_entry, index, None, each.id))
        else:
            yield Command(each.name, "article", partial(app.open_entry, index, each.id))


def _story(app: ReaderApp, loaded: Loaded) -> Iterator[Command]:
    story = loaded.story
    yield Command(story.title, "story · side by side", partial(app.open_reading, loaded, None))
    if story.has_table:
        yield Command(f"Progress: {story.title}", "how far you have come", partial(_progress, app, loaded))
    for article in story.articles:
        name = f"{article.outlet}: {article.headline}" if article.headline else article.outlet
        yield Command(name, "article", partial(app.open_reading, loaded, article.id))
    for row in loaded.comparison.rows:
        run = partial(app.open_reading, loaded, None, row.fact.id)
        yield Command(row.fact.question, _FACTS[row.agreement], run)


def _progress(app: ReaderApp, loaded: Loaded) -> None:
    from reader.app.screens.progress import open_progress

    open_progress(app, loaded)
