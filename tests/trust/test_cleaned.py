"""What cleaning a text changes is told, and takes nothing away that is claimed of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from inputs import FACTS, GOOD, HEAD
from running import ran

from reader.app.app import ReaderApp
from reader.story.library import find_stories
from reader.story.load import load

EVIDENCE = "The bridge is 12 km long"
HIDDEN = "The\u200b bri\xaddge is\u2060 12 \ufeffkm lo\u200bng"
"""The same words, with invisible characters in them."""


def story(folder: Path, files: dict[str, str]) -> Path:
    for name, text in (GOOD | files).items():
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


@pytest.mark.parametrize("before", ["", "\u202e\x1b[2J\r\n\u200b"])
def test_words_with_invisible_characters_in_them_are_found_and_offsets_count_in_the_cleaned_text(
    before: str, tmp_path: Path
) -> None:
    loaded = load(story(tmp_path, {"gazette.md": f"{HEAD}{before}{HIDDEN}. It opened in May.\n"}))
    article = loaded.story.article("gazette")
    claim = loaded.comparison.row("length").fact.claims["gazette"]
    assert article.text[slice(*claim.evidence)] == EVIDENCE
    assert article.text[slice(*claim.said)] == "12 km"


@pytest.mark.parametrize("evidence", [EVIDENCE, HIDDEN])
def test_evidence_may_be_written_with_them_too(evidence: str, tmp_path: Path) -> None:
    facts = FACTS.replace(EVIDENCE, evidence)
    loaded = load(story(tmp_path, {"facts.toml": facts}))
    assert loaded.comparison.row("length").fact.claims["gazette"].evidence[0] == 0


@pytest.mark.parametrize("command", ["facts", "questions", "compare"])
def test_what_the_table_escapes_is_text_and_cleaned(command: str, tmp_path: Path) -> None:
    """`\\u001b` is no control character of the file, and one of the question."""
    facts = FACTS.replace("How long", "\\u001b]52;c;x\\u0007 \x9b2J \u202eHow long")
    folder = story(tmp_path, {"facts.toml": facts})
    for more in ((), ("--json",)):
        done = ran(command, folder, *more)
        told = json.dumps(json.loads(done.out), ensure_ascii=False) if more else done.out
        assert done.code == 0
        assert "\ufffd]52;c;x\ufffd \ufffd2J \ufffdHow long" in told
        assert not set(told) & set("\x1b\x07\x9b\u202e")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a \u202eb\u202c", "2 control or direction characters were removed, or are shown as \ufffd."),
        ("\x1b[2J", "1 control or direction character was removed, or is shown as \ufffd."),
        ("plain", ""),
    ],
)
async def test_how_much_of_an_article_was_changed_is_told_in_the_library_and_on_its_sheet(
    text: str, told: str, tmp_path: Path
) -> None:
    folder = story(tmp_path, {"gazette.md": f"{HEAD}{EVIDENCE}. {text}\n"})
    app = ReaderApp(find_stories(folder), progress=tmp_path / "p", seed=1)
    async with app.run_test(size=(120, 40)) as pilot:
        for key in ((), ("i",)):
            await pilot.press(*key)
            strips = app.screen._compositor.render_strips()
            shown = "\n".join("".join(segment.text for segment in strip) for strip in strips)
            assert told in shown
            assert ("control or direction" in shown) is bool(told)
