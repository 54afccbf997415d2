"""What the ledger promises, on every database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locarno.errors import IntegrityError, LedgerError, NotFoundError, ReadError
from locarno.ledger import Place, open_ledger
from locarno.records import Actor, Article, Coverage, LedgerEntry, Span
from tests.ledger.conftest import Backend, add
from tests.stories import copied, story
from tests.strategies import Read, reads

MAY_1, MAY_2, MAY_3, MAY_4 = (date(2030, 5, day) for day in (1, 2, 3, 4))


def ids(entries: tuple[LedgerEntry, ...]) -> list[str]:
    return [entry.statement.id for entry in entries]


# ------------------------------------------------------------------------------------------------------------ in and out


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(read=reads())
def test_what_goes_in_comes_out(backend: Backend, read: Read) -> None:
    path = backend.place()
    with open_ledger(path, create=True) as ledger:
        add(ledger, read)
    with open_ledger(path) as ledger:
        assert ledger.article(read.article.id) == read.article
        [held] = ledger.holdings()
        assert (held.article, held.reading) == (read.article, read.reading)
        assert (ledger.holdings([read.article.id]), ledger.holdings(["another"])) == ((held,), ())
        entries = ledger.entries()
        assert {entry.coding for entry in entries if entry.coding} == set(read.codings)
        assert {entry.statement for entry in entries} == set(read.reading.statements)
        assert set(ledger.meetings()) == set(read.reading.meetings)
        assert {actor.id for actor in ledger.actors()} == {actor.id for actor in read.reading.actors}
        for entry in entries:
            assert entry.text == " ... ".join(span.of(read.article.text) for span in entry.statement.content)
            assert entry.passage == entry.statement.sentence.of(read.article.text)
            first, last, published = entry.statement.said_from, entry.statement.said_to, read.article.published
            within = published is not None and first is not None and last is not None and first <= published < last
            assert entry.on == (published if within else last or first or published)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(many=st.lists(reads(), max_size=4, unique_by=lambda read: read.article.id), data=st.data())
def test_the_order_of_reading_changes_nothing_that_is_shown(
    backend: Backend, many: list[Read], data: st.DataObject
) -> None:
    seen = []
    for order in (many, data.draw(st.permutations(many))):
        path = backend.place()
        with open_ledger(path, create=True) as ledger:
            for read in order:
                add(ledger, read)
        with open_ledger(path) as ledger:
            seen.append((ledger.entries(), ledger.meetings(), ledger.actors(), ledger.articles(), ledger.coverage()))
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    "name",
    ["O'Neill", 'Robert"); DROP TABLE statements;--', "Зеленский", "习近平", "محمد", "👩‍👩‍👧", "%_\\", "{x}%(y)s:z"],
)
def test_names_of_every_kind_are_kept_as_they_are(path: Place, name: str) -> None:
    read = named(name)
    with open_ledger(path, create=True) as ledger:
        add(ledger, read)
    with open_ledger(path) as ledger:
        assert ledger.actors() == read.reading.actors
        assert ledger.articles()[0].title == name
        assert ledger.article(read.article.id).path == name


def test_a_name_with_the_character_nul_is_kept_or_refused_whole(backend: Backend, path: Place) -> None:
    read = named("a\x00b")
    with open_ledger(path, create=True) as ledger, ledger.batch():
        if backend.keeps_nul:
            add(ledger, read)
            assert ledger.articles()[0].title == "a\x00b"
        else:
            with pytest.raises(ReadError, match="NUL"):
                add(ledger, read)
            assert ledger.articles() == ledger.actors() == ()
        add(ledger, story(2))


def named(name: str) -> Read:
    """A story with the name in every place that a name has."""
    read = story(1)
    actor = Actor("someone", name, "person", aliases=(name,))
    return replace(
        read, article=replace(read.article, title=name, path=name), reading=replace(read.reading, actors=(actor,))
    )


def test_a_name_that_is_no_unicode_is_refused_and_nothing_of_it_stays(path: Place) -> None:
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        with pytest.raises(ReadError, match="rename the file"):
            add(ledger, replace(read, article=replace(read.article, path="na\udcef.txt")))
        assert ledger.articles() == ()
        add(ledger, read)
        assert len(ledger.articles()) == 1


# ---------------------------------------------------------------------------------------------------------- idempotence


def test_reading_twice_adds_nothing(path: Place) -> None:
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        assert not ledger.has_reading(read.article, "rules-1", "case-1")
        first = add(ledger, read)
        before = ledger.entries()
        assert ledger.has_reading(read.article, "rules-1", "case-1")
        assert add(ledger, read) == first
        assert ledger.entries() == before
    with open_ledger(path) as ledger:
        assert ledger.entries() == before


def test_ids_of_readings_are_the_same_in_every_ledger(backend: Backend) -> None:
    seen = set()
    for _ in range(2):
        with open_ledger(backend.place(), create=True) as ledger:
            seen.add((add(ledger, story(1)), add(ledger, story(1, reader="rules-2"))))
    assert len(seen) == 1


def test_the_present_is_the_newest_reading(path: Place) -> None:
    old, new = story(1, issues=("bridge",)), story(1, issues=("toll",), reader="rules-2")
    with open_ledger(path, create=True) as ledger:
        add(ledger, old)
        add(ledger, new)
        assert {entry.coding.issue for entry in ledger.entries() if entry.coding} == {"toll"}
        assert {entry.reader for entry in ledger.entries()} == {"rules-2"}
        assert len(ledger.articles()) == 1


def test_a_changed_case_means_reading_anew_and_back_again(path: Place) -> None:
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        first = add(ledger, read, "case-1")
        assert not ledger.has_reading(read.article, "rules-1", "case-2")
        add(ledger, replace(read, codings=()), "case-2")
        assert ledger.fingerprint() == "case-2"
        assert not any(entry.coding for entry in ledger.entries())
        assert not ledger.has_reading(read.article, "rules-1", "case-1")
        assert add(ledger, read, "case-1") != first
        assert ledger.fingerprint() == "case-1"
        assert all(entry.coding for entry in ledger.entries())


def test_a_date_given_later_means_reading_anew(path: Place) -> None:
    undated, dated = story(1, published=None), story(1, published=MAY_2, published_by="given")
    with open_ledger(path, create=True) as ledger:
        add(ledger, undated)
        assert not ledger.has_reading(dated.article, "rules-1", "case-1")
        add(ledger, dated)
        assert {entry.on for entry in ledger.entries()} == {MAY_2}


def test_a_date_that_a_person_gave_survives_a_run_without_it(path: Place) -> None:
    undated, dated = story(1, published=None), story(1, published=MAY_2, published_by="given")
    with open_ledger(path, create=True) as ledger:
        add(ledger, dated)
        assert ledger.has_reading(undated.article, "rules-1", "case-1")
        assert ledger.as_known(undated.article) == dated.article
        add(ledger, undated)
        assert {entry.on for entry in ledger.entries()} == {MAY_2}


def test_a_person_may_correct_a_date_and_take_the_correction_back(path: Place) -> None:
    one, other = (story(1, published=day, published_by="given") for day in (MAY_2, MAY_3))
    with open_ledger(path, create=True) as ledger:
        for read in (one, other, one):
            assert not ledger.has_reading(read.article, "rules-1", "case-1")
            add(ledger, read)
            assert ledger.has_reading(read.article, "rules-1", "case-1")
            assert ledger.articles()[0].published == read.article.published
        assert ledger.as_known(other.article) == other.article


def test_an_article_that_nobody_dated_stays_as_it_is(path: Place) -> None:
    read = story(1)
    with open_ledger(path, create=True) as ledger:
        assert ledger.as_known(read.article) == read.article
        add(ledger, read)
        assert ledger.as_known(read.article) == read.article


def test_one_text_in_two_files_with_two_dates_settles_down(path: Place) -> None:
    copies = [story(1, published=day) for day in (MAY_2, MAY_3)]
    with open_ledger(path, create=True) as ledger:
        made = [add(ledger, read) for read in copies]
        assert [add(ledger, read) for read in copies] == made
        assert all(ledger.has_reading(read.article, "rules-1", "case-1") for read in copies)


def test_an_outlet_is_learnt_from_a_later_file_and_not_lost_to_one_without(path: Place) -> None:
    nameless, named = story(1, outlet=None), story(1)
    with open_ledger(path, create=True) as ledger:
        add(ledger, nameless)
        assert not ledger.has_reading(named.article, "rules-1", "case-1")
        add(ledger, named)
        assert ledger.has_reading(named.article, "rules-1", "case-1")
        assert ledger.has_reading(nameless.article, "rules-1", "case-1")
        assert [head.outlet for head in ledger.articles()] == ["The Strelsau Post"]


def test_the_copy_of_another_outlet_has_a_name_and_a_date_of_its_own(path: Place) -> None:
    copy = copied(story(1, published=MAY_3, published_by="given"), "Zenda Herald")
    came = replace(copy.article, id=story(1).article.id, published=None, published_by=None)
    with open_ledger(path, create=True) as ledger:
        assert ledger.as_known(came) == came
        add(ledger, story(1))
        assert ledger.as_known(came) == replace(came, id=copy.article.id)
        add(ledger, copy)
        assert ledger.as_known(came) == copy.article
        assert ledger.as_known(story(1).article) == story(1).article
        assert [head.published for head in ledger.articles()] == [MAY_2, MAY_3]


def test_two_writers_who_came_first_with_two_outlets_are_told_apart_by_the_next_reading(path: Place) -> None:
    one = story(1)
    other = replace(one, article=replace(one.article, outlet="Zenda Herald", path="coverage/2.txt"))
    with open_ledger(path, create=True) as ledger:
        add(ledger, one)
        add(ledger, other)  # it had asked before the first was there
        assert ledger.as_known(other.article) == other.article
        assert ledger.as_known(one.article).id == Article.id_of(one.article.text, one.article.outlet)


def test_a_statement_found_twice_in_one_reading_is_one(path: Place) -> None:
    read = story(1, sentences=1)
    reading = replace(
        read.reading,
        statements=read.reading.statements * 2,
        meetings=read.reading.meetings * 2,
        actors=read.reading.actors * 2,
    )
    with open_ledger(path, create=True) as ledger:
        add(ledger, replace(read, reading=reading, codings=read.codings * 2))
        assert len(ledger.entries()) == 1
        assert len(ledger.meetings()) == 1


# -------------------------------------------------------------------------------------------------------- whole or not


def test_a_reading_that_fails_half_way_leaves_nothing(path: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from locarno.ledger import rows

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
        before = ledger.articles(), ledger.entries(), ledger.actors()
        with monkeypatch.context() as patch:
            patch.setattr(rows, "meeting_row", fail)
            with pytest.raises(KeyboardInterrupt):
                add(ledger, story(2))
        assert (ledger.articles(), ledger.entries(), ledger.actors()) == before
        add(ledger, story(2))
        assert len(ledger.articles()) == 2


def test_a_view_stays_as_it_was_when_it_was_opened(path: Place) -> None:
    with open_ledger(path, create=True) as writer:
        add(writer, story(1))
        with open_ledger(path) as view:
            add(writer, story(2))
            add(writer, story(1, reader="rules-2", issues=("toll",)), "case-2")
            assert len(view.articles()) == 1
            assert {entry.reader for entry in view.entries()} == {"rules-1"}
            assert [one.reading.reader for one in view.holdings()] == ["rules-1"]
            assert view.fingerprint() == "case-1"
            assert len(view.meetings()) == 1
        assert len(writer.articles()) == 2


def test_a_clock_that_jumps_back_changes_nothing_that_is_shown(path: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from locarno.ledger import adding

    hours = iter(range(23, 0, -1))

    class Clock:
        @staticmethod
        def now(zone: object) -> datetime:
            return datetime(2030, 6, 1, next(hours), tzinfo=UTC)

    monkeypatch.setattr(adding, "datetime", Clock)
    with open_ledger(path, create=True) as ledger, ledger.batch():
        add(ledger, story(1))
        add(ledger, story(2))
        add(ledger, story(1, reader="rules-2", issues=("toll",)), "case-2")
        assert {entry.reader for entry in ledger.entries() if entry.article.id == story(1).article.id} == {"rules-2"}
        assert ledger.fingerprint() == "case-2"
        assert ledger.has_reading(story(1).article, "rules-2", "case-2")


def test_two_writers_take_turns(path: Place) -> None:
    with open_ledger(path, create=True) as one, open_ledger(path, create=True) as other:
        for number in range(3):
            add(one, story(number))
            add(other, story(number))
            add(other, story(number + 10))
        assert len(one.articles()) == len(other.articles()) == 6
        assert len({entry.statement.id for entry in one.entries()}) == len(one.entries())


def test_a_view_cannot_be_written(path: Place) -> None:
    with open_ledger(path) as ledger, pytest.raises(LedgerError, match="opened for viewing"):
        add(ledger, story(1))


# ---------------------------------------------------------------------------------------------------------------- views


def test_an_empty_ledger_says_nothing(path: Place) -> None:
    with open_ledger(path) as ledger:
        assert ledger.entries() == ledger.meetings() == ledger.actors() == ledger.articles() == ()
        assert ledger.fingerprint() is None
        assert ledger.coverage() == ledger.coverage(MAY_2) == Coverage(0, 0, 0, 0, 0)
        assert ledger.short_ids([]) == {}


def test_a_case_that_was_never_read_is_told_in_every_database(backend: Backend) -> None:
    place = backend.nowhere()
    with pytest.raises(NotFoundError, match="nothing has been read yet"):
        open_ledger(place)
    with open_ledger(place, create=True) as ledger:
        add(ledger, story(1))
    with open_ledger(place) as ledger:
        assert len(ledger.articles()) == 1


def test_a_case_that_was_never_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="nothing has been read yet") as caught:
        open_ledger(tmp_path / "ledger.db")
    assert caught.value.way_out == f"read the case's coverage: locarno read {tmp_path}"


def test_statements_come_oldest_first_and_those_without_a_day_last(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        for read in (story(1, published=None), story(2, published=MAY_3), story(3, published=MAY_4, said=MAY_1)):
            add(ledger, read)
        entries = ledger.entries()
        assert [entry.on for entry in entries] == [MAY_1] * 3 + [MAY_3] * 3 + [None] * 3
        for first, second in zip(entries, entries[1:], strict=False):
            if first.article == second.article:
                assert first.statement.sentence < second.statement.sentence


def test_a_statement_on_two_issues_has_two_entries_in_the_order_of_coding(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, sentences=1, issues=("toll", "bridge")))
        assert [entry.coding.issue for entry in ledger.entries() if entry.coding] == ["toll", "bridge"]


def test_until_and_since_take_in_their_own_day(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        for number, day in enumerate((MAY_1, MAY_2, MAY_3)):
            add(ledger, story(number, published=day, sentences=1))
        add(ledger, story(9, published=None, sentences=1))
        assert [entry.on for entry in ledger.entries(until=MAY_2)] == [MAY_1, MAY_2]
        assert [entry.on for entry in ledger.entries(since=MAY_2)] == [MAY_2, MAY_3]
        assert [entry.on for entry in ledger.entries(since=MAY_2, until=MAY_2)] == [MAY_2]
        assert len(ledger.entries()) == 4


def test_no_day_knows_what_was_told_later(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, published=MAY_4, said=MAY_1))
        add(ledger, story(2, published=None, said=MAY_1))
        assert ledger.entries(until=MAY_3) == ()
        assert ledger.meetings(until=MAY_3) == ()
        assert {entry.article.id for entry in ledger.entries(until=MAY_4)} == {story(1).article.id}
        assert {meeting.article for meeting in ledger.meetings(until=MAY_4)} == {story(1).article.id}
        assert len(ledger.meetings()) == 2


def test_what_was_said_this_year_was_said_by_the_day_of_the_article(path: Place) -> None:
    year = story(1, published=MAY_2)
    said = tuple(
        replace(one, said_from=date(2030, 1, 1), said_to=date(2030, 12, 31)) for one in year.reading.statements
    )
    with open_ledger(path, create=True) as ledger:
        add(ledger, replace(year, reading=replace(year.reading, statements=said)))
        assert {entry.on for entry in ledger.entries()} == {MAY_2}
        assert len(ledger.entries(until=MAY_2)) == 3
        assert ledger.entries(since=MAY_3) == ()


def test_what_will_be_said_later_is_not_yet_said(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, published=MAY_1, said=MAY_3))
        assert ledger.entries(until=MAY_2) == ()
        assert len(ledger.entries(until=MAY_3)) == 3


def test_coverage_counts_what_a_day_could_know(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, published=MAY_1, sentences=2, issues=("bridge", "toll")))
        add(ledger, story(2, published=MAY_3, outlet="Zenda Times"))
        add(ledger, story(3, published=None, outlet=None))
        assert ledger.coverage() == Coverage(articles=3, outlets=2, statements=8, reviewed=0, undated=1)
        assert ledger.coverage(MAY_2) == Coverage(articles=1, outlets=1, statements=2, reviewed=0, undated=1)


def test_an_actor_described_twice_is_the_case_s_own_then_the_newest(path: Place) -> None:
    def told(number: int, day: date, **facts: object) -> Read:
        read = story(number, published=day)
        actor = Actor("anna-weiss", "Anna Weiss", "person", **facts)  # type: ignore[arg-type]
        return replace(read, reading=replace(read.reading, actors=(actor,)))

    with open_ledger(path, create=True) as ledger:
        add(ledger, told(1, MAY_3, office="Chancellor"))
        add(ledger, told(2, MAY_2, office="Minister"))
        assert [actor.office for actor in ledger.actors()] == ["Chancellor"]
        add(ledger, told(3, MAY_1, office="Envoy", origin="known"))
        assert [actor.office for actor in ledger.actors()] == ["Envoy"]
        add(ledger, told(4, MAY_1, office="Queen", origin="case"))
        assert [actor.office for actor in ledger.actors()] == ["Queen"]


def test_the_articles_of_a_file_are_those_that_were_read_from_it_last(path: Place) -> None:
    one, other = story(1), story(2)
    moved = replace(one, article=replace(one.article, path=other.article.path, published=MAY_3))
    with open_ledger(path, create=True) as ledger:
        for read in (one, other, moved):
            add(ledger, read)
    with open_ledger(path) as ledger:
        assert {head.id for head in ledger.at_path(other.article.path)} == {one.article.id, other.article.id}
        assert ledger.at_path(one.article.path) == ()
        assert ledger.at_path("nowhere.md") == ()


def test_an_unknown_article_is_not_found(path: Place) -> None:
    with open_ledger(path) as ledger, pytest.raises(NotFoundError, match="no such article"):
        ledger.article("anothing")


# ------------------------------------------------------------------------------------------------------------ short ids


def test_a_statement_is_found_by_the_beginning_of_its_id(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, issues=("bridge", "toll")))
        whole = ledger.entries()[0].statement.id
        short = ledger.short_ids([whole])[whole]
        assert len(short) >= 5
        assert (
            ids(ledger.entry(short))
            == ids(ledger.entry(f" {short.upper()} "))
            == ids(ledger.entry(whole))
            == [whole] * 2
        )


def test_short_ids_lead_back_to_their_statements(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        for number in range(16):
            add(ledger, story(number, sentences=25))
        every = sorted(set(ids(ledger.entries())))
        short = ledger.short_ids(every)
        assert list(short) == every
        assert len(set(short.values())) == len(every) == 400
        for identity in every[::50]:
            assert set(ids(ledger.entry(short[identity]))) == {identity}
        assert any(len(one) > 5 for one in ledger.short_ids(every).values()) or len({one[:5] for one in every}) == len(
            every
        )


def test_articles_and_meetings_have_short_ids_too(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
        asked = [ledger.articles()[0].id, ledger.meetings()[0].id]
        assert ledger.short_ids(asked) == {identity: identity[:5] for identity in asked}


def test_an_id_that_begins_several_statements_names_them(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1, sentences=12))
        with pytest.raises(NotFoundError, match="several statements begin so") as caught:
            ledger.entry("s")
        listed = [one for one in ids(ledger.entries()) if one[:5] in caught.value.way_out]
        assert len(listed) == 8
        assert "and 4 more" in caught.value.way_out


@pytest.mark.parametrize("prefix", ["", "   ", "s!", "nothing", "%", "_"])
def test_an_id_that_begins_no_statement_is_not_found(path: Place, prefix: str) -> None:
    with open_ledger(path, create=True) as ledger:
        add(ledger, story(1))
        with pytest.raises(NotFoundError, match="no such statement"):
            ledger.entry(prefix)


# ------------------------------------------------------------------------------------------------------------- evidence


def test_evidence_outside_the_text_is_refused(path: Place) -> None:
    read = story(1)
    far = replace(read.reading.statements[0], content=(Span(0, 10_000),))
    with open_ledger(path, create=True) as ledger:
        with pytest.raises(IntegrityError, match="outside the text"):
            add(ledger, replace(read, reading=replace(read.reading, statements=(far,)), codings=()))
        assert ledger.articles() == ()


# ------------------------------------------------------------------------------------------------------------- in batches


def test_a_batch_keeps_every_article_and_sees_its_own(path: Place) -> None:
    with open_ledger(path, create=True) as ledger:
        with ledger.batch():
            for number in range(5):
                add(ledger, story(number))
                assert len(ledger.articles()) == number + 1
        assert len(ledger.articles()) == 5
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 5


def test_what_fails_in_a_batch_leaves_no_trace_and_costs_no_other(path: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    from locarno.ledger import rows

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with open_ledger(path, create=True) as ledger, ledger.batch():
        add(ledger, story(1))
        before = ledger.articles(), ledger.entries(), ledger.actors()
        with monkeypatch.context() as patch:
            patch.setattr(rows, "meeting_row", fail)
            with pytest.raises(KeyboardInterrupt):
                add(ledger, story(2))
        assert (ledger.articles(), ledger.entries(), ledger.actors()) == before
        add(ledger, story(3))
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 2


def test_an_interrupted_batch_keeps_what_was_whole(path: Place) -> None:
    def stopped() -> None:
        with open_ledger(path, create=True) as ledger, ledger.batch():
            add(ledger, story(1))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with open_ledger(path) as ledger:
        assert len(ledger.articles()) == 1


def test_holdings_are_the_present_of_every_article_oldest_first(path: Place) -> None:
    older, newer, undated = story(1, published=date(2030, 5, 1)), story(2), story(3, published=None)
    again = story(2, reader="rules-2", issues=("tolls",))
    with open_ledger(path, create=True) as ledger:
        for read in (undated, newer, older, again):
            add(ledger, read)
        found = ledger.holdings()
    assert [(one.article, one.reading, one.codings, one.fingerprint) for one in found] == [
        (one.article, one.reading, one.codings, "case-1") for one in (older, again, undated)
    ]
