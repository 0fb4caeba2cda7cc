"""What ``dossier new`` asks: a visible list of questions, each with its default, and what the answers are worth."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pelican_dossier.conf import is_address
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model.langstring import is_known
from pelican_dossier.model.zones import zone_of
from pelican_dossier.starting.program import installed, named
from pelican_dossier.starting.start import Start

Answer = Callable[[str], str]
"""What the editor answers to a question; an empty answer takes the default."""
_Worth = TypeVar("_Worth")


@dataclass(frozen=True, slots=True)
class Said:
    """What the command line has said already; None is asked for."""

    languages: str | None = None
    titles: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    licence: str | None = None
    timezone: str | None = None
    address: str | None = None
    program: str | None = None
    has_sample: bool = True


def asked(said: Said, name: str, answer: Answer | None = None, again: bool = True) -> Start:
    """The start of a dossier in a folder of this name.

    Without ``answer`` nothing is asked; a wrong answer is asked for ``again``, with what is wrong: answers written
    beforehand would all move by one. Raises ValueError where the command line is wrong, or such an answer.
    """

    def of(value: str | None, question: str, default: str, worth: Callable[[str], _Worth]) -> _Worth:
        if value is not None or answer is None:
            return worth(default if value is None else value)
        wrong = ""
        while True:
            try:
                return worth(answer(f"{wrong}{question} [{default or 'none'}]: ").strip() or default)
            except ValueError as error:
                if not again:
                    raise ValueError(f"the answer to {question!r}: {error}") from None
                wrong = f"{error}\n"

    languages = of(
        said.languages, "Languages of the editions, the first one leading", ",".join(LANGUAGE_PACKS), _languages
    )

    def in_each(stated: tuple[str, ...], question: str, default: str) -> dict[str, str]:
        words = _by_language(stated, languages)
        for language in () if stated else languages:
            if told := of(None, f"{question} in {language}", default if language == languages[0] else "", str):
                words[language] = told
        return words

    titles = in_each(said.titles, "Title", name)
    editor = in_each(said.editors, "Name of the editor", "")
    licence = of(said.licence, "Licence of what you write, such as CC-BY-4.0", "", str)
    timezone = of(said.timezone, "Clock of the outlets, such as Asia/Baghdad", "", _timezone)
    address = of(said.address, "Address at which readers will find the site", "", _address)
    program = named(said.program) if said.program else installed()
    about = (editor, licence or None, timezone or None, address)
    return Start(languages, titles, program, *about, has_sample=said.has_sample)


def _timezone(stated: str) -> str:
    if stated and zone_of(stated) is None:
        raise ValueError(f"{stated!r} is no time zone; write a name such as Asia/Baghdad")
    return stated


def _address(stated: str) -> str:
    if stated and not is_address(stated):
        remedy = "write the whole of it, without a space, ? or #, such as https://example.org/dossier"
        raise ValueError(f"{stated!r} cannot be the address of a site; {remedy}")
    return stated.rstrip("/")


def _languages(stated: str) -> tuple[str, ...]:
    languages = tuple(filter(None, (one.strip() for one in stated.replace(" ", ",").split(","))))
    if not languages or len(set(languages)) < len(languages):
        raise ValueError("name each language of the editions once, such as ar,en")
    for language in languages:
        if not is_known(language):
            raise ValueError(f"{language!r} is no language that is known; write codes such as ar,en")
    return languages


def _by_language(stated: tuple[str, ...], languages: tuple[str, ...]) -> dict[str, str]:
    """Titles or names by language; those without one are of the languages that are left, in their order."""
    parted = [one.partition("=") for one in stated]
    named = {language: words for language, _, words in parted if language in languages}
    plain = ["".join(one) for one in parted if one[0] not in named]
    left = [language for language in languages if language not in named]
    if len(plain) > len(left):
        raise ValueError(f"{plain[len(left)]!r} is one too many; give one for each language")
    words = named | dict(zip(left, plain, strict=False))
    return {language: words[language].strip() for language in languages if words.get(language, "").strip()}
