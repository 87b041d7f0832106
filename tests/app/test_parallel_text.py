"""The reading surface as it is seen and used: one small app that mounts nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot

from reader.app.highlight import Column, Mention
from reader.app.widgets.parallel_text import ParallelText
from reader.comparing.strip import StripCell
from reader.story.model import Agreement, Article, Block, Span

SENTENCE = "The council met again and talked of nothing new. "


class Surface(App[None]):
    """An app of one surface that remembers what it was told."""

    def __init__(self, columns: Sequence[Column], **options: bool) -> None:
        super().__init__()
        self.text = ParallelText(columns, **options)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.text

    def on_parallel_text_mention_clicked(self, message: ParallelText.MentionClicked) -> None:
        self.told.append(message)

    def on_parallel_text_strip_clicked(self, message: ParallelText.StripClicked) -> None:
        self.told.append(message)

    def on_parallel_text_column_focused(self, message: ParallelText.ColumnFocused) -> None:
        self.told.append(message)

    def lines(self) -> list[str]:
        """What stands on the screen."""
        strips = self.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def place(self, words: str) -> tuple[int, int]:
        """Where words stand on the screen."""
        for y, line in enumerate(self.lines()):
            if words in line:
                return line.index(words), y
        raise AssertionError(f"{words!r} is not on the screen")

    def line_of(self, words: str) -> int:
        return self.place(words)[1]


def column(
    name: str, before: int, said: str = "", after: int = 20, agreement: Agreement = "disputed"
) -> Column:
    """An article with `said`, of the fact "toll", after so many paragraphs."""
    parts = [f"{name} {n}. {SENTENCE}" for n in range(before)]
    if said:
        parts.append(f"The toll is {said} a car.")
    parts += [f"{name} {n}. {SENTENCE}" for n in range(before, before + after)]
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block("paragraph", at, at + len(part)))
        at += len(part) + 2
    text = "\n\n".join(parts)
    mentions: tuple[Mention, ...] = ()
    if said:
        start, words = text.index("The toll"), text.index(said)
        end = start + len(f"The toll is {said} a car.")
        mentions = (Mention(start, end, Span(words, words + len(said)), "toll", agreement),)
    return Column(
        Article(name.lower(), name, text, tuple(blocks), headline=f"{name} on the bridge"), mentions
    )


def three() -> list[Column]:
    return [column("Echo", 4, "6 marks"), column("Post", 9, "7 marks"), column("Radio", 6)]


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


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> str | None:
    """Select with the mouse; what would be copied."""
    await pilot.mouse_down(offset=start)
    await pilot.hover(offset=end)
    await pilot.mouse_up(offset=end)
    return pilot.app.screen.get_selected_text()


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
