"""Which files a new dossier has: a visible list, each with the template it is made from."""

from dataclasses import dataclass
from enum import Enum, auto


class ForEachLanguage(Enum):
    """How often a template is filled; ``LANG`` in its paths stands for the language."""

    NO = auto()
    PAGE = auto()
    """Once for each edition whose words the program has."""
    SAMPLE = auto()
    """Once, in the language of the sample dispatch."""


@dataclass(frozen=True, slots=True)
class Template:
    """One file of a new dossier."""

    path: str
    """From the dossier's folder."""
    source: str
    """In the package's folder of templates."""
    each: ForEachLanguage = ForEachLanguage.NO
    only_if_sample: bool = False
    is_program: bool = False
    """Whether the file may be run."""


BESIDE_A_SITE = (
    Template("content/dossier.yaml", "dossier.txt"),
    Template("content/decisions.yaml", "decisions.txt"),
    Template("content/registry/names.yaml", "registry.txt"),
    Template("content/registry/terms.yaml", "terms.txt"),
    Template("content/dispatches/sample.txt", "LANG/sample.txt", ForEachLanguage.SAMPLE, only_if_sample=True),
    Template("content/dispatches/sample.yaml", "sidecar.txt", only_if_sample=True),
)
"""What a Pelican site that is there needs on top; its settings, pages and workflows are its own."""
FILES = (
    Template("pelicanconf.py", "pelicanconf.txt"),
    Template("requirements.txt", "requirements.txt"),
    Template("README.md", "readme.txt"),
    Template(".gitignore", "gitignore.txt"),
    *BESIDE_A_SITE,
    Template("content/pages/about.LANG.md", "LANG/about.md", ForEachLanguage.PAGE),
    Template(".github/workflows/publish.yml", "github.txt"),
    Template(".gitlab-ci.yml", "gitlab.txt"),
    Template(".pre-commit-config.yaml", "precommitconfig.txt"),
    Template("hooks/pre-commit", "precommit.txt", is_program=True),
    Template("hooks/post-receive", "postreceive.txt", is_program=True),
)
"""All of a dossier of its own."""
