"""`reader compare`: the views without a full screen, in a pipe, in a terminal and as JSON."""

from __future__ import annotations

import json
import os
import shlex
import struct
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from piped import reader
from reader.comparing.sorting import ORDERS
from reader.comparing.study import Study
from reader.plain.comparing.chosen import VIEWS, NotShown, View, choose, choose_fact
from reader.plain.comparing.drawn import drawn
from reader.plain.comparing.printing import in_ascii, lines
from reader.plain.comparing.words import summary
from reader.story.comparison import Comparison
from reader.story.load import load

Write = Callable[[dict[str, str | bytes]], Path]
SIGNS = "═≈≠·÷“”…"


@pytest.fixture
def compared(bridge: Path) -> Comparison:
    return load(bridge).comparison


def compare(*args: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return reader("compare", *args, **environ)


def in_terminal(width: int, *args: str | Path, **environ: str) -> str:
    """What `reader compare` writes on a terminal of that width, escape bytes and all."""
    fcntl, pty, termios = (pytest.importorskip(name) for name in ("fcntl", "pty", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
    env |= {"TERM": "xterm-256color", **environ}
    command = [sys.executable, "-m", "reader", "compare", *map(str, args)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env) as running:
        os.close(theirs)
        read = b""
        while True:
            try:
                more = os.read(ours, 65536)
            except OSError:  # Linux says so when the other end is closed
                break
            if not more:
                break
            read += more
    os.close(ours)
    assert running.returncode == 0
    return read.decode().replace("\r\n", "\n")


def told(comparison: Comparison, view: View, *, ascii_only: bool = False) -> list[str]:
    return list(lines(choose(comparison, view), ascii_only=ascii_only))


def told_of(comparison: Comparison, fact: str) -> list[str]:
    return list(lines(choose_fact(comparison, fact), ascii_only=False))


def painted(comparison: Comparison, view: View, width: int, *, ascii_only: bool = False) -> str:
    """The view as a terminal of that width shows it, without its colours."""
    console = Console(file=StringIO(), width=width, markup=False, emoji=False, highlight=False)
    console.print(drawn(choose(comparison, view), width, ascii_only=ascii_only))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


class TestTheLedgerInAPipe:
    def test_is_the_default_and_counts_the_facts(self, bridge: Path) -> None:
        done = compare(bridge)
        assert done.returncode == 0
        assert done.stdout == compare(bridge, "--view", "ledger").stdout
        assert "Fact 4 of 12, disputed. How many lamps does the footbridge have? (lamps)" in done.stdout

    @pytest.mark.parametrize(
        "sentence",
        [
            "Two of three tell it, and agree on six years.",
            "Only a herald from across the border tells it: Tomas Reed.",
            "Two of three tell it, each in its own way; The Gazette: 14 lamps; The Courier: 16 lamps (conflict).",
            "All three tell it; two agree on 1.2 km; The Courier: three-quarter-mile (converted).",
        ],
    )
    def test_says_in_a_sentence_how_they_stand(self, compared: Comparison, sentence: str) -> None:
        assert sentence in told(compared, "ledger")

    def test_has_no_capital_within_it_that_only_began_a_sentence(self, write_story: Write) -> None:
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
        table += "".join(f'[fact.claims.{name}]\nevidence = "Half a million"\n' for name in "ab")
        text = "Half a million came."
        study = Study(load(write_story({"a.txt": text, "b.txt": text, "facts.toml": table})).comparison)
        assert summary(study.comparison.row("f"), study) == "Both agree on half a million."

    def test_quotes_each_outlet_whole_on_one_line_and_names_the_silent(self, compared: Comparison) -> None:
        shown = told(compared, "ledger")
        at = shown.index("Fact 6 of 12, close. What did the footbridge cost? (cost)")
        assert shown[at + 2 : at + 5] == [
            "  The Gazette: “The town paid 8.6 million euros for it, according to the council;"
            " the first estimate had been half of that.”",
            "  The Courier: “It cost €9 million, and it took six years.”",
            "  a herald from across the border: “It spans 1,200 metres and cost £7.4 million, or $12.6 million.”",
        ]
        assert "  Silent on this: a herald from across the border" in shown

    def test_tells_topics_only_where_facts_stand_by_topic(self, compared: Comparison) -> None:
        assert "THE MONEY" in told(compared, "ledger")
        assert "THE MONEY" not in list(lines(choose(compared, order="agreement"), ascii_only=False))

    def test_marks_a_doubtful_silence_in_words(self, write_story: Write) -> None:
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "person"\nquestion = "Who?"\n[fact.claims.a]\nevidence = "Lise Dahl"\n'
        files: dict[str, str | bytes] = {
            "a.txt": "Lise Dahl came.",
            "b.txt": "So did Lise Dahl.",
            "c.txt": "Rain.",
        }
        comparison = load(write_story(files | {"facts.toml": table})).comparison
        assert "  Silent on this: b (doubtful: “Lise Dahl” stands there); c" in told(comparison, "ledger")
        assert "Who? (f) Single. Told by: A; silent, but doubtful: B; silent: C." not in told(
            comparison, "matrix"
        )


class TestTheOtherViewsInAPipe:
    def test_the_matrix_says_together_what_is_the_same_and_ends_with_sums(self, compared: Comparison) -> None:
        shown = told(compared, "matrix")
        assert "GA is The Gazette, CO is The Courier and HB is a herald from across the border." in shown
        assert (
            "How many lamps does the footbridge have? (lamps) Disputed. The same: GA; conflict: CO; silent: HB."
            " 2 outlets, 1 named origin." in shown
        )
        assert (
            "Who was the engineer in charge of the footbridge? (engineer) Single. Told by: HB; silent: GA, CO."
            in "\n".join(shown)
        )
        assert shown[-3:] == [
            "  The Gazette: 11 facts, 0 told by it alone, 1 disputed",
            "  The Courier: 11 facts, 0 told by it alone, 1 disputed",
            "  a herald from across the border: 4 facts, 1 told by it alone, 0 disputed",
        ]

    def test_the_story_reads_as_a_text(self, compared: Comparison) -> None:
        shown = told(compared, "story")
        assert "The 1.2 km" not in shown[4]
        assert (
            "How many lamps does the footbridge have? 14 (GA) or 16 lamps (CO), depending on the outlet."
            in shown
        )
        assert "The engineer in charge, Tomas Reed, had warned of delays since 2019. (HB)" in shown

    def test_the_differences_are_chains_with_the_arithmetic_and_the_note(self, compared: Comparison) -> None:
        shown = told(compared, "differences")
        assert shown[2] == (
            "Of 12 facts of the story 5 are told alike, 1 by one outlet alone; 5 are close, 1 disputed."
        )
        at = shown.index("Difference 1 of 6, disputed. How many lamps does the footbridge have? (lamps)")
        assert shown[at + 1 : at + 5] == [
            "  The Gazette: 14 lamps",
            "    conflict: 14 is not 16",
            "  The Courier: 16 lamps",
            "  Note: Nobody says who counted.",
        ]

    def test_a_reason_of_the_authors_is_told_once(self, compared: Comparison) -> None:
        shown = "\n".join(told(compared, "differences"))
        assert shown.count("Two papers report that she called it overdue") == 1

    def test_the_columns_are_the_articles_with_mentions_between_signs(self, compared: Comparison) -> None:
        shown = told(compared, "columns")
        assert "- ≠14 lamps≠" not in shown
        assert "It has ≠14 lamps≠." in shown
        assert "THE GAZETTE: Footbridge opens at last" in shown
        assert "It has !14 lamps!." in told(compared, "columns", ascii_only=True)

    def test_of_mentions_that_overlap_the_disputed_is_on_top(self, write_story: Write) -> None:
        table = ""
        for name, words in (("all", "Dahl and 12 men"), ("some", "12 men")):
            kind = "term" if name == "all" else "number"
            table += f'[[fact]]\nid = "{name}"\ntopic = "T"\nkind = "{kind}"\nquestion = "Who?"\n'
            table += f'[fact.claims.a]\nevidence = "{words}"\n'
            table += '[fact.claims.b]\nevidence = "13 men"\n' if name == "some" else ""
        files: dict[str, str | bytes] = {"a.txt": "So say Dahl and 12 men.", "b.txt": "There were 13 men."}
        shown = told(load(write_story(files | {"facts.toml": table})).comparison, "columns")
        assert "So say Dahl and ≠12 men≠." in shown


class TestOneFact:
    def test_is_told_whole(self, bridge: Path) -> None:
        done = compare(bridge, "--fact", "cost")
        assert done.returncode == 0
        shown = done.stdout.splitlines()
        assert shown[0] == "What did the footbridge cost? (cost)"
        assert "Close; 3 outlets, 1 named origin." in shown
        at = shown.index("The Courier: €9 million")
        assert shown[at + 1 : at + 4] == [
            "  rounded: 9 million is 8.6 million to the nearest 1 million",
            "  “It cost €9 million, and it took six years.”",
            "  in the first half; origin not named",
        ]
        assert "From one value to the next" in shown
        assert any(line.startswith("  converted: ") and "÷ 0.86" in line for line in shown)
        assert shown[-1].startswith("Note: 8.6 million is 9 million to the nearest million")

    def test_quotes_the_further_passages_of_an_outlet(self, compared: Comparison) -> None:
        assert "  and further: ““It joins two halves of one town,” Quill said.”" in told_of(compared, "mayor")
        assert not [line for line in told_of(compared, "lamps") if "further" in line]

    def test_names_who_is_silent(self, compared: Comparison) -> None:
        assert "Silent on this: a herald from across the border" in told_of(compared, "lamps")

    def test_tells_a_reason_of_the_authors_instead_of_a_chain(self, compared: Comparison) -> None:
        shown = told_of(compared, "judgement")
        assert "From one value to the next" not in shown
        assert sum(line.startswith("Other words: Two papers report") for line in shown) == 1

    def test_tells_one_text_in_two_outlets(self, write_story: Write) -> None:
        text = (
            "It was a long day in the harbour of Orm, and by the evening 12 boats had been lost to the sea."
        )
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
        table += "".join(f'[fact.claims.{name}]\nevidence = "12 boats"\n' for name in "ab")
        folder = write_story({"a.txt": text, "b.txt": text, "facts.toml": table})
        assert "one text in two outlets: a and b" in told_of(load(folder).comparison, "f")

    def test_an_unknown_one_is_told_with_what_was_meant(self, bridge: Path) -> None:
        done = compare(bridge, "--fact", "lamp")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f'reader: {bridge}: no fact "lamp"; did you mean "lamps"?\n'

    def test_and_where_nothing_is_near_with_where_to_look(self, compared: Comparison) -> None:
        with pytest.raises(NotShown, match='no fact "zzz"; `reader facts STORY` lists them'):
            choose_fact(compared, "zzz")

    def test_takes_no_view(self, bridge: Path) -> None:
        done = compare(bridge, "--fact", "lamps", "--view", "story")
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)


class TestWhichFacts:
    def test_a_filter_chooses_and_is_told(self, bridge: Path) -> None:
        shown = compare(bridge, "--filter", "disputed").stdout
        assert shown.startswith(
            "Two banks of one river: 1 of 12 facts by topic, 3 outlets, filter: disputed\n"
        )
        assert "Fact 1 of 1, disputed." in shown

    def test_a_filter_that_means_nothing_exits_2(self, bridge: Path) -> None:
        done = compare(bridge, "--filter", "outlet:nobody")
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)

    def test_stars_are_those_of_the_person(self, bridge: Path, tmp_path: Path) -> None:
        done = compare(
            bridge, "--filter", "starred", XDG_DATA_HOME=str(tmp_path / "data"), HOME=str(tmp_path)
        )
        assert done.returncode == 0
        assert "0 of 12 facts" in done.stdout

    def test_what_was_predicted_is_shown_by_the_command_that_the_quiz_tells(
        self, bridge: Path, tmp_path: Path
    ) -> None:
        kept = tmp_path / "kept.sqlite3"
        asked = [sys.executable, "-m", "reader", "quiz", str(bridge), "--plain", "--mode", "predict"]
        guesses = "/skip\n" * 5
        done = subprocess.run(
            [*asked, "--progress", str(kept)], input=guesses, capture_output=True, text=True, timeout=60
        )
        (told,) = [line for line in done.stdout.splitlines() if "--filter predicted" in line]
        assert "5 of 12 facts" in compare(*shlex.split(told.partition("reader compare ")[2])).stdout

    def test_facts_are_sorted(self, compared: Comparison) -> None:
        def ids(view: View, order: str | None = None) -> list[str]:
            return [row.fact.id for row in choose(compared, view, order).rows]  # type: ignore[arg-type]

        assert ids("ledger")[0] == "length"
        assert ids("ledger", "agreement")[0] == "lamps"
        assert ids("story", "place")[:3] == ["length", "opened", "building-time"]
        assert ids("differences")[:2] == ["lamps", "length"]
        assert ids("differences", "topic")[:2] == ["length", "lamps"]

    def test_place_is_that_in_the_first_article(self, compared: Comparison) -> None:
        assert choose(compared, order="place").heading.endswith("12 facts by place in The Gazette, 3 outlets")


def test_the_door_offers_every_view_and_every_order() -> None:
    from reader.commands.facts import compare

    offered = {option.name: option.type for option in compare.params}
    assert tuple(offered["view"].choices) == VIEWS  # type: ignore[attr-defined]
    assert tuple(offered["order"].choices) == ORDERS  # type: ignore[attr-defined]


class TestJson:
    @pytest.mark.parametrize("view", VIEWS)
    def test_has_one_shape_for_every_view(self, bridge: Path, view: View) -> None:
        document = json.loads(compare(bridge, "--view", view, "--json").stdout)
        assert set(document) == {"story", "title", "view", "sort", "filter", "articles", "copies", "facts"}
        assert document["view"] == view
        assert document["articles"][2] == {
            "id": "herald",
            "outlet": "a herald from across the border",
            "initials": "HB",
            "facts": 4,
            "alone": 1,
            "disputed": 0,
        }
        assert len(document["facts"]) == (6 if view == "differences" else 12)

    def test_a_fact_has_claims_silences_and_its_chain(self, bridge: Path) -> None:
        [fact] = json.loads(compare(bridge, "--fact", "lamps", "--json").stdout)["facts"]
        assert set(fact) == {
            *("id", "topic", "kind", "question", "agreement", "why", "note", "told", "outlets", "origins"),
            *("copied", "claims", "silent", "chain"),
        }
        assert fact["silent"] == {"herald": ""}
        assert fact["chain"] == [
            {"left": ["gazette"], "right": ["courier"], "reason": "conflict", "detail": "14 is not 16"}
        ]
        assert fact["claims"]["courier"] == {
            "said": "16 lamps",
            "value": "16",
            "sentence": "At night it is lit by 16 lamps.",
            "start": fact["claims"]["courier"]["start"],
            "end": fact["claims"]["courier"]["end"],
            "also": [],
            "relation": "conflict",
            "detail": "14 is not 16",
            "emphasis": "end",
            "origins": [],
        }


class TestDrawn:
    def test_the_ledger_names_who_is_silent(self, compared: Comparison) -> None:
        assert "  Silent on this: The Gazette; The Courier" in painted(compared, "ledger", 80)
        assert painted(compared, "ledger", 120).count("silent on this") == 3 * 12 - 11 - 11 - 4

    def test_a_fact_has_every_sentence_and_every_word_of_the_plain_lines(self, compared: Comparison) -> None:
        chosen = choose_fact(compared, "cost")
        console = Console(file=StringIO(), width=60, markup=False, emoji=False, highlight=False)
        console.print(drawn(chosen, 60))
        shown = console.file.getvalue()  # type: ignore[attr-defined]
        words = [word for line in told_of(compared, "cost")[3:] for word in line.split()]
        assert [word for word in words if word.strip(":;.") not in shown] == []

    @pytest.mark.parametrize("view", VIEWS)
    @pytest.mark.parametrize("width", [40, 60, 80, 160])
    def test_nothing_is_wider_than_the_terminal_and_no_word_is_lost(
        self, compared: Comparison, view: View, width: int
    ) -> None:
        shown = painted(compared, view, width)
        assert max(map(cell_len, shown.splitlines())) <= width
        words = " ".join(told(compared, view)).split() if view in ("story", "differences") else []
        if view == "columns":
            words = compared.story.articles[1].text.split()
        missing = [word for word in words if word.strip("():.,-—“”").casefold() not in shown.casefold()]
        assert [word for word in missing if word not in ("Difference", "Note:")] == [] or width == 40

    def test_outlets_stand_side_by_side_where_they_fit(self, compared: Comparison) -> None:
        wide, narrow = painted(compared, "ledger", 120), painted(compared, "ledger", 80)
        together = [
            line for line in wide.splitlines() if "The Gazette   " in line and "The Courier   " in line
        ]
        assert len(together) == 12
        assert not [
            line for line in narrow.splitlines() if "The Gazette   " in line and "The Courier   " in line
        ]

    def test_the_matrix_is_cut_into_tables_where_the_outlets_do_not_fit(self, write_story: Write) -> None:
        names = [f"p{number:02}" for number in range(12)]
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n'
        table += "".join(f'[fact.claims.{name}]\nevidence = "12 boats"\n' for name in names)
        files: dict[str, str | bytes] = {f"{name}.txt": "They lost 12 boats." for name in names}
        comparison = load(write_story(files | {"facts.toml": table})).comparison
        assert painted(comparison, "matrix", 60).count("outlets origins") == 3
        assert painted(comparison, "matrix", 60).count("═") == 12 + 3 + 1
        for view in VIEWS:
            assert max(map(cell_len, painted(comparison, view, 60).splitlines())) <= 60

    def test_text_of_files_is_never_read_as_markup(self, write_story: Write) -> None:
        table = '[[fact]]\nid = "f"\ntopic = "[red]T"\nkind = "number"\nquestion = "How [b]many[/b]? :smile:"\n[fact.claims.a]\nevidence = "12 [i]boats[/]"\n'
        folder = write_story(
            {"a.txt": "They lost 12 [i]boats[/] :smile:.", "b.txt": "[/x]", "facts.toml": table}
        )
        comparison = load(folder).comparison
        for view in VIEWS:
            assert "12 [i]boats[/]" in painted(comparison, view, 120) or view in ("matrix", "differences")
        assert "How [b]many[/b]? :smile:" in painted(comparison, "matrix", 120)

    @pytest.mark.parametrize("view", VIEWS)
    def test_ascii_signs_are_ascii(self, compared: Comparison, view: View) -> None:
        shown = in_ascii(painted(compared, view, 80, ascii_only=True))
        assert not set(SIGNS) & set(shown)
        assert not set(SIGNS) & set("".join(told(compared, view, ascii_only=True)))

    @pytest.mark.parametrize("view", VIEWS)
    def test_a_single_article_and_a_story_without_facts_can_be_shown(
        self, write_story: Write, view: View
    ) -> None:
        bare = load(write_story({"a.txt": "They lost 12 boats."})).comparison
        assert painted(bare, view, 60)
        assert told(bare, view)
        table = '[[fact]]\nid = "f"\ntopic = "T"\nkind = "number"\nquestion = "How many?"\n[fact.claims.a]\nevidence = "12 boats"\n'
        one = load(write_story({"a.txt": "They lost 12 boats.", "facts.toml": table})).comparison
        assert painted(one, view, 60)
        assert told(one, view)
        assert "A tells it" not in told_of(one, "f")
        assert "a tells it: 12 boats." in told_of(one, "f")


class TestStreams:
    @pytest.mark.parametrize("view", VIEWS)
    def test_in_a_pipe_there_are_no_escape_bytes(self, bridge: Path, view: View) -> None:
        assert "\x1b" not in compare(bridge, "--view", view, FORCE_COLOR="1").stdout

    def test_a_terminal_gets_colours_and_its_own_width(self, bridge: Path) -> None:
        shown = in_terminal(50, bridge, "--fact", "lamps")
        assert "\x1b[1;31m≠" in shown
        bare = "".join(part.split("m", 1)[-1] for part in shown.split("\x1b["))
        assert 40 < max(map(cell_len, bare.splitlines())) <= 50

    def test_without_colour_the_signs_remain(self, bridge: Path) -> None:
        shown = in_terminal(80, bridge, "--fact", "lamps", NO_COLOR="1")
        assert "≠" in shown
        assert "31m" not in shown

    def test_a_locale_that_is_not_utf8_gets_ascii_signs(self, bridge: Path) -> None:
        for shown in (
            in_terminal(80, bridge, "--view", "differences", LC_ALL="C"),
            compare(bridge, "--view", "columns", LC_ALL="C").stdout,
        ):
            assert "!" in shown
            assert not set(SIGNS) & set(shown)

    def test_a_dumb_terminal_gets_plain_lines(self, bridge: Path) -> None:
        assert in_terminal(80, bridge, TERM="dumb") == compare(bridge).stdout

    def test_rich_is_loaded_to_draw_only(self) -> None:
        code = "import sys, reader.plain.comparing.printing, reader.plain.comparing.as_json\nprint('rich' in sys.modules)"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
        )
        assert done.stdout == "False\n"
