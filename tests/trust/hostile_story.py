"""A story that has a hostile text in every field that a stranger can fill, and a tour of every screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

_OUTLETS = ("alpha", "beta", "gamma")


def quoted(text: str) -> str:
    """A TOML string: all but plain letters as escapes."""
    return '"' + "".join(c if c.isalnum() and c.isascii() else f"\\U{ord(c):08x}" for c in text) + '"'


def write(folder: Path, text: str) -> Path:
    """Writes the story; its articles differ in one number, and in the term that the second fact asks for."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = text.replace("\x00", "\x01")  # a file with many NULs is no text at all; what is shown is the same
    for number, name in enumerate(_OUTLETS, 12):
        head = "\n".join(
            f"{key} = {quoted(f'{name} {text}')}"
            for key in ("outlet", "headline", "byline", "note", "url", "date")
        )
        body = f"{raw} first\n\n# {raw}\n\nThey hung {number} lamps {raw} there. It is the {name} {raw} way.\n\n> {raw}\n\n- {raw}"
        origins = f"origins = [{quoted(text)}]"
        (folder / f"{name}.md").write_bytes(
            f"+++\n{head}\n{origins}\n+++\n{body}\n".encode("utf-8", "surrogatepass")
        )
    told = quoted(text)
    facts = [
        _fact(
            "lamps",
            "number",
            f"How many lamps {text}?",
            told,
            {name: (f"They hung {n} lamps", f"{n} lamps") for n, name in enumerate(_OUTLETS, 12)},
        )
    ]
    facts.append(
        _fact("way", "term", f"Which way {text}?", told, {name: (f"It is the {name} {raw} way", f"{name} {raw} way") for name in _OUTLETS},
              f'agreement = "disputed"\nwhy = {told}\naccept = [{told}]\n')
    )  # fmt: skip
    (folder / "facts.toml").write_text("\n".join(facts), encoding="utf-8")
    (folder / "story.toml").write_text(
        f"title = {quoted('Title ' + text)}\nsummary = {told}\n[aliases]\n{json.dumps('lamps')} = [{told}]\n",
        encoding="utf-8",
    )
    return folder


def _fact(
    name: str, kind: str, question: str, told: str, claims: dict[str, tuple[str, str]], more: str = ""
) -> str:
    lines = [
        f'[[fact]]\nid = "{name}"\nkind = "{kind}"\ntopic = {told}\nquestion = {quoted(question)}\nnote = {told}\n{more}'
    ]
    for article, (evidence, said) in claims.items():
        lines.append(
            f"[fact.claims.{article}]\nevidence = {quoted(evidence)}\nsaid = {quoted(said)}\nby = {told}\norigin = [{told}]\nas_of = {told}\n"
        )
    return "\n".join(lines)


class Step(NamedTuple):
    """Keys that lead on from the screen before, what is then shown for certain, and whether the text is."""

    name: str
    keys: str
    shown: str
    holds: bool = True


_BACK = Step("back", "\x1b", "n fact")
TOUR = (
    Step("library", "", "c side by side"),
    Step("about an article", "i", r"credits(.|\n)*esc close"),
    Step("library", "\x1b", "c side by side"),
    Step("progress", "p", "esc back"),
    Step("library again", "\x1b", "c side by side"),
    Step("one article", "\r", "What the signs"),
    Step("library once more", "\x1b", "c side by side"),
    Step("side by side", "c", "1/3"),
    Step("a fact", "n", "12 is not 13"),
    Step("the whole fact", "\r", r"From value to value(.|\n)*esc close"),
    _BACK,
    Step("ledger", "2", "▌ ≠ How many lamps"),
    Step("matrix", "3", "told by it alone"),
    Step("recomposed story", "4", "depending on"),
    Step("differences", "5", "≠ disputed"),
    Step("columns", "x", r"What is hidden(.|\n)*esc done"),
    _BACK,
    Step("filter", "f", "filter  words, or"),
    Step("the names of topics", "topic:", r"  topic:(.|\n)*filter  topic:"),
    Step("filter, refused", "zzz\r", "No topic"),
    _BACK,
    Step("find", "/", "find    "),
    Step("pasted", "\x1b[200~{text}\x1b[201~", "find    (?!words)|hits"),
    _BACK,
    Step("note", "w", "note +on"),
    Step("noted", "hi\r", "your note: hi"),
    Step("star", "s", "Starred"),
    Step("notes", "S", "y copy all"),
    _BACK,
    Step("copy", "y", "Copied: “"),
    Step("copy all", "Y", "Copied: the fact"),
    Step("help", "?", r"Everywhere(.|\n)*esc close", False),
    _BACK,
    Step("palette", "\x10", "Find a command", False),
    Step("found", "lamps", "How many lamps(.|\n)*fact ·"),
    Step("back from it", "\x1b", r"\A(?!(.|\n)*How many lamps.*\n.*fact ·)(.|\n)*n fact"),
    Step("quiz", "t", r"1 of 1 ·(.|\n)*esc leave"),
    Step("quiz, answered", "0", "enter next  c side by side"),
    Step("quiz, compared", "c", "1/3"),
)
COPIES = 2
"""How often the tour copies something on purpose."""
