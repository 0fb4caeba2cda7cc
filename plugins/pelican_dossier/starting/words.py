"""The templates of a new dossier, with what the editor has said filled in."""

import json
import re
from collections.abc import Mapping
from functools import cache

import yaml

from pelican_dossier.desk.yamlfile import is_text
from pelican_dossier.starting.start import TEMPLATES, Start, has_words

_BLANK = re.compile(r"\[\[(\w+)\]\]")
_FOR_READING = (".md", "readme.txt")
"""Templates in which a title stands as it is; elsewhere it stands in quotation marks."""


def filled(template: str, start: Start, language: str) -> str:
    """The text of a file: a template, each of whose blanks is filled."""
    title = start.first_title
    said = {
        "sitename": title if template.endswith(_FOR_READING) else _literal(title),
        "address": _literal(start.address),
        "first": start.languages[0],
        "title": _by_language(start.title),
        "languages": f"[{', '.join(start.languages)}]",
        "timezone": start.timezone or "null",
        "imprint": _imprint(start),
        "program": start.program.line,
        "edited": _edited(start, language),
        "licensed": _licensed(start, language),
        **_example(start),
    }
    text = (TEMPLATES / template).read_text("utf-8")
    lines = (_BLANK.sub(lambda blank: said[blank[1]], line).rstrip() for line in text.splitlines())
    return "\n".join(lines) + "\n"


def _imprint(start: Start) -> str:
    """Who edits the dossier and under which licence, as a line of ``dossier.yaml``."""
    told = {}
    for one in filter(has_words, start.languages):
        edited = _edited(start, one) if start.editor else ""
        told[one] = f"{edited} {_licensed(start, one)}".strip()
    if any(told.values()):
        return f"imprint: {_by_language(told)}"
    return f"# imprint: {{{start.languages[0]}: Who publishes and who edits the dossier.}}"


def _edited(start: Start, language: str) -> str:
    if not has_words(language):
        return ""
    sentences = _sentences(language)
    name = start.editor_in(language)
    return sentences["edited"].replace("[[editor]]", name) if name else sentences["nobody"]


def _licensed(start: Start, language: str) -> str:
    if not (start.licence and has_words(language)):
        return ""
    return _sentences(language)["licensed"].replace("[[licence]]", start.licence)


def _example(start: Start) -> dict[str, str]:
    """What stands in comments as an example, in the leading edition's words where it has some."""
    leading = start.languages[0]
    words = {**_read("examples.yaml"), **(_sentences(leading) if has_words(leading) else {})}
    return {name: _literal(words[name]) for name in ("about", "ask", "mark")}


def _sentences(language: str) -> Mapping[str, str]:
    return _read(f"{language}/sentences.yaml")


@cache
def _read(name: str) -> Mapping[str, str]:
    said: dict[str, str] = yaml.safe_load((TEMPLATES / name).read_text("utf-8"))
    return said


def _by_language(words: Mapping[str, str]) -> str:
    """A mapping on one line, as YAML."""
    return "{" + ", ".join(f"{language}: {_scalar(said)}" for language, said in words.items()) + "}"


def _scalar(words: str) -> str:
    """A text within a mapping on one line, in quotation marks where YAML would read it otherwise."""
    return words if is_text(words) and not re.search(r"[,\[\]{}:#\n]", words) else _literal(words)


def _literal(words: str) -> str:
    """A text in quotation marks, as Python and YAML both read it."""
    return json.dumps(words, ensure_ascii=False)
