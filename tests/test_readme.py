"""What the README shows is true."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from reader.story.check import check

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")


def test_its_fact_table_opens_and_its_note_is_the_arithmetic(
    write_story: Callable[[dict[str, str]], Path],
) -> None:
    [table] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    folder = write_story(
        {
            "gazette.md": "At last the 6.4 km bridge opened on Monday.",
            "courier.md": "The four-mile crossing is open.",
            "facts.toml": table,
        }
    )
    report = check(folder)
    assert report.problems == ()
    assert report.loaded is not None
    assert report.loaded.comparison.row("length").agreement == "close"


def test_its_two_commands_begin_with_nothing_but_python() -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 ")]
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv &&") for command in commands)


def test_what_it_links_to_is_there() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (TOP / link).exists(), link
