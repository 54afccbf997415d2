"""English, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locarno.read.language import NOT_ENGLISH, looks_english
from locarno.read.page import read_file

ENGLISH = (
    "The prime minister of Karvonia said on Monday that she was ready to send pilots to the delta if Ruritania opened "
    "its ports. Her colleague from Ruritania rejected the offer and told reporters that they would wait for the vote."
)
OTHERS = {
    "French": "La première ministre de Karvonie a déclaré lundi qu'elle était prête à envoyer des pilotes dans le delta si la "
    "Ruritanie ouvrait ses ports. Le ministre voisin a rejeté cette offre mardi, selon une agence.",
    "German": "Die Ministerpräsidentin von Karvonien sagte am Montag, dass man bereit sei, Lotsen in das Delta zu schicken, wenn "
    "Ruritanien seine Häfen öffne. Der Außenminister lehnte das Angebot am Dienstag ab und will in Ruhe warten.",
    "Spanish": "El primer ministro de Karvonia dijo el lunes que estaba dispuesto a enviar pilotos al delta si Ruritania abría sus "
    "puertos. El ministro de Asuntos Exteriores rechazó la oferta el martes, según la agencia de noticias.",
    "Russian": "Премьер-министр Карвонии заявила в понедельник, что готова направить лоцманов в дельту.",
    "Arabic": "قالت رئيسة وزراء كارفونيا يوم الاثنين إنها مستعدة لإرسال مرشدين إلى الدلتا إذا فتحت موانئها.",
    "Chinese": "卡沃尼亚总理周一表示，如果鲁里塔尼亚开放港口，她准备向三角洲派遣领航员。外交部长周二拒绝了这一提议，并表示港口将继续关闭。",
}


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), ENGLISH.lower(), f"{ENGLISH} {OTHERS['Russian']}"])
def test_english_is_english_in_any_case_and_with_a_foreign_sentence(text: str) -> None:
    assert looks_english(text)


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_told_by_script_or_by_words(language: str) -> None:
    assert not looks_english(OTHERS[language])


@pytest.mark.parametrize("text", ["", "Да.", "Ruritania rejects pilots", "1999 2000 2001 " * 40, "🚢" * 100])
def test_of_a_text_too_short_to_tell_nothing_is_said(text: str) -> None:
    assert looks_english(text)


@given(st.text(max_size=400))
def test_every_text_gets_an_answer(text: str) -> None:
    assert looks_english(text) in (True, False)


def test_the_article_says_that_it_may_not_be_understood(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(OTHERS["French"], encoding="utf-8")
    assert NOT_ENGLISH in read_file(path).notes
    path.write_text(ENGLISH, encoding="utf-8")
    assert NOT_ENGLISH not in read_file(path).notes


def test_the_tags_of_a_raw_page_are_no_foreign_language(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{'<div class=box><span>' * 60}<p>{ENGLISH}</p></body></html>", encoding="utf-8")
    assert NOT_ENGLISH not in read_file(path, raw=True).notes
