"""What surrounds a match: the words before and after it, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from .countries import demonyms
from .matching import Match
from .tokens import Word
from .words import names_of_people, ordinary
from .words import words as listed

_BLANKS = (" ", "\u00a0", "  ")
_LONGEST_RUN = 8  # capitalised words looked ahead over
_FARTHEST = 4  # words looked back over for a preposition: "in the heavily shelled eastern city of X"


@dataclass(frozen=True, slots=True)
class Around:
    """Views of the words beside a match; a word counts as beside only when a blank alone stands between."""

    words: list[Word]
    match: Match

    def before(self, back: int = 1) -> Word | None:
        """Return the word `back` before the match; null when anything but blanks stands between."""
        first = self.match.first
        if back > first:
            return None
        for index in range(first - back + 1, first + 1):
            if self.words[index].gap not in _BLANKS:
                return None
        return self.words[first - back]

    def after(self, ahead: int = 1) -> Word | None:
        """Return the word `ahead` after the match; null when anything but blanks stands between."""
        last = self.match.last
        if last + ahead > len(self.words):
            return None
        for index in range(last, last + ahead):
            if self.words[index].gap not in _BLANKS:
                return None
        return self.words[last + ahead - 1]

    @property
    def low_before(self) -> str:
        return low(self.before())

    @property
    def low_after(self) -> str:
        return low(self.after())

    @property
    def gap_before(self) -> str:
        return self.words[self.match.first].gap

    @property
    def gap_after(self) -> str:
        return self.words[self.match.last].gap if self.match.last < len(self.words) else "\n"

    @property
    def run_after(self) -> list[Word]:
        """Return the capitalised words that follow without a break, as in "Beijing Foreign Studies University"."""
        run: list[Word] = []
        while (
            len(run) < _LONGEST_RUN
            and (word := self.after(len(run) + 1)) is not None
            and (word.capital or self._links(len(run) + 1, word))
        ):
            run.append(word)
        return run

    def _links(self, ahead: int, word: Word) -> bool:
        following = self.after(ahead + 1)
        return ahead > 1 and word.low in ("of", "for") and following is not None and following.capital

    @property
    def is_located(self) -> bool:
        """Tell whether a preposition of place stands before, with an article, a direction or a demonym between."""
        return self._led_by(lambda word: word.low in listed("locative"))

    @property
    def is_loosely_located(self) -> bool:
        return self._led_by(lambda word: word.low in listed("weak_locative"))

    def _led_by(self, leads: Callable[[Word], bool]) -> bool:
        for back in range(1, _FARTHEST + 1):
            word = self.before(back)
            if word is None:
                return False
            if leads(word):
                return True
            if not (
                word.low in ("the", "of")
                or word.low in listed("direction")
                or is_demonym(word)
                or self._is_noun_of(back)
            ):
                return False
        return False

    def _is_noun_of(self, back: int) -> bool:
        word, of = self.before(back), self.before(back - 1)
        return low(of) == "of" and low(word) in kinds_of_place()

    @property
    def is_designated(self) -> bool:
        """Tell whether the text says what it is: "the town of X", "X province", "the village X"."""
        if noun_before(self) in kinds_of_place() or (
            self.low_after in listed("area_noun") and self.low_after != "state"
        ):
            return True
        before = self.before()
        return before is not None and not before.capital and before.low in ("city", "town", "village", "settlement")


def low(word: Word | None) -> str:
    return word.low if word else ""


@cache
def kinds_of_place() -> frozenset[str]:
    return listed("city_noun") | listed("area_noun") | listed("area_plural") | listed("city_plural")


def noun_before(around: Around) -> str:
    """Return the noun in "the region of X", else nothing."""
    return low(around.before(2)) if around.low_before == "of" else ""


def is_given_name(word: Word | None) -> bool:
    return word is not None and word.capital and word.low in names_of_people("given")


def is_demonym(word: Word | None) -> bool:
    return word is not None and word.text in demonyms()


def is_plain(word: Word) -> bool:
    """Tell whether a word at a sentence's start has its capital only from that."""
    return word.first and (word.low in listed("starter") or word.low in listed("function") or word.low in ordinary())
