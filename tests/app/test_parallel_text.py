"""The reading surface as it is seen: columns, and a fact selected in them."""

from __future__ import annotations

from surfaces import Surface, column, three
from textual.geometry import Region

from reader.app.highlight import Column
from reader.story.model import Article, Block


class TestColumns:
    async def test_stand_side_by_side_with_outlet_place_and_headline(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            first, second, *_ = app.lines()
            assert [part.split() for part in first.split("│")] == [
                ["Echo", "1/3"],
                ["Post", "2/3"],
                ["Radio", "3/3"],
            ]
            assert second.split("│")[1].strip() == "Post on the bridge"
            assert app.text.shown == ("echo", "post", "radio")

    async def test_one_alone_says_that_there_are_others(self) -> None:
        async with Surface(three()).run_test(size=(60, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.next_column()
            await pilot.pause()
            assert app.lines()[0].split() == ["Post", "2/3"]
            app.text.next_column(-1)
            app.text.next_column(-1)
            assert app.text.focus_article == "radio"

    async def test_hidden_ones_keep_their_numbers(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.set_hidden({"post"})
            await pilot.pause()
            assert app.lines()[0].replace("│", " ").split() == ["Echo", "1/3", "Radio", "3/3"]

    async def test_none_at_all_is_an_empty_surface(self) -> None:
        async with Surface([]).run_test(size=(60, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.page(1)
            app.text.next_column()
            assert "".join(app.lines()).strip() == ""

    async def test_markup_in_a_text_is_text(self) -> None:
        text = "[b]bold[/b] [@click=app.quit]x[/] [/"
        told = Column(Article("a", "[red]A", text, (Block("paragraph", 0, len(text)),), headline="[/b]"))
        async with Surface([told]).run_test(size=(60, 12)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            assert app.lines()[0].split() == ["[red]A", "1/1"]
            assert [line.strip() for line in app.lines()[1:4]] == ["[/b]", "", text]


class TestSelectedFact:
    async def test_stands_on_one_line_of_all_columns(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            await pilot.pause()
            line = app.lines()[app.line_of("≠6 marks≠")]
            assert "≠7 marks≠" in line
            assert app.line_of("≠6 marks≠") == 3 + 27 // 3

    async def test_is_aligned_by_its_words_not_by_the_evidence_around_them(self) -> None:
        told = column("Post", 9, "7 marks")
        early = [mention._replace(start=mention.start - 60) for mention in told.mentions]
        columns = [column("Echo", 4, "6 marks"), Column(told.article, tuple(early))]
        async with Surface(columns).run_test(size=(90, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")

    async def test_a_silent_column_says_so_and_stays_where_it_is(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            await pilot.pause()
            assert "Radio · silent on this" in app.lines()[0]
            assert "Radio 0." in app.lines()[3]
            app.text.select_fact(None)
            await pilot.pause()
            assert "silent" not in app.lines()[0]

    async def test_what_had_to_move_is_shown_as_a_gap(self) -> None:
        late = [column("Echo", 20, "6 marks", after=0), column("Post", 0, "7 marks")]
        async with Surface(late).run_test(size=(90, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            await pilot.pause()
            lines = app.lines()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠") == 3 + 27 // 3
            assert lines[3].replace("┃", "").split("│")[1].split() == ["┊"]
            assert lines[-1].replace("┃", "│").split("│")[0].split() == ["┊"]

    async def test_stays_on_its_line_when_the_window_changes(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            await pilot.resize_terminal(95, 21)
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠") == 3 + 18 // 3

    async def test_is_found_in_a_column_that_comes_into_view(self) -> None:
        async with Surface(three()).run_test(size=(60, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.select_fact("toll")
            app.text.focus_column(1)
            await pilot.pause()
            assert app.line_of("≠7 marks≠") == 3 + 17 // 3

    async def test_may_be_selected_before_anything_is_drawn(self) -> None:
        app = Surface(three())
        app.text.select_fact("toll")
        async with app.run_test(size=(130, 30)):
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")


class TestEverySize:
    async def test_each_line_is_as_wide_as_the_screen(self) -> None:
        told = [*three(), column("渡轮", 3, "六马克"), column("E\u0301cho", 2, "8 marks", agreement="close")]
        async with Surface(told).run_test(size=(40, 12)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            for size in ((40, 12), (60, 20), (80, 24), (140, 40), (203, 50), (300, 100), (20, 3)):
                await pilot.resize_terminal(*size)
                app.text.select_fact("toll")
                await pilot.pause()
                for line in app.text.render_lines(Region(0, 0, *size)):
                    assert sum(segment.cell_length for segment in line) == size[0]
