"""The benchmark of meanings takes only what the weights have not seen."""

from __future__ import annotations

from benchmarks import meanings

HEAD = "marked_sentence\tgold_root\tgold_penta\n"


def test_only_the_fold_that_was_held_out_counts() -> None:
    rows = [f"<s>State {n}</s> praised <t>Meron</t>.\tSUPPORT\t1" for n in range(50)]
    held = meanings.events(HEAD + "\n".join(rows), "p.tsv")
    assert 0 < len(held) < 25
    assert {one.text for one in held} == {one.text for one in meanings.events(HEAD + "\n".join(rows[::-1]), "p.tsv")}


def test_invented_stances_of_a_proposition_are_held_out_together() -> None:
    pairs = meanings.own()
    assert 200 < len(pairs) < 600
    assert all(meanings.is_held_out(one.proposition) for one in pairs)
