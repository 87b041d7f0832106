"""What the quiz shows, as lines: the question with its options, and what is told after an answer."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.app.lines import wrapped
from reader.app.widgets.line_list import Cell, fit
from reader.quiz.feedback import Feedback, Witness
from reader.quiz.session import Outcome, Session
from reader.quiz.shape import Question
from reader.story.comparison import Comparison
from reader.story.model import Reason
from reader.story.signs import REASON_WORDS, agreement_sign, relation_agreement, relation_sign

MARKS = {"right": ("✓", "+"), "chosen": ("✗", "x"), "": (" ", " ")}
"""What stands before an option after the answer, and its ASCII form."""


def head_line(
    session: Session, topic: str, width: int, *, saved: bool, answered: bool, sure: bool | None
) -> list[Content]:
    """Which question of how many, on what, and the score so far; `answered` while its feedback is shown."""
    number = min(len(session.outcomes) + (not answered), len(session.questions))
    ended = session.current is None and not answered
    left = topic if ended else f"question {number} of {len(session.questions)} · {topic}"
    said = {None: "", True: "sure · ", False: "unsure · "}[sure]
    right = f"{said}{session.score.right} right" + ("" if saved else " · not saved")
    gap = " " * max(2, width - len(left) - len(right))
    return [Content.styled(f"{left}{gap}{right}", "$text-muted")]


def feedback_lines(told: Feedback, outcome: Outcome, width: int, *, ascii_signs: bool) -> list[Content]:
    """Verdict, every option explained, every outlet's sentence with the value strong, the note."""
    lines = [*_verdict(told, outcome, width, ascii_signs), *_parts(told, width, ascii_signs)]
    for number, option in enumerate(told.options, 1):
        mark = MARKS[option.mark][ascii_signs]
        style = {"right": "bold $agreed", "chosen": "bold $disputed"}.get(option.mark, "")
        chosen = "you chose this; " if option.mark == "chosen" else ""
        told_text = f"   {chosen}{option.told}" if option.told or chosen else ""
        line = Content.assemble((f"{mark} {number}  {option.text}", style), (told_text, "$text-muted"))
        lines += wrapped(line, width, 5)
    lines.append(Content(""))
    for witness in told.witnesses:
        lines += _witness(witness, width, ascii_signs)
    silent = ", ".join(witness.outlet for witness in told.witnesses if witness.said is None)
    if silent:
        lines += wrapped(Content.styled(f"silent on this: {silent}", "$text-muted"), width, 2)
    for words in (told.why, told.note):
        if words:
            lines += [Content(""), *wrapped(Content(words), width)]
    return lines


def _verdict(told: Feedback, outcome: Outcome, width: int, ascii_signs: bool) -> list[Content]:
    judged = outcome.grade
    if judged.right:
        head = Content.styled(f"{MARKS['right'][ascii_signs]} Right.", "bold $agreed")
    elif judged.outcome == "unknown":
        head = Content.styled("Not known. It comes back.", "bold $close")
    elif judged.share > 0:
        head = Content.styled(f"{MARKS['chosen'][ascii_signs]} Partly right.", "bold $close")
    else:
        head = Content.styled(f"{MARKS['chosen'][ascii_signs]} Not right.", "bold $disputed")
    parts: list[Content | tuple[str, str] | str] = [head]
    if judged.why:
        parts.append(f" {judged.why[0].upper()}{judged.why[1:]}.")
    lines = wrapped(Content.assemble(*parts), width, 2)
    if told.options or told.parts:
        return [*lines, Content("")]
    if told.given:
        lines += wrapped(Content.assemble(("  you: ", "$text-muted"), _typed(told, outcome)), width, 7)
    return [
        *lines,
        *wrapped(Content.assemble(("  right: ", "$text-muted"), (told.answer, "bold $agreed")), width, 9),
    ]


def _parts(told: Feedback, width: int, ascii_signs: bool) -> list[Content]:
    """An answer part by part: what was given, and what is right."""
    lines: list[Content] = []
    for part in told.parts:
        mark, style = ("right", "$agreed") if part.ok else ("chosen", "$disputed")
        head: list[Content | tuple[str, str] | str] = [
            (f"{MARKS[mark][ascii_signs]} ", f"bold {style}"),
            (f"{part.label}  ", "$text-muted"),
        ]
        if part.given and not part.ok:
            head += [(part.given, "$disputed"), "  right: "]
        lines += wrapped(Content.assemble(*head, (part.right, "bold")), width, 4)
    return [*lines, Content("")] if lines else []


def _typed(told: Feedback, outcome: Outcome) -> Content:
    """What was typed; a forgiven typo is shown letter by letter."""
    styles = {"same": "", "missing": "underline $agreed", "extra": "strike $disputed"}
    if outcome.grade.diff:
        return Content.assemble(*((text, styles[kind]) for kind, text in outcome.grade.diff))
    return Content(told.given)


def _witness(witness: Witness, width: int, ascii_signs: bool) -> list[Content]:
    if witness.said is None:
        return []
    reason: Reason = witness.standing  # type: ignore[assignment]
    role = relation_agreement(reason)
    quoted = Content.assemble("“", witness.sentence, "”").stylize(
        "bold", witness.said.start + 1, witness.said.end + 1
    )
    sign = relation_sign(reason, ascii_only=ascii_signs)
    words = "" if reason == "same" else f" {REASON_WORDS[reason]}"
    head = Content.assemble((witness.outlet, "$here"), (f" {sign}{words}  ", f"${role}"))
    return wrapped(Content.assemble(head, quoted), width, 2)


def prompt_lines(question: Question, how: str, width: int) -> list[Content]:
    """The question, and how it is answered where that is not plain."""
    lines = wrapped(Content.styled(question.prompt, "bold"), width)
    return [*lines, *wrapped(Content.styled(how, "$text-muted"), width)] if how else lines


def hint_lines(unsaved: str, width: int) -> list[Content]:
    """Why an answer is not judged yet: it could not be kept, or there was none."""
    if not unsaved:
        return wrapped(Content("Nothing typed. Enter once more if you don't know."), width)
    told = Content.styled(f"{unsaved}. Your answer is not judged before it is kept.", "bold $disputed")
    return [*wrapped(told, width), *wrapped(Content("enter tries again · p goes on without saving"), width)]


def end_lines(session: Session, width: int) -> list[Content]:
    """The score in words, before the list of what to reread."""
    score = session.score
    told = (
        "To reread (enter shows it side by side):" if session.reread else "Nothing to reread: you know this."
    )
    return [
        *wrapped(Content.styled(f"{score.right} of {score.answered} right.", "bold"), width),
        *wrapped(Content(told), width),
    ]


def reread_rows(
    facts: Sequence[str], comparison: Comparison, width: int, *, ascii_signs: bool
) -> tuple[list[Cell], list[list[Cell]]]:
    """No header, and a row for each fact that was not known."""
    rows: list[list[Cell]] = []
    for fact_id in facts:
        row = comparison.row(fact_id)
        rows.append(
            [
                (f"{agreement_sign(row.agreement, ascii_only=ascii_signs)} ", row.agreement),
                (fit(row.fact.question, width - 2), ""),
            ]
        )
    return [], rows
