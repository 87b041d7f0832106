"""What is said of a fact at the foot of the texts, and, whole, on its own sheet. Lines, not widgets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from reader.app.widgets.line_list import fit
from reader.story.comparison import Row, named_origins
from reader.story.model import Article, Claim, Story
from reader.story.signs import REASON_WORDS, agreement_sign, relation_agreement, relation_sign
from reader.story.telling import counted
from reader.story.text import sentence_at

_TWO_COLUMNS = 116
"""From this width on, what two outlets say stands on one line."""
_LABELS = 72
"""From this width on, outlets stand in a column of their own."""
_GAP = "   "


def wrapped(content: Content, width: int, indent: int = 0) -> list[Content]:
    """The content as lines of at most `width` cells, those after the first set in by `indent`."""
    if content.cell_length <= width:
        return [content]
    first = content.wrap(width)[0]
    at = len(first.plain)
    while content.plain[at : at + 1] == " ":
        at += 1
    rest = content[at:].wrap(max(8, width - indent)) if at < len(content.plain) else []
    return [first, *(line.pad_left(indent) for line in rest)]


def panel_lines(
    row: Row, story: Story, width: int, height: int, *, ascii_signs: bool = False
) -> list[Content]:
    """The fact in short: question, values outlet by outlet, why they differ; exactly `height` lines.

    What does not fit is told in the last line, which names the key that shows the whole.
    """
    claims = _claims(row, story, width, ascii_signs)
    lines = [*_title(row, width, ascii_signs), *claims, *_silent(row, story, width), *_words(row, width)]
    if len(lines) > height:
        more = Content.styled("… enter shows the whole fact", "$text-muted")
        lines = [*lines[: height - 1], more]
    return lines + [Content("")] * (height - len(lines))


def sheet_lines(row: Row, story: Story, width: int, *, ascii_signs: bool = False) -> list[Content]:
    """The whole fact: every outlet's own sentence with the value strong, the chain of reasons, the note."""
    lines = [*_title(row, width, ascii_signs), Content("")]
    for article_id, claim in row.fact.claims.items():
        article = story.article(article_id)
        lines += wrapped(_outlet(row, article, ascii_signs), width)
        lines += [line.pad_left(2) for line in wrapped(sentence(article, claim), width - 2)]
        lines += [line.pad_left(2) for line in wrapped(_attribution(article, claim), width - 2) if line.plain]
        lines.append(Content(""))
    silent = _silent(row, story, width)
    return [*lines, *silent, *([Content("")] if silent else []), *_words(row, width)]


def sentence(article: Article, claim: Claim) -> Content:
    """The sentence that holds a claim's evidence, in quotes, the words that carry the value strong."""
    start, end = sentence_at(article.text, *claim.evidence)
    quoted = Content.assemble("“", article.text[start:end], "”")
    return quoted.stylize("bold", 1 + claim.said.start - start, 1 + claim.said.end - start)


def _title(row: Row, width: int, ascii_signs: bool) -> list[Content]:
    sign = agreement_sign(row.agreement, ascii_only=ascii_signs)
    title = Content.assemble((f"{sign} ", f"bold ${row.agreement}"), (row.fact.question, "bold"))
    told = len(row.fact.claims)
    origins = len(named_origins(row, tuple(row.fact.claims)))
    outlets = counted(told, "outlet")
    named = f", {counted(origins, 'named origin')}" if origins else ""
    facts = Content.styled(f"{row.agreement} · {row.fact.kind} · {outlets}{named}", "$text-muted")
    room = width - title.cell_length - facts.cell_length
    if room >= 2:
        return [Content.assemble(title, " " * room, facts)]
    return [*wrapped(title, width, 2), *wrapped(facts.pad_left(2), width, 2)]


def _claims(row: Row, story: Story, width: int, ascii_signs: bool) -> list[Content]:
    """What each outlet says: two beside one another, one below the other, or in a flow, by width."""
    names = [story.article(article_id).outlet for article_id in row.fact.claims]
    label = min(max((cell_len(name) for name in names), default=0), 26) if width >= _LABELS else 0
    cells = [
        _claim(row, story.article(article_id), claim, label, ascii_signs)
        for article_id, claim in row.fact.claims.items()
    ]
    indent = 4 if label else 2
    half = (width - len(_GAP)) // 2
    if width < _TWO_COLUMNS or len(cells) < 2:
        return [line for cell in cells for line in wrapped(cell, width, indent)]
    middle = (len(cells) + 1) // 2
    left = [line for cell in cells[:middle] for line in wrapped(cell, half, indent)]
    right = [line for cell in cells[middle:] for line in wrapped(cell, half, indent)]
    return _beside(left, right, half)


def _beside(left: Sequence[Content], right: Sequence[Content], half: int) -> list[Content]:
    return [
        Content.assemble(one, " " * (half - one.cell_length), _GAP, two)
        for one, two in zip_longest(left, right, fillvalue=Content(""))
    ]


def _claim(row: Row, article: Article, claim: Claim, label: int, ascii_signs: bool) -> Content:
    """One outlet and what it says; `label` cells are kept for its name, or 0 where all flows."""
    relation = row.relations[article.id]
    role = relation_agreement(relation.reason)
    sign = relation_sign(relation.reason, ascii_only=ascii_signs) if row.agreement != "single" else " "
    name = fit(article.outlet, label) if label else article.outlet
    parts: list[Content | tuple[str, str] | str] = [name, "  " if label else " ", (f"{sign} ", f"${role}")]
    parts.append((article.text[claim.said.start : claim.said.end].replace("\n\n", " "), "bold"))
    if relation.reason != "same":
        parts.append((f"  {REASON_WORDS[relation.reason]}", f"${role}"))
    if detail := _detail(row, article.id):
        parts.append((f": {detail}", "$text-muted"))
    return Content.assemble(*parts)


def _detail(row: Row, article_id: str) -> str:
    """The comparison's words for a relation; not the author's reason, which stands below once for all."""
    detail = row.relations[article_id].detail
    return "" if detail == row.fact.why else detail


def _outlet(row: Row, article: Article, ascii_signs: bool) -> Content:
    relation = row.relations[article.id]
    role = relation_agreement(relation.reason)
    parts: list[tuple[str, str]] = [(article.outlet, "bold $here")]
    if row.agreement != "single":
        sign = relation_sign(relation.reason, ascii_only=ascii_signs)
        alone = relation.reason == "same" and len(row.reference_articles) == 1
        words = "the others are held against this" if alone else REASON_WORDS[relation.reason]
        parts.append((f"  {sign} {words}", f"${role}"))
    if detail := _detail(row, article.id):
        parts.append((f": {detail}", "$text-muted"))
    return Content.assemble(*parts)


def _attribution(article: Article, claim: Claim) -> Content:
    """Who says so, and as of when, where the table knows it."""
    told = [f"says {claim.by}"] if claim.by else []
    told += [f"origin: {', '.join(claim.origins)}"] if claim.origins else ["origin: not named"]
    told += [f"as of {claim.as_of}"] if claim.as_of else []
    return Content.styled(" · ".join(told), "$text-muted")


def _silent(row: Row, story: Story, width: int) -> list[Content]:
    if not row.silent or len(story.articles) < 2:
        return []
    names = ", ".join(story.article(article_id).outlet for article_id in row.silent)
    return wrapped(Content.styled(f"silent on this: {names}", "$text-muted"), width, 2)


def _words(row: Row, width: int) -> list[Content]:
    """The author's why and note."""
    return [
        line for words in (row.fact.why, row.fact.note) if words for line in wrapped(Content(words), width)
    ]
