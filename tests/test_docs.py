"""What the documentation says is there: links, rooms, commands, decisions. (docs/reference/cli.md has its own test in tests/cli.)"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from locarno.cli import COMMANDS
from locarno.settings import KEYS

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
ROOMS = sorted(
    path.name
    for path in (ROOT / "src" / "locarno").iterdir()
    if (path.is_dir() or path.suffix == ".py") and not path.name.startswith("__")
)
CODE_BLOCK = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
COMMAND = re.compile(r"(?:^|[`/ ])locarno ([a-z]+)\b(?=[ `\n])", re.MULTILINE)


def links(page: Path) -> list[str]:
    """Targets of a page's links that lie in this repository."""
    text = CODE_BLOCK.sub("", page.read_text(encoding="utf-8"))
    return [target for target in LINK.findall(text) if "://" not in target and not target.startswith("mailto:")]


def anchors(page: Path) -> set[str]:
    """The headings of a page as the addresses that a forge makes of them."""
    headings = HEADING.findall(CODE_BLOCK.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_something(page: Path) -> None:
    for target in links(page):
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        assert there.exists(), f"{target}: no such file"
        assert there.is_relative_to(ROOT), f"{target}: outside of the repository"
        assert not anchor or anchor in anchors(there), f"{target}: no such heading"


def test_the_links_are_found_at_all() -> None:
    assert "docs/architecture.md" in links(ROOT / "README.md")
    assert "read-on" in anchors(ROOT / "README.md")


def test_the_table_of_the_architecture_has_every_room_and_nothing_else() -> None:
    rows = re.findall(r"^\| (`.*?) \|", (DOCS / "architecture.md").read_text("utf-8"), re.MULTILINE)
    named = [name.rstrip("/") for row in rows for name in re.findall(r"`([^`]+)`", row)]
    assert sorted(named) == ROOMS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    known = {name for group in COMMANDS.values() for name in group}
    shown = "\n".join(CODE_BLOCK.findall(page.read_text("utf-8"))) + "\n".join(
        re.findall(r"`locarno [^`]+`", page.read_text("utf-8"))
    )
    assert set(COMMAND.findall(shown)) <= known


def test_every_setting_is_in_the_reference() -> None:
    text = (DOCS / "reference" / "cli.md").read_text("utf-8")
    assert all(f"`{key}`" in text for key in KEYS)


def test_decisions_are_numbered_from_one_without_gaps() -> None:
    numbers = [int(path.name.partition("-")[0]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_begins_with_its_number_and_says_when_it_was_taken(path: Path) -> None:
    first, _, third, *_ = path.read_text("utf-8").splitlines()
    assert first.startswith(f"# {path.name[:4]}: ")
    assert re.match(r"Date: \d{4}-\d\d-\d\d\. Status: \w+", third)


def test_pages_that_the_code_names_are_there() -> None:
    sources = [path for path in (ROOT / "src").rglob("*") if path.suffix in (".py", ".toml", ".html")]
    named = {name for path in sources for name in re.findall(r"docs/[\w/.-]+\.\w+", path.read_text("utf-8"))}
    assert named
    assert not [name for name in sorted(named) if not (ROOT / name).exists()]


def test_the_version_is_one() -> None:
    from locarno import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == __version__
