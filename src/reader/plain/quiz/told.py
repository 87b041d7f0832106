"""What is read out in a quiz besides the answers: the question, and all that is told of an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from reader.quiz.cloze import GAP
from reader.quiz.feedback import Feedback, OptionLine, Witness
from reader.quiz.grade import Grade
from reader.quiz.parts import Part
from reader.quiz.score import Outcome
from reader.quiz.session import Session
from reader.quiz.shape import Given, Question
from reader.quiz.sitting_words import CHANGED, minutes_left
from reader.quiz.titles import MODE_TITLES
from reader.quiz.typos import Diff
from reader.story.comparison import Comparison
from reader.story.signs import REASON_WORDS
from reader.story.telling import counted
from reader.story.values import fold_words

_GUESS = "You have not read it yet: guess. What is right is not told now; you are asked again after reading."


def opening_lines(session: Session, comparison: Comparison, kept_in: str) -> Iterator[str]:
    """What is begun or gone on with, where answers are kept, and how to be helped."""
    kind = "Quiz" if session.sitting is None else MODE_TITLES[session.mode].capitalize()
    many = counted(len(session.questions), "question")
    clock = session.sitting.minutes if session.sitting else None
    long = f", {counted(clock, 'minute')}" if clock else ""
    yield f"{kind}: {comparison.story.title}. {many}{long}."
    if not session.tells:
        yield _GUESS if session.mode == "predict" else "Whether an answer is right is told at the end."
    yield f"Answers are kept in {kept_in}."
    yield "Type ? for help, /skip if you don't know, /quit to leave."


def question_lines(
    question: Question, session: Session, comparison: Comparison, now: datetime
) -> Iterator[str]:
    """Which question of how many, on what, the time that is left, and the question itself."""
    topic = comparison.story.fact(question.fact).topic
    asked = {outcome.question.id for outcome in session.outcomes}
    again = session.again(question, answered=False)
    number, of = again or (len(asked) + 1, len(session.questions))
    head = [f"Once more, {number} of {of}." if again else f"Question {number} of {of}."]
    head += [f"Topic: {topic}."] if topic else []
    if (left := minutes_left(session, now)) is not None:
        head.append(f"{counted(left, 'minute')} left.")
    yield " ".join(head)
    yield prompt_of(question)
    if question.fact in session.changed:
        yield CHANGED


def prompt_of(question: Question) -> str:
    """The question in words: underscores are read out one by one, or not at all."""
    return question.prompt.replace(GAP, "[gap]")


def answer_lines(told: Feedback, outcome: Outcome, *, comes_back: bool = False) -> Iterator[str]:
    """Verdict, the answer given, the right one."""
    yield _verdict(outcome.grade, comes_back)
    if not told.parts:
        yield from _answers(told, outcome)
    yield from (_part(part, outcome) for part in told.parts)


def feedback_lines(told: Feedback, outcome: Outcome, *, comes_back: bool) -> Iterator[str]:
    """Verdict, the answer given, the right one, every option explained, every outlet's sentence, the note."""
    yield from answer_lines(told, outcome, comes_back=comes_back)
    for number, option in enumerate(told.options, 1):
        yield f"{number}. {option.text}{_option(option, outcome.given)}"
    speaking = [_witness(witness) for witness in told.witnesses if witness.said is not None]
    if speaking:
        yield from ("What the outlets say:", *speaking)
    silent = [witness.outlet for witness in told.witnesses if witness.said is None]
    if silent:
        yield f"Silent on this: {', '.join(silent)}."
    if told.why:
        yield f"Why they differ: {told.why}"
    if told.note:
        yield f"Note: {told.note}"


def _verdict(grade: Grade, comes_back: bool) -> str:
    if grade.right:
        head = "Right."
    elif grade.outcome == "unknown":
        head = "Not known."
    else:
        head = "Partly right." if grade.share > 0 else "Not right."
    back = ["It comes back at the end."] if comes_back else []
    return " ".join((head, *([_sentence(grade.why)] if grade.why else []), *_typo(grade.diff), *back))


def _typo(diff: Diff) -> Iterator[str]:
    """A typo that was forgiven, in words."""
    names = {"missing": "missing", "extra": "too much"}
    told = [f"“{text}” is {names[kind]}" for kind, text in diff if kind in names]
    if told:
        yield _sentence(", ".join(told))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '!', '?')) else '.'}"


def _answers(told: Feedback, outcome: Outcome) -> Iterator[str]:
    """What was answered and what is right, each option with its number; once where they are the same."""
    right = _with_numbers(told, outcome.question.answer, told.answer)
    given = _with_numbers(told, outcome.given, told.given) if told.given else ""
    if given and given != right:
        yield f"Your answer: {given}"
    yield f"The right answer: {right}"


def _with_numbers(told: Feedback, given: Given, text: str) -> str:
    numbers = {fold_words(option.text): number for number, option in enumerate(told.options, 1)}
    parts = (given,) if isinstance(given, str) else given or ()
    if not numbers:
        return text
    return "; ".join(f"{numbers.get(fold_words(part), '?')}. {part}" for part in parts)


def _option(option: OptionLine, given: Given) -> str:
    """What an option is: ": right; it is the Echo's figure"; nothing where nothing is to be said."""
    answered = (given,) if isinstance(given, str) else given or ()
    words = ["right"] if option.mark == "right" else []
    if fold_words(option.text) in set(map(fold_words, answered)):
        words.append("you chose this")
    if option.told:
        # The screen has no other word for it; here it stands at the head.
        words.append(option.told.replace("right: ", "") if option.mark == "right" else option.told)
    return f": {_closed('; '.join(words))}" if words else ""


def _closed(words: str) -> str:
    return words if words.endswith((".", "!", "?", "”")) else f"{words}."


def _part(part: Part, outcome: Outcome) -> str:
    """One part of an answer: "The Echo: right, 12 m." or "The Echo: not right, 14 m. Right is: 12 m."."""
    label, right = part.label.rstrip("."), _closed(f"{part.right} {part.told}".rstrip())
    if outcome.question.asks == "recall":
        told = "You told it: " if part.ok else "You left it out: "
        return f"{label} {told if outcome.given else ''}{right}"
    label = {"order": f"Place {label}", "match": label}.get(outcome.question.asks, label.capitalize())
    if part.ok:
        return f"{label}: right, {right}"
    if part.given:
        return f"{label}: not right, {_closed(part.given)} Right is: {right}"
    return f"{label}: {right}"


def _witness(witness: Witness) -> str:
    """An outlet, the words that carry its value, how they stand to the others', its sentence."""
    sentence = " ".join(witness.sentence.split())
    said = witness.told.strip(" ,;:")
    words = [] if fold_words(said) == fold_words(sentence) else [said]
    words += [] if witness.standing == "same" else [REASON_WORDS.get(witness.standing, witness.standing)]  # type: ignore[call-overload]
    quoted = " ".join(f"“{each}”" for each in (sentence, *witness.further))
    return f"{witness.outlet}: {_closed(', '.join(words)) + ' ' if words else ''}{quoted}"
