"""The examples of the documentation are true."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.conftest import ROOT
from tests.reading.test_dates import told
from tests.reading.test_figures import read_figures
from tests.reading.test_voices import read_voices

PAGE = ROOT / "docs" / "dates.md"
SPEECH = ROOT / "docs" / "speech.md"
BLOCK = re.compile(r"^```dates (\w+) ?(\S*)\n(.*?)^```", re.M | re.S)
PUBLISHED = "2025-11-07"


@dataclass(frozen=True)
class Example:
    language: str
    published: date | None
    text: str
    expected: list[str]


def examples() -> Iterator[Example]:
    for language, published, block in BLOCK.findall(PAGE.read_text("utf-8")):
        day = None if published == "unknown" else date.fromisoformat(published or PUBLISHED)
        for entry in re.split(r"\n(?! )", block.strip()):
            text, *expected = entry.split("\n")
            yield Example(language, day, text, [line.strip() for line in expected if line.strip() != "nothing"])


EXAMPLES = list(examples())


def test_there_are_examples_of_both_languages() -> None:
    assert {example.language for example in EXAMPLES} == {"ar", "en"}


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.text[:40] for example in EXAMPLES])
def test_an_example_of_how_dates_are_read(example: Example) -> None:
    reading = read(receive_text(example.text, "x", example.language, example.published), Registry())
    assert [told(expression) for expression in reading.dates] == example.expected


def speech() -> Iterator[tuple[str, str, str, list[str]]]:
    page = SPEECH.read_text("utf-8")
    for layer, language, block in re.findall(r"^```(voices|figures) (\w+)\n(.*?)^```", page, re.M | re.S):
        for entry in re.split(r"\n(?! )", block.strip()):
            text, *expected = entry.split("\n")
            yield layer, language, text, [line.strip() for line in expected if line.strip() != "nothing"]


SPEECH_EXAMPLES = list(speech())


def test_there_are_examples_of_voices_and_figures_in_both_languages() -> None:
    assert {(layer, language) for layer, language, _, _ in SPEECH_EXAMPLES} == {
        (layer, language) for layer in ("voices", "figures") for language in ("ar", "en")
    }


@pytest.mark.parametrize(("layer", "language", "text", "expected"), SPEECH_EXAMPLES)
def test_an_example_of_how_voices_and_figures_are_read(
    layer: str, language: str, text: str, expected: list[str]
) -> None:
    read_layer = read_voices if layer == "voices" else read_figures
    assert list(read_layer(text.replace(" ¶ ", "\n"), language)) == expected


def test_the_reference_says_what_the_code_says() -> None:
    command = [sys.executable, str(ROOT / "tools/reference.py"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_the_versions_of_python_that_the_project_names_are_those_it_is_tested_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    classifiers = "\n".join(project["classifiers"])
    workflow = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text("utf-8"))
    assert workflow["jobs"]["test"]["strategy"]["matrix"]["python"] == re.findall(r":: (3\.\d+)$", classifiers, re.M)


CODE = "\n".join(path.read_text("utf-8") for path in (ROOT / "plugins").rglob("*.py"))


@pytest.mark.parametrize(
    "page", [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda p: p.name
)
def test_a_module_that_a_document_names_is_there(page: Path) -> None:
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    files += [name.replace("languages/arabic/", "languages/LANGUAGE/") for name in files]
    for name in re.findall(r"`([\w/]+\.py)`", page.read_text("utf-8")):
        made_up = re.search(r"\b(NAME|letters)\b", name)
        assert made_up or any(file == name or file.endswith(f"/{name}") for file in files), name


def test_the_words_of_the_developers_glossary_are_those_of_the_code() -> None:
    page = (ROOT / "docs/glossary.md").read_text("utf-8")
    for name in re.findall(r"`([A-Z][a-z]\w+|[A-Z_]{4,})`", page):
        assert re.search(rf"^(class )?{name}\b", CODE, re.M), name
    entries = [entry for line in re.findall(r"^\| ([^|]+) \|", page, re.M) for entry in line.split(", ")]
    words = [word for word in entries if word not in ("word", "---")]
    assert len(words) == len(set(words))


def test_every_document_has_its_place_in_the_site_of_documents() -> None:
    placed = re.findall(r"^ +- (\S+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
    assert sorted(placed) == sorted(
        page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")
    )


def test_the_site_of_documents_titles_blocks_and_turns_arabic_pages() -> None:
    spec = importlib.util.spec_from_file_location("docs_site", ROOT / "tools/docs_site.py")
    assert spec
    assert spec.loader
    site = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(site)
    assert site.on_page_markdown("```yaml content/a.yaml\nx\n```\n") == '```yaml title="content/a.yaml"\nx\n```\n'
    page = SimpleNamespace(file=SimpleNamespace(src_uri="ar/tutorial.md"))
    assert site.on_post_page('<html lang="en" class="a"><body dir="ltr" b>', page) == (
        '<html lang="ar" class="a"><body dir="rtl" b>'
    )
