"""The story told again from its facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.comparing.passages import passages
from reader.comparing.recomposed import Piece, told_line
from reader.comparing.study import Study
from reader.plain.comparing.words import summary
from reader.story.load import load

Write = Callable[[dict[str, str | bytes]], Path]


def told(study: Study, fact: str) -> str:
    return told_line(study.comparison.row(fact), study).text


def of_two(write_story: Write, one: str, other: str, kind: str = "money", more: str = "") -> Study:
    """Two articles that say just this."""
    table = f'[[fact]]\nid = "f"\ntopic = "T"\nkind = "{kind}"\nquestion = "What?"\n{more}\n'
    files: dict[str, str | bytes] = {}
    for name, words in (("ann", one), ("bob", other)):
        files[f"{name}.md"] = f'+++\noutlet = "{name.title()} News"\n+++\n{words}.'
        table += f"[fact.claims.{name}]\nevidence = '''{words}'''\n"
    return Study(load(write_story(files | {"facts.toml": table})).comparison)


class TestAFactThatAllTellAlike:
    def test_is_a_sentence_with_the_value_marked_and_what_stands_around_the_evidence_quiet(
        self, storm: Study
    ) -> None:
        line = told_line(storm.comparison.row("wind"), storm)
        assert line.pieces == (
            Piece("The wind blew at ", ""),
            Piece("120 km/h", "value"),
            Piece(" over the old harbour of Orm.", "quiet"),
        )
        assert line.articles == ("herald", "post")

    def test_begins_with_a_capital_and_ends_with_a_full_stop(self, write_story: Write) -> None:
        files: dict[str, str | bytes] = {
            "a.txt": "he paid 5 euros",
            "facts.toml": '[[fact]]\nid = "f"\ntopic = "T"\nkind = "money"\nquestion = "What?"\n[fact.claims.a]\nevidence = "5 euros"',
        }
        assert told(Study(load(write_story(files)).comparison), "f") == "He paid 5 euros."

    def test_keeps_the_words_short_where_a_sentence_is_long(self, write_story: Write) -> None:
        long = "and on, " * 40
        files: dict[str, str | bytes] = {
            "a.txt": f"It went {long}he paid 5 euros {long}to the end.",
            "facts.toml": '[[fact]]\nid = "f"\ntopic = "T"\nkind = "money"\nquestion = "What?"\n[fact.claims.a]\nevidence = "he paid 5 euros"\nsaid = "5 euros"',
        }
        assert told(Study(load(write_story(files)).comparison), "f") == "… he paid 5 euros …"

    def test_is_one_even_where_the_author_calls_it_close(self, write_story: Write) -> None:
        study = of_two(
            write_story, "5 yuan", "5 yuan", more='agreement = "close"\nwhy = "One counts the tip."'
        )
        assert told(study, "f") == "5 yuan."
        assert passages(study.comparison.rows, study)[0].text == "5 yuan (AN, BN)."

    def test_to_the_day_is_told_by_the_day_where_the_times_of_day_differ(self, write_story: Write) -> None:
        study = of_two(write_story, "9:40 p.m. on March 10, 2024", "10 March 2024, 9:45 p.m", "date")
        assert told(study, "f") == "What? 10 March 2024 (AN, BN)."
        assert passages(study.comparison.rows, study)[0].text == "What? 10 March 2024 (AN, BN)."
        assert summary(study.comparison.row("f"), study) == "Both agree on 10 March 2024."

    def test_at_the_same_time_of_day_is_a_sentence(self, write_story: Write) -> None:
        study = of_two(write_story, "9:40 p.m. on March 10, 2024", "10 March 2024, 9:40pm", "date")
        assert told(study, "f") == "9:40 p.m. on March 10, 2024."


class TestAFactThatOutletsTellDifferently:
    def test_is_the_question_and_the_values_with_who_tells_each(self, storm: Study) -> None:
        assert told(storm, "hurt") == (
            "How many people were hurt? 12 (HE, MP) or 14 people (KBN), depending on the outlet."
        )

    def test_says_a_common_ending_once(self, write_story: Write) -> None:
        study = of_two(write_story, "$340 million", "$342 million")
        assert told(study, "f") == "What? $340 (AN) or $342 million (BN), depending on the outlet."

    @pytest.mark.parametrize(("one", "other"), [("5 yuan", "over 5 Chinese yuan"), ("5", "6")])
    def test_but_only_where_a_figure_is_left(self, write_story: Write, one: str, other: str) -> None:
        study = of_two(write_story, one, other, "money" if "yuan" in one else "number")
        assert told(study, "f") == f"What? {one} (AN) or {other} (BN), depending on the outlet."

    def test_names_the_currency_of_a_dollar_that_is_not_the_others(self, storm: Study) -> None:
        assert told(storm, "bill") == (
            "What did the storm cost? About $340 million (HE), $341 million (MP)"
            " or $468.9 million (VN, in CAD), depending on the outlet."
        )

    def test_tells_other_words_as_other_words(self, storm: Study) -> None:
        assert told(storm, "words") == (
            "What did the mayor call the storm? A warning to us all (HE), or in other words lesson (MP)."
        )

    def test_puts_what_was_said_in_quotation_marks(self, write_story: Write) -> None:
        study = of_two(
            write_story, "We won.", "the “big” win,", "quotation", 'agreement = "close"\nwhy = "w"'
        )
        assert told(study, "f") == "What? “We won” (AN), or in other words “the ‘big’ win” (BN)."

    def test_tells_the_longest_list_and_who_names_fewer(self, storm: Study) -> None:
        assert told(storm, "bridges") == (
            "Which towns shut their bridges? Orm, Tarn and Vey (HE); Morning Post leaves out Vey."
        )

    def test_marks_the_values_and_keeps_the_rest_quiet(self, storm: Study) -> None:
        pieces = told_line(storm.comparison.row("hurt"), storm).pieces
        assert [piece.text for piece in pieces if piece.role == "value"] == ["12", "14 people"]
        assert pieces[0] == Piece("How many people were hurt? ", "quiet")

    def test_takes_a_capital_off_that_only_began_a_sentence(self, write_story: Write) -> None:
        study = of_two(
            write_story, "By train", "After lunch by car", "term", 'agreement = "disputed"\nwhy = "No."'
        )
        assert told(study, "f") == "What? By train (AN) or after lunch by car (BN), depending on the outlet."


class TestACapital:
    """It is taken off where it only began a sentence."""

    @pytest.mark.parametrize(
        ("one", "other", "shown"),
        [
            ("Heavy rain", "Whether the gate was shut", "Heavy rain (AN) or whether the gate was shut (BN)"),
            ("A fifth of them", "Half of the 7,000", "A fifth of them (AN) or half of the 7,000 (BN)"),
            ("Some heavy rain", "Heavy seas", "Some heavy rain (AN) or heavy seas (BN)"),
            ("By train", "Dahl was late", "By train (AN) or Dahl was late (BN)"),
            ("By heavy train", "Heavy Metal", "By heavy train (AN) or Heavy Metal (BN)"),
        ],
    )
    def test_stays_where_it_is_a_names(self, write_story: Write, one: str, other: str, shown: str) -> None:
        study = of_two(write_story, one, other, "term", 'agreement = "disputed"\nwhy = "No."')
        assert told(study, "f") == f"What? {shown}, depending on the outlet."


class TestPassages:
    @pytest.mark.parametrize("longer", ["She left at noon. Bo stayed", "She left"])
    def test_tell_no_sentence_twice_whatever_topic_and_evidence(
        self, write_story: Write, longer: str
    ) -> None:
        table = ""
        for name, topic, said in (("one", "T", longer), ("two", "U", "at noon")):
            table += f'[[fact]]\nid = "{name}"\ntopic = "{topic}"\nkind = "term"\nquestion = "What?"\n'
            table += f'[fact.claims.a]\nevidence = "{said}"\n'
        text = "She left at noon. Bo stayed there."
        study = Study(load(write_story({"a.txt": text, "facts.toml": table})).comparison)
        [line] = passages(study.comparison.rows, study)
        assert line.fact_ids == ("one", "two")
        assert line.text.count("at noon") == 1

    def test_tell_facts_of_one_sentence_in_one_line_with_who_tells_each(self, write_story: Write) -> None:
        table = ""
        for name, said, tellers in (("when", "2019", "ab"), ("who", "Lise Dahl", "a")):
            kind = "date" if name == "when" else "person"
            table += f'[[fact]]\nid = "{name}"\ntopic = "T"\nkind = "{kind}"\nquestion = "What?"\n'
            table += "".join(f'[fact.claims.{teller}]\nevidence = "{said}"\n' for teller in tellers)
        files: dict[str, str | bytes] = {
            "a.md": '+++\noutlet = "Ann News"\n+++\nIt was Lise Dahl who built it in 2019 with friends.',
            "b.md": '+++\noutlet = "Bob News"\n+++\nBuilt in 2019.',
            "facts.toml": table,
        }
        study = Study(load(write_story(files)).comparison)
        [line] = passages(study.comparison.rows, study)
        assert line.fact_ids == ("when", "who")
        assert line.text == "It was Lise Dahl (AN) who built it in 2019 (AN, BN) with friends."
        assert [piece.text for piece in line.pieces if piece.role == "value"] == ["Lise Dahl", "2019"]

    def test_of_one_outlet_name_it_at_the_end(self, storm: Study) -> None:
        *_, last = passages([storm.comparison.row("mayor")], storm)
        assert last.text == "Mayor Lise Dahl called it “a warning to us all”. (HE)"

    def test_keep_the_order_of_the_rows_and_tell_every_fact_once(self, storm: Study) -> None:
        lines = passages(storm.comparison.rows, storm)
        assert [fact for line in lines for fact in line.fact_ids] == [
            row.fact.id for row in storm.comparison.rows
        ]

    def test_tell_values_that_overlap_as_one(self, write_story: Write) -> None:
        table = ""
        for name, said in (("all", "Dahl and Ek"), ("one", "Ek")):
            table += f'[[fact]]\nid = "{name}"\ntopic = "T"\nkind = "term"\nquestion = "Who?"\n[fact.claims.a]\nevidence = "{said}"\n'
        study = Study(
            load(write_story({"a.txt": "So say Dahl and Ek today.", "facts.toml": table})).comparison
        )
        [line] = passages(study.comparison.rows, study)
        assert [piece.text for piece in line.pieces if piece.role == "value"] == ["Dahl and Ek"]

    def test_put_the_initials_behind_a_possessive(self, write_story: Write) -> None:
        study = of_two(write_story, "Dahl", "Dahl", "person")
        files = study.story.path
        (files / "ann.md").write_text("Dahl's bridge is shut.")
        again = Study(load(files).comparison)
        assert passages(again.comparison.rows, again)[0].text == "Dahl's (AN, BN) bridge is shut."
