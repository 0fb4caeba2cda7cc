"""Catalogs as XLIFF 1.2, which OmegaT, Weblate, Poedit and translate-toolkit open, and what comes back in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from lxml import etree

from pelican_dossier.problems import Problem, ProblemsFound

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WAITING = ("new", "needs-")
"""How the states of a target begin that waits for somebody."""


@dataclass(frozen=True, slots=True)
class ReceivedMessage:
    """One translated message of a file."""

    dispatch: str
    language: str
    context: str
    """Its paragraph: ``p8``."""
    source: str
    target: str
    waits: bool
    """The translator has marked it as unfinished."""
    file: str
    line: int


def as_xliff(catalog: polib.POFile, dispatch: str, source: str, target: str) -> bytes:
    """A catalog as one file of XLIFF; ``source`` and ``target`` are codes of languages."""
    root = etree.Element(f"{{{_NAMESPACE}}}xliff", nsmap={None: _NAMESPACE}, version="1.2")
    languages = {"source-language": source, "target-language": target}
    file = _under(root, "file", original=dispatch, datatype="plaintext", **languages)
    body = _under(file, "body")
    for entry in catalog:
        if not entry.obsolete:
            is_done = entry.translated()
            unit = _under(body, "trans-unit", id=entry.msgctxt, approved="yes" if is_done else "no")
            unit.set(_SPACE, "preserve")
            _under(unit, "source", entry.msgid).set(_LANG, source)
            if entry.msgstr:
                state = "translated" if is_done else "needs-review-translation"
                _under(unit, "target", entry.msgstr, state=state).set(_LANG, target)
            _under(unit, "note", entry.comment)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def _under(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", **attributes)
    element.text = text
    return element


def read_xliff(path: Path) -> Iterator[ReceivedMessage]:
    """The messages of a file that have a translation. Raises ProblemsFound where it is no XLIFF 1.2."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise ProblemsFound([Problem(str(path), error.lineno, f"is no XML ({error.msg})", "export it again")]) from None
    except OSError as error:
        raise ProblemsFound(
            [Problem(str(path), None, f"cannot be read: {error.strerror}", "name another file")]
        ) from None
    if root.tag != f"{{{_NAMESPACE}}}xliff":
        raise ProblemsFound([Problem(str(path), root.sourceline, "is no XLIFF 1.2", "export it as XLIFF 1.2")])
    for file in root.iter(f"{{{_NAMESPACE}}}file"):
        for unit in file.iter(f"{{{_NAMESPACE}}}trans-unit"):
            target = unit.find(f"{{{_NAMESPACE}}}target")
            words = _text(target)
            if target is not None and words.strip():
                yield ReceivedMessage(
                    file.get("original", ""),
                    file.get("target-language", ""),
                    unit.get("id", ""),
                    _text(unit.find(f"{{{_NAMESPACE}}}source")),
                    words,
                    target.get("state", "").startswith(_WAITING),
                    str(path),
                    unit.sourceline or 1,
                )


def _text(element: etree._Element | None) -> str:
    """Its words, also those that a tool has put into marks of its own."""
    return "" if element is None else "".join(element.itertext())
