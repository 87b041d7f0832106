"""What the quiz shows, as lines: the question with its options, and what is told after an answer."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from reader.app.lines import wrapped
from reader.quiz.feedback import Feedback, Witness
from reader.quiz.session import Outcome, Session
from reader.quiz.shape import Question
from reader.quiz.sitting_words import CHANGED, minutes_left
from reader.quiz.titles import MODE_TITLES
from reader.story.model import Reason
from reader.story.signs import REASON_WORDS, relation_agreement, relation_sign

MARKS = {"right": ("✓", "+"), "chosen": ("✗", "x"), "": (" ", " ")}
"""What stands before an option after the answer, and its ASCII form."""


def head_line(
    session: Session,
    topic: str,
    width: int,
    *,
    saved: bool,
    question: Question | None,
    answered: bool,
    sure: bool | None,
    now: datetime,
) -> list[Content]:
    """Which question of how many, on what, and the score so far; at the end there is no `question`."""
    left = topic
    if question is not None:
        again = session.again(question, answered=answered)
        number, of = again or (session.questions.index(question) + 1, len(session.questions))
        left = f"{'again: ' if again else ''}{number} of {of} · {topic}"
    if session.sitting is not None:
        left = f"{MODE_TITLES[session.mode]} · {left}"
    right = {None: "", True: "sure · ", False: "unsure · "}[sure]
    right += _standing(session, question, now) + ("" if saved else " · not saved")
    gap = " " * max(2, width - len(left) - len(right))
    return [Content.styled(f"{left}{gap}{right}", "$text-muted")]


def _standing(session: Session, question: Question | None, now: datetime) -> str:
    """The score, or, before the end of a sitting that tells nothing until then, the time that is left."""
    if session.tells or question is None or session.current is None:
        return "" if session.mode == "predict" else f"{session.score.right} right"
    left = minutes_left(session, now)
    return f"{session.score.answered} answered" if left is None else f"{left} min left"


def feedback_lines(
    told: Feedback, outcome: Outcome, width: int, *, back: bool, ascii_signs: bool
) -> list[Content]:
    """Verdict, whether it comes back, every option explained, every outlet in its words, the note."""
    lines = [*_verdict(told, outcome, width, back, ascii_signs), *_parts(told, width, ascii_signs)]
    for number, option in enumerate(told.options, 1):
        mark = MARKS[option.mark][ascii_signs]
        style = {"right": "bold $agreed", "chosen": "bold $disputed"}.get(option.mark, "")
        chosen = "you chose this; " if option.mark == "chosen" else ""
        told_text = f"   {chosen}{option.told}" if option.told or chosen else ""
        line = Content.assemble((f"{mark} {number}  {option.text}", style), (told_text, "$text-muted"))
        lines += wrapped(line, width, 5)
    if not told.parts:
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


def _verdict(told: Feedback, outcome: Outcome, width: int, back: bool, ascii_signs: bool) -> list[Content]:
    judged = outcome.grade
    if judged.right:
        head = Content.styled(f"{MARKS['right'][ascii_signs]} Right.", "bold $agreed")
    elif judged.outcome == "unknown":
        head = Content.styled("Not known.", "bold $close")
    elif judged.share > 0:
        head = Content.styled(f"{MARKS['chosen'][ascii_signs]} Partly right.", "bold $close")
    else:
        head = Content.styled(f"{MARKS['chosen'][ascii_signs]} Not right.", "bold $disputed")
    parts: list[Content | tuple[str, str] | str] = [head]
    if judged.why:
        parts.append(f" {judged.why[0].upper()}{judged.why[1:]}.")
    if back:
        parts.append((" It comes back.", "$text-muted"))
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
        mark, style = ("right", "$agreed") if part.ok else ("chosen" if part.given else "", "$disputed")
        head: list[Content | tuple[str, str] | str] = [
            (f"{MARKS[mark][ascii_signs]} ", f"bold {style}"),
            (f"{part.label}  ", "$text-muted"),
        ]
        if not part.ok:
            head += [(part.given, "$disputed"), "  right: " if part.given else "right: "]
        tail = f"   {part.told}" if part.told else ""
        lines += wrapped(Content.assemble(*head, (part.right, "bold"), (tail, "$text-muted")), width, 4)
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
    further = [f" “{sentence}”" for sentence in witness.further]
    return wrapped(Content.assemble(head, quoted, *further), width, 2)


def prompt_lines(question: Question, how: str, width: int, *, changed: bool = False) -> list[Content]:
    """The question, and how it is answered where that is not plain; that its answer has changed."""
    lines = wrapped(Content.styled(question.prompt, "bold"), width)
    if changed:
        lines += wrapped(Content.styled(CHANGED, "$close"), width)
    return [*lines, *wrapped(Content.styled(how, "$text-muted"), width)] if how else lines


def hint_lines(unsaved: str, width: int) -> list[Content]:
    """Why an answer is not judged yet: it could not be kept, or there was none."""
    if not unsaved:
        return wrapped(Content("Nothing typed. Enter once more if you don't know."), width)
    told = Content.styled(f"{unsaved}. Your answer is not judged before it is kept.", "bold $disputed")
    return [*wrapped(told, width), *wrapped(Content("enter tries again · p goes on without saving"), width)]
