"""What ``dossier new`` asks: a visible list of questions, each with its default, and what the answers are worth."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pelican_dossier import __version__
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model.langstring import is_known
from pelican_dossier.model.zones import zone_of
from pelican_dossier.starting.start import Start

Answer = Callable[[str], str]
"""What the editor answers to a question; an empty answer takes the default."""
_Worth = TypeVar("_Worth")


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line has said already; None is asked for."""

    languages: str | None = None
    titles: tuple[str, ...] = ()
    editor: str | None = None
    licence: str | None = None
    timezone: str | None = None
    address: str | None = None
    program: str | None = None
    has_sample: bool = True


def asked(said: Said, name: str, answer: Answer | None = None) -> Start:
    """The start of a dossier in a folder of this name.

    Without ``answer`` nothing is asked; a wrong answer is asked for again, with what is wrong. Raises ValueError where
    the command line is wrong.
    """

    def of(value: str | None, question: str, default: str, worth: Callable[[str], _Worth]) -> _Worth:
        if value is not None or answer is None:
            return worth(default if value is None else value)
        wrong = ""
        while True:
            try:
                return worth(answer(f"{wrong}{question} [{default or 'none'}]: ").strip() or default)
            except ValueError as error:
                wrong = f"{error}\n"

    languages = of(
        said.languages, "Languages of the editions, the first one leading", ",".join(LANGUAGE_PACKS), _languages
    )
    titles = _titles(said.titles, languages)
    if not said.titles:
        for language in languages:
            default = name if language == languages[0] else ""
            if title := of(None, f"Title in {language}", default, str):
                titles[language] = title
    editor = of(said.editor, "Who edits it", "", str)
    licence = of(said.licence, "Licence of what you write, such as CC-BY-4.0", "", str)
    timezone = of(said.timezone, "Clock of the outlets, such as Asia/Baghdad", "", _timezone)
    address = of(said.address, "Address at which readers will find the site", "", _address)
    program = said.program or f"pelican-dossier=={__version__}"
    about = (editor or None, licence or None, timezone or None, address)
    return Start(languages, titles, program, *about, has_sample=said.has_sample)


def _timezone(stated: str) -> str:
    if stated and zone_of(stated) is None:
        raise ValueError(f"{stated!r} is no time zone; write a name such as Asia/Baghdad")
    return stated


def _address(stated: str) -> str:
    if stated and not stated.startswith(("http://", "https://")):
        raise ValueError(f"{stated!r} is no whole address; write one such as https://example.org/dossier")
    return stated.rstrip("/")


def _languages(stated: str) -> tuple[str, ...]:
    languages = tuple(filter(None, (one.strip() for one in stated.replace(" ", ",").split(","))))
    if not languages or len(set(languages)) < len(languages):
        raise ValueError("name each language of the editions once, such as ar,en")
    for language in languages:
        if not is_known(language):
            raise ValueError(f"{language!r} is no language that is known; write codes such as ar,en")
    return languages


def _titles(stated: tuple[str, ...], languages: tuple[str, ...]) -> dict[str, str]:
    """Titles by language; those without one are of the languages that are left, in their order."""
    parted = [one.partition("=") for one in stated]
    named = {language: words for language, _, words in parted if language in languages}
    plain = ["".join(one) for one in parted if one[0] not in named]
    left = [language for language in languages if language not in named]
    if len(plain) > len(left):
        raise ValueError(f"{plain[len(left)]!r} is a title too many; give one for each language")
    titles = named | dict(zip(left, plain, strict=False))
    return {language: titles[language].strip() for language in languages if titles.get(language, "").strip()}
