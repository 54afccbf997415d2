"""The lexicon of words that attribute: reporting verbs in all their forms, and nouns and adjectives that state a position.

The tables `cues.tsv` and `positions.tsv` say what each word takes and which act it performs; their heads explain the columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final, Literal, cast

from locarno.records import Act

Form = Literal["base", "third", "past", "participle", "gerund"]

_DOUBLED: Final = frozenset(
    "beg slam dub plan quip refer commit admit rebut prefer concur extol brag pan rap bat chip nod rib demur infer confer blog rip stop wrap "
    "skip drop sob pin bar let put set bet".split()
)
_VOWELS: Final = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A reporting verb: `frames` are letters as in `cues.tsv`; `after` and `after_object` the prepositions that lead to the content.

    `particle` holds the words that have to follow it ("out" in "rule out"), in the notation of `cues.tsv`.
    """

    lemma: str
    particle: tuple[str, ...]
    frames: frozenset[str]
    after: frozenset[str]
    after_object: frozenset[str]
    act: Act
    agent_only: bool

    @property
    def says(self) -> bool:
        """True when it can stand after or inside what is said ("..., he said")."""
        return "s" in self.frames or "q" in self.frames


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a reporting verb: "said" is past and participle of "say"."""

    verb: CueVerb
    forms: frozenset[Form]


@dataclass(frozen=True, slots=True)
class PositionWord:
    """A noun or adjective that states a position; `inside` when the word itself belongs to the content ("ready to help")."""

    word: str
    kind: Literal["n", "a"]
    after: frozenset[str]
    inside: bool
    act: Act


def _rows(table: str) -> Iterator[list[str]]:
    for line in (files("locarno.extract") / table).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _read_verbs() -> tuple[dict[str, tuple[VerbForm, ...]], dict[str, tuple[VerbForm, ...]]]:
    strong: dict[str, list[VerbForm]] = {}
    weak: dict[str, list[VerbForm]] = {}
    for lemma, frames, act, subject in _rows("cues.tsv"):
        base, *irregular = lemma.split("/")
        head, *particle = base.split(" ")
        codes, after, after_object = _read_frames(frames)
        verb = CueVerb(base, tuple(particle), codes, after, after_object, cast(Act, act), subject != "any")
        for form, names in _inflect(head, irregular).items():
            target = weak if particle or subject == "weak" else strong
            target.setdefault(form, []).append(VerbForm(verb, frozenset(names)))
    # A verb with its particles is tried before the bare verb: "rule out" before "rule".
    longest = {form: tuple(sorted(found, key=lambda one: -len(one.verb.particle))) for form, found in weak.items()}
    return {form: tuple(found) for form, found in strong.items()}, longest


def _read_frames(frames: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    codes: set[str] = set()
    after: set[str] = set()
    after_object: set[str] = set()
    target = codes
    for item in frames.split(","):
        if item.startswith("p:"):
            target, item = after, item[2:]
        elif item.startswith("f:"):
            target, item = after_object, item[2:]
        elif len(item) == 1:
            target = codes
        target.add(item)
    return frozenset(codes), frozenset(after), frozenset(after_object)


def _inflect(base: str, irregular: list[str]) -> dict[str, set[Form]]:
    soft_y = base.endswith("y") and base[-2] not in _VOWELS
    stem = base + base[-1] if base in _DOUBLED else base
    third = base[:-1] + "ies" if soft_y else base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    regular = base + "d" if base.endswith("e") else base[:-1] + "ied" if soft_y else stem + "ed"
    gerund = base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else stem + "ing"
    past, participle = (irregular[0], irregular[-1]) if irregular else (regular, regular)
    forms: dict[str, set[Form]] = {}
    names: tuple[tuple[str, Form], ...] = (
        (base, "base"), (third, "third"), (past, "past"), (participle, "participle"), (gerund, "gerund"),
    )  # fmt: skip
    for form, name in names:
        forms.setdefault(form, set()).add(name)
    return forms


def _read_positions() -> dict[str, PositionWord]:
    found = {}
    for word, kind, after, act in _rows("positions.tsv"):
        words = frozenset(after.split(",")) - {"-"}
        found[word] = PositionWord(word, cast(Literal["n", "a"], kind), words - {"+"}, "+" in words, cast(Act, act))
    return found


VERB_FORMS, WEAK_FORMS = _read_verbs()
"""Reporting verbs by form; in `WEAK_FORMS` those that are known by their particles alone, or are most often something else."""
CUE_FORMS: Final = frozenset(VERB_FORMS) | frozenset(WEAK_FORMS)
"""All forms that may be a cue."""
POSITION_WORDS: Final = _read_positions()
LIGHT_VERBS: Final = frozenset(
    "express expresses expressed expressing voice voices voiced voicing raise raises raised raising share shares shared sharing reiterate "
    "reiterates reiterated reiterating repeat repeats repeated repeating renew renews renewed renewing convey conveys conveyed conveying "
    "offer offers offered offering extend extends extended extending show shows showed shown showing declare declares declared declaring "
    "announce announces announced announcing signal signals signaled signalled signaling signalling give gives gave given giving make makes "
    "made making issue issues issued issuing place places placed placing lodge lodges lodged lodging file files filed filing have has had "
    "having send sends sent sending reaffirm reaffirms reaffirmed reaffirming stress stresses stressed stressing underline underlines "
    "underlined underlining emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising confirm confirms "
    "confirmed confirming welcome pledge pledges pledged pledging "
    "drop drops dropped dropping withdraw withdraws withdrew withdrawn withdrawing abandon abandons abandoned abandoning waive waives waived "
    "waiving renounce renounces renounced renouncing".split()
)
"""Verbs that only carry a position noun: "expressed support for", "raised concerns about"."""
