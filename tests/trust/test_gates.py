"""The gates of this folder, each with what it guards taken out: a gate that nobody saw fail proves nothing.

| gate | taken out | stands in |
|---|---|---|
| no control byte reaches the terminal | cleaning at load, of lines, both; of lines for a path that no load cleans | here; `test_gone` |
| no text is obeyed | a title given to a widget as a `str` | `test_clicks` |
| bad input is told | UTF-8 and TOML errors caught; the look at links | here |
| spoilt stories are read or told | TOML errors caught | `test_mutations` |
| no answer is lost | the commit before the acknowledgement; the sync before it | `tests/progress/test_killed` |
| a store is refused rather than spoilt | the look at its first bytes | here |
| the terminal is left as it was found | handlers of signals, restoring, the watch | here |
| any terminal will do, or is told | the look at TERM, at its alphabet; the place that is held; places behind emoji | here |
| a long article needs little room | drawing only what is seen; hashes instead of words | `tests/app/test_long_article`, `tests/comparing/test_large` |
| nobody is shut in by keys | giving the keys back when a line is left | `test_walks` |
| no network, no file, no program | none of each asked for | `test_system` |
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hostile_story import write
from inputs import GOOD
from running import ran
from wire import forbidden

from terminal import Terminal

SEEDED = [sys.executable, str(Path(__file__).with_name("seeded.py"))]
HOSTILE = "\x1b]52;c;cHduZWQ=\x07\x9b2J\u202e"


def drawn(fault: str, folder: Path, progress: str = "p") -> list[str]:
    """What is forbidden and was sent, of a story full of hostile text, with one thing taken out."""
    story = write(folder / "story", HOSTILE)
    with Terminal(fault, story, "--progress", folder / progress, command=SEEDED) as opened:
        opened.read_until(b"side by side")  # on the wire: a screen may have been cleared
        opened.press("\x11")
        opened.end()
        return forbidden(opened.output)


def test_either_wall_alone_holds_and_without_both_it_is_seen(tmp_path: Path) -> None:
    assert drawn("no cleaning at load", tmp_path / "one") == []
    assert drawn("no cleaning of lines", tmp_path / "two") == []
    assert drawn("no cleaning at all", tmp_path / "three") != []


@pytest.mark.parametrize("command", ["show", "facts", "compare", "questions", "check"])
def test_without_cleaning_at_load_the_commands_leak(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They have one wall only; so that one is tested by itself."""
    more = ["alpha"] if command == "show" else ["--json"] if command in ("facts", "compare") else []
    story = write(tmp_path / "story", "\x9b2J\u202e")
    assert not set(ran(command, story, *more).out) & set("\x9b\u202e")
    for module in ("articles", "text"):
        monkeypatch.setattr(f"reader.story.{module}.clean", lambda text: (text, 0))
    if command == "show":
        assert set(ran(command, story, *more).out) & set("\x9b\u202e")


@pytest.mark.parametrize(
    ("fault", "name", "left"),
    [
        ("no signals", "SIGTERM", True),
        ("no signals", "SIGHUP", True),
        ("no signals", "SIGQUIT", True),
        ("no restoring", "SIGTERM", True),
    ],
)
def test_without_its_handlers_a_signal_leaves_the_terminal_spoilt(
    fault: str, name: str, left: bool, bridge: Path, tmp_path: Path
) -> None:
    with Terminal(fault, bridge, "--progress", tmp_path / "p", command=SEEDED) as opened:
        opened.wait_for("Two banks")
        opened.signal(name)
        opened.end()
        assert bool(opened.faults_left()) is left


def test_without_the_watch_a_lost_terminal_keeps_it_running(bridge: Path, tmp_path: Path) -> None:
    """SIGHUP is ignored, as under `nohup`; with the watch it ends all the same."""
    for fault, ends in (("deaf to HUP", True), ("deaf to HUP, no watch", False)):
        opened = Terminal(fault, bridge, "--progress", tmp_path / "p", command=SEEDED)
        opened.wait_for("Two banks")
        opened.hang_up()
        try:
            assert opened.ends_within(5 if ends else 2) is ends
        finally:
            opened.close()


@pytest.mark.parametrize(
    ("fault", "files", "told"),
    [
        ("articles.read_text", {"gazette.md": b"\xff"}, "UnicodeDecodeError"),
        ("load.parse", {"facts.toml": "= 1"}, "TOMLDecodeError"),
    ],
)
def test_without_its_checks_a_bad_file_is_a_bug(
    fault: str, files: dict[str, str | bytes], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a bug is one line, a report, and an exit code of its own; the manifest would see all three."""
    import tomli

    careless = {
        "articles.read_text": lambda path, folder, limit: path.read_text(encoding="utf-8"),
        "load.parse": lambda file, source, offset=0: tomli.loads(source),
    }
    monkeypatch.setattr(f"reader.story.{fault}", careless[fault])
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, content in (GOOD | files).items():
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    done = ran("check", tmp_path)
    assert (done.code, done.out, len(done.err.splitlines())) == (70, "", 1)
    assert f"a bug in reader: {told}" in done.err
    report = (tmp_path / "cache" / "reader" / "bug-report.txt").read_text()
    assert told in report
    assert "outlet" not in report
    assert str(tmp_path) not in report


def test_without_the_path_check_a_link_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "story").mkdir()
    (tmp_path / "secret.md").write_text("nobody may read this")
    (tmp_path / "story" / "a.md").symlink_to("../secret.md")
    assert ran("show", tmp_path / "story", "a").code == 2
    monkeypatch.setattr("reader.story.source._inside", lambda path, folder: path.resolve())
    assert "nobody may read this" in ran("show", tmp_path / "story", "a").out


def test_without_a_look_at_the_terminal_a_dumb_one_gets_a_screen(bridge: Path, tmp_path: Path) -> None:
    for fault, drawn in (("nothing", False), ("any terminal will do", True)):
        with Terminal(fault, bridge, "--progress", tmp_path / "p", command=SEEDED, TERM="dumb") as opened:
            if drawn:
                opened.read_until(b"\x1b[?2004h")  # before that keys go to a terminal that is not raw yet
                opened.press("\x11")
            opened.end()
            assert (b"\x1b" in opened.output) is drawn


def test_without_a_look_at_its_alphabet_a_terminal_gets_signs_it_can_not_show(
    bridge: Path, tmp_path: Path
) -> None:
    for fault, spoilt in (("nothing", False), ("every terminal shows every sign", True)):
        ascii_only = {"PYTHONIOENCODING": "ascii"}
        with Terminal(fault, bridge, "--progress", tmp_path / "p", command=SEEDED, **ascii_only) as opened:
            opened.wait_for("Two banks")
            opened.press("c")
            opened.wait_for(r"\?1\.2 km\?" if spoilt else r"~1\.2 km~")


async def test_without_what_is_held_the_place_moves_with_the_window(
    bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.app.app import ReaderApp
    from reader.app.screens.reading import ReadingScreen
    from reader.app.widgets.pane import Pane
    from reader.story.library import find_stories

    for held in (True, False):
        if not held:
            monkeypatch.setattr(Pane, "come_back", lambda _pane: None)
        app = ReaderApp(find_stories(bridge), progress=tmp_path / str(held), seed=1)
        async with app.run_test(size=(60, 14)) as pilot:
            await pilot.press("enter", *["down"] * 6)
            assert isinstance(app.screen, ReadingScreen)
            pane = app.screen.surface.surface.panes[0]
            before, _ = pane.stretch(1)
            await pilot.resize_terminal(45, 14)
            start, end = pane.stretch(1)
            assert (start <= before < end) is held


def test_without_a_place_behind_them_joined_emoji_move_the_columns(tmp_path: Path) -> None:
    (tmp_path / "story").mkdir()
    for name, text in (("a", "\U0001f469\u200d\U0001f469\u200d\U0001f467 " * 40), ("b", "plain words " * 40)):
        (tmp_path / "story" / f"{name}.md").write_text(text, encoding="utf-8")
    for fault, moved in (("nothing", False), ("nothing is placed", True)):
        with Terminal(
            fault, tmp_path / "story", "--progress", tmp_path / "p", command=SEEDED, size=(81, 20)
        ) as opened:
            opened.wait_for("side by side")
            opened.press("c")
            opened.wait_for("x columns")
            shown = opened._emulated.screen.buffer  # type: ignore[attr-defined]
            assert ({shown[y][39].data for y in range(4, 18)} <= {"│", "┃"}) is not moved


def test_without_a_look_at_its_bytes_another_programs_database_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3
    from contextlib import closing

    from reader.progress import opening
    from reader.progress.store import Store, StoreError

    path = tmp_path / "p.sqlite3"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE theirs (x)")
        db.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program's"):
        Store.open(path)
    assert path.read_bytes() == before
    monkeypatch.setattr(opening, "_judge", lambda _path: 0)
    Store.open(path).close()
    assert path.read_bytes() != before
