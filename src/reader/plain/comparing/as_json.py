"""A comparison as one JSON document; its shape is in docs/commands.md and the same for every view."""

from __future__ import annotations

from typing import Any

from reader.comparing.chain import chain
from reader.comparing.initials import initials
from reader.comparing.ledger import sentence_of
from reader.comparing.matrix import matrix_sums
from reader.comparing.recomposed import told_line
from reader.comparing.study import Study
from reader.plain.comparing.chosen import Chosen
from reader.story.comparison import Row
from reader.story.model import Claim
from reader.story.values import write_value


def compare_json(chosen: Chosen) -> dict[str, Any]:
    """The facts chosen, in their order, with all that the views show of them."""
    study = chosen.study
    marks = initials(study.story)
    articles = [
        {
            "id": total.article,
            "outlet": study.story.article(total.article).outlet,
            "initials": marks[total.article],
            "facts": total.facts,
            "alone": total.alone,
            "disputed": total.disputed,
        }
        for total in matrix_sums(study)
    ]
    return {
        "story": study.story.id,
        "title": study.story.title,
        "view": chosen.view,
        "sort": chosen.order,
        "filter": chosen.filter,
        "articles": articles,
        "copies": [
            {"left": copy.left, "right": copy.right, "share": round(copy.share, 3)} for copy in study.copies
        ],
        "facts": [_fact(row, study) for row in chosen.rows],
    }


def _fact(row: Row, study: Study) -> dict[str, Any]:
    fact, support = row.fact, study.support(row)
    return {
        "id": fact.id,
        "topic": fact.topic,
        "kind": fact.kind,
        "question": fact.question,
        "agreement": row.agreement,
        "why": row.why,
        "note": fact.note,
        "told": told_line(row, study).text,
        "outlets": support.outlets,
        "origins": list(support.origins),
        "copied": [list(group) for group in support.copied],
        "claims": {article: _claim(row, claim, study) for article, claim in fact.claims.items()},
        "silent": {article: study.doubtful(row, article) for article in row.silent},
        "chain": [
            {"left": list(link.left), "right": list(link.right), "reason": link.reason, "detail": link.detail}
            for link in chain(row)
        ],
    }


def _claim(row: Row, claim: Claim, study: Study) -> dict[str, Any]:
    article, relation = study.story.article(claim.article), row.relations[claim.article]
    return {
        "said": article.text[claim.said.start : claim.said.end],
        "value": write_value(claim.value),
        "sentence": sentence_of(article, claim)[0],
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "also": [{"start": span.start, "end": span.end} for span in claim.also],
        "relation": relation.reason,
        "detail": relation.detail,
        "emphasis": study.emphasis(row, article.id),
        "origins": list(claim.origins),
    }
