"""A story without faults: what loading gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.story.check import check
from reader.story.coverage import coverage
from reader.story.library import find_stories, shipped_library, story_folder
from reader.story.load import load

Write = Callable[[dict[str, str | bytes]], Path]


class TestTheBridge:
    def test_articles_stand_in_the_order_of_the_story_with_their_front_matter(self, bridge: Path) -> None:
        gazette, courier, herald = load(bridge).story.articles
        assert (gazette.id, gazette.outlet, gazette.date_basis) == ("gazette", "The Gazette", "stated")
        assert (courier.headline, courier.origins) == ("A crossing for walkers", ())
        assert (herald.dollar, herald.headline_supplied, herald.date_basis) == ("CAD", True, "inferred")
        assert "after six years of building" in gazette.text

    def test_evidence_and_said_are_the_articles_own_characters(self, bridge: Path) -> None:
        story = load(bridge).story
        claim = story.fact("length").claims["courier"]
        text = story.article("courier").text
        assert (
            text[claim.evidence.start : claim.evidence.end] == "The three-quarter-mile bridge across the Lune"
        )
        assert text[claim.said.start : claim.said.end] == "three-quarter-mile"

    def test_a_claim_without_origin_has_its_articles_origins(self, bridge: Path) -> None:
        claims = load(bridge).story.fact("length").claims
        assert claims["gazette"].origins == ("the town council",)
        assert claims["courier"].origins == ()

    def test_what_the_values_amount_to(self, bridge: Path) -> None:
        rows = load(bridge).comparison.rows
        assert {row.fact.id: row.agreement for row in rows} == {
            "length": "close",
            "opened": "agreed",
            "building-time": "agreed",
            "lamps": "disputed",
            "closing": "agreed",
            "cost": "close",
            "steel": "close",
            "mayor": "agreed",
            "crowd": "close",
            "builder": "agreed",
            "engineer": "single",
            "judgement": "close",
        }

    def test_what_each_article_brings(self, bridge: Path) -> None:
        counts = coverage(load(bridge).comparison)
        assert (counts["gazette"].facts, counts["herald"].facts) == (11, 4)
        assert (counts["herald"].alone, counts["courier"].disputed) == (1, 1)

    def test_the_check_finds_nothing_wrong(self, bridge: Path) -> None:
        report = check(bridge)
        assert report.problems == ()
        assert [str(warning) for warning in report.warnings] == []


class TestPlainTexts:
    def test_a_folder_of_text_files_opens_without_a_table(self, write_story: Write) -> None:
        folder = write_story(
            {"b_side.txt": "One.\n\nTwo.", "a.md": "# Headline\n\nText.", "README.md": "no article"}
        )
        story = load(folder).story
        assert [(a.id, a.outlet, a.headline) for a in story.articles] == [
            ("a", "a", "Headline"),
            ("b-side", "b_side", ""),
        ]
        assert not story.has_table
        assert story.title == "story"

    def test_a_byte_order_mark_and_carriage_returns_are_no_text(self, write_story: Write) -> None:
        folder = write_story({"a.txt": b"\xef\xbb\xbfOne.\r\n\r\nTwo.\rThree."})
        assert load(folder).story.articles[0].text == "One.\n\nTwo. Three."

    def test_hostile_text_is_cleaned_and_counted(self, write_story: Write) -> None:
        [article] = load(write_story({"a.txt": "x\x1b]52;c;AAAA\x07 \u202eevil"})).story.articles
        assert article.text == "x\ufffd]52;c;AAAA\ufffd \ufffdevil"
        assert article.replaced == 3

    def test_a_table_without_facts_is_a_story(self, write_story: Write) -> None:
        assert load(write_story({"a.txt": "Text.", "facts.toml": ""})).story.facts == ()


class TestWarnings:
    FACT = '[[fact]]\nid = "f"\ntopic = "t"\nkind = "number"\nquestion = "How long?"\n'

    def test_a_value_in_an_article_without_a_claim_makes_its_silence_doubtful(
        self, write_story: Write
    ) -> None:
        facts = self.FACT + '[fact.claims.a]\nevidence = "It is 12 km long"\nsaid = "12 km"\n'
        folder = write_story(
            {"a.txt": "It is 12 km long.", "b.txt": "All 12 km are done.", "facts.toml": facts}
        )
        [warning] = [str(w) for w in check(folder).warnings if "has no claim" in str(w)]
        assert 'facts.toml:1: fact "f": "b" has no claim, but "12 km" stands in it' in warning

    def test_an_author_who_overrules_the_rule_is_told(self, write_story: Write) -> None:
        facts = self.FACT + 'agreement = "agreed"\nwhy = "x"\n'
        facts += '[fact.claims.a]\nevidence = "12 km"\n[fact.claims.b]\nevidence = "13 km"\n'
        folder = write_story(
            {"a.txt": "It is 12 km long.", "b.txt": "It is 13 km long.", "facts.toml": facts}
        )
        assert load(folder).comparison.row("f").agreement == "agreed"
        assert any("the author says agreed, the rule says" in str(w) for w in check(folder).warnings)

    def test_an_article_that_is_not_listed_is_told(self, write_story: Write) -> None:
        folder = write_story({"a.txt": "A.", "b.txt": "B.", "story.toml": 'title = "T"\narticles = ["a"]\n'})
        assert [a.id for a in load(folder).story.articles] == ["a"]
        assert "b.txt is not listed" in str(check(folder).warnings[0])

    @pytest.mark.parametrize("date", ["last Tuesday", "2025-21-01", "01/02/2025"])
    def test_an_article_with_a_date_that_is_none_is_told_at_its_line(
        self, write_story: Write, date: str
    ) -> None:
        folder = write_story({"a.md": f'+++\noutlet = "A"\ndate = "{date}"\n+++\nText.'})
        [warning] = map(str, check(folder).warnings)
        assert (
            f'a.md:3: article "a": the date "{date}" can\'t be read, and tells no claim its year' in warning
        )

    @pytest.mark.parametrize("date", ["2025-01-21", "2025", "21/01/2025", "21 January 2025", ""])
    def test_and_one_that_is_read_is_not(self, write_story: Write, date: str) -> None:
        line = f'date = "{date}"\n' if date else ""
        folder = write_story({"a.md": f'+++\noutlet = "A"\n{line}+++\nText.'})
        assert check(folder).warnings == ()

    def test_a_date_with_a_time_of_day_is_told(self, write_story: Write) -> None:
        facts = self.FACT.replace("number", "date")
        facts += '[fact.claims.a]\nevidence = "It burnt at 9:40 p.m. on 10 March 2024"\n'
        folder = write_story({"a.txt": "It burnt at 9:40 p.m. on 10 March 2024.", "facts.toml": facts})
        [warning] = map(str, check(folder).warnings)
        assert 'facts.toml:1: fact "f": times of day are not compared ("9:40 p.m." in "a")' in warning


class TestLibrary:
    def test_a_folder_of_stories_lists_them_by_name(self, bridge: Path) -> None:
        assert "bridge" in [entry.id for entry in find_stories(bridge.parent)]

    def test_a_story_is_a_library_of_one(self, bridge: Path) -> None:
        [entry] = find_stories(bridge)
        assert (entry.id, entry.title) == ("bridge", "Two banks of one river")

    def test_the_shipped_story_is_found_by_its_id_and_no_path_leads_elsewhere(self, shipped: Path) -> None:
        assert load(story_folder(shipped.name)).story.title == load(shipped).story.title
        assert shipped_library().is_dir()
        for name in ("no-such-story", "../src", "a/b", ""):
            with pytest.raises(FileNotFoundError):
                story_folder(name)

    def test_missing_and_wrong_paths(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            find_stories(tmp_path / "nowhere")
        (tmp_path / "file").write_text("x")
        with pytest.raises(NotADirectoryError):
            find_stories(tmp_path / "file")
