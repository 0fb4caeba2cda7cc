"""What a noun of speakers names, if a word is one."""

from typing import TypeGuard

from pelican_dossier.languages.speechrules import Head


def names_person(head: Head | None) -> TypeGuard[Head]:
    """Whether a noun is that of somebody, or of some people."""
    return head is not None and head.kind == "person"


def names_one_person(head: Head | None) -> TypeGuard[Head]:
    """Whether a noun is that of somebody."""
    return names_person(head) and head.number == "one"


def names_body(head: Head | None) -> TypeGuard[Head]:
    """Whether a noun is that of an institution."""
    return head is not None and head.kind == "institution"


def names_statement(head: Head | None) -> TypeGuard[Head]:
    """Whether a noun is that of what is issued."""
    return head is not None and head.kind == "statement"


def names_place(head: Head | None) -> TypeGuard[Head]:
    """Whether a noun is the name of a place."""
    return head is not None and head.kind == "place"
