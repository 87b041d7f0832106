"""The matrix drawn: every column stands below its initials, whatever these are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from reader.app.flow import cells
from reader.app.highlight import Looks, palette_of
from reader.app.views.inks import Inks
from reader.app.views.matrix import Matrix
from reader.app.views.page import Entry, Setting
from reader.comparing.initials import initials
from reader.comparing.study import Study
from reader.story.load import load

STORIES = Path(__file__).parent.parent / "stories"


def setting_of(folder: Path, width: int, height: int = 40) -> Setting:
    study = Study(load(folder).comparison)
    story = study.story
    return Setting(width, height, story.articles[0].id, Inks(Looks(palette_of({}))), initials(story), study)


def places(line: str, marks: list[str]) -> list[int]:
    """The cell at which each of these words ends, from left to right."""
    at, found = 0, []
    for mark in marks:
        at = line.index(mark, at) + len(mark)
        found.append(cell_len(line[:at]))
    return found


def drawn(setting: Setting) -> list[str]:
    return ["".join(segment.text for segment in line) for line in Matrix().head(setting)]


@pytest.mark.parametrize("width", [160, 120, 96, 60, 40])
def test_the_head_is_as_wide_as_the_rows_below_it_where_initials_are_wide(width: int) -> None:
    setting = setting_of(STORIES / "storm", width)
    assert "海C" in setting.initials.values()
    head, *sums, _ = Matrix().head(setting)
    row = Matrix().block(Entry(setting.study.comparison.rows[0]), setting, chosen=False)
    air = width - cells(head)
    assert air in (0, 4), "air at the right of the sums"
    assert [cells(line) for line in (*sums, *row.lines)] == [width] * (len(sums) + 1)
    line = drawn(setting)[0]
    for target in row.targets:
        mark = setting.initials[target.article]
        [end] = places(line, [mark])
        assert target.start <= end - cell_len(mark) < end < target.end + 1, mark


def test_questions_that_begin_alike_can_be_told_apart(write_story: Callable[..., Path]) -> None:
    article = '+++\noutlet = "{}"\n+++\nSome 12 lamps cost 15 yuan.'
    table = "".join(
        f'[[fact]]\nid = "{name}"\ntopic = "T"\nkind = "number"\n'
        f'question = "How much had the company raised for lamps in 2023, in {name}?"\n'
        f'[fact.claims.a]\nevidence = "{said}"\n'
        for name, said in (("yuan", "15"), ("lamps", "12"))
    )
    setting = setting_of(write_story({"a.md": article.format("The Post"), "facts.toml": table}), 60)
    rows = setting.study.comparison.rows
    lines = [Matrix().block(Entry(row), setting, chosen=False).lines[0] for row in rows]
    told = ["".join(segment.text for segment in line) for line in lines]
    assert "in yuan?" in told[0]
    assert "in lamps?" in told[1]


def test_initials_of_wide_characters_alone_make_the_columns_wider(write_story: Callable[..., Path]) -> None:
    article = '+++\noutlet = "{}"\n+++\nSome 12 lamps.'
    names = ("海岸 晚报", "海岸 早报 新闻", "The Post")
    table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
    table += "".join(f'[fact.claims.{name}]\nevidence = "12 lamps"\n' for name in "abc")
    files = {f"{name}.md": article.format(outlet) for name, outlet in zip("abc", names, strict=True)}
    setting = setting_of(write_story({**files, "facts.toml": table}), 80)
    head, *_ = drawn(setting)
    row = Matrix().block(Entry(setting.study.comparison.rows[0]), setting, chosen=False)
    signs = "".join(segment.text for segment in row.lines[0])
    assert cell_len(head.rstrip()) <= cell_len(signs)
    for target in row.targets:
        assert target.end - target.start > max(map(cell_len, setting.initials.values()))
