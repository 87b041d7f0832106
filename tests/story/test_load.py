"""A story without faults: what loading gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias
from unicodedata import normalize

import pytest

from reader.story.check import check
from reader.story.coverage import coverage
from reader.story.library import find_stories, shipped_library, story_folder
from reader.story.load import load

Form: TypeAlias = Literal["NFC", "NFD"]
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

    @pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC")])
    def test_accents_may_be_typed_in_either_way(self, write_story: Write, forms: tuple[Form, Form]) -> None:
        facts = '[[fact]]\nid = "f"\ntopic = "t"\nkind = "person"\nquestion = "Who?"\n[fact.claims.a]\n'
        facts += 'evidence = "Zoë Brontë"\n'
        article = "À la gare: Zoë Brontë."
        story = load(
            write_story({"a.txt": normalize(forms[0], article), "facts.toml": normalize(forms[1], facts)})
        ).story
        assert story.articles[0].text == article
        assert story.fact("f").claims["a"].evidence == (article.index("Zoë"), len(article) - 1)

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

    LIST = FACT.replace("number", "list") + '[fact.claims.a]\nevidence = "these"\nvalue = '

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Holloway’s, the Port of Easton: these.", ["Birchfalls"]),
            ("HOLLOWAY, Éaston and Birch Falls' hall: these", []),
            ("Hollowayn, Eastonin, Birchfallsissa: these.", []),
            ("Old Holloway, the Birch and Birchfalls: these.", ["Easton"]),
            ("these", ["Holloway", "Easton", "Birchfalls"]),
        ],
    )
    def test_a_name_of_a_list_that_stands_nowhere_in_the_article_is_told(
        self, write_story: Write, text: str, told: list[str]
    ) -> None:
        settings = 'title = "T"\n[aliases]\nBirchfalls = ["Birch Falls"]\n'
        facts = self.LIST + '["Holloway", "Easton", "Birchfalls", "small places"]\n'
        folder = write_story({"a.txt": text, "facts.toml": facts, "story.toml": settings})
        found = [str(warning).removeprefix(f"{folder}/facts.toml") for warning in check(folder).warnings]
        what = 'stands nowhere in "a", expected names that it gives'
        assert found == [f':8: fact "f": "{name}" {what}' for name in sorted(told)]

    @pytest.mark.parametrize(
        ("kind", "said", "value", "told"),
        [
            ("money", "$5 million", "USD 50 million", "is USD 50 million, but"),
            ("money", "$5 million", "CAD 5 million", ""),
            ("money", "some millions", "USD 5 million", ""),
            ("money", "about $5 million", "USD 5.1 million", ""),
            ("number", "5 km", "5,000 m", ""),
            ("number", "twelve", "13", "but"),
            ("number", "two minutes from time", "88", ""),
            ("date", "3 May 2024", "2024-05-04", "but"),
            ("date", "3 May 2024", "2024-05", ""),
            ("person", "the mayor", "Ann Dahl", ""),
        ],
    )
    def test_a_value_against_the_words_that_carry_it_is_told(
        self, write_story: Write, kind: str, said: str, value: str, told: str
    ) -> None:
        facts = self.FACT.replace("number", kind) + f'[fact.claims.a]\nevidence = "It is {said}"\n'
        facts += f'said = "{said}"\nvalue = "{value}"\n'
        warnings = check(write_story({"a.txt": f"It is {said}.", "facts.toml": facts})).warnings
        found = [str(warning) for warning in warnings if "the value of" in str(warning)]
        assert bool(found) == bool(told), warnings
        assert all("facts.toml:9: " in each and told in each for each in found)

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

    @pytest.mark.parametrize(
        ("name", "right"),
        [
            ("Facts.toml", "facts.toml"),
            ("fact.toml", "facts.toml"),
            ("facts.toml.txt", "facts.toml"),
            ("Story.toml", "story.toml"),
            ("STORY.TOML", "story.toml"),
        ],
    )
    def test_a_table_of_another_name_is_told_with_its_right_one(
        self, write_story: Write, name: str, right: str
    ) -> None:
        folder = write_story({"a.txt": "A.", name: 'title = "T"\n'})
        assert [article.id for article in load(folder).story.articles] == ["a"]
        [warning] = check(folder).warnings
        assert str(warning) == f'{folder / name}:1: a file of this name is not read, expected "{right}"'
        (folder / "empty.txt").write_text("")
        assert check(folder).problems
        assert check(folder).warnings == (warning,), "it may be why there are problems"

    def test_a_table_that_only_some_systems_find_is_told(
        self, write_story: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = write_story({"a.txt": "A.", "facts.toml": ""})
        monkeypatch.setattr("os.listdir", lambda _: ["a.txt", "Facts.toml"])
        [warning] = check(folder).warnings
        assert "Facts.toml:1: a file of this name is read on this system only" in str(warning)

    def test_front_matter_of_another_program_is_text_and_told(self, write_story: Write) -> None:
        clip = (
            "---\ntitle: A clip\ntags:\n  - bridge\n# clipped\ndate: 2024-05-01\n---\n\nIt is 12 km long.\n"
        )
        folder = write_story(
            {"a.md": clip, "b.md": "---\nNote: all of it is text\nbefore the next rule.\n---\nB."}
        )
        [warning] = check(folder).warnings
        assert str(warning).startswith(
            f'{folder / "a.md"}:1: article "a": front matter between "---" is read as text'
        )
        assert "+++" in str(warning)

    @pytest.mark.parametrize("name", ["facts-old.toml", "pyproject.toml", "facts.toml.orig"])
    def test_other_files_beside_the_tables_are_nobodys_business(self, write_story: Write, name: str) -> None:
        folder = write_story({"a.txt": "A.", "story.toml": 'title = "T"', "facts.toml": "", name: ""})
        assert check(folder).warnings == ()

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
