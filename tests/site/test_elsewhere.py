"""The wheel in somebody else's Pelican site: pages, theme and catalogs come with it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, Shared

ARTICLE = "Title: A post of their own\nDate: 2025-01-01\n\nHello & <b>welcome</b>.\n"
SETTINGS = """
SITENAME = "Somebody else"
PATH = "content"
PLUGINS = ["pelican_dossier"]
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


@pytest.fixture(scope="session")
def installed(shared: Shared) -> Path:
    """The folder that the built wheel was unpacked into."""
    return shared("wheel", unpack_wheel) / "site-packages"


def unpack_wheel(folder: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site-packages")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Somebody else's site with one dispatch in it."""
    dispatches = tmp_path / "content" / "dispatches"
    dispatches.mkdir(parents=True)
    (tmp_path / "content/hello.md").write_text(ARTICLE)
    (tmp_path / "content/dossier.yaml").write_text("format: 1\ntitle: {en: Theirs, ar: ملفهم}\nlanguages: [en, ar]\n")
    (dispatches / "first.txt").write_text(
        "بغداد ـ وكالة الأنباء\nقال مسؤول اليوم الجمعة (7 تشرين الثاني 2025) كلاماً.\n", "utf-8"
    )
    (dispatches / "first.yaml").write_text("show: full\n")
    (dispatches / "page.html").write_text(
        "<html><body><p>A page that is a dispatch &amp; no article.</p></body></html>"
    )
    (tmp_path / "pelicanconf.py").write_text(SETTINGS)
    return tmp_path


def pelican(site: Path, installed: Path) -> subprocess.CompletedProcess[str]:
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); import pelican_dossier, pelican; "
        "assert pelican_dossier.__file__.startswith(sys.path[0]), pelican_dossier.__file__; sys.exit(pelican.main())"
    )
    command = [sys.executable, "-c", code, str(installed), "content", "--fatal", "errors"]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("theme", ["", 'THEME = "simple"\n'], ids=["no theme chosen", "a theme of their own"])
def test_the_wheel_brings_everything(site: Path, installed: Path, theme: str) -> None:
    with (site / "pelicanconf.py").open("a") as conf:
        conf.write(theme)
    run = pelican(site, installed)
    assert run.returncode == 0, run.stdout + run.stderr
    source = (site / "output/ar/sources/first/index.html").read_text("utf-8")
    assert "ملف الخبر كما ورد" in source
    assert "7 تشرين الثاني/نوفمبر 2025" in source
    assert (site / "output/theme/dossier/dossier.css").is_file()
    assert "../../../theme/dossier/dossier.css" in source
    own = (site / "output/a-post-of-their-own.html").read_text("utf-8")
    assert "Hello &amp; <b>welcome</b>" in own
    assert (site / "output/en/sources/page/index.html").is_file()
    # a policy for pages that another theme draws is not ours to make
    assert (site / "output/_headers").is_file() == (not theme)
    assert not (site / "output/page.html").exists()


def test_their_problems_stop_their_build(site: Path, installed: Path) -> None:
    (site / "content/dispatches/first.yaml").write_text("shew: full\n")
    run = pelican(site, installed)
    assert run.returncode == 1
    assert not (site / "output/en").exists()


def test_the_wheel_holds_no_tests_and_no_content(installed: Path) -> None:
    assert sorted(path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")) == [
        "pelican_dossier"
    ]
    assert (installed / "pelican_dossier/locale/ar/LC_MESSAGES/dossier.po").is_file()
    assert (installed / "pelican_dossier/theme/templates/dossier/base.html").is_file()
    assert (installed / "pelican_dossier/starting/files/dossier.txt").is_file()
