"""How a language says who let a document out, and which documents stand for the body that made them."""

from dataclasses import dataclass

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DocumentGrammar:
    """Words beside documents; all of them folded."""

    issuing: frozenset[str] = _NONE
    """Behind a statement and before who issued it, with such a preposition (issued by)."""
    findings: frozenset[str] = _NONE
    """Documents and counts of a body that stand for it (the ministry's figures show)."""
    surveys: frozenset[str] = _NONE
    """Those of them that one body may make for another (a poll for the paper)."""
    issuing_verbs: frozenset[str] = _NONE
    """Verbs behind a statement and before who issued it (which the office sent)."""
    giving_verbs: frozenset[str] = _NONE
    """Verbs of whoever speaks on an occasion (gave a speech)."""
    speeches: frozenset[str] = _NONE
    """What is given so, without its article."""
    reports: frozenset[str] = _NONE
    """Documents without an article behind which a verb of saying tells what stands in them (reports saying that)."""
    planned: frozenset[str] = _NONE
    """Adjectives of timetables and plans that are gone by and say nothing (the following, of the calendar)."""
    made: frozenset[str] = _NONE
    """Verbs of whoever makes or publishes a document, right behind it and without «which» (a poll published today)."""
    telling: frozenset[str] = _NONE
    """Forms of verbs by which a document tells what stands in it (a report saying that)."""
    issues: frozenset[str] = _NONE
    """Verbs of whoever lets a document out, by lemma, before words that came in it (issued a statement)."""
