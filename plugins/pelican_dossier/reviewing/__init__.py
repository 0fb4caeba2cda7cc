"""``dossier review`` and ``dossier score``: what a person says of the readings, and how well the program reads."""

import argparse
from dataclasses import replace
from datetime import date

from rich.console import Console
from rich.table import Table

from pelican_dossier.desk.content import Content, ContentProblems
from pelican_dossier.desk.data import as_json, reading_data
from pelican_dossier.desk.dispatches import resolve_id
from pelican_dossier.desk.reviewer import Reviewer
from pelican_dossier.desk.scoring import looked_at, scores
from pelican_dossier.desk.suggesting import Suggestion, suggested_by_corrections, suggested_by_program
from pelican_dossier.model import Review
from pelican_dossier.opening import opened_content
from pelican_dossier.problems import Exit, WrongUsage
from pelican_dossier.reviewing.page import ReviewPage, serve
from pelican_dossier.reviewing.terminal import at_the_terminal
from pelican_dossier.writing import put


def review(arguments: argparse.Namespace) -> int:
    """Reviews one dispatch, or says how far all are reviewed. Raises WrongUsage, ProblemsFound."""
    console = Console()
    if arguments.status:
        return _say_status(arguments, console)
    content = opened_content(arguments.content, "left", arguments.settings)
    if arguments.dispatch is None:
        raise WrongUsage("name a dispatch, or ask for --status")
    if not arguments.who:
        raise WrongUsage("say who reviews: --who NAME stands beside every judgement")
    id_ = resolve_id(arguments.dispatch, [one.id for one in content.dispatches])
    reading = next(reading for reading in content.readings if reading.dispatch.id == id_)
    reviewer = Reviewer(content, reading, arguments.who, arguments.when or date.today())
    suggestions = _suggestions(reviewer, arguments.command_line, arguments.carried_from)
    if arguments.page:
        serve(ReviewPage(reviewer, suggestions), arguments.port)
    else:
        try:
            at_the_terminal(reviewer, suggestions, console, arguments.only)
        except EOFError:
            console.print("the input has ended; what was judged before is written")
    return Exit.DONE


def _say_status(arguments: argparse.Namespace, console: Console) -> int:
    """Lists the dispatches that can be read, whatever else is wrong. Raises ProblemsFound for that."""
    try:
        content = opened_content(arguments.content, "left", arguments.settings)
    except ContentProblems as found:
        if found.rest:
            console.print(_status(found.rest))
        raise
    console.print(_status(content))
    return Exit.DONE


def _suggestions(reviewer: Reviewer, command: str | None, carried_from: str | None) -> list[Suggestion] | None:
    """What is offered, by a program or by the corrections of another dispatch; None where nothing is asked for."""
    if command:
        return suggested_by_program(command, reviewer.reading)
    if carried_from:
        annotations = reviewer.content.annotations
        id_ = resolve_id(carried_from, annotations, "dispatch with corrections")
        return suggested_by_corrections(annotations[id_], id_, reviewer.reading)
    return None


def _status(content: Content) -> Table:
    """How many readings of which dispatches a person has looked at."""
    table = Table("dispatch", "readings", "looked at", "put right", "reviewed")
    for reading in content.readings:
        read, seen = looked_at(reading)
        reviewed = reading.review.reviewed
        table.add_row(
            reading.dispatch.id,
            str(read),
            str(seen),
            str(len(reading.review.corrections)),
            f"{reviewed.who}, {reviewed.when}" if reviewed else "no",
        )
    return table


def score(arguments: argparse.Namespace) -> int:
    """Says how well the program reads, by the dispatches that a person has reviewed as a whole."""
    content = opened_content(arguments.content, "left", arguments.settings)
    table = Table("reading", "read", "right", "there", "precision", "recall")
    for one in scores(content.readings):
        tally = one.tally
        shares = ("" if share is None else f"{share:.3f}" for share in (one.precision, one.recall))
        table.add_row(one.kind, str(tally.read), str(tally.right), str(tally.there), *shares)
    reviewed = [reading for reading in content.readings if reading.review.reviewed]
    console = Console()
    if reviewed:
        console.print(table)
    console.print(f"{len(reviewed)} of {len(content.readings)} dispatches are reviewed as a whole")
    if not reviewed:
        console.print("there is nothing to hold the readings against: begin with `dossier review ID --who NAME`")
    if arguments.gold:
        lines = [as_json(reading_data(replace(reading, review=Review()))) for reading in reviewed]
        put(arguments.gold, "".join(f"{line}\n" for line in lines).encode())
    return Exit.DONE
