"""The forms in which a check is told: for people, for programs, for the services that run it."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from pelican_dossier import __version__
from pelican_dossier.checking.remark import Remark
from pelican_dossier.model.checks import CHECKS

_PROBLEM = "problem"
"""The rule of what no rule of the list tells."""
_NOTE = "note"
"""The rule of what is told of no file."""
_OF_GITHUB = {"error": "error", "warning": "warning", "hint": "notice"}
_OF_SARIF = {"error": "error", "warning": "warning", "hint": "note"}


def _rule(remark: Remark) -> str:
    return remark.rule or _PROBLEM


def _sentence(remark: Remark) -> str:
    return f"{remark.problem.what}; {remark.problem.remedy}."


def as_json(remarks: Sequence[Remark], notes: Sequence[str]) -> Iterator[str]:
    """One object, with all remarks and how many there are of each level, and the notes."""
    told = [
        {
            "level": one.level,
            "rule": _rule(one),
            "file": one.problem.file,
            "line": one.problem.line,
            "column": one.problem.column,
            "what": one.problem.what,
            "remedy": one.problem.remedy,
        }
        for one in remarks
    ]
    counted = Counter(one.level for one in remarks)
    counts = {level: counted[level] for level in ("error", "warning", "hint")}
    yield json.dumps({"format": 1, "counts": counts, "remarks": told, "notes": notes}, ensure_ascii=False, indent=1)


def as_github(remarks: Iterable[Remark], notes: Iterable[str]) -> Iterator[str]:
    """GitHub's workflow commands, which it shows beside the lines of a pull request."""
    for one in remarks:
        found = one.problem
        where = {"file": found.file, "line": found.line, "col": found.column, "title": _rule(one)}
        properties = ",".join(f"{key}={_of_command(value, ':,')}" for key, value in where.items() if value is not None)
        yield f"::{_OF_GITHUB[one.level]} {properties}::{_of_command(_sentence(one))}"
    yield from (f"::notice title={_NOTE}::{_of_command(note)}" for note in notes)


def _of_command(value: object, more: str = "") -> str:
    """A text as a workflow command has it: some signs by their number."""
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{more}" else sign for sign in str(value))


def as_sarif(remarks: Iterable[Remark], notes: Iterable[str]) -> Iterator[str]:
    """SARIF 2.1.0, which GitHub's code scanning and editors' programs read."""
    told: dict[str, str] = {rule: check.told for rule, check in CHECKS.items()}
    told |= {_PROBLEM: "defects of the editors' files", _NOTE: "what editors should know"}
    rules = [{"id": rule, "shortDescription": {"text": words}} for rule, words in told.items()]
    driver = {"name": "dossier check", "semanticVersion": __version__.replace(".dev", "-dev."), "rules": rules}
    noted = [{"ruleId": _NOTE, "level": "note", "message": {"text": note}} for note in notes]
    results = [*map(_result, remarks), *noted]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    yield json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _result(remark: Remark) -> Mapping[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": remark.problem.file}}
    if remark.problem.line is not None:
        column = {"startColumn": remark.problem.column} if remark.problem.column is not None else {}
        place["region"] = {"startLine": remark.problem.line, **column}
    return {
        "ruleId": _rule(remark),
        "level": _OF_SARIF[remark.level],
        "message": {"text": _sentence(remark)},
        "locations": [{"physicalLocation": place}],
    }


def as_junit(remarks: Sequence[Remark], notes: Iterable[str]) -> Iterator[str]:
    """JUnit's XML, a case a file: errors are failures, all else is said beside them."""
    by_file = groupby(sorted(remarks, key=lambda one: one.problem.file), key=lambda one: one.problem.file)
    cases = [*(_case(file, list(told)) for file, told in by_file)] or [_case("content", [])]
    failures = sum("<failure" in case for case in cases)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<testsuites><testsuite name="dossier check" tests="{len(cases)}" failures="{failures}" errors="0">'
    yield from cases
    if said := "\n".join(notes):
        yield f"<system-out>{escape(said)}</system-out>"
    yield "</testsuite></testsuites>"


def _case(file: str, remarks: Sequence[Remark]) -> str:
    errors = [str(one.problem) for one in remarks if one.level == "error"]
    others = [f"{one.level}: {one.problem}" for one in remarks if one.level != "error"]
    failed = f"<failure message={quoteattr(errors[0])}>{escape(chr(10).join(errors))}</failure>" if errors else ""
    said = f"<system-out>{escape(chr(10).join(others))}</system-out>" if others else ""
    return f'<testcase classname="dossier" name={quoteattr(file)}>{failed}{said}</testcase>'


FORMS: Mapping[str, Callable[[Sequence[Remark], Sequence[str]], Iterator[str]]] = {
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
    "junit": as_junit,
}
"""By their names on the command line; ``text`` is the command's own."""
