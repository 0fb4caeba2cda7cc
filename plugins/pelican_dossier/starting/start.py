"""What is known of a dossier when it begins."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pelican_dossier.starting.program import Program

TEMPLATES = Path(__file__).with_name("files")


def has_words(language: str) -> bool:
    """Whether there are first pages and a sample dispatch in a language."""
    return bool(language) and (TEMPLATES / language).is_dir()


@dataclass(frozen=True, slots=True)
class Start:
    """What the editor has said of the new dossier."""

    languages: tuple[str, ...]
    """The editions, the first one leading."""
    title: Mapping[str, str]
    """By language; at least one."""
    program: Program
    """What pip installs the program from."""
    editor: Mapping[str, str] = field(default_factory=dict)
    """By language; empty where nobody is named."""
    licence: str | None = None
    """Of what the editors write themselves."""
    timezone: str | None = None
    address: str = ""
    """At which readers will find the site; empty where it is not known."""
    has_sample: bool = True

    @property
    def first_title(self) -> str:
        """The title in the leading edition's language, else the first that there is."""
        return next((self.title[one] for one in self.languages if one in self.title), "")

    def editor_in(self, language: str) -> str | None:
        """The editor’s name in a language, else as it is known."""
        return self.editor.get(language) or next(iter(self.editor.values()), None)

    @property
    def sample_language(self) -> str | None:
        """That of the sample dispatch: the first edition's for which there is one."""
        return next((one for one in self.languages if has_words(one)), None)
