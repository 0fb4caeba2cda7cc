"""Arabic names as newspapers write them in Latin letters, which the terminal offers beside a name."""

from pelican_dossier.languages.arabic.latin import latin
from tests.fixtures import Case, cases


@cases(__file__, "latin_arabic")
def test_a_name_is_spelt_as_newspapers_might(case: Case) -> None:
    case.check([latin(case.text)])
