"""A library of 1,000 stories with 10,000 articles of 4 KB: starting, memory, the index, and find across all of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from made_story import make_story
from measuring import SIZE, Bench, Row, Spec, at_most, bare_app, times
from rows_start import WAIT, starting

STORIES, ARTICLES = 1_000, 10
_BUILT = """
import json, sys, time
from pathlib import Path
from reader.app.shelf import Shelf
from reader.indexing.index import Index
index = Index(Path(sys.argv[2]))
shelf = Shelf.opened(Path(sys.argv[1]), index)
start, cpu = time.perf_counter(), time.process_time()
shelf.bring_up_to_date(lambda done, total: True)
print(json.dumps([time.perf_counter() - start, time.process_time() - cpu]))
"""


def rows(bench: Bench) -> Iterator[Row]:
    """The library, cold and warm."""
    library = _library(bench)
    index = bench.place / "cache" / "reader" / "index.sqlite3"
    yield from _built(bench, library, index)
    steps: list[Spec] = [{"wait": WAIT}, {"name": "key", "key": "j", "repeat": 20}]
    hello, reader = bench.with_hello(bench.ours(library, steps, paint="Made story 20 "), bare_app(steps))
    yield from starting("10,000 articles", hello, reader, 1.2, 1.3, 1.2)
    yield times("… next story, settled", reader["key.last_ms"]["median"], hello["key.last_ms"]["median"], 3.5)
    yield from _found(bench, library)
    yield from _newsboat(bench, library)


def _library(bench: Bench) -> Path:
    """The stories, each of articles alone but for the first hundred, which have facts too."""
    library = bench.place / "library"
    for number in range(STORIES):
        story = library / f"story-{number:04}"
        if not story.exists():
            facts = 5 if number < STORIES // 10 else 0
            make_story(story, articles=ARTICLES, size=4_000, facts=facts, seed=number)
            (story / "story.toml").write_text(f'title = "Made story {number}"\n')
            if not facts:
                (story / "facts.toml").unlink()
    rare = library / f"story-{STORIES - 1:04}" / "outlet-09.md"
    rare.write_text(rare.read_text() + "\n\nA solitary zqx.\n")
    return library


def _built(bench: Bench, library: Path, index: Path) -> Iterator[Row]:
    """The index made from nothing, by itself; the last one stays."""
    walls, spent = [], []
    for _ in range(min(3, bench.reps)):
        index.unlink(missing_ok=True)
        done = subprocess.run(
            [sys.executable, "-c", _BUILT, str(library), str(index)],
            capture_output=True,
            text=True,
            check=True,
        )
        wall, cpu = json.loads(done.stdout)
        walls.append(wall)
        spent.append(cpu)
    yield at_most("the index of 10,000 articles, made", min(walls), 3, "s")
    yield at_most("… CPU of it", min(spent), None, "s")
    yield at_most("… its size", os.path.getsize(index) / 1e6, None, "MB")


def _found(bench: Bench, library: Path) -> Iterator[Row]:
    """Words that stand often, and words that stand once, in the last article of all."""
    for words, until in (("river by", "“river by”: in .* articles"), ("zq", "solitary zq")):
        steps: list[Spec] = [
            {"wait": WAIT},
            {"name": "open", "key": "/", "until": "words, in all"},
            {"wait": 0.3},
            {"name": "first", "key": words[0]},
            {"wait": 0.2},
            *({"name": f"letter {at}", "key": words[at]} for at in range(1, len(words) - 1)),
            {"wait": 0.5},
            {"name": "last", "key": words[-1], "until": until},
            {"wait": 0.5},
        ]
        hello, reader = bench.with_hello(bench.ours(library, steps, paint="Made story 20 "))
        key = hello["key.last_ms"]["median"]
        yield times(f"find “{words}”: open it", reader["open.last_ms"]["median"], key, 4)
        yield times("… first key to paint", reader["first.first_ms"]["median"], key, 4)
        yield times("… a further key to paint", reader["last.first_ms"]["median"], key, None)
        yield at_most("… to the first screen of hits", reader["last.until_ms"]["median"], 200)


def _newsboat(bench: Bench, library: Path) -> Iterator[Row]:
    """newsboat's way to the list of 10,000 articles, where it is installed: its start, and the list opened."""
    program = shutil.which("newsboat")
    if program is None:
        yield Row("newsboat", "is not installed")
        return
    place = bench.place / "newsboat"
    place.mkdir(exist_ok=True)
    items = "".join(
        f"<item><title>Made article {number}</title><link>http://localhost/{number}</link>"
        f"<description>{path.read_text()[:4000]}</description></item>"
        for number, path in enumerate(sorted(library.glob("*/*.md")))
    )
    (place / "feed.xml").write_text(
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Made</title>{items}</channel></rss>'
    )
    (place / "urls").write_text(f"file://{place}/feed.xml\n")
    (place / "config").write_text("auto-reload no\n")
    own = ["-u", str(place / "urls"), "-c", str(place / "cache.db"), "-C", str(place / "config")]
    subprocess.run([program, *own, "-x", "reload"], check=True, capture_output=True)
    boat: Spec = {
        "cmd": [program, *own],
        "size": SIZE,
        "paint": "Made",
        "steps": [{"name": "list", "key": "enter", "until": "Made article"}, {"wait": 0.2}],
        "quit": ["q", "q"],
    }
    ours = bench.ours(library, [], paint="Made story 20 ")
    figures = bench.in_turns({"newsboat": boat, "reader": ours})
    theirs = figures["newsboat"]
    listed = theirs["first_paint_ms"]["median"] + theirs["list.until_ms"]["median"]
    yield at_most("newsboat, start to its list of 10,000", listed, None)
    yield times(
        "reader, start to its list, beside it", figures["reader"]["first_paint_ms"]["median"], listed, 1
    )
    memory = figures["reader"]["peak_rss_mb"]["median"], theirs["peak_rss_mb"]["median"]
    yield times("… peak memory", *memory, None, "MB")
