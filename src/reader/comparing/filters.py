"""The filter of the facts: what a student types, read strictly and forgivingly, and asked of every row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

import msgspec

from reader.comparing.completing import (
    PLAIN,
    TERMS,
    VALUED,
    Term,
    What,
    begins_in,
    completions,
    fold_name,
    in_quotes,
    named,
    terms_of,
    titles,
)
from reader.comparing.finding import fold_words
from reader.story.comparison import Row
from reader.story.model import AGREEMENTS
from reader.story.problems import did_you_mean, one_of
from reader.story.text import one_line

if TYPE_CHECKING:
    from reader.comparing.study import Study


__all__ = ["NO_MARKS", "TERMS", "Filter", "FilterError", "Marks", "completions", "parse_filter"]


class FilterError(ValueError):
    """A filter that means nothing; the message is one line that says what is wrong and what would do."""


class Marks(NamedTuple):
    """The ids of the facts that the reader has marked, or been asked about before reading."""

    starred: frozenset[str] = frozenset()
    noted: frozenset[str] = frozenset()
    predicted: frozenset[str] = frozenset()


NO_MARKS = Marks()
LONGEST = 1000
"""Characters of a filter: what is longer was pasted by mistake, and every word of it would be looked for."""
Test: TypeAlias = Callable[[Row], bool]


class Filter(msgspec.Struct, frozen=True):
    """A filter that has been read."""

    text: str
    """As it was given, without blanks around it."""
    tests: tuple[Test, ...]

    def matches(self, row: Row) -> bool:
        """Whether all terms hold for the row's fact; those of an empty filter do for every one."""
        return all(test(row) for test in self.tests)


def parse_filter(text: str, study: Study, marks: Marks = NO_MARKS) -> Filter:
    """Reads a filter.

    Args:
        text: terms with blanks between them; see `TERMS`. Empty text lets every fact through.
        study: the story it is asked of, whose outlets and topics can be named.
        marks: what the reader has starred and noted.

    Raises:
        FilterError: a term means nothing in this story, or it is longer than `LONGEST`.
    """
    if len(text) > LONGEST:
        raise FilterError(f"{len(text):,} characters are no filter: {LONGEST:,} at most")
    tests = []
    for term in terms_of(text):
        if len(term.sign) > 1:
            raise FilterError(f'"{term.sign}": one sign is enough to say "not"')
        test = _test(term, study, marks)
        if test is not None:
            tests.append(_negated(test) if term.sign else test)
    return Filter(text.strip(), tuple(tests))


def _negated(test: Test) -> Test:
    return lambda row: not test(row)


def _test(term: Term, study: Study, marks: Marks) -> Test | None:
    """What a term asks, its sign aside; None for a quote that has only just been opened."""
    if term.name:
        return _valued_test(term, study)
    needle = fold_words(term.value)
    if needle in PLAIN and not term.quoted:
        return _plain_test(needle, study, marks)
    if needle:
        return _words_test(needle, term.quoted, study)
    if term.sign:
        raise FilterError(f'"{term.sign}" has to stand right before a term, as in "{term.sign}agreed"')
    if term.closed:
        raise FilterError("nothing stands between the quotes")
    return None


def _plain_test(name: str, study: Study, marks: Marks) -> Test:
    if name in _AGREEMENT_TERMS:
        return lambda row: row.agreement in _AGREEMENT_TERMS[name]
    if name in _MARK_TERMS:
        return lambda row: _MARK_TERMS[name](row, marks)
    articles = [article.id for article in study.story.articles]
    return lambda row: any(_OUTLET_TERMS[name](row, study, article) for article in articles)


def _words_test(needle: str, quoted: bool, study: Study) -> Test:
    if not quoted and not any(needle in _words(row, study) for row in study.comparison.rows):
        # A slip in a term would otherwise pass for a word that nobody says.
        near = did_you_mean(needle, [*PLAIN, *(f"{name}:" for name in VALUED)])
        if near:
            raise FilterError(one_line(f'no fact has the word "{needle}"{near}'))
    return lambda row: needle in _words(row, study)


def _words(row: Row, study: Study) -> str:
    """Everything that words are looked for in, folded, one text a line; gathered once for a study."""
    kept = _KEPT.setdefault(study, {})
    fact = row.fact
    if fact.id in kept:
        return kept[fact.id]
    texts = [fact.question, fact.note, fact.topic, fact.id]
    for article, claim in fact.claims.items():
        text = study.story.article(article).text
        texts += (text[start:end] for start, end in (claim.evidence, claim.said, *claim.also))
    kept[fact.id] = "\n".join(map(fold_words, texts))
    return kept[fact.id]


def _valued_test(term: Term, study: Study) -> Test:
    if term.name not in VALUED:
        raise FilterError(one_line(_unknown_term(term)))
    name, what = term.name, VALUED[term.name]
    if not fold_name(term.value):
        example = next(map(in_quotes, titles(what, study).values()), "X")
        without = ', or leave the ":" out' if name in PLAIN else ""
        raise FilterError(one_line(f'"{name}:" needs {_A[what]}, as in {name}:{example}{without}'))
    chosen = _resolved(what, term.value, study)
    if what != "outlet":
        return lambda row: _NAME_TERMS[name](row, chosen)
    return lambda row: any(_OUTLET_TERMS[name](row, study, article) for article in chosen)


def _unknown_term(term: Term) -> str:
    if term.name in PLAIN:
        return f'"{term.name}" takes nothing after it: leave the ":" out'
    written = ":" if term.name == ":" else f"{term.name}:"
    near = did_you_mean(written, [f"{name}:" for name in VALUED])
    return f'no term "{written}"{near or "; put quotes around it to look for the words"}'


def _resolved(what: What, value: str, study: Study) -> frozenset[str]:
    """What a value names: one outlet, kind or reason, or all the topics that it fits."""
    wanted = fold_name(value)
    known = {key: tuple(map(fold_name, spellings)) for key, spellings in named(what, study).items()}
    for fits in _FITS if what != "topic" else (_FITS[0], _FITS[-1]):
        found = [key for key, spellings in known.items() if fits(wanted, spellings)]
        if len(found) > 1 and what != "topic":
            raise FilterError(one_line(f'"{value}" may be {one_of(_shown(what, found, study))}'))
        if found:
            return frozenset(found)
    names = [name for spellings in known.values() for name in spellings]
    near = did_you_mean(wanted, [*names, *(word for name in names for word in name.split())])
    raise FilterError(one_line(f'no {what} "{value}"{near or "; " + one_of(_shown(what, known, study))}'))


def _shown(what: What, keys: Iterable[str], study: Study) -> list[str]:
    shown = titles(what, study)
    return [shown[key] for key in keys]


_FITS: tuple[Callable[[str, tuple[str, ...]], bool], ...] = (
    lambda wanted, spellings: wanted == spellings[0],
    lambda wanted, spellings: wanted in spellings,
    lambda wanted, spellings: any(name.startswith(wanted) for name in spellings),
    lambda wanted, spellings: any(begins_in(wanted, name) for name in spellings),
)
"""From the surest to the loosest: the first that fits anything decides."""


_OUTLET_TERMS: dict[str, Callable[[Row, Study, str], bool]] = {
    "outlet": lambda row, study, article: article in row.fact.claims,
    "only": lambda row, study, article: tuple(row.fact.claims) == (article,),
    "silent": lambda row, study, article: article in row.silent,
    "doubtful": lambda row, study, article: bool(study.doubtful(row, article)),
    "lead": lambda row, study, article: study.emphasis(row, article) in ("first", "lead"),
    "buried": lambda row, study, article: study.emphasis(row, article) == "end",
}
_NAME_TERMS: dict[str, Callable[[Row, frozenset[str]], bool]] = {
    "topic": lambda row, chosen: row.fact.topic in chosen,
    "kind": lambda row, chosen: row.fact.kind in chosen,
    "reason": lambda row, chosen: any(pair.reason in chosen for pair in row.pairs),
}
_MARK_TERMS: dict[str, Callable[[Row, Marks], bool]] = {
    "starred": lambda row, marks: row.fact.id in marks.starred,
    "noted": lambda row, marks: row.fact.id in marks.noted,
    "predicted": lambda row, marks: row.fact.id in marks.predicted,
}
_AGREEMENT_TERMS: dict[str, tuple[str, ...]] = {
    **{agreement: (agreement,) for agreement in AGREEMENTS},
    "differs": ("close", "disputed"),
}
_A: dict[What, str] = {"outlet": "an outlet", "topic": "a topic", "kind": "a kind", "reason": "a reason"}
_KEPT: WeakKeyDictionary[Study, dict[str, str]] = WeakKeyDictionary()
