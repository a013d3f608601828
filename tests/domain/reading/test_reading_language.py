"""Is a text's language told apart from its neighbours, and left open where nothing tells it?"""

import pytest

from redthread.domain.reading.language import language_of, languages_of

SENTENCES = {
    "en": "The contractor shall disclose the names of all final assembly sites.",
    "es": "El contratista deberá comunicar los nombres de todas las fábricas.",
    "ca": "El contractista haurà de comunicar els noms de totes les fàbriques.",
    "nl": "De opdrachtnemer dient de namen van alle fabrieken te verstrekken.",
    "nb": "Leverandøren skal oppgi navn på alle fabrikker som er brukt.",
    "sv": "Leverantören ska ange namnen på alla fabriker som används.",
    "de": "Der Auftragnehmer muss die Namen aller Fabriken offenlegen.",
    "fr": "Le titulaire doit communiquer les noms de toutes les usines.",
    "da": "Leverandøren skal oplyse navnene på alle fabrikker, der er anvendt.",
    "it": "Il fornitore deve comunicare i nomi di tutte le fabbriche.",
    "pt": "O adjudicatário deve comunicar os nomes de todas as fábricas.",
    "fi": "Toimittajan tulee ilmoittaa kaikki tehtaat ja niiden osoitteet.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_sentence_is_of_its_language(code: str, sentence: str) -> None:
    assert language_of(sentence) == code


@pytest.mark.parametrize("text", ["", "60 %", "TCO Certified", "R-03", "Xiamen Qwzx Ltd", "krav"])
def test_a_text_that_tells_nothing_is_undetermined(text: str) -> None:
    assert language_of(text) == "und"


def test_a_short_text_takes_the_language_of_its_document() -> None:
    whole, each = languages_of([SENTENCES["nb"], "Vekt 30 %", SENTENCES["nb"]])

    assert whole == "nb"
    assert each == ("nb", "nb", "nb")


def test_a_clear_sentence_of_another_language_keeps_its_own() -> None:
    whole, each = languages_of([SENTENCES["ca"], SENTENCES["es"] * 2, SENTENCES["ca"] * 3])

    assert whole == "ca"
    assert each == ("ca", "es", "ca")


def test_an_empty_document_has_no_language() -> None:
    assert languages_of([]) == ("und", ())
