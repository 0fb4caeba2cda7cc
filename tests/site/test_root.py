"""What stands at the site's root for its host: headers, and the page for addresses that lead nowhere."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.filter import SoupStrainer

from tests.conftest import Shared, copy_of_the_project
from tests.inprocess import dossier


def test_the_host_is_asked_for_the_policy_that_stands_in_every_page(built: Path) -> None:
    first, *lines = (built / "_headers").read_text("utf-8").splitlines()
    assert first == "/*"
    headers = dict(line.strip().split(": ", 1) for line in lines)
    assert set(headers) == {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"}
    policy = headers["Content-Security-Policy"].removesuffix("; frame-ancestors 'none'")
    assert policy != headers["Content-Security-Policy"]
    for path in built.rglob("*.html"):
        metas = BeautifulSoup(path.read_text("utf-8"), "lxml", parse_only=SoupStrainer("meta"))
        charset, said = metas.find_all("meta")[:2]
        assert (charset["charset"], said["http-equiv"]) == ("utf-8", "Content-Security-Policy"), path
        assert said["content"] == policy, path


@pytest.fixture(scope="module")
def theirs(shared: Shared) -> Path:
    """A site in a subfolder with files of the editors' own for its host."""

    def fill(project: Path) -> None:
        copy_of_the_project(project)
        (project / "content/extra").mkdir()
        (project / "content/extra/_headers").write_text("/*\n  X-Ours: yes\n", "utf-8")
        (project / "content/extra/robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
        with (project / "pelicanconf.py").open("a", encoding="utf-8") as conf:
            conf.write(
                'STATIC_PATHS = ["images", "extra"]\n'
                'EXTRA_PATH_METADATA = {f"extra/{name}": {"path": name} for name in ("_headers", "robots.txt")}\n'
            )
        run = dossier("build", cwd=project, SITEURL="https://example.org/some/folder/")
        assert run.returncode == 0, run.stderr

    return shared("theirs", fill) / "output"


def test_a_site_in_a_subfolder_is_found_again_from_any_depth(theirs: Path) -> None:
    page = (theirs / "404.html").read_text("utf-8")
    targets = re.findall(r'href="([^"]+)"', page)
    assert "/some/folder/ar/index.html" in targets
    assert all(target.startswith("/some/folder/") for target in targets)
    assert all((theirs / target.removeprefix("/some/folder/")).is_file() for target in targets)


def test_headers_and_robots_of_the_editors_own_stay(theirs: Path) -> None:
    assert "X-Ours" in (theirs / "_headers").read_text("utf-8")
    assert "Disallow: /" in (theirs / "robots.txt").read_text("utf-8")


def test_an_editors_own_page_for_what_is_not_there_stays(project: Path) -> None:
    text = "Title: Lost\nLang: en\nSlug: lost\nSave_as: 404.html\n\nOurs.\n"
    (project / "content/pages/lost.en.md").write_text(text, "utf-8")
    run = dossier("build", cwd=project)
    assert run.returncode == 0, run.stderr
    assert "Ours." in (project / "output/404.html").read_text("utf-8")
