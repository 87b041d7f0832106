"""The words that hold a figure or a date at arm's length, and what each of them means."""

from __future__ import annotations

import re

from reader.story.values.shapes import Hedge

# One line a hedge: what stands before the figure. The longest phrase that fits counts ("no more than").
_BEFORE = """
under|fewer than,less than,lower than,just under,just below,\
slightly under,a little under,under,below,short of,<
up to|up to,no more than,not more than,not exceeding,at most,\
as many as,as much as,maximum of,a maximum of,at the most,≤
at least|at least,no fewer than,no less than,not less than,not fewer than,minimum of,a minimum of,as few as,\
as little as,at the least,≥
over|more than,greater than,higher than,larger than,\
just over,slightly over,a little over,well over,over,above,\
upwards of,upward of,in excess of,exceeding,beyond,surpassing,topping,>
nearly|nearly,almost,close to,close on,approaching,nearing,not quite,just shy of
about|about,around,approximately,approx,roughly,circa,some,an estimated,estimated,estimated at,\
in the region of,in the order of,on the order of,something like,more or less,or so,perhaps,\
barely,scarcely,hardly,just about,~,≈,c
"""
_MEANING = {
    phrase: Hedge(line.split("|")[0])
    for line in _BEFORE.strip().splitlines()
    for phrase in line.split("|")[1].split(",")
}
_MEANING["some of"] = Hedge.EXACT
_LONGEST = 4
_FILLERS = frozenset(("a", "an", "the", "total", "of", "only", "just", "as", "record", "massive", "whopping"))

_AFTER = re.compile(
    r"\s*(?:(?P<over>\+|(?:-\s*)?plus\b|and more\b|and counting\b)|(?P<least>or (?:more|over|above|higher)\b)"
    r"|(?P<most>or (?:less|fewer|under|below|lower)\b)|(?P<about>or so\b|or thereabouts\b|,?\s*give or take\b"
    r"|-?odd\b|-ish\b))",
    re.IGNORECASE,
)
_AFTER_MEANING = {"over": Hedge.OVER, "least": Hedge.AT_LEAST, "most": Hedge.UP_TO, "about": Hedge.ABOUT}

_DATE_BEFORE = """
before|before,prior to,ahead of,earlier than
after|after,later than,shortly after,soon after,following,>
since|since,from,as of,starting,starting in,starting on,beginning,\
beginning in,beginning on,not before,no earlier than
by|by,until,till,up to,no later than,not later than,by the end of,until the end of,through
about|about,around,circa,approximately,roughly,c,~,sometime around,close to
"""
_DATE_MEANING = {
    phrase: Hedge(line.split("|")[0])
    for line in _DATE_BEFORE.strip().splitlines()
    for phrase in line.split("|")[1].split(",")
}
_DATE_AFTER = re.compile(
    r"[\s,]*(?:(?P<since>or (?:later|after)\b|onwards?\b)|(?P<by>or (?:earlier|before)\b))", re.IGNORECASE
)
_PIECES = re.compile(r"[^\W_]+|[<>≤≥~≈,;:()]")


def hedge_at_end(text: str) -> tuple[Hedge, int]:
    """The hedge that the end of `text` puts on an amount right after it, and where the hedge begins.

    "raised approximately " gives (ABOUT, 7). No hedge gives (EXACT, len(text)). A few words without weight
    may stand between ("more than a total of").
    """
    return _at_end(text, _MEANING)


def date_hedge_at_end(text: str) -> tuple[Hedge, int]:
    """The same for a date right after `text`: before, after, since, by, about."""
    return _at_end(text, _DATE_MEANING)


def _at_end(text: str, meaning: dict[str, Hedge]) -> tuple[Hedge, int]:
    pieces = [(match.group().lower(), match.start()) for match in _PIECES.finditer(text[-40:])]
    if not pieces:
        return Hedge.EXACT, len(text)
    shift = max(len(text) - 40, 0)
    while pieces:
        for length in range(min(_LONGEST, len(pieces)), 0, -1):
            hedge = meaning.get(" ".join(word for word, _ in pieces[-length:]))
            if hedge is not None:
                return hedge, shift + pieces[-length][1]
        if pieces[-1][0] not in _FILLERS:
            break
        pieces.pop()
    return Hedge.EXACT, len(text)


def hedge_at_start(text: str, at: int) -> tuple[Hedge, int]:
    """The hedge that follows an amount at `at` ("or more", "plus", "or so"), and where it ends."""
    match = _AFTER.match(text, at)
    if match is None or match.lastgroup is None:
        return Hedge.EXACT, at
    return _AFTER_MEANING[match.lastgroup], match.end()


def date_hedge_at_start(text: str, at: int) -> Hedge:
    """The hedge that follows a date at `at`: "or later", "onwards", "or earlier"."""
    match = _DATE_AFTER.match(text, at)
    return Hedge(match.lastgroup) if match is not None and match.lastgroup else Hedge.EXACT
