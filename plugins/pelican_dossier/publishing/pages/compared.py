"""What the sources say together: statements, passages that they share, answers to questions, and findings."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from pelican_dossier import addresses
from pelican_dossier.addresses import Folder
from pelican_dossier.editions.answernotes import repeated
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.findingheadings import finding_headings
from pelican_dossier.editions.findings import finding_views
from pelican_dossier.editions.findingwords import finding_sentence
from pelican_dossier.editions.passages import A_PAGE, shared_views
from pelican_dossier.editions.questions import asked_words, question_views
from pelican_dossier.editions.statements import statement_views
from pelican_dossier.editions.statementtitles import occasion_of, statement_titles
from pelican_dossier.model.langstring import LangString, marked
from pelican_dossier.publishing.pages.finds import Findable, FoundText, Results, sources_of, texts_around
from pelican_dossier.publishing.pages.kind import Listing, Making, PageKind, SitePage, Way, sheets
from pelican_dossier.publishing.pages.statements import statement_pages
from pelican_dossier.publishing.pages.timeline import event_places

_STATEMENTS, _FINDINGS, _ANSWERS, _NAMED = 200, 60, 150, 120
"""What one page of a list holds: statements, findings, answers to a question, sources that a finding names."""


def _statement_pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    views = statement_views(edition)
    for sheet in sheets(addresses.listing(edition.language, Folder.STATEMENTS), views, _STATEMENTS):
        yield SitePage(sheet.path, "dossier/statements", {"sheet": sheet})
    for view, statement in zip(views, edition.dossier.statements, strict=True):
        yield from statement_pages(edition, view, statement)
        moved = {"target": addresses.statement(edition.language, statement.id)}
        for alias in statement.aliases:
            path = addresses.statement(edition.language, alias)
            yield SitePage(path, "dossier/moved", moved, stands_for_itself=False)


def _statements_found(edition: Edition) -> Iterator[Findable]:
    for statement in edition.dossier.statements:
        occasion, words = statement.occasion, occasion_of(edition, statement)
        yield Findable(
            kind="statement",
            href=addresses.statement(edition.language, statement.id),
            title=statement_titles(edition)[statement.id],
            about=(words,) if words else (),
            texts=tuple(texts_around(edition, statement.carriers[0].passages)),
            sources=sources_of(passage for carrier in statement.carriers for passage in carrier.passages),
            years=(occasion.year,) if occasion and occasion.years == 1 else (),
        )


def _passage_pages(making: Making) -> Iterator[SitePage]:
    path = addresses.listing(making.edition.language, Folder.PASSAGES)
    for sheet in sheets(path, shared_views(making.edition), A_PAGE):
        yield SitePage(sheet.path, "dossier/passages", {"sheet": sheet})


def _question_pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    views = question_views(edition)
    decided = [finding for finding in finding_views(edition).values() if finding.decision and finding.question_href]
    path = addresses.listing(edition.language, Folder.QUESTIONS)
    yield SitePage(path, "dossier/questions", {"questions": views})
    for view in views:
        for sheet in sheets(view.href, (*view.comparable, *view.apart), _ANSWERS):
            compared = sheet.items[: max(0, len(view.comparable) - sheet.first)]
            answers = {"comparable": compared, "apart": sheet.items[len(compared) :]}
            settled = [finding for finding in decided if finding.question_href == view.href]
            marks = repeated(sheet.items)
            variables = {"question": view, "marks": marks, "sheet": sheet, "decided": settled, **answers}
            yield SitePage(sheet.path, "dossier/question", variables)


def _questions_found(edition: Edition) -> Iterator[Findable]:
    for asked in edition.dossier.questions:
        yield Findable(
            kind="question",
            href=addresses.question(edition.language, asked.question.id),
            title=asked_words(edition, asked.question),
            also=tuple(asked.question.ask.values()),
            sources=sources_of(answer.passage for answer in asked.answers),
        )


def _finding_pages(making: Making) -> Iterator[SitePage]:
    edition = making.edition
    views = finding_views(edition).values()
    by_kind = sorted(views, key=attrgetter("kind_rank"))
    listed = sheets(addresses.listing(edition.language, Folder.FINDINGS), by_kind, _FINDINGS)
    places = {view.kind_id: f"{sheet.path}#{view.kind_id}" for sheet in reversed(listed) for view in sheet.items}
    kinds = [
        (kind, len(list(of_kind)), places[id_])
        for (id_, kind), of_kind in groupby(by_kind, key=attrgetter("kind_id", "kind"))
    ]
    at = {"places": event_places(edition)}
    for sheet in listed:
        yield SitePage(sheet.path, "dossier/findings", {"sheet": sheet, "kinds": kinds, **at})
    for view in views:
        for named in sheets(view.href, view.sources, _NAMED):
            yield SitePage(named.path, "dossier/finding", {"finding": view, "sheet": named, **at})


def _findings_found(edition: Edition) -> Iterator[Findable]:
    interface = edition.interface
    for finding in edition.dossier.findings:
        yield Findable(
            kind="finding",
            href=addresses.finding(edition.language, finding.id),
            title=LangString(finding_headings(interface)[finding.id], interface.language),
            texts=(FoundText(LangString(finding_sentence(interface, finding), interface.language)),),
            sources=sources_of(finding.passages),
        )


_ASKED = Way(lambda edition: len(edition.dossier.questions), is_offered_empty=False)
_SAID = Way(lambda edition: len(edition.dossier.statements), marked("One statement, as each outlet carried it."))
_SHARED = Way(
    lambda edition: len(edition.dossier.shared_passages),
    marked("Wording that recurs from one dispatch to the next."),
)
_AMISS = Way(
    lambda edition: len(edition.dossier.findings),
    marked("Contradictions, differing accounts, dates that do not add up, gaps."),
)

QUESTIONS = PageKind(
    make=_question_pages,
    listings=(Listing(Folder.QUESTIONS, marked("Questions"), way=_ASKED),),
    results=Results({"question": marked("Questions")}, _questions_found, shown=30, kept=30),
)
STATEMENTS = PageKind(
    make=_statement_pages,
    listings=(Listing(Folder.STATEMENTS, marked("Statements"), way=_SAID),),
    results=Results({"statement": marked("Statements")}, _statements_found, shown=60, kept=50),
)
PASSAGES = PageKind(make=_passage_pages, listings=(Listing(Folder.PASSAGES, marked("Shared passages"), way=_SHARED),))
FINDINGS = PageKind(
    make=_finding_pages,
    listings=(Listing(Folder.FINDINGS, marked("Findings"), way=_AMISS),),
    results=Results({"finding": marked("Findings")}, _findings_found, shown=70, kept=60),
)
