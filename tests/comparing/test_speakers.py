"""Which voices are one speaker, over case endings, titles and spellings; and which look alike and are two."""

import re
from datetime import date

from pelican_dossier.comparing.speakers import SpeakerIdentities
from pelican_dossier.model import Dossier
from pelican_dossier.registry import Registry
from tests.comparing.desk import small
from tests.fixtures import Case, cases

DAY = date(2025, 11, 7)


def dossier_of(text: str, registry: Registry) -> Dossier:
    _, *parts = re.split(r"^\[(\w+)\]\n", text, flags=re.MULTILINE)
    return small(*((id_, DAY, told) for id_, told in zip(parts[::2], parts[1::2], strict=True)), registry=registry)


def told_of(dossier: Dossier) -> list[str]:
    identities = SpeakerIdentities(dossier.readings, dossier.entities)
    forms: dict[str, list[str]] = {}
    names = {}
    for reading in dossier.readings:
        for voice in reading.voices:
            one = identities.of(reading.dispatch.id, voice.speaker)
            names[one.id] = one.entity or one.name
            form = f"{reading.dispatch.id}: {voice.speaker}"
            if form not in forms.setdefault(one.id, []):
                forms[one.id].append(form)
    return [f"{names[id_]} = {'; '.join(told)}" for id_, told in forms.items()]


@cases(__file__, "speakers")
def test_who_is_one_speaker(case: Case) -> None:
    case.check(told_of(dossier_of(case.text, Registry())))
