"""What a person's page tells of his words: every role that a dispatch gives, with its source, and his statements."""

from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.saidby import given_roles, statements_by
from tests.comparing.desk import five, project


def edition(language: str = "en") -> Edition:
    return Edition(language, project().settings, five(), project().translations)


def test_each_role_stands_with_the_dispatches_that_give_it() -> None:
    one = edition()
    expected = {
        (voice.role, reading.dispatch.id)
        for reading in one.dossier.readings
        for voice in reading.voices
        if voice.role and "النعمان" in voice.speaker
    }
    told = given_roles(one)["sabah-al-numan"]
    assert {source.id for role in told for source, _ in role.places} == {source for _, source in expected}
    assert all(role.words.language == "en" for role in told)


def test_a_speaker_leads_to_his_statements() -> None:
    links = statements_by(edition())["sabah-al-numan"]
    assert links
    assert all(link.href.startswith("en/statements/") for link in links)
