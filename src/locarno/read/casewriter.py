"""A proposed codebook as a case folder: `case.toml` with what each line rests on in comments, and the coverage copied beside it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from importlib.resources import files as package_files
from pathlib import Path

from locarno.errors import CaseError
from locarno.read.casefile import CASE_FILE
from locarno.records import Actor, Office, ProposedActor, ProposedCase, ProposedIssue

COVERAGE = "coverage"
_RULE = "-" * 106
_KINDS = (("state", "states"), ("organisation", "organisations"), ("person", "persons"), ("group", "groups"))


def refuse_taken(folder: Path, source: Path) -> None:
    """Raise a `CaseError` where a case could not be laid out: one is there already, or other coverage is."""
    if (folder / CASE_FILE).exists():
        raise CaseError("there is a case here already", where=str(folder / CASE_FILE), way_out="choose another folder")
    if folder.exists() and not folder.is_dir():
        raise CaseError("is a file, not a folder", where=str(folder), way_out="choose another name for the case")
    coverage = folder / COVERAGE
    if (
        coverage.is_dir()
        and not _same(coverage, source)
        and any(not path.name.startswith(".") for path in coverage.iterdir())
    ):
        raise CaseError(
            "there is coverage here already",
            where=str(coverage),
            why="it would mix with what is copied there",
            way_out=f"propose from it (--from {coverage}), or choose another folder",
        )


def write_proposed_case(folder: Path, source: Path, items: Sequence[Path], proposal: ProposedCase) -> Path:
    """Lay out the case and return the path of its `case.toml`, which is written last: where it is, the case is whole.

    `items` are the files of `source` to copy, with their folders below it. Where `source` is the case's own coverage nothing is copied.
    A failure leaves no file behind that was not there before. Raises `CaseError`.
    """
    coverage, path = folder / COVERAGE, folder / CASE_FILE
    made: list[Path] = []
    try:
        coverage.mkdir(parents=True, exist_ok=True)
        if not _same(coverage, source):
            for item in items:
                target = coverage / item.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                made.append(target)
                shutil.copyfile(item, target)
        made.append(path)
        path.write_text(case_text(proposal), encoding="utf-8")
        made.clear()
    except OSError as error:
        why, way_out = error.strerror or str(error), "choose a folder that can be written, or make room"
        raise CaseError(
            "a case could not be written", where=str(error.filename or folder), why=why, way_out=way_out
        ) from error
    finally:
        for file in made:  # whatever stopped it, an interruption too
            file.unlink(missing_ok=True)
    return path


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


# ---------------------------------------------------------------------------------------------------------------- TOML


def case_text(proposal: ProposedCase) -> str:
    """The case file as TOML. The same proposal always gives the same text."""
    lines = list(_head(proposal))
    for kind, plural in _KINDS:
        group = [one for one in proposal.actors if one.actor.kind == kind]
        if group:
            lines += ["", _heading(plural)]
        for actor in group:
            lines += ["", *_actor(actor)]
    lines += ["", _heading("issues"), *_issues_head(proposal)]
    for number, issue in enumerate(proposal.issues, start=1):
        lines += ["", *_issue(number, issue)]
    return "\n".join(lines) + "\n"


def _head(proposal: ProposedCase) -> Iterator[str]:
    template = package_files("locarno.read").joinpath("proposed_case.toml").read_text(encoding="utf-8")
    yield from template.format(articles=proposal.articles, statements=proposal.statements).rstrip("\n").split("\n")
    yield ""
    yield f"title = {_text(proposal.title)} # proposed"
    yield f'coverage = ["{COVERAGE}"]'


def _heading(words: str) -> str:
    return f"# {_RULE[: 113 - len(words)]} {words}"


def _actor(one: ProposedActor) -> Iterator[str]:
    actor = one.actor
    yield f"# proposed: {_count(one.statements, 'statement')}, named in {_count(one.articles, 'article')}"
    yield "[[actors]]"
    yield f"id = {_text(actor.id)}"
    yield f"name = {_text(actor.name)}"
    yield f"kind = {_text(actor.kind)}"
    yield from _posts(actor)
    if actor.aliases:
        yield f"aliases = [{', '.join(map(_text, actor.aliases))}]"


def _posts(actor: Actor) -> Iterator[str]:
    if len(actor.offices) == 1:
        yield f"offices = [{_office(actor.offices[0])}]"
    elif actor.offices:
        yield "offices = ["
        yield from (f"  {_office(post)}," for post in actor.offices)
        yield "]"
    if actor.office and not actor.offices:
        yield f"office = {_text(actor.office)}"
    if actor.of and not actor.offices:
        yield f"of = {_text(actor.of)}"


def _office(post: Office) -> str:
    start = f", from = {post.start}" if post.start else ""
    end = f", to = {post.end}" if post.end else ""
    return f"{{ title = {_text(post.title)}, of = {_text(post.of)}{start}{end} }}"


def _issues_head(proposal: ProposedCase) -> Iterator[str]:
    if not proposal.issues:
        yield "# None: no course of action was spoken of often enough to be an issue. Write your own, as in: locarno new DIR"
        return
    yield "# The most contested first. Stances lie on each line as: oppose 0, sceptical 20, open 50, conditional 75, support 85, commit 100."


def _issue(number: int, one: ProposedIssue) -> Iterator[str]:
    issue = one.issue
    contested = "contested" if one.favour and one.against else "not contested, as far as this coverage shows"
    stories = f", {_count(one.origins, 'story', 'stories')}" if one.origins != one.articles else ""
    yield (
        f"# {number}. proposed, {contested}: {_count(one.statements, 'statement')}, {one.with_side} of them with a side, in "
        f"{_count(one.articles, 'article')}{stories}"
    )
    for words, actors in (("for", one.favour), ("against", one.against), ("neither", one.undecided)):
        if actors:
            yield f"#    {words}: {_comment(', '.join(actors))}"
    yield "[[issues]]"
    for key in ("id", "name", "short", "question", "proposition", "low", "high"):
        if value := getattr(issue, key):
            yield f"{key} = {_text(value)}"
    yield f"terms = [{', '.join(map(_text, issue.terms))}]"
    if one.examples:
        yield "examples = ["
        for example in one.examples:
            yield f"  {_text(example.text)}, # {_comment(example.actor)}: {example.stance or 'no side found'}; {_comment(f'{COVERAGE}/{example.path}')}"
        yield "]"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _text(value: str) -> str:
    """A TOML basic string; JSON escapes all that TOML wants escaped but one."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _comment(value: str) -> str:
    """Words that may stand in a comment: no line end, no control character."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in value).split())
