"""The settings of a site, as far as a dossier goes by them."""

from pathlib import Path

import pytest

from pelican_dossier.conf import read_conf
from pelican_dossier.problems import ProblemsFound
from pelican_dossier.starting import begin
from pelican_dossier.starting.asking import Said, asked
from tests.inprocess import dossier

WRONG = ("example.org", "//example.org", "ftp://example.org", "https://", "javascript:alert(1)", "https://example.org/?a",
         "https://example.org/#a", "https://example.org/a b", "https://example.org:port", 'https://example.org/"', 7)  # fmt: skip


@pytest.mark.parametrize("address", WRONG)
def test_an_address_that_no_link_can_begin_with(tmp_path: Path, address: object) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(f"PATH = 'content'\nSITEURL = {address!r}\n", "utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_conf(settings)
    (problem,) = found.value.problems
    assert (problem.line, problem.what) == (2, f"SITEURL cannot be {address!r}")
    assert problem.remedy == "write the whole address, such as https://example.org/dossier"


@pytest.mark.parametrize(
    "address", ["", None, "https://example.org", "http://[::1]:8000/a/", "https://مثال.إختبار/ملف"]
)
def test_an_address_or_none(tmp_path: Path, address: object) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(f"SITEURL = {address!r}\n", "utf-8")
    assert read_conf(settings).values["SITEURL"] == address


def test_check_tells_of_the_settings_beside_the_content(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").write_text("SITEURL = 'example.org'\n", "utf-8")
    run = dossier("check", cwd=tmp_path)
    assert run.returncode == 1
    assert "pelicanconf.py:1: SITEURL cannot be 'example.org'; write the whole address" in run.stderr


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ('PATH = "content"\n', "PLUGINS does not name pelican_dossier, so that the site would hold no dossier"),
        ('PLUGINS = ["sitemap"]\nPATH = "content"\n', "pelicanconf.py:1: PLUGINS does not name pelican_dossier"),
        ('PLUGINS = ["pelican_dossier"]\n', "PATH does not say where the editors' folder is; write PATH ="),
    ],
)
def test_a_site_that_would_hold_no_dossier_is_not_built(tmp_path: Path, said: str, told: str) -> None:
    (tmp_path / "pelicanconf.py").write_text(said, "utf-8")
    run = dossier("build", cwd=tmp_path)
    assert run.returncode == 1
    assert told in run.stderr
    assert not (tmp_path / "output").exists()


def test_check_tells_of_settings_by_which_nothing_is_built(tmp_path: Path) -> None:
    begin(tmp_path, asked(Said("en"), "The river"))
    settings = tmp_path / "pelicanconf.py"
    assert dossier("check", cwd=tmp_path).returncode == 0
    settings.write_text('PATH = "content"\n', "utf-8")
    run = dossier("check", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    assert "PLUGINS does not name pelican_dossier" in run.stderr
    settings.unlink()
    run = dossier("check", "--format", "github", cwd=tmp_path)
    assert run.returncode == 1
    assert "::error file=pelicanconf.py,title=problem::the file is missing" in run.stdout
    run = dossier("check", "--content", f"{tmp_path.name}/content", cwd=tmp_path.parent)
    assert run.stderr.startswith(f"{tmp_path.name}/pelicanconf.py: the file is missing; ")


def test_a_folder_of_the_editors_that_is_another_is_told_of_where_it_is_named(tmp_path: Path) -> None:
    begin(tmp_path, asked(Said("en"), "The river"))
    settings = tmp_path / "pelicanconf.py"
    right = settings.read_text("utf-8")
    line = next(at for at, said in enumerate(right.splitlines(), 1) if said.startswith("PATH ="))
    (tmp_path / "hooks/texts").mkdir()
    for stated, told in (
        ("contents", "PATH is 'contents', and there is no such folder; write PATH = \"content\", or make that folder."),
        ("hooks", "PATH is 'hooks', where no dossier.yaml is; write PATH = \"content\"."),
    ):
        settings.write_text(right.replace('PATH = "content"', f'PATH = "{stated}"', 1), "utf-8")
        for command in ("check", "build"):
            run = dossier(command, cwd=tmp_path)
            assert (run.returncode, run.stderr) == (1, f"pelicanconf.py:{line}: {told}\n")
    settings.write_text(right, "utf-8")
    (tmp_path / "content/dossier.yaml").rename(tmp_path / "hooks/dossier.yaml")
    assert "content/dossier.yaml: the file is missing; write one" in dossier("build", cwd=tmp_path).stderr


def test_check_goes_by_settings_that_stand_elsewhere(tmp_path: Path) -> None:
    begin(tmp_path, asked(Said("en"), "The river"))
    (tmp_path / "settings").mkdir()
    elsewhere = (tmp_path / "pelicanconf.py").rename(tmp_path / "settings/preview.py")
    elsewhere.write_text(elsewhere.read_text("utf-8").replace('PATH = "content"', 'PATH = "../content"'), "utf-8")
    page = tmp_path / "content/pages/about.en.md"
    page.write_text(page.read_text("utf-8") + "\n[x](../metod/index.html)\n", "utf-8")
    assert "--settings" in dossier("check", cwd=tmp_path).stderr
    run = dossier("check", "--settings", "settings/preview.py", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    assert "there will be no page en/metod/index.html" in run.stdout
    elsewhere.write_text('PATH = "../content"\n', "utf-8")
    run = dossier("check", "--settings", "settings/preview.py", cwd=tmp_path)
    assert run.returncode == 1
    assert run.stderr.startswith("settings/preview.py: PLUGINS does not name pelican_dossier")


@pytest.mark.parametrize(
    "command",
    [
        ("add", "more.txt"),
        ("ask", "When does it open?", "--kind", "date"),
        ("findings",),
        ("names",),
        ("review", "--status"),
        ("score",),
        ("translate", "--status"),
    ],
)
def test_settings_that_stand_elsewhere_are_named_for_every_command(tmp_path: Path, command: tuple[str, ...]) -> None:
    away = tmp_path / "away"
    (tmp_path / "content/dispatches").mkdir(parents=True)
    (tmp_path / "content/dossier.yaml").write_text("format: 1\ntitle: {en: T}\nlanguages: [en]\n", "utf-8")
    (tmp_path / "more.txt").write_text("The ferry opens on Monday.\n", "utf-8")
    away.mkdir()
    (away / "conf.py").write_text("1 / 0\n", "utf-8")
    told = dossier(*command, "--settings", "away/conf.py", cwd=tmp_path)
    assert (told.returncode, "away/conf.py" in told.stderr) == (1, True)
    assert dossier(*command, "--settings", "away/none.py", cwd=tmp_path).stderr.startswith("away/none.py: the file is")
    (away / "conf.py").write_text("PATH = 'content'\n", "utf-8")
    assert dossier(*command, "--settings", "away/conf.py", cwd=tmp_path).returncode == 0
