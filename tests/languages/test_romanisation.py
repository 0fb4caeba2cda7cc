"""Names that the registry lacks, in Latin letters by a published scheme."""

from pelican_dossier.languages.arabic.letters import romanise
from tests.fixtures import Case, cases


@cases(__file__, "romanisation")
def test_a_name_is_romanised_letter_by_letter(case: Case) -> None:
    case.check([romanise(case.text)])


def test_what_is_no_arabic_word_stays() -> None:
    assert romanise("F-16 (2025)") == "F-16 (2025)"
