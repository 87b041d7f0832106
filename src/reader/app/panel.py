"""What is said of a fact at the foot of the texts, and, whole, on its own sheet. Lines, not widgets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from reader.app.cells import ellipsis
from reader.app.lines import wrapped
from reader.app.widgets.line_list import fit
from reader.comparing.chain import Link, chain, unseen_conflict
from reader.comparing.emphasis import EMPHASES, EMPHASIS_WORDS
from reader.comparing.ledger import sentence_of
from reader.comparing.study import Study
from reader.comparing.support import support_words
from reader.comparing.told import further_sentences, told_value
from reader.story.comparison import Row
from reader.story.model import Article, Claim, Story
from reader.story.signs import REASON_WORDS, agreement_sign, relation_agreement, relation_sign

if TYPE_CHECKING:
    from reader.progress.marks import Mark

TWO_COLUMNS = 116
"""From this width on, what two outlets say stands on one line."""
_LABELS = 72
"""From this width on, outlets stand in a column of their own."""
_GAP = "   "


def panel_lines(
    row: Row, study: Study, width: int, height: int, *, mark: Mark | None = None, ascii_signs: bool = False
) -> list[Content]:
    """The fact in short: question, values outlet by outlet, why they differ; exactly `height` lines.

    What does not fit is told in the last line, which names the key that shows the whole.
    """
    lines = [
        *_title(row, study, width, mark, ascii_signs),
        *_claims(row, study.story, width, ascii_signs),
        *_unseen(row, study, width),
        *_silent(row, study, width),
        *_note(mark, width),
        *_words(row, width),
        *_places(row, study, width),
    ]
    if len(lines) > height:
        more = Content.styled(f"{ellipsis()} enter shows the whole fact", "$text-muted")
        lines = [*lines[: height - 1], more]
    return lines + [Content("")] * (height - len(lines))


def sheet_lines(
    row: Row, study: Study, width: int, *, mark: Mark | None = None, ascii_signs: bool = False
) -> list[Content]:
    """The whole fact: every outlet's own sentence with the value strong, the chain of reasons, the note."""
    lines = [*_title(row, study, width, mark, ascii_signs), Content("")]
    for article_id, claim in row.fact.claims.items():
        article = study.story.article(article_id)
        lines += wrapped(_outlet(row, article, ascii_signs), width)
        for words in (sentence(article, claim), *_further(article, claim)):
            lines += [line.pad_left(2) for line in wrapped(words, width - 2)]
        told = _attribution(row, study, claim)
        lines += [line.pad_left(2) for line in wrapped(told, width - 2)]
        lines.append(Content(""))
    for part in (_silent(row, study, width), _chain(row, study, width), _note(mark, width)):
        lines += [*part, Content("")] if part else []
    return [*lines, *_words(row, width)]


def _chain(row: Row, study: Study, width: int) -> list[Content]:
    """The way from value to value, where there are more than two, with the arithmetic of each step."""
    links = chain(row)
    if len(links) < 2:
        return []
    lines = [Content.styled("From value to value", "bold $here")]
    return lines + [line for link in links for line in _step(row, study, link, width)]


def _unseen(row: Row, study: Study, width: int) -> list[Content]:
    """The contradiction that no outlet's own line shows, where the value they are held against is hedged."""
    link = unseen_conflict(row)
    return [] if link is None else _step(row, study, link, width)


def _step(row: Row, study: Study, link: Link, width: int) -> list[Content]:
    """One value, another, and why they differ."""
    one, other = (_said(row, study, articles[0]) for articles in (link.left, link.right))
    role = relation_agreement(link.reason)
    parts: list[Content | tuple[str, str] | str] = [(one, "bold"), " and ", (other, "bold"), "  "]
    parts.append((REASON_WORDS[link.reason], f"${role}"))
    if link.detail and link.detail != row.fact.why:
        parts.append((f": {link.detail}", "$text-muted"))
    return wrapped(Content.assemble(*parts), width, 2)


def _said(row: Row, study: Study, article_id: str) -> str:
    """What an outlet says, on one line."""
    return told_value(study.story.article(article_id), row.fact.claims[article_id])


def sentence(article: Article, claim: Claim) -> Content:
    """The sentence that holds a claim's evidence, in quotes, the words that carry the value strong."""
    text, said = sentence_of(article, claim)
    return Content.assemble("“", text, "”").stylize("bold", 1 + said.start, 1 + said.end)


def _further(article: Article, claim: Claim) -> list[Content]:
    """The other sentences in which the outlet says it, in quotes."""
    return [Content(f"“{words}”") for words in further_sentences(article, claim)]


def _title(row: Row, study: Study, width: int, mark: Mark | None, ascii_signs: bool) -> list[Content]:
    sign = agreement_sign(row.agreement, ascii_only=ascii_signs)
    star = ("* " if ascii_signs else "★ ") if mark and mark.starred else ""
    title = Content.assemble(
        (f"{sign} ", f"bold ${row.agreement}"), (star, "$here"), (row.fact.question, "bold")
    )
    support = support_words(study.support(row))
    facts = Content.styled(f"{row.agreement} · {row.fact.kind} · {support}", "$text-muted")
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
    if width < TWO_COLUMNS or len(cells) < 2:
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
    parts.append((told_value(article, claim), "bold"))
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


def _attribution(row: Row, study: Study, claim: Claim) -> Content:
    """Who says so, as of when, where the table knows it; and where in the article it stands."""
    told = [f"says {claim.by}"] if claim.by else []
    told += [f"origin: {', '.join(claim.origins)}"] if claim.origins else ["origin: not named"]
    told += [f"as of {claim.as_of}"] if claim.as_of else []
    emphasis = study.emphasis(row, claim.article)
    told += [EMPHASIS_WORDS[emphasis]] if emphasis else []
    return Content.styled(" · ".join(told), "$text-muted")


def _silent(row: Row, study: Study, width: int) -> list[Content]:
    """Who says nothing; with a question mark, and why, where that is doubtful."""
    if not row.silent or len(study.story.articles) < 2:
        return []
    names = []
    for article_id in row.silent:
        name, words = study.story.article(article_id).outlet, study.doubtful(row, article_id)
        names.append(f"{name}? (“{words}” stands there)" if words else name)
    return wrapped(Content.styled(f"silent on this: {', '.join(names)}", "$text-muted"), width, 2)


def _places(row: Row, study: Study, width: int) -> list[Content]:
    """Where in each article the fact stands: who leads with it, and who buries it."""
    if len(study.story.articles) < 2:
        return []
    told: dict[str, list[str]] = {EMPHASIS_WORDS[emphasis]: [] for emphasis in EMPHASES}
    for article_id in row.fact.claims:
        if emphasis := study.emphasis(row, article_id):
            told[EMPHASIS_WORDS[emphasis]].append(study.story.article(article_id).outlet)
    words = " · ".join(f"{place}: {', '.join(outlets)}" for place, outlets in told.items() if outlets)
    return wrapped(Content.styled(words, "$text-muted"), width, 2)


def _note(mark: Mark | None, width: int) -> list[Content]:
    """What the student noted."""
    if mark is None or not mark.note:
        return []
    return wrapped(Content.assemble(("your note: ", "$here"), mark.note), width, 2)


def _words(row: Row, width: int) -> list[Content]:
    """The author's why and note."""
    return [
        line for words in (row.fact.why, row.fact.note) if words for line in wrapped(Content(words), width)
    ]
