"""Does a heading say its stage in every language, and nothing where it names two or none?"""

import pytest

from redthread.domain.criteria.taxonomy import StageOfUse as Stage
from redthread.domain.reading.headings import lot_name, lots_said_by, said_by

NAMED = {
    Stage.EXCLUSION: (
        ("en", "Exclusion grounds"), ("es", "Prohibiciones de contratar"), ("ca", "Motius d’exclusió"),
        ("nl", "Uitsluitingsgronden"), ("nb", "Avvisningsgrunner"), ("sv", "Uteslutningsgrunder"),
        ("de", "Ausschlussgründe"), ("fr", "Motifs d’exclusion"), ("da", "Udelukkelsesgrunde"),
        ("it", "Motivi di esclusione"), ("pt", "Motivos de exclusão"), ("fi", "Poissulkemisperusteet"),
    ),
    Stage.SELECTION: (
        ("en", "Selection criteria"), ("es", "Solvencia técnica"), ("ca", "Criteris de solvència"),
        ("nl", "Geschiktheidseisen"), ("nb", "Kvalifikasjonskrav"), ("sv", "Kvalificeringskrav"),
        ("de", "Eignungskriterien"), ("fr", "Capacité technique et professionnelle"), ("da", "Egnethedskrav"),
        ("it", "Requisiti di partecipazione"), ("pt", "Critérios de seleção"), ("fi", "Soveltuvuusvaatimukset"),
    ),
    Stage.TECHNICAL_SPECIFICATION: (
        ("en", "Technical specifications"), ("es", "Prescripciones técnicas"), ("ca", "Prescripcions tècniques"),
        ("nl", "Programma van Eisen"), ("nb", "KRAVSPESIFIKASJON"), ("sv", "Kravspecifikation"),
        ("de", "Leistungsbeschreibung"), ("fr", "Spécifications techniques"), ("da", "Kravspecifikation"),
        ("it", "Specifiche tecniche"), ("pt", "Especificações técnicas"), ("fi", "Tekniset eritelmät"),
    ),
    Stage.AWARD: (
        ("en", "Award criteria"), ("es", "Criterios de adjudicación"), ("ca", "Criteris d'adjudicació"),
        ("nl", "Gunningscriteria"), ("nb", "Tildelingskriterier"), ("sv", "Tilldelningskriterier"),
        ("de", "Zuschlagskriterien"), ("fr", "Critères d'attribution"), ("da", "Tildelingskriterier"),
        ("it", "Criteri di aggiudicazione"), ("pt", "Critérios de adjudicação"), ("fi", "Vertailuperusteet"),
    ),
    Stage.CONTRACT_CLAUSE: (
        ("en", "Contract performance clauses"), ("es", "Condiciones especiales de ejecución"),
        ("ca", "Condicions especials d’execució"), ("nl", "Bijzondere uitvoeringsvoorwaarden"),
        ("nb", "Kontraktsvilkår"), ("sv", "Särskilda kontraktsvillkor"), ("de", "Ausführungsbedingungen"),
        ("fr", "Conditions d’exécution"), ("da", "Kontraktvilkår"), ("it", "Clausole contrattuali"),
        ("pt", "Cláusulas contratuais"), ("fi", "Sopimusehdot"),
    ),
    Stage.SUBJECT_MATTER: (
        ("en", "Subject matter of the contract"), ("es", "Objeto del contrato"), ("ca", "Objecte del contracte"),
        ("nl", "Voorwerp van de opdracht"), ("nb", "Anskaffelsens formål"), ("sv", "Föremål för upphandlingen"),
        ("de", "Auftragsgegenstand"), ("fr", "Objet du marché"), ("da", "Kontraktens genstand"),
        ("it", "Oggetto dell'appalto"), ("pt", "Objeto do contrato"), ("fi", "Hankinnan kohde"),
    ),
}  # fmt: skip
CASES = [(stage, language, heading) for stage, named in NAMED.items() for language, heading in named]


@pytest.mark.parametrize(("stage", "language", "heading"), CASES)
def test_a_heading_says_its_stage_in_its_language(stage: Stage, language: str, heading: str) -> None:
    assert said_by(heading, language).stage is stage


@pytest.mark.parametrize(("stage", "language", "heading"), CASES)
def test_a_heading_says_its_stage_where_the_language_is_unknown(stage: Stage, language: str, heading: str) -> None:
    assert said_by(heading).stage is stage, language


@pytest.mark.parametrize("heading", ["Exclusion and selection criteria", "Kravspesifikasjon og tildelingskriterier"])
def test_a_heading_of_two_stages_tells_none(heading: str) -> None:
    said = said_by(heading)

    assert said.stage is None
    assert said.is_ambiguous


@pytest.mark.parametrize(
    "heading",
    [
        "Pliego de cláusulas administrativas particulares",
        "Plec de clàusules administratives particulars",
        "Cahier des clauses administratives particulières",
        "Working conditions",
        "",
        "4.2",
    ],
)
def test_a_heading_without_a_stage_says_nothing(heading: str) -> None:
    assert said_by(heading).stages == ()


@pytest.mark.parametrize("heading", ["1 Introduction", "Innledning", "Leeswijzer", "Objet de la présente annexe"])
def test_a_heading_of_background_says_so(heading: str) -> None:
    assert said_by(heading).is_background


@pytest.mark.parametrize(
    ("text", "language", "lots"),
    [
        ("Lot 1: Laptops", "en", ("1",)),
        ("Lots 1 and 2", "en", ("1", "2")),
        ("Lote n.º 3 – Pantallas", "es", ("3",)),
        ("Perceel 2 Beeldschermen", "nl", ("2",)),
        ("Delkontrakt 1", "nb", ("1",)),
        ("Anbudsområde A: datorer", "sv", ("A",)),
        ("Los 2: Monitore", "de", ("2",)),
        ("Los 10 equipos deberán", "es", ()),
        ("A lot of work", "en", ()),
        ("Lotus 1", "en", ("1",)),
        ("Allotment 1", "en", ()),
    ],
)
def test_a_lot_is_named_at_the_start(text: str, language: str, lots: tuple[str, ...]) -> None:
    assert lots_said_by(text, language) == lots


def test_a_lot_has_the_name_after_its_number() -> None:
    assert lot_name("Lote 2 – Pantallas y teclados", "es") == "Pantallas y teclados"
    assert lot_name("Lot 2", "en") == ""
