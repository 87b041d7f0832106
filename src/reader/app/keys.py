"""Every key, declared once with an id.
The screens bind from here; the help screen and the key bar read the bindings.

A binding's description is the word or two of the key bar, its tooltip the sentence of the help screen.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding, BindingType

RANGE = "…"
"""The `display` of keys that one entry stands for: from the first that is active to the last."""


class Key(NamedTuple):
    """One command's keys: what the key bar and the help screen say of it."""

    id: str
    keys: str
    action: str
    label: str
    sentence: str
    show: bool = False
    priority: bool = False
    """Whether it works wherever one is: while typing, and on sheets that cover other screens."""
    display: str = ""
    """What the key bar calls it, where one entry stands for several keys."""

    def binding(self) -> Binding:
        """The key as Textual wants it."""
        return Binding(
            self.keys,
            self.action,
            self.label,
            tooltip=self.sentence,
            show=self.show,
            priority=self.priority,
            key_display=self.display or None,
            id=self.id,
        )


def _numbers(key_id: str, action: str, label: str, sentence: str) -> list[Key]:
    """The keys 1 to 9, told as one: each gives its action its place, from 0."""
    return [
        Key(key_id, str(n), f"{action}({n - 1})", label, sentence, show=n == 1, display=RANGE)
        for n in range(1, 10)
    ]


def bindings(keys: tuple[Key, ...]) -> list[BindingType]:
    """The bindings of a screen or a widget."""
    return [key.binding() for key in keys]


HELP = (Key("help", "question_mark,f1", "app.help", "help", "Show every key of this screen.", True),)
APP = (
    Key("quit", "q", "quit", "quit", "Quit; nothing is ever left unsaved.", True),
    Key("quit-always", "ctrl+q", "quit", "quit", "Quit, also while typing.", priority=True),
    Key(
        "suspend",
        "ctrl+z",
        "suspend_process",
        "stop",
        "Stop reader; fg in the shell brings it back.",
        priority=True,
    ),
    Key(
        "palette",
        "ctrl+p",
        "command_palette",
        "find anything",
        "Find a command, story, article or fact by name.",
        priority=True,
    ),
)
MOVING = (
    Key("up", "up,k", "move(-1)", "up", "Move up by one line or row."),
    Key("down", "down,j", "move(1)", "down", "Move down by one line or row."),
    Key("page-up", "pageup", "page(-1)", "page up", "Move up by a page."),
    Key("page-down", "pagedown,space", "page(1)", "page down", "Move down by a page."),
    Key("top", "g,home", "top", "top", "Go to the beginning."),
    Key("end", "G,end", "end", "end", "Go to the end."),
)
SCROLLING = (
    MOVING[0],
    MOVING[1]._replace(label="scroll", show=True, display="↑↓"),
    *MOVING[2:],
)
"""The same on sheets, where the key bar has room to say so."""
LIBRARY = (
    Key("open", "enter", "open", "read", "Read the selected article, or open the selected story.", True),
    Key("compare", "c,1", "compare", "side by side", "Open the story's articles side by side.", True),
    Key("test", "t", "test", "test me", "Learn, practise, take an exam, predict; or go on.", True),
    Key("progress", "p", "progress", "progress", "Show how far you have come with the story.", True),
    Key("about", "i", "about", "about it", "Show all that is known of the selected article."),
    Key("find-all", "slash", "find", "find", "Find words in all articles of the library.", True),
    Key("pane", "tab,shift+tab", "pane", "other list", "Move between the stories and their articles."),
)
LIBRARY_FIND = (
    Key("found-open", "enter", "open", "read", "Read the chosen article, at the words.", True),
    Key("find-again", "slash", "find", "find", "Find other words.", True),
    Key("found-back", "escape", "back", "back", "Go back to the library.", True),
)
READING = (
    Key("hit-next", "n", "hit(1)", "hit", "Go to the next hit; after escape, to the next fact.", True),
    Key("hit-previous", "N", "hit(-1)", "hit back", "Go to the previous hit."),
    Key("fact-next", "n", "fact(1)", "fact", "Go to the next fact; after a find, to the next hit.", True),
    Key("fact-previous", "N", "fact(-1)", "back", "Go to the previous fact or hit."),
    Key(
        "dispute-next",
        "d",
        "dispute(1)",
        "difference",
        "Go to the next fact on which the outlets differ.",
        True,
    ),
    Key(
        "dispute-previous",
        "D",
        "dispute(-1)",
        "difference",
        "Go to the previous fact on which the outlets differ.",
    ),
    Key("view", "v", "view('next')", "view", "Go to the next view.", True),
    Key("view-previous", "V", "view('previous')", "view", "Go to the view before."),
    Key(
        "find", "slash", "find", "find", "Find words in all articles; escape goes back where you were.", True
    ),
    Key("details", "enter", "details", "more", "Show the whole fact; in the matrix, the words.", True),
    Key("column-next", "tab,greater_than_sign", "column(1)", "next", "Go to the next article.", True),
    Key(
        "column-previous",
        "shift+tab,less_than_sign",
        "column(-1)",
        "column back",
        "Go to the article before.",
    ),
    Key("back", "escape", "back", "back", "Go back by one layer: words, find, filter, view, fact.", True),
    Key("filter", "f", "filter", "filter", "Show only some facts; tab completes, empty shows all.", True),
    Key("sort", "o", "sort", "order", "Sort the list: by topic, agreement, place in the article.", True),
    Key(
        "test-fact",
        "t",
        "test",
        "test",
        "Be asked about the selected fact; without one, see the sittings.",
        True,
    ),
    Key("hide", "x", "columns", "columns", "Choose the columns: show, hide, put in another order.", True),
    Key("link", "l", "link", "link", "Link the columns by fact when scrolling, or unlink them.", True),
    Key("alone", "a", "alone", "alone", "Show the article in focus alone, or all again."),
    Key("view-columns", "1", "view('columns')", "side by side", "The articles side by side."),
    Key("view-ledger", "2", "view('ledger')", "ledger", "The ledger: what each outlet says, fact by fact."),
    Key("view-matrix", "3", "view('matrix')", "matrix", "The matrix: facts by outlets, as signs."),
    Key("view-story", "4", "view('story')", "story", "The recomposed story: all facts as one text."),
    Key(
        "view-differences",
        "5",
        "view('differences')",
        "differences",
        "The differences: what is disputed or close, and why.",
    ),
    Key("strip-next", "right_square_bracket", "strip(1)", "strip", "Go to the next sentence with a fact."),
    Key(
        "strip-previous",
        "left_square_bracket",
        "strip(-1)",
        "strip back",
        "Go to the sentence with a fact before.",
    ),
    Key("star", "s", "star", "star", "Star the fact or the selected words, or take the star away."),
    Key("note", "w", "note", "note", "Write a note on the fact or the selected words."),
    Key("notes", "S", "notes", "notes", "List all stars and notes of the story."),
    Key("copy", "y", "copy", "copy", "Copy the passage with outlet, headline and date."),
    Key("copy-row", "Y", "copy_row", "copy all", "Copy the whole fact as a small table."),
    Key("about-article", "i", "about", "about it", "Show all that is known of the article in focus."),
)
COLUMNS = (
    Key("columns-toggle", "space", "show_or_hide", "show or hide", "Show or hide this column.", True),
    Key("columns-left", "less_than_sign,left", "shift(-1)", "left", "Put this column further left.", True),
    Key("columns-right", "greater_than_sign,right", "shift(1)", "right", "Put it further right.", True),
    Key("columns-all", "a", "all", "all", "Show all columns, in the story's order.", True),
    Key("columns-done", "enter", "done", "read it", "Go to this column, as chosen.", True),
    Key("columns-back", "escape,x,q", "done_here", "done", "Take what was chosen.", True),
)
PROGRESS = (
    Key("progress-test", "t", "test", "learn", "Learn what is due and something new.", True),
    Key("progress-back", "escape", "back", "back", "Go back to the library.", True),
)
NOTES = (Key("notes-copy", "y", "copy", "copy all", "Copy all of this, with citations.", True),)
QUIZ = (
    *_numbers("choose", "press", "choose", "Choose by its number."),
    *_numbers("pick", "pick", "answer", "Answer by its number, at once."),
    Key("give-picked", "enter", "give_picked", "answer", "Give the option that the arrows stand on."),
    Key("give", "enter", "give", "answer", "Give the answer that was chosen.", True),
    Key("next", "enter", "next", "next", "Go to the next question.", True),
    Key("quiz-done", "enter", "done", "done", "Leave the quiz: all of it was asked.", True),
    Key("answer-next", "enter", "next_answer", "next answer", "Show the next answer of the exam.", True),
    Key(
        "see",
        "c",
        "see",
        "side by side",
        "See the fact side by side; escape comes back to this question.",
        True,
    ),
    Key("reread", "enter", "reread", "see it", "Show the fact, or the answer, under the cursor.", True),
    Key("right", "equals_sign", "overrule", "I was right", "Your typed answer was right: remembered.", True),
    Key(
        "unknown",
        "0",
        "unknown",
        "don't know",
        "Say that you don't know: it costs nothing, and comes back where answers are told.",
        True,
    ),
    Key("step-back", "backspace", "step_back", "take back", "Take back the last choice of an answer."),
    Key("sure", "ctrl+s", "sure", "sure?", "Say before you answer that you are sure, or unsure.", True),
    Key("flag", "exclamation_mark", "flag", "flag", "Flag the question as poor, or take the flag away."),
    Key("undo", "u,f2", "undo", "undo", "Take the last answer back; f2 also while you type.", True),
    Key("quiz-note", "w", "note", "note", "Write a note on the fact, once you have answered.", True),
    Key(
        "unsaved",
        "p",
        "unsaved",
        "go on unsaved",
        "Go on without keeping answers, where they can't be kept.",
        True,
    ),
    Key("to-list", "escape", "list", "all answers", "Go back to the list of all answers.", True),
    Key("leave", "escape", "back", "leave", "Leave the quiz; what was answered is kept.", True),
)
SITTINGS = (
    Key("begin", "enter", "begin", "begin", "Begin, or go on.", True),
    Key("aim-exam", "e", "aim('exam')", "exam day", "Set the day of the exam, or that there is none.", True),
    Key("aim-known", "r", "aim('known')", "aim", "Set how surely you want to know what comes back.", True),
    Key("sittings-back", "escape", "back", "back", "Go back.", True),
)
SCREEN_BACK = (
    Key("choosing-done", "enter", "done", "begin", "Begin with what is chosen.", True),
    Key("choosing-back", "escape", "leave", "back", "Go back, and begin nothing.", True),
)
CHOOSING = (
    Key("choosing", "space,x", "choose", "choose", "Choose this line, or no longer.", True),
    *SCREEN_BACK,
)
CLOSING = (Key("close", "escape,enter,question_mark,f1,q", "close", "close", "Close this.", True),)

TITLES = {
    **dict.fromkeys((key.id for key in (*HELP, *APP)), "Everywhere"),
    **dict.fromkeys((key.id for key in MOVING), "Moving"),
    **dict.fromkeys((key.id for key in LIBRARY), "Library"),
    **dict.fromkeys((key.id for key in LIBRARY_FIND), "Found"),
    **dict.fromkeys((key.id for key in READING), "Reading and comparing"),
    **dict.fromkeys((key.id for key in COLUMNS), "Columns"),
    **dict.fromkeys((key.id for key in PROGRESS), "Progress"),
    **dict.fromkeys((key.id for key in (*SITTINGS, *CHOOSING)), "Sittings"),
    **dict.fromkeys((key.id for key in QUIZ), "Quiz"),
}
"""Under which heading the help screen lists a key, by its id."""
