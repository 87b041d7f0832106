"""The walls of the house, as they are when the program runs: a fresh interpreter for each."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.app.shelf import Shelf
from reader.indexing.index import Index

SOURCE = Path(__file__).parent.parent / "src" / "reader"


def loaded_by(statement: str) -> set[str]:
    """The modules that are loaded after a statement, run by a new interpreter."""
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "statement",
    [
        "import reader.cli",
        "import reader.story.check, reader.story.library",
        "import reader.quiz.session",
        "import reader.progress.store",
        "import reader.plain.listing, reader.plain.facts, reader.plain.questions, reader.plain.checking",
    ],
)
def test_nothing_outside_the_app_loads_textual(statement: str) -> None:
    assert not {"textual", "rich"} & loaded_by(statement)


def test_the_door_loads_no_room_until_a_command_runs() -> None:
    assert {name for name in loaded_by("import reader.cli") if name.startswith("reader.")} == {
        "reader.cli",
        "reader.commands",
        "reader.commands.deferring",
        "reader.commands.names",
    }


def test_every_command_stands_under_its_name_and_loads_no_room_until_it_runs() -> None:
    every = "import reader.commands.door as c; each = {n: c.door.get_command(None, n) for n in c.COMMANDS}"
    loaded = loaded_by(f"{every}; assert all(n == e.name for n, e in each.items()), each")
    assert not {"textual", "rich"} & loaded
    rooms = {name.split(".")[1] for name in loaded if name.startswith("reader.")}
    assert rooms == {"commands"}


_HEAVY = {"textual", "rich", "asyncio", "sqlite3", "rapidfuzz", "fsrs", "platformdirs", "random"}


@pytest.mark.parametrize("words", [["--version"], ["list"], ["check", "SHIPPED"]])
def test_a_command_that_is_run_often_loads_only_what_it_needs(words: list[str], shipped: Path) -> None:
    args = [str(shipped) if word == "SHIPPED" else word for word in words]
    loaded = loaded_by(
        f"from reader.commands.door import door\ntry: door({args})\nexcept SystemExit as left: assert not left.code, left"
    )
    assert not _HEAVY & loaded
    made_of = {
        name for name in loaded if name.startswith(("reader.quiz.", "reader.comparing.", "reader.app."))
    }
    assert made_of <= {"reader.quiz.unasked", "reader.quiz.proof"}


def test_the_app_opens_without_a_parser_of_options_without_openssl_and_without_what_only_commands_need() -> (
    None
):
    loaded = loaded_by(
        "import reader.cli, reader.commands.opening as o; o.has_full_screen = lambda: True;"
        "o.run_app = lambda *_, **__: __import__('reader.app.app'); reader.cli.main()"
    )
    assert "reader.app.app" in loaded
    assert not {"click", "_ssl", "_hashlib", "_lzma", "reader.commands.door", "reader.plain.listing"} & loaded


def test_starting_the_app_loads_nothing_that_only_a_quiz_needs() -> None:
    assert not {"rapidfuzz", "sqlite3", "reader.quiz.session"} & loaded_by("import reader.app.app")


def test_a_library_that_is_known_is_listed_without_what_reads_stories(bridge: Path, tmp_path: Path) -> None:
    library, index = bridge.parent, tmp_path / "index.sqlite3"
    Shelf.opened(library, Index(index)).bring_up_to_date(lambda done, total: True)
    loaded = loaded_by(
        "import reader.app.app; from pathlib import Path; from reader.indexing import index_file as file\n"
        f"file.default_path = lambda: Path({str(index)!r})\n"
        f"from reader.commands.places import shelf_at; shelf = shelf_at({str(library)!r})\n"
        "assert 'Two banks of one river' in [entry.title for entry in shelf.entries]\n"
        "assert shelf.summary(0).opens"
    )
    assert "sqlite3" in loaded
    assert not {"msgspec", "tomli", "reader.story.load"} & loaded


def test_nothing_of_a_story_stands_in_the_program() -> None:
    articles = SOURCE.parent.parent / "articles"
    outlets = set()
    for path in articles.glob("*/*.md"):
        found = re.search(r'^outlet = "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert found, path
        outlets.add(found[1])
    names = outlets | {name for path in articles.glob("*/story.toml") for name in _aliases(path)}
    assert len(names) > 5
    sources = {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    assert [(str(path), name) for path, source in sources.items() for name in names if name in source] == []


def _aliases(path: Path) -> list[str]:
    import tomli

    return list(tomli.loads(path.read_text(encoding="utf-8")).get("aliases", {}))


def test_no_text_of_a_file_is_handed_to_a_widget_as_markup() -> None:
    """A `str` built from data would be read as markup: widgets get `Content`; notices say markup=False."""
    suspicious = re.compile(r"""(?:Static|Label|Button|Option|update|border_title\s*=)\s*\(?\s*f["']""")
    notices = re.compile(r"notify\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
    for path in (SOURCE / "app").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert not suspicious.search(source), path
        assert all("markup=False" in call for call in notices.findall(source)), path


def test_the_collector_rests_only_while_the_app_is_loaded() -> None:
    code = (
        "import gc, sys\nfrom reader.commands.loading import loading\n"
        "with loading():\n    import reader.app.app\n    resting = not gc.isenabled()\n"
        "assert resting and gc.isenabled() and gc.get_freeze_count() > 10_000"
    )
    assert {"reader.app.app"} <= loaded_by(code)


@pytest.mark.parametrize("words", ["", "EMPTY"])
def test_an_app_that_can_not_open_leaves_no_database_open(words: str, tmp_path: Path) -> None:
    path = tmp_path / "cache" / "reader"
    Shelf.opened(Path(__file__).parent / "stories", Index(path / "index.sqlite3")).bring_up_to_date(
        lambda done, total: True
    )
    (tmp_path / "empty").mkdir()
    code = f"""
import sqlite3, sys
opened, connect = [], sqlite3.connect
sqlite3.connect = lambda *a, **k: opened.append(connect(*a, **k)) or opened[-1]
sys.argv = ["reader", *{[str(tmp_path / word.lower()) for word in words.split()]!r}]
import reader.cli
try:
    reader.cli.main()
except SystemExit as left:
    print(left.code)
for each in opened:
    try:
        each.execute("SELECT 1")
        print("open")
    except sqlite3.ProgrammingError:
        print("closed")
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split()[0] == "2"
    assert set(done.stdout.split()[1:]) == {"closed"}
