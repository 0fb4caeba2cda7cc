"""What figures count of a happening: of whom, told as a fact, and nothing that is only near such a figure."""

from datetime import date

from pelican_dossier.comparing.quantities import quantities
from pelican_dossier.comparing.sentences import compared_parts
from pelican_dossier.intake import receive_text
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry
from tests.fixtures import Case, cases


@cases(__file__, "quantities")
def test_what_a_figure_counts(case: Case) -> None:
    reading = read(receive_text(case.text, "one", None, date(2025, 1, 2)), Registry())
    sentences = [sentence for part in compared_parts([reading]) for sentence in part.sentences]
    case.check(
        f"{one.figure.text}: {one.kind} {one.population or '-'}{' risen' if one.is_risen else ''}"
        for sentence in sentences
        for one in quantities(sentence)
    )
