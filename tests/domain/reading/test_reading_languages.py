"""Is the same annex read alike in each language: six stages, proof, weights, duty?"""

import pytest

from tests.domain.reading.documents import read, stages, weights

ANNEXES: dict[str, list[str]] = {
    "en": [
        "** Annex 4: Social requirements for laptops",
        "1. Subject matter of the contract", "Laptops made under decent working conditions.",
        "2. Exclusion grounds", "Tenderers convicted of child labour will be excluded.",
        "3. Selection criteria", "The tenderer must have a due diligence process. Proof: a description.",
        "4. Technical specifications", "The laptops shall have replaceable batteries.",
        "5. Award criteria", "a) Price (60 %)", "b) Transparency of the supply chain (40 %)",
        "6. Contract performance clauses", "The contractor shall report every year on its sites.",
    ],
    "es": [
        "** Anexo 4: Requisitos sociales para portátiles",
        "1. Objeto del contrato", "Suministro de portátiles fabricados en condiciones de trabajo dignas.",
        "2. Prohibiciones de contratar", "Quedarán excluidas las empresas condenadas por trabajo infantil.",
        "3. Criterios de solvencia",
        "La empresa licitadora deberá disponer de un sistema de diligencia debida. Medios de prueba: memoria.",
        "4. Prescripciones técnicas", "Los portátiles deberán tener baterías reemplazables.",
        "5. Criterios de adjudicación", "a) Precio (60 %)", "b) Transparencia de la cadena de suministro (40 %)",
        "6. Condiciones especiales de ejecución", "El contratista deberá informar cada año sobre sus fábricas.",
    ],
    "ca": [
        "** Annex 4: Requisits socials per a portàtils",
        "1. Objecte del contracte", "Subministrament de portàtils fabricats en condicions de treball dignes.",
        "2. Prohibicions de contractar", "Quedaran excloses les empreses condemnades per treball infantil.",
        "3. Criteris de solvència",
        "L’empresa licitadora ha de disposar d’un sistema de diligència deguda. Mitjans de prova: memòria.",
        "4. Prescripcions tècniques", "Els portàtils han de tenir bateries reemplaçables.",
        "5. Criteris d’adjudicació", "a) Preu (60 %)", "b) Transparència de la cadena de subministrament (40 %)",
        "6. Condicions especials d’execució", "El contractista haurà d’informar cada any sobre les seves fàbriques.",
    ],
    "nl": [
        "** Bijlage 4: Sociale eisen voor laptops",
        "1. Voorwerp van de opdracht", "Laptops gemaakt onder goede arbeidsomstandigheden.",
        "2. Uitsluitingsgronden", "Inschrijvers die veroordeeld zijn wegens kinderarbeid worden uitgesloten.",
        "3. Geschiktheidseisen", "De inschrijver moet een zorgproces hebben. Bewijsmiddel: een beschrijving.",
        "4. Programma van eisen", "De laptops moeten vervangbare accu’s hebben.",
        "5. Gunningscriteria", "a) Prijs (60 %)", "b) Transparantie van de keten (40 %)",
        "6. Contractvoorwaarden", "De opdrachtnemer dient elk jaar te rapporteren over de productielocaties.",
    ],
    "nb": [
        "** Bilag 4: Sosiale krav til bærbare maskiner",
        "1. Anskaffelsens formål", "Bærbare maskiner som er laget under anstendige arbeidsforhold.",
        "2. Avvisningsgrunner", "Tilbydere som er dømt for barnearbeid vil bli avvist.",
        "3. Kvalifikasjonskrav",
        "Leverandøren skal ha et system for aktsomhetsvurderinger. Dokumentasjonskrav: en beskrivelse.",
        "4. Kravspesifikasjon", "Maskinene skal ha utskiftbare batterier.",
        "5. Tildelingskriterier", "a) Pris (60 %)", "b) Åpenhet i leverandørkjeden (40 %)",
        "6. Kontraktsvilkår", "Leverandøren skal hvert år rapportere om produksjonsstedene.",
    ],
    "sv": [
        "** Bilaga 4: Sociala krav på bärbara datorer",
        "1. Föremål för upphandlingen", "Bärbara datorer som är tillverkade under goda arbetsvillkor.",
        "2. Uteslutningsgrunder", "Anbudsgivare som dömts för barnarbete kommer att uteslutas.",
        "3. Kvalificeringskrav", "Anbudsgivaren ska ha rutiner för tillbörlig aktsamhet. Bevis: en beskrivning.",
        "4. Kravspecifikation", "Datorerna ska ha utbytbara batterier.",
        "5. Tilldelningskriterier", "a) Pris (60 %)", "b) Öppenhet i leverantörskedjan (40 %)",
        "6. Särskilda kontraktsvillkor", "Leverantören ska varje år rapportera om sina fabriker.",
    ],
    "de": [
        "** Anlage 4: Soziale Anforderungen an Notebooks",
        "1. Auftragsgegenstand", "Notebooks, die unter menschenwürdigen Bedingungen hergestellt sind.",
        "2. Ausschlussgründe", "Bieter, die wegen Kinderarbeit verurteilt sind, werden ausgeschlossen.",
        "3. Eignungskriterien",
        "Der Bieter muss über ein System der Sorgfaltspflicht verfügen. Nachweis: eine Beschreibung.",
        "4. Leistungsbeschreibung", "Die Geräte müssen austauschbare Akkus haben.",
        "5. Zuschlagskriterien", "a) Preis (60 %)", "b) Transparenz der Lieferkette (40 %)",
        "6. Ausführungsbedingungen", "Der Auftragnehmer muss jedes Jahr über die Produktionsstätten berichten.",
    ],
    "fr": [
        "** Annexe 4 : Exigences sociales pour les ordinateurs",
        "1. Objet du marché", "Ordinateurs produits dans des conditions de travail décentes.",
        "2. Motifs d’exclusion", "Les soumissionnaires condamnés pour travail des enfants seront exclus.",
        "3. Critères de sélection",
        "Le soumissionnaire doit disposer d’un plan de vigilance. Moyens de preuve : une description.",
        "4. Spécifications techniques", "Les ordinateurs doivent avoir une batterie remplaçable.",
        "5. Critères d’attribution", "a) Prix (60 %)", "b) Transparence de la chaîne (40 %)",
        "6. Conditions d’exécution", "Le titulaire doit rendre compte chaque année de ses sites.",
    ],
    "da": [
        "** Bilag 4: Sociale krav til bærbare computere",
        "1. Kontraktens genstand", "Bærbare computere, der er fremstillet under ordentlige arbejdsforhold.",
        "2. Udelukkelsesgrunde", "Tilbudsgivere, der er dømt for børnearbejde, vil blive udelukket.",
        "3. Egnethedskrav",
        "Tilbudsgiveren skal have en procedure for nødvendig omhu. Dokumentation: en beskrivelse.",
        "4. Kravspecifikation", "Computerne skal have udskiftelige batterier.",
        "5. Tildelingskriterier", "a) Pris (60 %)", "b) Åbenhed i leverandørkæden (40 %)",
        "6. Kontraktvilkår", "Leverandøren skal hvert år rapportere om produktionsstederne.",
    ],
    "it": [
        "** Allegato 4: Requisiti sociali per i portatili",
        "1. Oggetto dell'appalto", "Fornitura di portatili prodotti in condizioni di lavoro dignitose.",
        "2. Motivi di esclusione", "Sono esclusi gli offerenti condannati per lavoro minorile.",
        "3. Requisiti di partecipazione",
        "L'offerente deve avere un sistema di dovuta diligenza. Mezzi di prova: una descrizione.",
        "4. Specifiche tecniche", "I portatili devono avere batterie sostituibili.",
        "5. Criteri di aggiudicazione", "a) Prezzo (60 %)", "b) Trasparenza della filiera (40 %)",
        "6. Clausole contrattuali", "Il fornitore deve riferire ogni anno sugli stabilimenti.",
    ],
    "pt": [
        "** Anexo 4: Requisitos sociais para portáteis",
        "1. Objeto do contrato", "Fornecimento de portáteis fabricados em condições de trabalho dignas.",
        "2. Motivos de exclusão", "Serão excluídos os concorrentes condenados por trabalho infantil.",
        "3. Critérios de seleção",
        "O concorrente deve dispor de um sistema de devida diligência. Meios de prova: uma descrição.",
        "4. Especificações técnicas", "Os portáteis devem ter baterias substituíveis.",
        "5. Critérios de adjudicação", "a) Preço (60 %)", "b) Transparência da cadeia (40 %)",
        "6. Cláusulas contratuais", "O adjudicatário deve informar todos os anos sobre as fábricas.",
    ],
    "fi": [
        "** Liite 4: Kannettavien tietokoneiden sosiaaliset vaatimukset",
        "1. Hankinnan kohde", "Kannettavat tietokoneet, jotka on valmistettu ihmisarvoisissa oloissa.",
        "2. Poissulkemisperusteet", "Lapsityövoiman käytöstä tuomitut tarjoajat suljetaan pois.",
        "3. Soveltuvuusvaatimukset", "Tarjoajalla tulee olla huolellisuusmenettely. Näyttö: kuvaus siitä.",
        "4. Tekniset eritelmät", "Laitteiden akkujen tulee olla vaihdettavia.",
        "5. Vertailuperusteet", "a) Hinta (60 %)", "b) Toimitusketjun avoimuus (40 %)",
        "6. Sopimusehdot", "Toimittajan tulee raportoida vuosittain tuotantopaikoista.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", ANNEXES)
def test_an_annex_is_read_in_its_language(language: str) -> None:
    reading = read(*ANNEXES[language])

    found = reading.purchase.requirements
    assert reading.purchase.languages[0] == language
    assert stages(reading) == [
        "subject-matter", "exclusion", "selection", "technical-specification", "award", "award", "contract-clause",
    ]  # fmt: skip
    assert weights(reading)[4:6] == [("percentage", "60"), ("percentage", "40")]
    assert [each.award_kind.value if each.award_kind else "" for each in found[4:6]] == ["price", "quality"]
    assert [each.is_mandatory for each in found[1:4]] == [True, True, True]
    assert found[6].is_mandatory
    assert not any(each.stage_is_guess for each in found)
    assert str(found[2].verification) != ""
    assert ":" not in str(found[2].wording)
