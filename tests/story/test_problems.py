"""A story's files with one fault each: told with file, line, what is wrong, and what was expected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.story.load import load
from reader.story.problems import StoryError, did_you_mean

Write = Callable[[dict[str, str | bytes]], Path]

ARTICLE = '+++\noutlet = "The Gazette"\ndate = "2024-05"\n+++\n# Great news of a Bridge\n\nThe bridge is 12 km long. It opened in May 2024. It is 12 km long, they say.\n'
OTHER = '+++\noutlet = "The Courier"\n+++\nThe bridge is 13 km long. It is a “marvel”.\n'
STORY = 'title = "Bridge"\narticles = ["gazette", "courier"]\ntopics = ["Size"]\n'
FACTS = """\
[[fact]]
id = "length"
topic = "Size"
kind = "number"
question = "How long is it?"

[fact.claims.gazette]
evidence = "The bridge is 12 km long"
said = "12 km"

[fact.claims.courier]
evidence = "The bridge is 13 km long"
said = "13 km"

[[fact]]
id = "praise"
topic = "Size"
kind = "term"
question = "What is it called?"

[fact.claims.courier]
evidence = 'It is a "marvel"'
said = "marvel"
"""


def problems(folder: Path) -> list[str]:
    with pytest.raises(StoryError) as caught:
        load(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def story(
    facts: str = FACTS, settings: str = STORY, gazette: str | bytes = ARTICLE
) -> dict[str, str | bytes]:
    return {"gazette.md": gazette, "courier.md": OTHER, "story.toml": settings, "facts.toml": facts}


def test_the_story_without_a_fault_opens(write_story: Write) -> None:
    assert [row.agreement for row in load(write_story(story())).comparison.rows] == ["disputed", "single"]


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ('kind = "number"', 'knid = "number"', 4, 'fact "length": unknown key "knid"; did you mean "kind"?'),
        ('kind = "number"', 'kind = "nubmer"', 4, 'unknown kind "nubmer"; did you mean "number"?'),
        (
            'topic = "Size"\nkind = "term"',
            'topic = "Sise"\nkind = "term"',
            17,
            'unknown topic "Sise"; did you mean "Size"?',
        ),
        ('question = "How long is it?"\n', "", 1, 'fact "length": "question" is missing, expected a text'),
        ('question = "How long is it?"', 'question = ""', 5, '"question" is empty'),
        (
            'question = "How long is it?"',
            "question = 7",
            5,
            '"question" is a number (7), expected a text in quotes',
        ),
        ('id = "praise"', 'id = "length"', 16, 'fact "length": the id is taken on line 2 already'),
        ('id = "praise"', 'id = "len\\u200bgth "', 16, 'fact "length": the id is taken on line 2 already'),
        ('id = "praise"', 'id = "pra ise"', 16, 'the id "pra ise" has a blank in it, expected letters'),
        ('id = "praise"', 'id = "prä"', 16, 'the id "prä" has "ä" in it'),
        ('id = "praise"', 'id = "-praise"', 16, 'the id "-praise" begins with "-"'),
        (
            "[fact.claims.gazette]",
            "[fact.claims.gazete]",
            7,
            'unknown article "gazete"; did you mean "gazette"?',
        ),
        (
            '"The bridge is 12 km long"',
            '"The bridge was 12 km long"',
            8,
            'expected perhaps "The bridge is 12 km long',
        ),
        (
            '"The bridge is 12 km long"',
            '"It is a "',
            8,
            'does not stand in the article, expected words copied from the article: these stand in "courier"',
        ),
        (
            '"The bridge is 12 km long"',
            '"news of a Bridge"',
            8,
            "these stand in the headline, which is no part of its text",
        ),
        (
            '"The bridge is 12 km long"',
            '"12 km long"',
            8,
            "the words stand 2 times in the article, expected occurrence",
        ),
        ('said = "12 km"', 'said = "12 miles"', 9, '"12 miles" does not stand in the evidence'),
        ('said = "12 km"', 'said = "long"', 9, "no number can be read"),
        ('said = "12 km"', 'said = "12 km"\noccurrence = 3', 10, "the words stand only once"),
        ('said = "12 km"', 'said = "12 km"\noccurrence = 0', 10, "expected a whole number from 1"),
        (
            'said = "12 km"',
            'said = "12 km"\nalso = ["nowhere to be seen"]',
            10,
            "does not stand in the article",
        ),
        (
            'said = "12 km"',
            'said = "12 km"\nhedge = "abuot"',
            10,
            'unknown hedge "abuot"; did you mean "about"?',
        ),
        ('kind = "term"', 'kind = "term"\nagreement = "close"', 19, '"agreement" without "why"'),
        ('kind = "term"', 'kind = "term"\nagreement = "near"\nwhy = "x"', 19, 'unknown agreement "near"'),
        (
            'kind = "term"',
            'kind = "term"\nagreement = "disagreed"\nwhy = "x"',
            19,
            'unknown agreement "disagreed"; did you mean "disputed"?',
        ),
        ('kind = "number"', 'kind = "number"\ntolerance = "some"', 5, 'the tolerance "some" can\'t be read'),
        (
            'kind = "number"',
            'kind = "number"\ntolerance = "5 apples"',
            5,
            'the tolerance "5 apples" measures something else than the value',
        ),
        ('kind = "number"', 'kind = "number"\ntolerance = "$5"', 5, "something else than the value"),
        ('kind = "term"', 'kind = "term"\nof = "length"', 19, '"of" names no other fact of its kind'),
        ('kind = "term"', 'kind = "list"', 23, 'a list needs a "value"'),
        ('question = "What is it called?"', 'question = "What is it called?', 19, "no valid TOML"),
        ('id = "praise"', 'id = "praise"\nid = "again"', 17, "no valid TOML"),
    ],
)
def test_a_fault_in_the_fact_table(write_story: Write, old: str, new: str, line: int, told: str) -> None:
    assert old in FACTS
    found = problems(write_story(story(FACTS.replace(old, new, 1))))
    assert any(problem.startswith(f"facts.toml:{line}: ") and told in problem for problem in found), found


@pytest.mark.parametrize(
    "facts",
    [
        'fact = [\n  {id = "f", topic = "T", kind = "number", question = "?", claims = {gazette = {\n    evidence = "12 km",\n    sad = "x"}}},\n]',
        '# """ no fence\n[[fact]] # see """\nid = "f" # \'\'\'\nsad = 1',
        '[[fact]]\nnote = """\n[[fact]]\nsad = 2\n"""\nid = "f"\nsad = 3',
        '[[fact]]\naccept = [\n  "a", # x\n  ["y"],\n]\nsad = 3',
        '[[fact]]\n"id" = "f"\nkind = "number"\nclaims.gazette.evidence = \'12 km\'\nclaims . "gazette" . sad = 1',
    ],
)
def test_the_line_is_right_however_the_table_is_written(write_story: Write, facts: str) -> None:
    line = max(
        number for number, text in enumerate(facts.split("\n"), 1) if "sad =" in text or "sad = 1" in text
    )
    found = problems(write_story(story(facts)))
    assert any(problem.startswith(f"facts.toml:{line}: ") and '"sad"' in problem for problem in found), found


@pytest.mark.parametrize(
    "key", ["id", "topic", "kind", "question", "of", "note", "agreement", "tolerance", "claims", "accept"]
)
@pytest.mark.parametrize("value", ['["x"]', "{a = 1}", "1", "nan", "true", "2023-10-01", '""', "[[]]"])
def test_a_value_of_any_type_under_any_key_is_a_problem_and_no_crash(
    write_story: Write, key: str, value: str
) -> None:
    lines = [line for line in FACTS.split("\n\n")[0].split("\n") if not line.startswith(f"{key} =")]
    facts = "\n".join([*lines, f"{key} = {value}"])
    if key != "claims":
        facts += '\n[fact.claims.gazette]\nevidence = "they say"\nsaid = "they"\n'
    found = problems(write_story(story(facts)))
    assert all(problem.startswith("facts.toml:") for problem in found)


@pytest.mark.parametrize("tolerance", ["5 %", "2 per cent", "0.5", "500 m", "1 mile"])
def test_a_tolerance_is_a_share_or_measures_what_the_value_measures(
    write_story: Write, tolerance: str
) -> None:
    facts = FACTS.replace('kind = "number"', f'kind = "number"\ntolerance = "{tolerance}"')
    assert load(write_story(story(facts))).story.fact("length").tolerance == tolerance


@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        ('kind = "number"', "kind = “number”", 4, 'straight quotes round a text: "…"'),
        ('kind = "number"', 'kind = "number”', 4, 'straight quotes round a text: "…"'),
        ('kind = "number"', "kind = number", 4, 'a text in quotes, "…"'),
        ('kind = "number"', 'kind = "number', 4, "a closing quote"),
        ('kind = "number"', 'kind = "number"\naccept = ["a" "b"]', 5, "a comma between any two"),
        ('kind = "number"', 'kind = "a "number" of"', 4, "quotes in a text as"),
        ('kind = "number"', "kind: number", 4, 'key = "value"'),
        ('kind = "number"', 'kind = "number"\nkind = "term"', 5, "each key once in its table"),
        ("claims.courier", "claims.gazette", 11, "one table for each claim"),
        ("claims.courier", "claims.the courier", 11, "a name of several words in quotes"),
        ("[[fact]]", "\n[fact]", 2, "[[fact]] with two brackets, above each fact"),
        ("praise", 'praise"\ntopic = "Size"\n\n[fact]\nid = "more', 19, "[[fact]] with two brackets"),
    ],
)
def test_what_is_no_toml_is_told_with_a_remedy(
    write_story: Write, breaks: str, old: str, new: str, line: int, expected: str
) -> None:
    [problem] = problems(write_story(story(FACTS.replace(old, new, 1).replace("\n", breaks))))
    assert problem.startswith(f"facts.toml:{line}: no valid TOML: ")
    assert expected in problem.split(", expected ")[1]


def test_a_misspelt_table_is_an_unknown_key(write_story: Write) -> None:
    [problem] = problems(write_story(story('# nothing\n[[facts]]\nid = "x"\n')))
    assert problem.startswith('facts.toml:2: unknown key "facts"; did you mean "fact"?')


def test_all_problems_are_told_at_once(write_story: Write) -> None:
    facts = FACTS.replace('kind = "number"', 'kind = "nubmer"').replace('said = "marvel"', 'sad = "marvel"')
    found = problems(write_story(story(facts, STORY.replace('title = "Bridge"\n', ""))))
    assert len(found) == 3
    assert [problem.split(":")[0] for problem in found] == ["story.toml", "facts.toml", "facts.toml"]


MANY = "".join(
    f'[[fact]]\nid = "f{n}"\ntopic = "Size"\nkind = "term"\nquestion = "?"\n'
    f'[fact.claims.courier]\nevidence = "marvel"\n'
    for n in range(19)
)


def test_a_slip_in_the_list_of_articles_is_one_problem(write_story: Write) -> None:
    [problem] = problems(write_story(story(MANY, STORY.replace('"courier"', '"courrier"'))))
    assert problem.startswith('story.toml:2: articles: unknown article "courrier"; did you mean "courier"?')


def test_an_article_that_is_not_listed_is_told_once_for_all_its_claims(write_story: Write) -> None:
    [problem] = problems(write_story(story(MANY, STORY.replace(', "courier"', ""))))
    assert problem == (
        'facts.toml:6: fact "f0": article "courier" is not listed (19 times, next on line 13, 20, 27, …)'
        ', expected "courier" in the articles of story.toml'
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "claims.courier",
            "claims.corier",
            '6: fact "f0": unknown article "corier" (19 times, next on line 13, 20',
        ),
        (
            '"Size"',
            '"Sise"',
            '3: fact "f0": unknown topic "Sise" (19 times, next on line 10, 17, 24, …); did you mean',
        ),
    ],
)
def test_what_is_unknown_in_many_facts_is_told_once(
    write_story: Write, old: str, new: str, told: str
) -> None:
    [problem] = problems(write_story(story(MANY.replace(old, new))))
    assert problem.startswith(f"facts.toml:{told}")


def test_words_that_no_rule_compares_need_the_author(write_story: Write) -> None:
    more = '\n[fact.claims.gazette]\nevidence = "they say"\n'
    [problem] = problems(write_story(story(FACTS + more)))
    assert problem.startswith('facts.toml:15: fact "praise": no agreement decided')


def test_values_that_no_rule_compares_are_named(write_story: Write) -> None:
    [problem] = problems(
        write_story(story(FACTS.replace('said = "13 km"', 'said = "13 km"\nvalue = "13 kg"')))
    )
    assert "no agreement decided: 12 km and 13 kg are not of one kind, expected" in problem


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("title", "titel", 1, 'unknown key "titel"; did you mean "title"?'),
        ('"courier"]', '"corier"]', 2, 'unknown article "corier"; did you mean "courier"?'),
        ('"courier"]', '"gazette"]', 2, '"gazette" is named twice'),
        ('articles = ["gazette", "courier"]', "articles = [1]", 2, "expected a list of texts"),
        (
            'topics = ["Size"]',
            'topics = ["Size"]\n[aliases]\n"Ann Dahl" = ["Dahl"]\n"Bo Dahl" = [\n  "Bo",\n  "the DAHL",\n]',
            8,
            'aliases: "the DAHL" stands for two: "Ann Dahl" and "Bo Dahl"',
        ),
        (
            'topics = ["Size"]',
            'topics = ["Size"]\n[[rate]]\nfrom = "USD"\nto = "CAD"\nrate = nan',
            7,
            '"rate" is a number (nan)',
        ),
    ],
)
def test_a_fault_in_the_story_file(write_story: Write, old: str, new: str, line: int, told: str) -> None:
    found = problems(write_story(story(settings=STORY.replace(old, new, 1))))
    assert any(problem.startswith(f"story.toml:{line}: ") and told in problem for problem in found), found


@pytest.mark.parametrize(
    ("article", "line", "told"),
    [
        ('+++\noutlet = "G"\nText', 1, "the front matter is not closed"),
        ('+++\nheadline = "G"\n+++\nText', 2, '"outlet" is missing'),
        ('+++\noutlet = "G"\noutet = "G"\n+++\nText', 3, 'unknown key "outet"; did you mean "outlet"?'),
        ('+++\noutlet = "G"\ndate_basis = "guessed"\n+++\nText', 3, 'expected one of "inferred", "stated"'),
        (
            '+++\noutlet = "G"\nid = "a b"\n+++\nText',
            3,
            'the id "a b" has a blank in it, expected letters from a to z, digits and hyphens',
        ),
        ("+++\noutlet = G\n+++\nText", 2, "no valid TOML"),
        ('\n \n+++ \noutlet = "G"\noutet = "G"\n+++\t\nText', 5, 'unknown key "outet"'),
        (
            "---\noutlet: The Gazette\ndate: 2024-05\n---\nText",
            1,
            'front matter between "---", expected TOML between two lines of +++',
        ),
        ('+++\noutlet = "G"\n+++\n\n \n', 4, "the article has no text"),
        (b"fine\nthen \xff bytes", 2, "is no UTF-8"),
        (b"fine\rand fine\r\nthen \xff bytes", 3, "is no UTF-8"),
        (b"\xff\xfeT\x00e\x00", 1, "is binary or UTF-16"),
        (b"\x1f\x8b\x00\x00\x00\x00\x00", 1, "is binary"),
        (b"x" * (2 * 1024 * 1024 + 1), 1, "larger than 2 MB"),
    ],
)
def test_a_fault_in_an_article(write_story: Write, article: str | bytes, line: int, told: str) -> None:
    found = problems(write_story(story(gazette=article)))
    assert any(problem.startswith(f"gazette.md:{line}: ") and told in problem for problem in found), found
    assert not any(problem.startswith("facts.toml") for problem in found), (
        "the article is at fault, not its facts"
    )


@pytest.mark.parametrize(
    "source",
    [
        "a." * 20_000 + "b = 1",
        "a = " + "[" * 2_000 + "]" * 2_000,
        "a = " + "9" * 5_000,
        "fact = 1",
        "fact = [1]",
        "\x00",
        'a = "\x1b"',
        "{}",
        "- yaml: true",
        "<<<<<<< HEAD",
    ],
)
def test_what_is_no_fact_table_is_one_problem_and_no_crash(write_story: Write, source: str) -> None:
    found = problems(write_story(story(source)))
    assert any(problem.startswith("facts.toml:") for problem in found), found


@pytest.mark.parametrize(
    "aliases",
    [
        '"Ann Dahl" = ["Dahl", "dahl"]',
        '"Ann Dahl" = ["Ann", "Mayor Dahl"]\n"ann dahl" = ["Ann"]',
        '"Ann Dahl" = ["Ann", "Mayor Dahl"]\n"Ann" = ["Mayor Dahl"]',
        '"Ann" = ["Mayor Dahl"]\n"Ann Dahl" = ["Ann", "Mayor Dahl"]',
    ],
)
def test_names_of_one_thing_may_be_told_twice(write_story: Write, aliases: str) -> None:
    load(write_story(story(settings=f"{STORY}[aliases]\n{aliases}\n")))


def test_what_a_file_says_at_endless_length_is_not_told_again_at_that_length(write_story: Write) -> None:
    endless = "x" * 100_000
    settings = STORY.replace('["Size"]', f'["{endless}", "Weight"]')
    source = FACTS.replace('"length"', f'"{endless}"').replace("said =", f"{endless} =\nsiad =")
    for problem in problems(write_story(story(FACTS, settings))) + problems(write_story(story(source))):
        assert len(problem) < 7_000


def test_the_name_that_was_meant_is_found_among_thousands() -> None:
    names = [f"topic-{number}" for number in range(20_000)] + ["the money of the bridge"]
    assert did_you_mean("the mony of the bridge", names) == '; did you mean "the money of the bridge"?'
    assert did_you_mean("nothing like it", names) == ""


def test_a_hostile_word_is_cleaned_in_the_message(write_story: Write) -> None:
    [problem] = problems(
        write_story(story(settings=STORY.replace("title", '"ti\\u001b]0;x\\u0007"', 1) + 'title = "T"\n'))
    )
    assert "\x1b" not in problem
    assert "\ufffd]0;x\ufffd" in problem


def test_two_files_with_one_id(write_story: Write) -> None:
    files = story() | {"gazette.txt": "Something else."}
    found = problems(write_story(files))
    assert any('the id "gazette" is taken by gazette.md' in problem for problem in found), found


def test_a_link_out_of_the_folder_is_refused(write_story: Write, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = write_story(story())
    (folder / "other.md").symlink_to(tmp_path / "secret.txt")
    found = problems(folder)
    assert any("leads out of the story's folder" in problem for problem in found), found


def test_an_empty_folder_has_no_articles(tmp_path: Path) -> None:
    [problem] = problems(tmp_path)
    assert "no articles" in problem
