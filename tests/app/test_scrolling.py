"""The reading surface as it is scrolled and put in another order."""

from __future__ import annotations

from surfaces import Surface, three
from textual.events import MouseScrollDown
from textual.geometry import Region

from reader.app.widgets.parallel_text import ParallelText


class TestScrolling:
    async def test_moves_the_focus_column_and_never_past_its_ends(self) -> None:
        async with Surface(three(), linked=False).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.scroll_by(-5)
            app.text.scroll_by(3)
            assert [app.text.first_visible(index) > 0 for index in range(3)] == [True, False, False]
            app.text.to_end()
            await pilot.pause()
            assert "nothing new." in app.lines()[-1][:43]
            app.text.to_top()
            assert app.text.first_visible(0) == 0

    async def test_linked_columns_follow_by_fact(self) -> None:
        async with Surface(three()).run_test(size=(130, 30)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.scroll_by(2)
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")
            assert "Radio 0." in app.lines()[3], "it tells nothing that the others tell"
            app.text.linked = False
            app.text.scroll_by(2)
            await pilot.pause()
            assert app.line_of("≠6 marks≠") + 2 == app.line_of("≠7 marks≠")
            app.text.linked = True
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")

    async def test_keeps_the_first_line_when_the_width_changes_and_comes_back(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.scroll_by(12)
            offset = app.text.first_visible(0)
            await pilot.resize_terminal(70, 20)
            await pilot.resize_terminal(130, 20)
            await pilot.pause()
            assert app.text.first_visible(0) == offset

    async def test_a_place_is_restored_before_and_after_the_first_paint(self) -> None:
        app = Surface(three())
        offset = app.text.columns[0].article.text.index("Echo 7.")
        app.text.restore("echo", offset)
        async with app.run_test(size=(130, 20)) as pilot:
            assert "Echo 7." in app.lines()[3]
            app.text.restore("post", app.text.columns[1].article.text.index("Post 5."))
            await pilot.pause()
            assert "Post 5." in app.lines()[3]

    async def test_the_wheel_moves_the_column_under_the_pointer(self) -> None:
        async with Surface(three(), linked=False).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            await pilot._post_mouse_events([MouseScrollDown], ParallelText, (60, 8), 0)
            await pilot.pause()
            assert [app.text.first_visible(index) > 0 for index in range(3)] == [False, True, False]

    async def test_the_wheel_takes_linked_columns_along(self) -> None:
        async with Surface(three()).run_test(size=(130, 40)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            await pilot._post_mouse_events([MouseScrollDown] * 3, ParallelText, (60, 8), 0)
            await pilot.pause()
            assert app.line_of("≠6 marks≠") == app.line_of("≠7 marks≠")

    async def test_draws_again_only_the_column_that_moved(self) -> None:
        async with Surface(three(), linked=False).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            await pilot.pause()
            app.text.scroll_by(1)
            assert app.text._repaint_regions == {Region(0, 3, 43, 17)}


class TestOrder:
    async def test_is_shown_and_counted_and_leaves_the_focus_where_it_is(self) -> None:
        async with Surface(three()).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.focus_column(1)
            app.text.set_order(["radio", "post"])
            await pilot.pause()
            assert app.lines()[0].replace("│", " ").split() == ["Radio", "1/3", "Post", "2/3", "Echo", "3/3"]
            assert (app.text.focus_article, app.text.focus_index) == ("post", 1)
            app.text.next_column()
            assert app.text.focus_article == "echo"

    async def test_tells_what_is_hidden_from_what_is_not(self) -> None:
        async with Surface(three()).run_test(size=(60, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.set_order(["radio", "echo", "post"])
            app.text.set_hidden({"radio"})
            assert app.text.all_order == ("radio", "echo", "post")
            assert app.text.order == ("echo", "post")
            assert app.text.shown == ("echo",)
            app.text.show(three())
            assert app.text.all_order == ("radio", "echo", "post")

    async def test_keeps_how_far_each_column_was_read(self) -> None:
        async with Surface(three(), linked=False).run_test(size=(130, 20)) as pilot:
            app = pilot.app
            assert isinstance(app, Surface)
            app.text.scroll_by(12)
            before = [app.text.first_visible(index) for index in range(3)]
            app.text.set_order(["post", "radio", "echo"])
            await pilot.pause()
            assert [app.text.first_visible(index) for index in range(3)] == before
