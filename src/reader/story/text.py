"""Text from strangers made safe and plain: cleaned once, at load, after the last decoding.

After `clean` a text holds no control character, escape sequence, direction override or lone
surrogate, so nothing in it can reach the terminal as a command. Markup is never interpreted
anywhere: widgets are handed text as data.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from reader.story.letters import composed, is_mark, joins

REPLACEMENT = "\ufffd"

_LINE_BREAKS = re.compile("\r\n?|[\u2028\u2029\x85]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2028\u2029\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_PLANE_ENDS = re.compile(
    "[" + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0x10000, 0x110000, 0x10000)) + "]"
)
_JOINER = re.compile("[\u200c\u200d]")
# From here to `_STACKED` patterns are compiled when a text first needs them, as few ever do: `re` keeps them.
_VISIBLE = (
    # What is shown as a replacement character: a reader shall see that something stood there.
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
_MARKS = "[\u061c\u200e\u200f]"
_INVISIBLE = "[\xad\u034f\u115f\u1160\u180e\u200b\u2060-\u2065\u3164\ufeff]"
_STACKED = "[\u0300-\u2e7f\ua000-\uabff\ufb00-\ufe2f\U00010000-\U0010ffff]{9,}"
_CHAINED = "(?:[^\\s\u200d]{1,4}\u200d){9,}"
_MOST_MARKS = _MOST_JOINED = 8
_SPACES = re.compile(r"\s+")


def clean(text: str) -> tuple[str, int]:
    """The text without anything a terminal could obey, and how many characters were touched.

    Line breaks of every kind become LF. Control characters, direction overrides, surrogates, tag
    characters and noncharacters become U+FFFD, visibly. Zero-width characters, soft hyphens and
    left-to-right or right-to-left marks are removed (honest Hebrew and Arabic need none of the
    latter on a terminal). Joiners stay where they join, at most eight in a chain, for one cell would hold
    all of a longer one. At most eight combining marks stay on a base; European letters and kana become one
    letter with theirs, as most keyboards write them.
    """
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return text, 0
    # What there is to do is asked of a text's few distinct characters: to look for classes of them is dear.
    letters = "".join(set(text))
    if _LINE_BREAKS.search(letters):
        text = _LINE_BREAKS.sub("\n", text)
    touched = 0
    if _SUSPECT.search(letters):
        text, visible = re.subn(_VISIBLE, REPLACEMENT, text)
        text, marks = re.subn(_MARKS, "", text)
        text = re.sub(_INVISIBLE, "", text)
        joined = _JOINER.sub(_joins, text)
        text = re.sub(_CHAINED, _unchain, joined)
        touched = visible + marks + len(joined) - len(text)
    if _PLANE_ENDS.search(letters):
        text, ends = _PLANE_ENDS.subn(REPLACEMENT, text)
        touched += ends
    if any(map(is_mark, letters)):
        unstacked = re.sub(_STACKED, _unstack, text)
        touched += len(text) - len(unstacked)
        text = composed(unstacked)
    return text, touched


def _joins(match: re.Match[str]) -> str:
    """A joiner stays between letters, marks or symbols (emoji), and goes anywhere else."""
    text, at = match.string, match.start()
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return match[0] if len(around) == 2 and all(map(joins, around)) else ""


def _unchain(match: re.Match[str]) -> str:
    links = match[0].split("\u200d")
    return "\u200d".join(links[: _MOST_JOINED + 1]) + "".join(links[_MOST_JOINED + 1 :])


def _unstack(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in match[0]:
        marks = marks + 1 if is_mark(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """Cleaned text on one line, white space folded: for titles, names, questions and messages."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", clean(text)[0]).strip()


_FOLDED = {
    **dict.fromkeys("‘’‚‛′´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\n\xa0\u202f\u2009", " "),
}


def fold_marks(text: str) -> str:
    """Quotes, dashes and line breaks in their plain form, one character for one: offsets hold."""
    if text.isascii():
        return text.replace("\n", " ")
    for mark in _FOLDED.keys() & set(text):
        text = text.replace(mark, _FOLDED[mark])
    return text


def locate(folded: str, words: str, most: int | None = None) -> list[tuple[int, int]]:
    """Where `words` stand in a text, white space, quotes and dashes folded, joiners ignored.

    Args:
        folded: the text after `fold_marks`.
        words: what is looked for, as somebody wrote it.
        most: so many places are enough.

    Returns:
        (start, end) of each place in order, not overlapping. Offsets count in the text.
    """
    needle = fold_marks(" ".join(words.split()))
    return _places(folded, needle, most) or _locate_loosely(folded, needle, most)


def _places(text: str, needle: str, most: int | None) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(needle) if needle else -1
    while at >= 0 and len(found) != most:
        found.append((at, at + len(needle)))
        at = text.find(needle, at + len(needle))
    return found


_PASSED_OVER = r"[\u200c\u200d]|\s(?=\s)"


def _locate_loosely(folded: str, needle: str, most: int | None) -> list[tuple[int, int]]:
    """The slow way, for evidence across paragraphs or with joiners in it.

    What is passed over is taken out first: a pattern that allows it anywhere could try for ever.
    """
    bare = _JOINER.sub("", needle)
    plain = folded.replace("\u200c", "").replace("\u200d", "")
    if not all(word in plain for word in bare.split()[:3]):
        return []
    found = _places(re.sub(_PASSED_OVER, "", folded), bare, most)
    if not found:
        return []
    # Each is counted by where it would stand with all those before it taken out.
    passed = [match.start() - before for before, match in enumerate(re.finditer(_PASSED_OVER, folded))]
    return [
        (start + bisect_right(passed, start), end + bisect_right(passed, end - 1)) for start, end in found
    ]


_SENTENCE_END = re.compile(
    # From its first mark on only: tried from each mark, a row of many would be read again for each.
    r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(\s+)(?=\S)|(?<![。！？])[。！？]+[”」』）]*()(?=\S)"
)
_NEVER_AN_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Hon|Gov|Sen|Rep|Nos|vs|e\.g|i\.e|cf|al|approx|Fig|p|pp|[A-Z])\.$"
)
"""Abbreviations that something always follows, and initials of names."""
_SELDOM_AN_END = re.compile(
    r"\b(?:St|Sr|Jr|No|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|Bros"
    r"|(?!e\.g|i\.e)(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
"""Abbreviations that can stand last: there the next word tells, "by Acme Co. They left"."""
_OPENER = re.compile(
    r"[“‘\"'(]?(?:They|It|He|She|We|You|This|That|These|Those|There|Its|Their|His|Her|The|A|An|In|At|For|From|With|By"
    r"|After|Before|Since|When|While|If|As|Both|Many|Some|But|And|Yet|So|Now|Then|However|Meanwhile)[\s,’']"
)
"""Words that begin a sentence and hardly ever a name."""


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of a stretch of text, as (start, end), without the white space between them.

    A full stop after an initial or a common abbreviation ends no sentence, unless it can stand last and a
    word follows that begins one; nor does one before a small letter. The end of a paragraph always does.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    while start < stop:
        paragraph = text.find("\n\n", start, stop)
        paragraph = stop if paragraph < 0 else paragraph
        found += _split(text, start, paragraph)
        start = paragraph + 2
    return found


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    for match in _SENTENCE_END.finditer(text, start, end):
        after = match.end()
        if after >= end or text[after].islower() or _is_abbreviation(text, start, match.start(), after):
            continue
        found.append((start, match.end() - len(match[1] or "")))
        start = after
    if text[start:end].strip():
        found.append((start, end))
    return found


def _is_abbreviation(text: str, start: int, mark: int, after: int) -> bool:
    """Whether the end mark at `mark` only shortens a word, and what follows at `after` goes on from it."""
    if text[mark] != ".":
        return False
    last_word = text[max(start, mark - 12) : mark + 1]
    if _SELDOM_AN_END.search(last_word):
        return not _OPENER.match(text, after)
    return bool(_NEVER_AN_END.search(last_word))


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or run of sentences, that holds the stretch from `start` to `end`."""
    first = text.rfind("\n\n", 0, start)
    last = text.find("\n\n", end)
    around = sentences(text, first + 2 if first >= 0 else 0, last if last >= 0 else len(text))
    held = [span for span in around if span[0] < end and span[1] > start]
    return (held[0][0], held[-1][1]) if held else (start, end)
