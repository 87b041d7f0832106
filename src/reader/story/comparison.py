"""The comparison: facts x articles, the reason of each pair, the agreement of each row.

Everything that a screen, a question or an export says of agreement is read off it.
"""

from __future__ import annotations

from itertools import combinations

import msgspec

from reader.story.model import TEXT_KINDS, Agreement, Claim, Fact, Reason, Story
from reader.story.rates import Rates
from reader.story.reasons import compare_values, left_out, says_only_some
from reader.story.telling import join_words, the_outlet
from reader.story.values import Aliases, Names, Quantity, Value
from reader.story.verdicts import Bases, Verdict


class Pair(msgspec.Struct, frozen=True):
    """Two claims of one fact, by their articles, and why they agree or don't; `detail` has the arithmetic."""

    left: str
    right: str
    reason: Reason
    detail: str = ""


class Relation(msgspec.Struct, frozen=True):
    """How a claim stands to the reference value of its fact."""

    reason: Reason
    detail: str = ""


class Row(msgspec.Struct, frozen=True):
    """One fact compared: what all its claims amount to."""

    fact: Fact
    agreement: Agreement
    """The author's word, else the rule's; only for show ("disputed") while `undecided`."""
    why: str
    """The author's reason; else the rule's, pair by pair; empty where all is the same."""
    by_author: bool
    """Whether the author's word decided, or overruled the rule."""
    by_rule: Agreement | None
    """What the rule says; None where a pair is undecided by it."""
    reference: Value
    relations: dict[str, Relation]
    """By article, in the story's order."""
    pairs: tuple[Pair, ...]
    silent: tuple[str, ...]
    """The articles that say nothing of the fact."""
    aliases: Aliases
    """The story's names of one thing: an origin that is credited under two of them is one."""

    @property
    def undecided(self) -> bool:
        """Whether neither the rule nor the author decides: a problem of the story."""
        return self.by_rule is None and self.fact.agreement is None

    @property
    def reference_articles(self) -> tuple[str, ...]:
        """The articles that tell the reference value."""
        return tuple(article for article, relation in self.relations.items() if relation.reason == "same")


class Comparison(msgspec.Struct, frozen=True):
    """All rows of a story, in the order of its facts."""

    story: Story
    rows: tuple[Row, ...]
    by_id: dict[str, Row]

    def row(self, fact_id: str) -> Row:
        """The row of that fact; KeyError if there is none."""
        return self.by_id[fact_id]

    @property
    def undecided(self) -> tuple[Row, ...]:
        """The rows that need the author's word and have none."""
        return tuple(row for row in self.rows if row.undecided)


def compare(story: Story) -> Comparison:
    """Every fact of the story compared by the decision table."""
    table = _Table(story)
    rows = tuple(table.row(fact) for fact in story.facts)
    return Comparison(story, rows, {row.fact.id: row for row in rows})


def named_origins(row: Row, articles: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """The distinct named origins behind the claims of `articles`: those of the reference value if not given.

    Two outlets that credit one company statement are one origin; an unknown origin is never one more.
    """
    chosen = row.reference_articles if articles is None else articles
    claims = [row.fact.claims[article] for article in chosen if article in row.fact.claims]
    return _origins(claims, row.aliases)


def _origins(claims: list[Claim], aliases: Aliases) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for claim in claims:
        for origin in claim.origins:
            found.setdefault(aliases.canonical(origin), origin)
    return tuple(found.values())


class _Table:
    """The work of one comparison: what is known across facts, kept while rows are made."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.aliases = Aliases(story.aliases)
        self.rates = Rates(story)
        self.facts = {fact.id: fact for fact in story.facts}
        self.order = tuple(article.id for article in story.articles)
        self.references: dict[str, Value | None] = {}

    def row(self, fact: Fact) -> Row:
        """The fact's row: pairs by the rule, then the author's word, then the reference."""
        claims = fact.claims
        pairs = self.pairs(fact)
        by_rule = _by_rule(len(claims), pairs)
        if fact.agreement is not None:
            pairs = tuple(_decided(pair, fact) for pair in pairs)
        group = _reference_group(fact, pairs, self.aliases)
        relations = _relations(fact, pairs, group[0])
        return Row(
            fact=fact,
            agreement=fact.agreement or by_rule or "disputed",
            why=fact.why or _why(relations),
            by_author=fact.agreement is not None and fact.agreement != by_rule,
            by_rule=by_rule,
            reference=claims[group[0]].value,
            relations=relations,
            pairs=pairs,
            silent=tuple(article for article in self.order if article not in claims),
            aliases=self.aliases,
        )

    def pairs(self, fact: Fact) -> tuple[Pair, ...]:
        """The reason of every pair of the fact's claims, by the rule alone."""
        found = []
        for left, right in combinations(fact.claims.values(), 2):
            verdict = self.verdict(fact, left, right)
            detail = self.fewer(left, right, verdict.detail) if verdict.reason == "fewer" else verdict.detail
            found.append(Pair(left.article, right.article, verdict.reason, detail))
        return tuple(found)

    def fewer(self, left: Claim, right: Claim, detail: str) -> str:
        """Which outlet leaves out which names: "the digest leaves out Beta"."""
        told = []
        for one, other in ((left, right), (right, left)):
            if isinstance(one.value, Names) and isinstance(other.value, Names):
                missing = left_out(one.value, other.value, self.aliases)
                outlet = the_outlet(self.story.article(one.article).outlet or one.article)
                told += [f"{outlet} leaves out {join_words(missing)}"] if missing else []
        return "; ".join((*told, *([detail] if detail else [])))

    def verdict(self, fact: Fact, left: Claim, right: Claim) -> Verdict:
        """The rule's reason for two claims of the fact."""
        return compare_values(
            left.value,
            right.value,
            aliases=self.aliases,
            rates=self.rates.between(left.article, right.article),
            bases=self.bases(fact, left, right) if fact.of else None,
            open_lists=lambda: self.is_open(left) or self.is_open(right),
            as_of=(left.as_of, right.as_of),
        )

    def bases(self, fact: Fact, left: Claim, right: Claim) -> Bases:
        """What the two were converted from: the claims of the fact named by `of`, in the same articles."""
        source = self.facts.get(fact.of)
        if source is None or source is fact:
            return None
        found = [self.base(source, claim.article) for claim in (left, right)]
        one, other = found
        return (one, other) if isinstance(one, Quantity) and isinstance(other, Quantity) else None

    def base(self, source: Fact, article: str) -> Value | None:
        """The article's own claim on the source fact; else the value that is the reference there."""
        claim = source.claims.get(article)
        return claim.value if claim is not None else self.reference(source)

    def reference(self, fact: Fact) -> Value | None:
        """The reference value of a fact, found once; None while it hangs on itself through `of`."""
        if fact.id not in self.references:
            self.references[fact.id] = None
            group = _reference_group(fact, self.pairs(fact), self.aliases)
            self.references[fact.id] = fact.claims[group[0]].value
        return self.references[fact.id]

    def is_open(self, claim: Claim) -> bool:
        """Whether the claim's article says that it names only some."""
        text = self.story.article(claim.article).text
        return says_only_some(text, claim.evidence.start, claim.evidence.end)


def _by_rule(count: int, pairs: tuple[Pair, ...]) -> Agreement | None:
    """The agreement of so many claims with these pairs; None where the rule can't decide one of them."""
    if count == 1:
        return "single"
    reasons = {pair.reason for pair in pairs}
    if "undecided" in reasons:
        return None
    if "conflict" in reasons:
        return "disputed"
    return "agreed" if reasons == {"same"} else "close"


def _decided(pair: Pair, fact: Fact) -> Pair:
    """The pair with the author's word where the rule has none, or where the two contradict each other."""
    if pair.reason == "undecided" and fact.agreement == "disputed":
        return Pair(pair.left, pair.right, "conflict", fact.why)
    if pair.reason not in ("undecided", "conflict") or fact.agreement == "disputed":
        return pair
    # what is close for all that differs: texts use other words, the rest speaks of something else
    reason: Reason = "wording" if fact.kind in TEXT_KINDS else "scope"
    return Pair(pair.left, pair.right, reason, fact.why)


def _reference_group(fact: Fact, pairs: tuple[Pair, ...], aliases: Aliases) -> tuple[str, ...]:
    """The articles that tell the reference value, the first of them leading.

    It is the value told by most named origins, else by most articles, else first in the story's order.
    """
    same = {(pair.left, pair.right) for pair in pairs if pair.reason == "same"}
    groups: list[tuple[str, ...]] = []
    for article in fact.claims:
        for at, group in enumerate(groups):
            if (group[0], article) in same:
                groups[at] = (*group, article)
                break
        else:
            groups.append((article,))

    def weight(group: tuple[str, ...]) -> tuple[int, int]:
        return len(_origins([fact.claims[article] for article in group], aliases)), len(group)

    return max(groups, key=weight)  # the first of the heaviest: `max` keeps the story's order


def _relations(fact: Fact, pairs: tuple[Pair, ...], leader: str) -> dict[str, Relation]:
    """Each claim's reason against the reference value."""
    relations = dict.fromkeys(fact.claims, _SAME)
    for pair in pairs:
        if leader in (pair.left, pair.right):
            other = pair.right if pair.left == leader else pair.left
            relations[other] = Relation(pair.reason, pair.detail)
    return relations


_SAME = Relation("same")


def _why(relations: dict[str, Relation]) -> str:
    """What the rule has to say, each thing once."""
    details = (each.detail for each in relations.values() if each.reason != "same" and each.detail)
    return "; ".join(dict.fromkeys(details))
