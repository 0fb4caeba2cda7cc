"""The interface's catalogs: whole, current, with every plural form of the language."""

import ast
import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from pelican_dossier.editions.interface import catalog, is_whole, spoken
from tests.conftest import ROOT
from tools import catalogs

LANGUAGES = sorted(path.name for path in catalogs.LOCALE.iterdir() if path.is_dir())


def interface(language: str) -> Catalog:
    return read_po(BytesIO((catalogs.LOCALE / language / "LC_MESSAGES/dossier.po").read_bytes()), locale=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalog_holds_the_messages_of_today(language: str) -> None:
    path = catalogs.LOCALE / language / "LC_MESSAGES/dossier.po"
    assert catalogs.renewed(language) == path.read_bytes(), "run `make catalogs`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_with_its_arguments(language: str) -> None:
    for message in interface(language):
        if not message.id:
            continue
        forms = _forms(message.string)
        assert all(forms), message.id
        wanted = {name for id_ in _forms(message.id) for name in _arguments(id_)}
        for form in forms:
            # «one source» need not say how many; a message that does not count says all it is given
            assert _arguments(form) <= wanted if len(forms) > 1 else _arguments(form) == wanted, form


def _forms(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def _arguments(text: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", text))


DISPATCHES = {0: "لا أخبار", 1: "خبر واحد", 2: "خبران", 3: "3 أخبار", 11: "11 خبراً", 100: "100 خبر", 103: "103 أخبار"}


@pytest.mark.parametrize(("count", "written"), DISPATCHES.items())
def test_arabic_counts_in_six_ways(count: int, written: str) -> None:
    form = catalog("ar").ngettext("%(count)s dispatch", "%(count)s dispatches", count)
    assert form % {"count": count} == written


def test_a_language_without_a_catalog_speaks_english() -> None:
    assert catalog("ckb").gettext("Timeline") == "Timeline"
    assert (spoken("ckb"), spoken("ar"), spoken("ar-IQ"), spoken("en")) == ("en", "ar", "ar-IQ", "en")
    assert catalog("ar-IQ").gettext("Timeline") == "التسلسل الزمني"


@pytest.mark.parametrize(("id_", "gap"), [("Timeline", ""), ("%(count)s dispatch", ["", *"abcde"])])
def test_a_catalog_with_a_gap_is_not_whole(id_: str, gap: str | list[str]) -> None:
    messages = interface("ar")
    assert is_whole(messages, interface("en"))
    message = messages.get(id_)
    assert message is not None
    message.string = gap
    assert not is_whole(messages, interface("en"))


def test_no_template_says_anything_outside_the_catalogs() -> None:
    spoken = re.compile(r">[^<>{}]*[A-Za-z\u0621-\u064a]{2,}[^<>{}]*<")
    for template in sorted(Path(ROOT, "theme/templates").rglob("*.html")):
        text = re.sub(r"\{[{%#].*?[}%#]\}", "", template.read_text("utf-8"), flags=re.DOTALL)
        said = [words for words in spoken.findall(text) if words not in (">SHA-256<", ">Wikidata <")]
        assert said == [], template.name


QUOTED = re.compile('[“”«»‹›„"]')
MARKS = {"ar": ["«", "»"], "en": ["“", "”"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_that_quotes_does_so_in_its_languages_marks(language: str) -> None:
    quoting = 0
    for message in interface(language):
        for id_, form in zip(_forms(message.id), _forms(message.string), strict=False):
            marks = QUOTED.findall(form) if message.id else []
            assert marks == MARKS[language] * (len(QUOTED.findall(id_)) // 2 if message.id else 0), form
            quoting += bool(marks)
    assert quoting > 20


def _spoken(tree: ast.AST) -> set[str]:
    """The strings of a module that are neither messages for the catalogs nor documentation."""
    said, apart = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            "marked",
            "gettext",
        ):
            apart |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Expr):
            apart |= {id(node.value)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            said.add(node.value)
    return said


def test_no_quotation_mark_is_written_outside_the_catalogs() -> None:
    marks = re.compile("[“”«»‹›„]")
    package = ROOT / "plugins/pelican_dossier"
    rooms = ("editions", "publishing", "publishing/pages", "templating")
    modules = [module for room in rooms for module in (package / room).glob("*.py")]
    for module in modules:
        assert [text for text in _spoken(ast.parse(module.read_text("utf-8"))) if marks.search(text)] == [], module
    for template in sorted(Path(ROOT, "theme/templates").rglob("*.html")):
        assert not marks.search(re.sub(r"_\(.*?\)", "", template.read_text("utf-8"))), template
