"""Which words differ between two versions of a source, and which do not although they moved."""

from datetime import date

from pelican_dossier.comparing.worddifferences import WordDifference, word_differences
from pelican_dossier.model.versions import SourceVersion, passage_of


def version(*paragraphs: str, translated: tuple[str, ...] = ()) -> SourceVersion:
    passages = [passage_of(at, "en", text) for at, text in enumerate(paragraphs)]
    passages += [passage_of(at, "ar", text) for at, text in enumerate(translated)]
    return SourceVersion("one", "0" * 64, "en", date(2025, 1, 1), 1, tuple(passages))


def test_words_that_were_put_in_taken_out_and_replaced_are_told_with_their_paragraph() -> None:
    before = version("The bridge will open in May.", "It is free of charge.", "It is new.")
    after = version("The bridge will open in July.", "It is free.", "It is very new.")
    assert list(word_differences(before, after)) == [
        WordDifference(0, "en", "May.", "July."),
        WordDifference(1, "en", "free of charge.", "free."),
        WordDifference(2, "en", "", "very"),
    ]


def test_a_paragraph_that_only_has_another_number_does_not_differ() -> None:
    before, after = version("One.", "Two.", "Three."), version("New.", "One.", "Three.")
    assert list(word_differences(before, after)) == [
        WordDifference(0, "en", "", "New."),
        WordDifference(1, "en", "Two.", ""),
    ]


def test_a_translation_is_compared_by_itself_and_what_is_not_kept_with_nothing() -> None:
    before, after = version("One.", translated=("واحد",)), version("One.", translated=("الأول",))
    assert list(word_differences(before, after)) == [WordDifference(0, "ar", "واحد", "الأول")]
    assert list(word_differences(before.showing(False), after)) == []
