"""Where the answers of ``dossier new`` come from: a terminal, or the lines of a pipe or a file."""

from dataclasses import dataclass
from typing import TextIO


def typed(question: str) -> str:
    """What somebody types at a terminal; nothing where he ends the input."""
    try:
        return input(question)
    except EOFError:
        return ""


@dataclass(slots=True)
class LinesOfAnswers:
    """A line an answer, in the order of the questions; an empty line takes the default."""

    lines: TextIO
    unanswered: str = ""
    """The first question that found the lines at their end; empty where each had one."""

    def __call__(self, question: str) -> str:
        """The next line, which is shown behind the question; nothing where there is none."""
        print(question, end="", flush=True)
        line = self.lines.readline()
        answer = line.rstrip("\r\n")
        if not line:
            self.unanswered = self.unanswered or question.partition(" [")[0]
        print(answer)
        return answer

    def left(self) -> str:
        """The first line with words that no question asked for; empty where there is none."""
        return next((line.strip() for line in self.lines if line.strip()), "")
