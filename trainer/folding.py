"""This file is words folded for a search: no case, no accents, Latin letters only, whatever was written or typed."""

from __future__ import annotations

from functools import lru_cache

_ONE_SOUND = tuple((f"{vowel}{sign}", f"{vowel}i") for vowel in "aeiou" for sign in "jy")
_SOFT = str.maketrans("", "", "'\"`")


@lru_cache(maxsize=50_000)
def folded(text: str) -> str:
    """What the ways to write one word have in common: "oystein" and Øystein, "anna" and Анна, "sergei" and Sergey.

    Asked of the same texts at every key of a search. The letters come from anyascii.
    """
    plain = text.casefold().translate(_SOFT if text.isascii() else _letters())
    for written, sound in _ONE_SOUND:
        plain = plain.replace(written, sound)
    return plain


def begins(name: str, letters: str) -> bool:
    """Whether a name, or one of its words, begins with these letters, in its own script or typed in another.

    In the same script a letter means itself: С doesn't find Шура, though both are written with an S in Latin.
    """
    known, wanted = _bare(name), _bare(letters)
    if _opens(known, wanted):
        return True
    return known.isascii() != wanted.isascii() and _opens(folded(name), folded(letters))


def _opens(known: str, wanted: str) -> bool:
    words = [known, *known.replace("-", " ").split()]
    return bool(wanted) and any(word.startswith(wanted) for word in words)


@lru_cache(maxsize=2_000)
def _bare(text: str) -> str:
    """Without case and accents, in its own script."""
    import unicodedata

    apart = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class _Letters(dict[int, str]):
    """Letters by their codes without accents, in Latin ones, found when first met; an accent by itself is none."""

    def __missing__(self, code: int) -> str:
        from anyascii import anyascii

        self[code] = anyascii(_bare(chr(code))).casefold().translate(_SOFT)
        return self[code]


@lru_cache(maxsize=1)
def _letters() -> _Letters:
    return _Letters()
