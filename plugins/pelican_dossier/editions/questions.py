"""Questions as readers see them: every answer with who gives it and of what it holds, conflicts told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pelican_dossier import addresses
from pelican_dossier.comparing.conflicts import are_comparable
from pelican_dossier.editions.answers import AnswerView, answers_apart, comparable_answers
from pelican_dossier.editions.answerwords import answer_words
from pelican_dossier.editions.dotplot import picture_of_figures
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.latestfigures import LatestFigure, latest_figures
from pelican_dossier.editions.picture import Picture
from pelican_dossier.editions.rivalpicture import picture_of_dates
from pelican_dossier.model import AnsweredQuestion, Question, Scope
from pelican_dossier.model.findingkinds import Conflict
from pelican_dossier.model.langstring import LangString, marked

_OPENINGS: Mapping[Conflict, str] = {
    "contradiction": marked("Contradiction"),
    "differing accounts": marked("Differing accounts"),
}
TAGS: Mapping[Conflict, str] = {
    "contradiction": marked("contradiction"),
    "differing accounts": marked("differing accounts"),
}
"""A tier in words of the catalogs, behind what it is said of."""
_MOST_DRAWN, _MOST_IN_BRIEF = 12, 4
"""Values that a picture has on a question's own page, and on others."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers, those that can be compared apart from those that cannot."""

    id: str
    ask: LangString
    comparable: tuple[AnswerView, ...]
    """Group by group, what most outlets give first."""
    apart: tuple[AnswerView, ...]
    """Of some only, of a phase, of others, or of another time: set apart with their scope."""
    conflict: Conflict | None
    """The tier of what its answers disagree on; None where they do not."""
    opening: str | None
    """The tier in words, where they open a line."""
    tag: str | None
    """The same, where they stand behind other words."""
    rivals: tuple[LangString, ...]
    """The values in conflict, each once; dates by the calendar."""
    href: str
    picture: Picture | None
    """What its answers look like together; None where there are not two to look at."""
    latest_figures: tuple[LatestFigure, ...]
    """The latest number of each group; none where no question of numbers has different answers."""
    brief_picture: Picture | None
    """The same, with fewer values, for a page that is about more than this question."""


@once
def question_views(edition: Edition) -> tuple[QuestionView, ...]:
    """Every question of the dossier."""
    return tuple(_view(edition, asked) for asked in edition.dossier.questions)


def asked_words(edition: Edition, question: Question) -> LangString:
    """The question in the edition's language."""
    return edition.words(question.ask) or LangString(question.id, "en")


def _view(edition: Edition, asked: AnsweredQuestion) -> QuestionView:
    apart, ask = _set_apart(asked), asked_words(edition, asked.question)
    compared = [at for at in range(len(asked.answers)) if at not in apart]
    gettext, conflict = edition.interface.catalog.gettext, asked.tier
    return QuestionView(
        id=asked.question.id,
        ask=ask,
        comparable=tuple(comparable_answers(edition, asked, compared)),
        apart=tuple(answers_apart(edition, asked, sorted(apart))),
        conflict=conflict,
        opening=gettext(_OPENINGS[conflict]) if conflict else None,
        tag=gettext(TAGS[conflict]) if conflict else None,
        rivals=_rivals(edition, asked),
        href=addresses.question(edition.language, asked.question.id),
        picture=_picture(edition, asked, compared, _MOST_DRAWN),
        latest_figures=latest_figures(edition, asked),
        brief_picture=_picture(edition, asked, compared, _MOST_IN_BRIEF),
    )


def _picture(edition: Edition, asked: AnsweredQuestion, compared: Sequence[int], most: int) -> Picture | None:
    """Dates that can be compared, at most so many values; figures with all that they count; None of places."""
    question, ask = asked.question, asked_words(edition, asked.question)
    if question.kind == "figure":
        return picture_of_figures(edition, question, ask, asked.answers, asked.tier)
    return picture_of_dates(edition, question, ask, [asked.answers[at] for at in compared], asked.tier, most)


def _rivals(edition: Edition, asked: AnsweredQuestion) -> tuple[LangString, ...]:
    at_stake = [
        answer for answer, tier in zip(asked.answers, asked.tiers(), strict=True) if tier and tier == asked.tier
    ]
    by_date = sorted(at_stake, key=lambda answer: answer.latest or date.max)
    return tuple(dict.fromkeys(answer_words(edition, asked.question, answer) for answer in by_date))


def _set_apart(asked: AnsweredQuestion) -> set[int]:
    """The answers of another scope than those in conflict, or than most of them."""
    in_conflict = dict.fromkeys(at for pair in asked.conflicts for at in pair) or range(len(asked.answers))
    of_scope: dict[Scope, list[int]] = {}
    for at, answer in enumerate(asked.answers):
        of_scope.setdefault(answer.scope, []).append(at)

    def unlike(scope: Scope) -> set[int]:
        others = (ats for other, ats in of_scope.items() if not are_comparable(scope, other, asked.question))
        return {at for ats in others for at in ats}

    scopes = dict.fromkeys(asked.answers[at].scope for at in in_conflict)
    return min(map(unlike, scopes), key=len, default=set())
