"""The mouse on the reading surface: clicks, and text selected."""

from __future__ import annotations

from surfaces import SENTENCE, Surface, drag, three

from reader.app.highlight import Column
from reader.app.widgets.parallel_text import ParallelText
from reader.story.model import Article, Block


class TestMouse:
    async def test_a_click_on_words_tells_their_facts_and_gives_the_focus(self) -> None:
        async with Surface(three()).run_test(size=(130, 60)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            x, y = app.place("≠7 marks≠")
            await pilot.click(offset=(x, y))
            focused, clicked = app.told
            assert isinstance(focused, ParallelText.ColumnFocused)
            assert (focused.article, focused.index) == ("post", 1)
            assert isinstance(clicked, ParallelText.MentionClicked)
            assert (clicked.article, clicked.facts) == ("post", ("toll",))

    async def test_a_click_beside_words_gives_the_focus_alone(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            await pilot.click(offset=(100, 0))
            await pilot.click(offset=(100, 8))
            assert [type(message) for message in app.told] == [ParallelText.ColumnFocused]

    async def test_selecting_copies_the_text_without_signs_and_line_breaks(self) -> None:
        async with Surface(three()).run_test(size=(130, 60)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            x, y = app.place("toll is ≠7")
            assert await drag(pilot, (x, y), (x + 24, y)) == "toll is 7 marks a car."
            assert app.told == []
            x, y = app.place("Post 0.")
            assert (
                await drag(pilot, (x, y), (x + 3, y + 1)) == "Post 0. The council met again and talked of n"
            )

    async def test_a_selection_stays_in_the_column_it_began_in(self) -> None:
        async with Surface(three()).run_test(size=(130, 60)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            text = app.text.columns[1].article.text
            x, y = app.place("Post 1.")
            for far in (0, 129):
                copied = await drag(pilot, (x + 5, y), (far, y + 3))
                assert copied
                assert copied in text
                assert copied.startswith("1. The council")
            upwards = await drag(pilot, (x + 5, y), (0, y - 2))
            assert upwards
            assert upwards in text
            assert upwards.endswith("Post 1")

    async def test_wide_characters_are_copied_whole(self) -> None:
        text = "渡轮 👨\u200d👩\u200d👧 e\u0301st沉没"
        told = Column(Article("a", "A", text, (Block("paragraph", 0, len(text)),)))
        async with Surface([told]).run_test(size=(60, 12)) as pilot:
            assert await drag(pilot, (3, 3), (4, 3)) == "轮"
            assert await drag(pilot, (4, 3), (6, 3)) == "轮 👨\u200d👩\u200d👧"
            assert await drag(pilot, (7, 3), (9, 3)) == "👨\u200d👩\u200d👧 e\u0301"

    async def test_bullets_and_bars_are_not_copied(self) -> None:
        text = "two boats\n\nIt was dark."
        blocks = (Block("item", 0, 9), Block("quote", 11, 23))
        async with Surface([Column(Article("a", "A", text, blocks))]).run_test(size=(60, 12)) as pilot:
            assert await drag(pilot, (0, 3), (40, 5)) == text

    async def test_twice_selects_a_word_and_thrice_a_paragraph(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            x, y = app.place("council")
            await pilot.click(ParallelText, offset=(x + 2, y), times=2)
            assert app.screen.get_selected_text() == "council"
            await pilot.click(ParallelText, offset=(x + 2, y), times=3)
            assert app.screen.get_selected_text() == f"Echo 0. {SENTENCE}"

    async def test_a_selection_ends_when_the_rows_change(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            x, y = app.place("council")
            await drag(pilot, (x, y), (x + 3, y))
            await pilot.resize_terminal(90, 30)
            await pilot.pause()
            assert not app.screen.get_selected_text()
