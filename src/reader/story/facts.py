"""Reading a fact table: every fact checked against the articles, every piece of evidence found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from reader.story import schema
from reader.story.evidence import Evidence, NotFound, find_evidence
from reader.story.model import AGREEMENTS, KINDS, Article, Claim, Fact, Kind
from reader.story.problems import did_you_mean, one_of
from reader.story.schema import Complaints, checked, id_fault
from reader.story.source import FACT_LIMIT
from reader.story.text import fold_marks, one_line
from reader.story.toml_source import Path
from reader.story.values import Hedge, Unreadable, Value, read_value
from reader.story.values.points import refuse_point
from reader.story.values.tolerances import is_like, read_tolerance

_SEARCHED = 20_000_000
"""So many characters are searched for what missing evidence may have meant: under a second in all."""
_MEANT = {
    **dict.fromkeys(("disagreed", "disagree", "conflict", "contradicted", "different"), "disputed"),
    **dict.fromkeys(("same", "equal"), "agreed"),
    **dict.fromkeys(("similar", "rounded", "near"), "close"),
}
"""Words for an agreement that are no slips of a known one; the nearest by letters may say the opposite."""


class FactTable:
    """Reads the facts of one story. All faults go to `complaints`; faulty facts are left out."""

    def __init__(
        self,
        articles: Sequence[Article],
        topics: Sequence[str],
        complaints: Complaints,
        unlisted: Sequence[str] = (),
    ) -> None:
        self.articles = {article.id: article for article in articles}
        self.topics = topics
        self._topics = frozenset(topics)
        self.complaints = complaints
        self.folded = {article.id: fold_marks(article.text) for article in articles}
        self._unlisted = unlisted
        self._unknown: dict[tuple[str, str], list[tuple[Path, str]]] = {}
        """Where articles and topics are named that there are not: each is told once, with all its places."""
        self._searched = 0

    def read(self, document: dict[str, Any]) -> tuple[Fact, ...]:
        """The facts of the parsed table, in its order."""
        for key in document:
            if key == "fact" or self.complaints.full:
                continue
            guess = did_you_mean(key, ["fact"])
            self.complaints.add((key,), "", f'unknown key "{key}"{guess}', "[[fact]] tables only")
        raw = document.get("fact", [])
        if not isinstance(raw, list) or not all(isinstance(item, dict) for item in raw):
            self.complaints.add(("fact",), "", '"fact" is no list of tables', "[[fact]] with two brackets")
            return ()
        if len(raw) > FACT_LIMIT:
            self.complaints.add(("fact", FACT_LIMIT), "", f"{len(raw):,} facts", f"{FACT_LIMIT:,} at most")
            return ()
        facts = [
            fact
            for index, item in enumerate(raw)
            if not self.complaints.full and (fact := self._fact(item, ("fact", index)))
        ]
        self._tell_unknown()
        self._check_ids(raw)
        self._check_of(facts, raw)
        return tuple(facts)

    def _fact(self, raw: dict[str, Any], at: Path) -> Fact | None:
        name = raw.get("id")
        where = f'fact "{name}"' if isinstance(name, str) else f"fact {cast(int, at[1]) + 1}"
        before = len(self.complaints.problems)
        fields = checked(raw, schema.FACT, at, where, self.complaints)
        self._check_words(fields, at, where)
        kind = fields.get("kind")
        claims = self._claims(fields.get("claims", {}), kind, at, where) if kind in KINDS else {}
        if "tolerance" in fields:
            self._check_tolerance(fields["tolerance"], claims, at, where)
        if len(self.complaints.problems) > before:
            return None
        return Fact(**{**fields, "claims": claims})

    def _tell_unknown(self) -> None:
        """Articles and topics that are unknown: one slip elsewhere can make a problem of every claim."""
        for (noun, word), [(at, where), *more] in self._unknown.items():
            if self.complaints.full:
                return
            lines = ", ".join(str(self.complaints.line(place)) for place, _ in more[:3])
            times = f" ({len(more) + 1} times, next on line {lines}{', …' * (len(more) > 3)})" if more else ""
            if noun == "article" and word in self._unlisted:
                what, expected = (
                    f'article "{word}" is not listed{times}',
                    f'"{word}" in the articles of story.toml',
                )
            else:
                known = tuple(self.articles) if noun == "article" else self.topics
                what = f'unknown {noun} "{word}"{times}{did_you_mean(word, known)}'
                expected = one_of(known, 14)
            self.complaints.add(at, where, what, expected)

    def _check_words(self, fields: dict[str, Any], at: Path, where: str) -> None:
        """The values that must be one of a few words, and those that need one another."""
        complain = self.complaints.add
        if self.topics and "topic" in fields and fields["topic"] not in self._topics:
            self._unknown.setdefault(("topic", fields["topic"]), []).append(((*at, "topic"), where))
        for key, known in (("kind", KINDS), ("agreement", AGREEMENTS)):
            word = fields.get(key)
            if word is not None and word not in known:
                guess = f'; did you mean "{_MEANT[word]}"?' if word in _MEANT else did_you_mean(word, known)
                complain((*at, key), where, f'unknown {key} "{word}"{guess}', one_of(known, 14))
        if fault := id_fault(fields.get("id", "x"), "-_"):
            complain((*at, "id"), where, fault, "letters from a to z, digits, hyphens and underscores")
        if "agreement" in fields and "why" not in fields:
            complain(
                (*at, "agreement"), where, '"agreement" without "why"', "the reason, in a sentence or two"
            )
        if fields.get("agreement") == "single" and len(fields.get("claims", ())) > 1:
            expected = '"agreed", "close" or "disputed"'
            complain((*at, "agreement"), where, "several claims are never single", expected)
        if "claims" in fields and not fields["claims"]:
            complain((*at, "claims"), where, "no claims", "at least one [fact.claims.ARTICLE]")

    def _check_tolerance(self, text: str, claims: dict[str, Claim], at: Path, where: str) -> None:
        expected = 'such as "5 %" or an amount like the value'
        try:
            tolerance = read_tolerance(text)
        except Unreadable:
            self.complaints.add((*at, "tolerance"), where, f'the tolerance "{text}" can\'t be read', expected)
            return
        if not all(is_like(tolerance, claim.value) for claim in claims.values()):
            what = f'the tolerance "{text}" measures something else than the value'
            self.complaints.add((*at, "tolerance"), where, what, expected)

    def _claims(self, raw: dict[str, Any], kind: Kind, at: Path, where: str) -> dict[str, Claim]:
        """The claims in the story's order of articles."""
        found: dict[str, Claim] = {}
        for name, table in raw.items():
            place = (*at, "claims", name)
            if name not in self.articles:
                self._unknown.setdefault(("article", name), []).append((place, where))
            elif not isinstance(table, dict):
                self.complaints.add(place, where, f'the claim of "{name}" is no table', "evidence = …")
            elif claim := self._claim(table, self.articles[name], kind, place, where):
                found[name] = claim
        return {article: found[article] for article in self.articles if article in found}

    def _claim(self, raw: dict[str, Any], article: Article, kind: Kind, at: Path, where: str) -> Claim | None:
        where = f'{where}, claim of "{article.id}"'
        fields = checked(raw, schema.CLAIM, at, where, self.complaints)
        if "evidence" not in fields or "value" in raw.keys() - fields.keys():
            return None
        try:
            suggest = self._searched < _SEARCHED
            evidence = find_evidence(article, self.folded, fields, suggest=suggest)
        except NotFound as missing:
            # The nearest passage is looked for in one text; the words themselves in all, ten times as fast.
            self._searched += len(article.text) + sum(map(len, self.folded.values())) // 10
            self.complaints.add((*at, missing.key), where, missing.what, missing.expected)
            return None
        hedge = self._hedge(fields, at, where)
        value = self._value(fields, article, evidence, kind, hedge, at, where)
        if value is None:
            return None
        return Claim(
            article=article.id,
            value=value,
            evidence=evidence.whole,
            said=evidence.said,
            also=evidence.also,
            as_of=fields.get("as_of", ""),
            by=fields.get("by", ""),
            origins=fields.get("origin", article.origins),
            hedge=hedge or Hedge.EXACT,
        )

    def _hedge(self, fields: dict[str, Any], at: Path, where: str) -> Hedge | None:
        word = fields.get("hedge")
        if word is None:
            return None
        known = [hedge.value for hedge in Hedge if hedge.value]
        if word in known:
            return Hedge(word)
        self.complaints.add(
            (*at, "hedge"), where, f'unknown hedge "{word}"{did_you_mean(word, known)}', one_of(known)
        )
        return None

    def _value(
        self,
        fields: dict[str, Any],
        article: Article,
        evidence: Evidence,
        kind: Kind,
        hedge: Hedge | None,
        at: Path,
        where: str,
    ) -> Value | None:
        """The claim's value: the author's `value`, else what the words of the evidence say."""
        key = "value" if "value" in fields else "said" if "said" in fields else "evidence"
        said = fields.get("value") or article.text[evidence.said.start : evidence.said.end]
        said = list(said) if isinstance(said, tuple) else said
        if kind == "list" and not isinstance(said, list):
            self.complaints.add(
                (*at, key), where, 'a list needs a "value"', 'an array of names: value = ["…", "…"]'
            )
            return None
        if kind != "list" and isinstance(said, list):
            self.complaints.add(
                (*at, key), where, f'"value" is a list, but the kind is {kind}', "a text in quotes"
            )
            return None
        try:
            value = read_value(kind, said, dollar=article.dollar, near=article.date, hedge=hedge)
            if key != "value" and isinstance(said, str):
                refuse_point(said, value)
        except Unreadable as error:
            other = "" if "`value`" in str(error) else '; else give a "value"'
            self.complaints.add((*at, key), where, f"no {kind} can be read: {error}{other}")
            return None
        return value

    def _check_ids(self, raw: list[dict[str, Any]]) -> None:
        first: dict[str, int] = {}
        for index, item in enumerate(raw):
            name = _name(item.get("id"))
            if not name:
                continue
            if name in first:
                line = self.complaints.line(("fact", first[name], "id"))
                what = f"the id is taken on line {line} already"
                self.complaints.add(("fact", index, "id"), f'fact "{name}"', what, "an id of its own")
            first.setdefault(name, index)

    def _check_of(self, facts: list[Fact], raw: list[dict[str, Any]]) -> None:
        """`of` names another fact about an amount."""
        kinds = {name: item.get("kind") for item in raw if (name := _name(item.get("id")))}
        alike: dict[str, list[str]] = {
            kind: [fact.id for fact in facts if fact.kind == kind] for kind in KINDS
        }
        for index, item in enumerate(raw):
            of, name = _name(item.get("of")), _name(item.get("id"))
            if not of or self.complaints.full:
                continue
            if of not in kinds or of == name or kinds[of] != item.get("kind"):
                known = [other for other in alike.get(str(item.get("kind")), ()) if other != name]
                what = f'"of" names no other fact of its kind: "{of}"{did_you_mean(of, known)}'
                self.complaints.add(
                    ("fact", index, "of"), f'fact "{name}"', what, "the id of a fact of the same kind"
                )


def _name(raw: Any) -> str:
    """A fact's id as it is read: cleaned, so that two that look alike are one. Empty if it is no text."""
    return one_line(raw) if isinstance(raw, str) else ""
