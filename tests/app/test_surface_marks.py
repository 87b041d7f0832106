"""What is shown on the reading surface of a whole article and of what was found."""

from __future__ import annotations

from surfaces import Surface, three
from textual.geometry import Region

from reader.app.highlight import Column
from reader.app.widgets.parallel_text import ParallelText
from reader.comparing.strip import StripCell
from reader.story.model import Span


class TestStrip:
    def told(self) -> list[Column]:
        """The sentences of each paragraph are one; the strip is read off the mentions."""
        found = []
        for column in three():
            cells = [
                StripCell(
                    block.start,
                    block.end,
                    next((m.agreement for m in column.mentions if m.start == block.start), None),
                    tuple(m.fact for m in column.mentions if m.start == block.start),
                )
                for block in column.article.blocks
            ]
            found.append(Column(column.article, column.mentions, tuple(cells)))
        return found

    async def test_stands_below_the_headline(self) -> None:
        async with Surface(self.told()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            assert [part.strip() for part in app.lines()[2].split("│")] == [
                "▁" * 4 + "≠" + "▁" * 20,
                "▁" * 9 + "≠" + "▁" * 20,
                "▁" * 26,
            ]
            assert "Echo 0." in app.lines()[4]
            await pilot.resize_terminal(130, 10)
            await pilot.pause()
            assert "≠" in app.lines()[1]
            assert "Echo 0." in app.lines()[2]

    async def test_is_drawn_again_with_its_column_and_nothing_else(self) -> None:
        async with Surface(self.told(), linked=False).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            await pilot.pause()
            app.text.scroll_by(4)
            assert app.text._repaint_regions == {Region(0, 4, 43, 16), Region(1, 2, 40, 1)}

    async def test_a_step_shows_the_next_sentence_and_the_others_follow(self) -> None:
        async with Surface(self.told()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.focus_column(1)
            cell = app.text.step_strip(1)
            await pilot.pause()
            assert cell
            assert cell.facts == ("toll",)
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")
            assert app.text.step_strip(1) is None

    async def test_a_click_shows_the_sentence_and_gives_the_focus(self) -> None:
        async with Surface(self.told()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            x = app.lines()[2].rindex("≠")
            await pilot.click(offset=(x, 2))
            focused, clicked = app.told
            assert isinstance(focused, ParallelText.ColumnFocused)
            assert isinstance(clicked, ParallelText.StripClicked)
            assert (clicked.article, clicked.cell.facts) == ("post", ("toll",))
            assert app.line_of("≠7 marks≠") > 4
            await pilot.click(offset=(x + 25, 2))
            assert len(app.told) == 2, "right of the last sentence there is nothing"


class TestFinding:
    async def test_marks_all_hits_and_the_current_one_more(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            text = app.text.columns[0].article.text
            first = Span(text.index("council"), text.index("council") + 7)
            again = Span(text.index("council", first.end), text.index("council", first.end) + 7)
            app.text.set_hits({"echo": [first, again]}, ("echo", again))
            await pilot.pause()
            styles = [
                segment.style
                for strip in app.screen._compositor.render_strips()
                for segment in strip
                if segment.text == "council" and segment.style
            ]
            assert [(bool(style.reverse), bool(style.underline)) for style in styles] == [
                (False, True),
                (True, True),
            ]

    async def test_lights_hits_in_every_column_and_one_of_them_is_the_current_one(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            texts = {column.article.id: column.article.text for column in app.text.columns}
            hits = {name: [Span(text.index("met"), text.index("met") + 3)] for name, text in texts.items()}
            app.text.set_hits(hits, ("post", hits["post"][0]))
            await pilot.pause()
            styles = [
                segment.style
                for strip in app.screen._compositor.render_strips()
                for segment in strip
                if segment.text == "met" and segment.style
            ]
            assert [bool(style.reverse) for style in styles] == [False, True, False]
            assert all(style.underline for style in styles)

    async def test_a_hit_that_must_be_scrolled_to_takes_linked_columns_along_by_fact(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.reveal("post", app.text.columns[1].article.text.index("Post 9."))
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")
            assert app.text.focus_article == "echo"
            kept = app.text.first_visible(0)
            app.text.reveal("post", app.text.columns[1].article.text.index("Post 28."))
            assert app.text.first_visible(0) == kept

    async def test_a_hit_is_brought_into_view_with_its_column(self) -> None:
        async with Surface(three()).run_test(size=(60, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.reveal("radio", app.text.columns[2].article.text.index("Radio 20."))
            await pilot.pause()
            assert app.text.focus_article == "radio"
            assert "Radio 20." in "\n".join(app.lines())
