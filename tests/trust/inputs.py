"""The manifest of bad inputs: files that strangers could send, and exactly what is to be said of each.

A row is a story of two articles and two facts with something changed. `told` is `FILE:LINE: …`, a part
of the one line that names the fault; a row without it is accepted, and `shown` stands in the article.
"""

from __future__ import annotations

import gzip
import itertools
from typing import NamedTuple

from payloads import HONEST, PAYLOADS

TEXT = "The bridge is 12 km long. It opened in May 2024. It is 12 km long, they say."
HEAD = '+++\noutlet = "The Gazette"\ndate = "2024-05"\n+++\n'
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
evidence = "It is a marvel"
said = "marvel"
"""
GOOD: dict[str, str | bytes] = {
    "gazette.md": HEAD + TEXT + "\n",
    "courier.md": '+++\noutlet = "The Courier"\n+++\nThe bridge is 13 km long. It is a marvel.\n',
    "story.toml": STORY,
    "facts.toml": FACTS,
}
MEGABYTE = 1024 * 1024


class Row(NamedTuple):
    """An input, and what becomes of it."""

    name: str
    files: dict[str, str | bytes]
    told: tuple[str, str] | None = None
    shown: str = ""


def article(name: str, text: str | bytes, shown: str) -> Row:
    """An article with a text behind its own; it is accepted."""
    added = text.encode() if isinstance(text, str) else text
    return Row(name, {"gazette.md": f"{HEAD}{TEXT}\n\n".encode() + added + b"\n"}, None, shown)


def refused(name: str, source: str | bytes, where: str, why: str) -> Row:
    """A first article that is refused."""
    return Row(name, {"gazette.md": source}, (f"gazette.md:{where}", why))


def table(name: str, source: str | bytes, line: int, why: str) -> Row:
    """A fact table that is refused."""
    return Row(name, {"facts.toml": source}, (f"facts.toml:{line}", why))


def changed(name: str, old: str, new: str, line: int, why: str) -> Row:
    """The fact table with one thing changed, that is refused."""
    assert old in FACTS, old
    return table(name, FACTS.replace(old, new, 1), line, why)


LINES = "one line\n" * 100_000
TEXTS = (
    *(article(f"text: {p.name}", p.text, p.shown) for p in PAYLOADS),
    *(article(f"text: {p.name}", p.text, p.text) for p in HONEST),
    article("text: line separators", "one\u2028two\u2029three\x85four", "one two three four"),
    article("text: wide letters", "中" * 500, "中" * 500),
    article("text: tabs, FF, VT", "a\tb\x0cc\x0bd", "a b\ufffdc\ufffdd"),
    article("text: 5,000 tags", "[b]" * 5000, "[b]" * 5000),
    article("text: 1 MB in one line", "x" * MEGABYTE, "x" * MEGABYTE),
    article("text: 1 MB of full stops", "." * MEGABYTE, "." * MEGABYTE),
    article("text: 1 MB of Chinese full stops", "。" * (MEGABYTE // 3), "。" * (MEGABYTE // 3)),
    Row("text: CRLF", {"gazette.md": (HEAD + TEXT).replace("\n", "\r\n")}, None, TEXT),
    Row("text: lone CR", {"gazette.md": (HEAD + TEXT).replace("\n", "\r")}, None, TEXT),
    Row("text: BOM", {"gazette.md": b"\xef\xbb\xbf" + (HEAD + TEXT).encode()}, None, TEXT),
    article("text: 100,000 lines", LINES, "one line one line"),
    refused("text: CRLF, fault counted in lines", '+++\r\noutlet = "G"\r\nx = 1\r\n+++\r\nT', "3", '"x"'),
    refused("text: 10 MB", b"x" * (10 * MEGABYTE), "1", "larger than 2 MB"),
    refused("text: empty", "", "1", "no text"),
    refused("text: blank", " \n\n\t\n", "1", "no text"),
    refused("text: UTF-16", "Text".encode("utf-16"), "1", "UTF-16"),
    refused("text: latin-1", b"fine\nna\xefve", "2", "no UTF-8"),
    refused("text: bad in the middle", b"a\nb\nc \xff d\n", "3", "no UTF-8"),
    refused("text: a surrogate as CESU", b"a\n\xed\xa0\x80", "2", "no UTF-8"),
    refused("text: cut in a letter", b"a\nb\xe4\xb8", "2", "no UTF-8"),
    refused("text: gzip", gzip.compress(b"text" * 50, mtime=0), "1", "is binary"),
    refused("text: binary", bytes(range(256)), "3", "no UTF-8"),
    refused("text: NULs", b"\x00" * 50, "1", "binary"),
    refused("front matter: not closed", '+++\noutlet = "G"\n', "1", "not closed"),
    refused("front matter: no TOML", "+++\noutlet = G\n+++\nText", "2", "no valid TOML"),
    refused("front matter: key unknown", '+++\noutlet = "G"\nbylin = "x"\n+++\nT', "3", 'did you mean "byline"'),
)  # fmt: skip
FEW = """\
[[fact]]
id = "f{0}"
topic = "Size"
kind = "number"
question = "How long?"
claims.gazette = {{evidence = "The bridge is 12 km long", said = "12 km"}}
of = "g{0}"
"""
"""A fact of seven lines, whose claim stands on the sixth, and whose last names a fact that there is not."""
ALIASES = [f"n{number}" for number in range(100_000)]
SYNTAX = (
    changed("toml: string not ended", '"How long is it?"', '"How long is it?', 5, "no valid TOML"),
    changed("toml: bare word", '"number"', "number", 4, "no valid TOML"),
    changed("toml: bad date", '"number"', "2024-13-45", 4, "no valid TOML"),
    changed("toml: bad escape", '"number"', r'"\q"', 4, "no valid TOML"),
    changed("toml: merge conflict", "[[fact]]", "<<<<<<< HEAD\n[[fact]]", 1, "no valid TOML"),
    table("toml: YAML", "- id: x\n  kind: number\n", 1, "no valid TOML"),
    table("toml: JSON", '{"fact": []}\n', 1, "no valid TOML"),
    changed("toml: smart quotes", '"number"', "“number”", 4, "no valid TOML"),
    changed("toml: key twice", 'id = "praise"', 'id = "praise"\nid = "again"', 17, "no valid TOML"),
    changed("toml: table twice", "[[fact]]\nid = \"praise\"", "[fact.claims.courier]\nx = 1\n[[fact]]\nid = \"praise\"", 15, "no valid TOML"),
    table("toml: arrays 2,000 deep", "# one\na = " + "[" * 2000 + "]" * 2000, 2, "no valid TOML"),
    table("toml: tables 2,000 deep", "# one\na = " + "{a=" * 2000 + "1" + "}" * 2000, 2, "no valid TOML"),
    table("toml: a key of 20,000 parts", "# one\n" + "a." * 20_000 + "b = 1", 2, "no valid TOML"),
    table("toml: a header of 20,000 parts", "# one\n[" + "a." * 20_000 + "b]", 2, "no valid TOML"),
    table("toml: a number of 5,000 digits", "# one\na = " + "9" * 5000, 2, "no valid TOML"),
    table("toml: raw NUL", FACTS.replace("long is", "long\x00 is"), 5, "no valid TOML"),
    table("toml: raw ESC", FACTS.replace("long is", "long\x1b is"), 5, "no valid TOML"),
    table("toml: raw DEL", FACTS.replace("long is", "long\x7f is"), 5, "no valid TOML"),
    table("toml: latin-1", FACTS.encode().replace(b"long is", b"long \xefs"), 5, "no UTF-8"),
    table("toml: UTF-16", FACTS.encode("utf-16"), 1, "UTF-16"),
    Row("toml: BOM", {"facts.toml": b"\xef\xbb\xbf" + FACTS.encode()}, None, TEXT),
    Row("toml: CRLF", {"facts.toml": FACTS.replace("\n", "\r\n")}, None, TEXT),
    Row("toml: escapes, C1 and RLO are text", {"facts.toml": FACTS.replace("How long", "\\u001b]52;c;x\\u0007 \x9b2J \u202e")}, None, TEXT),
    table("toml: CRLF, fault counted in lines", FACTS.replace('"number"', "number").replace("\n", "\r\n"), 4, "no valid TOML"),
    table("toml: CRLF, key counted in lines", FACTS.replace("kind =", "knid =", 1).replace("\n", "\r\n"), 4, 'did you mean "kind"'),
    table("toml: a lone CR", FACTS.replace("\n", "\r", 1), 1, "no valid TOML"),
    table("toml: half of a pair escaped", FACTS.replace("How long", "\\ud800"), 5, "no valid TOML"),
    table("toml: an escape beyond Unicode", FACTS.replace("How long", "\\UFFFFFFFF"), 5, "no valid TOML"),
    table("toml: 200,000 keys", "\n".join(f"k{n} = {n}" for n in range(200_000)), 1000, "more than 1,000 problems"),
    table("toml: 50,000 facts", "[[fact]]\nid = 'x'\n" * 50_000, 40_001, "20,000"),
    table("toml: 9 MB", "# x\n" * (9 * MEGABYTE // 4), 1, "larger than 8 MB"),
    table("toml: 3,000 facts named that there are not", "".join(FEW.format(n) for n in range(3_000)), 7, '"of" names no other fact'),
    Row("toml: 200,000 articles named", {"story.toml": f"{STORY[:-1]}\narticles = {list(map(str, range(200_000)))}".replace("'", '"').replace(STORY.splitlines()[1] + "\n", "")}, ("story.toml:3", "more than 1,000 problems")),
    Row("toml: 200,000 aliases of two", {"story.toml": STORY + "[aliases]\n" + "".join(f"{name} = {ALIASES}\n".replace("'", '"') for name in "AB")}, ("story.toml:6", "more than 1,000 problems")),
    Row("toml: story.toml is no TOML", {"story.toml": "title = Bridge"}, ("story.toml:1", "no valid TOML")),
)  # fmt: skip
_NO_NUMBERS = ("nan", "inf", "-inf", "1e400", "true", "2024-01-01", '"1"', "[1]", "{a = 1}")
_RATE = STORY + '[[rate]]\nfrom = "USD"\nto = "CAD"\nrate = {}\n'
_PATHS = (
    "../../etc/passwd", "/etc/passwd", "~", "$HOME", r"\\\\host\\x", "C:", "file:///etc/passwd",
    "http://evil.example/x", "x" * 5000, "", ".", "-rf", "a/b", "nul\\u0000",
)  # fmt: skip
VALUES = (
    *(Row(f"value: a rate of {v}", {"story.toml": _RATE.format(v)}, ("story.toml:7", '"rate" is')) for v in _NO_NUMBERS),
    *(changed(f"value: occurrence {v}", 'said = "12 km"', f"occurrence = {v}", 9, "occurrence" if v != 2 else "stand only once") for v in (0, -1, 2, 1.5, "true", "nan")),
    changed("value: key unknown", "kind =", "knid =", 4, 'did you mean "kind"'),
    changed("value: key missing", 'kind = "number"\n', "", 1, '"kind" is missing'),
    changed("value: text empty", '"How long is it?"', '" "', 5, "is empty"),
    changed("value: wrong type", '"How long is it?"', "[]", 5, "expected a text"),
    changed("value: a number of 10,000 signs", '"How long is it?"', "0x" + "f" * 10_000, 5, "expected a text"),
    changed("value: a value of 10,000 signs", 'said = "12 km"', "value = 0x" + "f" * 10_000, 9, "is a number"),
    changed("value: id twice", 'id = "praise"', 'id = "length"', 16, "taken on line 2"),
    changed("value: article unknown", "claims.gazette", "claims.gazete", 7, 'did you mean "gazette"'),
    changed("value: fact unknown", 'kind = "number"', 'kind = "number"\nof = "lenght"', 5, '"of" names no other fact'),
    changed("value: words not in the text", "The bridge is 12", "The bridge has 12", 8, "The bridge is 12 km long"),
    changed("value: said not in the evidence", '"12 km"', '"14 km"', 9, "does not stand in the evidence"),
    changed("value: evidence of 1 MB", "The bridge is 12 km long", "x " * (MEGABYTE // 2), 8, "does not stand"),
    Row("value: evidence of 1 MB, like a text of 1 MB", {"gazette.md": HEAD + TEXT + "\n\n" + "abc def " * 150_000, "facts.toml": FACTS.replace("The bridge is 12", "abc dxf " * 60_000)}, ("facts.toml:8", "does not stand")),
    Row("value: words of 1 MB, nearly all of a text", {"gazette.md": HEAD + TEXT + "\n\n" + "a " * (MEGABYTE // 4) + "b", "facts.toml": FACTS.replace("The bridge is 12", "a " * 50_000 + "b b")}, ("facts.toml:8", "does not stand")),
    Row("value: words that stand half a million times, 5,000 facts", {"gazette.md": HEAD + TEXT + " e" * (MEGABYTE // 2), "facts.toml": "".join(FEW.format(n).replace("The bridge is 12 km long", "e") for n in range(5000))}, ("facts.toml:6", "the words stand 1000 times or more")),
    *(Row(f"value: a {kind} of 100 KB", {"facts.toml": FACTS.replace('"number"', f'"{kind}"', 1).replace('said = "12 km"', f'value = "{word * (100_000 // len(word))}"')}, ("facts.toml:9", "letters are too many")) for kind, word in (("date", "May "), ("money", "a."), ("number", "½"))),
    changed("value: two facts, no claims", '[fact.claims.courier]\nevidence = "It is a marvel"\nsaid = "marvel"\n', "", 15, "claims"),
    *(Row(f"path: an article named {p[:20]}", {"story.toml": STORY.replace('"courier"]', f'"courier", "{p}"]')}, ("story.toml:2", "")) for p in _PATHS),
    *(refused(f"path: an id {p[:20]}", f'+++\noutlet = "G"\nid = "{p}"\n+++\nText', "3", "") for p in _PATHS if not p.startswith("xxx")),
)  # fmt: skip
ROWS = (*TEXTS, *SYNTAX, *VALUES)
assert len({row.name for row in ROWS}) == len(ROWS), [
    name for name, many in itertools.groupby(sorted(row.name for row in ROWS)) if len(list(many)) > 1
]
