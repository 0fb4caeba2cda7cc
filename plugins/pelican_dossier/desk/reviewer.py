"""A person who reviews a dispatch: accepts readings, puts them right, and is on record for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pelican_dossier.desk.annotating import AnnotationsFile, List
from pelican_dossier.desk.content import Content
from pelican_dossier.desk.reviewing import ReviewItem, annotation_of, review_items
from pelican_dossier.desk.suggesting import Suggestion
from pelican_dossier.languages import detect
from pelican_dossier.model import Reading
from pelican_dossier.writing import put


def changed(item: ReviewItem, told: Any) -> Any:
    """What of an answer differs from what is read; nothing of it may, and then it is empty or None."""
    if isinstance(told, dict) and isinstance(item.told, dict):
        return {field: value for field, value in told.items() if item.told.get(field) != value}
    return None if told == item.told else told


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A person at work on one dispatch: every judgement is written at once.

    Each raises ProblemsFound, and writes nothing, where a corrections file may not hold it.
    """

    content: Content
    reading: Reading
    who: str
    when: date
    _states: list[tuple[bytes | None, bytes]] = field(default_factory=list)
    """The corrections file before and after each judgement; None where there was no file."""

    @property
    def judged(self) -> int:
        """How many judgements were written, by which they are taken back."""
        return len(self._states)

    @property
    def items(self) -> list[ReviewItem]:
        """What is to be looked at."""
        return review_items(self.reading, self.content.annotations.get(self.reading.dispatch.id))

    def text_of(self, item: ReviewItem) -> str:
        """The paragraph that an item stands in."""
        return "" if item.paragraph is None else self.reading.dispatch.paragraphs[item.paragraph].text

    def accept(self, item: ReviewItem) -> None:
        """Says that the program has it right."""
        told = item.told
        if isinstance(told, dict):  # the words of a voice are long, and stand in the dispatch
            told = {field: value for field, value in told.items() if field != "said"}
        self._put("accepted", self._entry(item, told))

    def put_right(
        self, item: ReviewItem, told: Any, reason: Mapping[str, str], suggested_by: str | None = None
    ) -> None:
        """Says what is right instead."""
        entry = {**self._entry(item, changed(item, told)), "reason": dict(reason)}
        self._put("corrections", entry | ({"suggested_by": suggested_by} if suggested_by else {}))

    def continued(self, item: ReviewItem) -> list[ReviewItem]:
        """The voices of later paragraphs that have their speaker from this one, by a pronoun or a bare role."""
        if item.subject != "voice" or not isinstance(item.told, dict):
            return []
        later = [
            one
            for one in self.items
            if one.subject == "voice" and (one.paragraph or 0, one.start) > (item.paragraph or 0, item.start)
        ]
        found: list[ReviewItem] = []
        for one in sorted(later, key=lambda one: (one.paragraph or 0, one.start)):
            if one.told["speaker"] != item.told["speaker"]:
                continue
            if one.told["speaker"] in one.words:  # named again, and judged for itself
                break
            found.append(one)
        return found

    def take(self, suggestion: Suggestion) -> None:
        """Accepts what somebody else reads."""
        by = suggestion.suggested_by
        reason = suggestion.reason or {self.content.settings.languages[0]: f"{by} ✓"}
        self.put_right(suggestion.item, suggestion.told, reason, by)

    def take_back(self, until: int) -> bool:
        """Takes back what was judged since there were ``until`` judgements.

        False, and nothing is changed, where somebody else has written into the file since.
        """
        path = self._file().path
        if self.judged <= until:
            return True
        before, after = self._states[until][0], self._states[-1][1]
        if not path.is_file() or path.read_bytes() != after:
            return False
        if before is None:
            path.unlink()
        else:
            put(path, before)
        del self._states[until:]
        return True

    def mark_reviewed(self) -> None:
        """Says that everything was looked at."""
        file = self._file()
        file.mark_reviewed(self.who, self.when.isoformat())
        self._save(file)

    def reason_of(self, words: str) -> dict[str, str]:
        """A reason under the language that it is written in, as far as the dossier has that one."""
        languages = self.content.settings.languages
        code = detect(words)
        return {code if code in languages else languages[0]: words}

    def _entry(self, item: ReviewItem, told: Any) -> dict[str, Any]:
        return annotation_of(item, self.text_of(item), told, self.who, self.when.isoformat())

    def _put(self, entries: List, entry: Mapping[str, Any]) -> None:
        file = self._file()
        file.put(entries, entry)
        self._save(file)

    def _save(self, file: AnnotationsFile) -> None:
        before = file.path.read_bytes() if file.path.is_file() else None
        file.save(self.reading.dispatch, self.content.registry.by_id)
        self._states.append((before, file.path.read_bytes()))

    def _file(self) -> AnnotationsFile:
        return AnnotationsFile(self.content.folder, self.reading.dispatch.id)
