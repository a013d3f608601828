# ruff: noqa: E501 - a sentence of the table stays on its line
"""Do the rules that read words judge realistic sentences alike in all eight languages?"""

from dataclasses import replace

import pytest

from redthread.domain.check.examples import AWARD, CLAUSE, SELECTION, SPECIFICATION, demand, example
from redthread.domain.check.registry import rule
from redthread.domain.check.terms import LANGUAGES, vocabulary
from redthread.domain.criteria.taxonomy import StageOfUse, Topic
from redthread.domain.purchase import Source
from redthread.domain.values import Text

LINKED = [
    # A firm's own policy, as an award criterion.
    ("en", AWARD, "company-policy", "Tenderers who publish an annual sustainability report are given 10 points."),
    ("es", AWARD, "company-policy", "Se valorará con 5 puntos que la empresa licitadora disponga de una política de responsabilidad social corporativa."),
    ("ca", AWARD, "company-policy", "Es valorarà amb 5 punts que l’empresa licitadora disposi d’un codi ètic i d’una memòria de sostenibilitat."),
    ("nl", AWARD, "company-policy", "De inschrijver beschrijft zijn MVO-beleid en de manier waarop dat in zijn onderneming is verankerd."),
    ("nb", AWARD, "company-policy", "Tilbyder skal redegjøre for sitt arbeid med samfunnsansvar og sine etiske retningslinjer."),
    ("sv", AWARD, "company-policy", "Anbudsgivare som har en hållbarhetspolicy antagen av styrelsen får 10 poäng."),
    ("de", AWARD, "company-policy", "Bieter, die einen Nachhaltigkeitsbericht veröffentlichen, erhalten zusätzliche Punkte."),
    ("fr", AWARD, "company-policy", "Le candidat présente sa politique RSE et sa charte éthique."),
    # A firm's own policy, as a contract condition, for as long as the contract runs.
    ("en", CLAUSE, "company-policy", "Throughout the contract the supplier shall maintain a code of conduct approved by its board."),
    ("es", CLAUSE, "company-policy", "Durante la ejecución del contrato la contratista mantendrá un código de conducta aprobado por su dirección."),
    ("ca", CLAUSE, "company-policy", "Durant l’execució del contracte la contractista mantindrà un codi de conducta aprovat per la seva direcció."),
    ("nl", CLAUSE, "company-policy", "De opdrachtnemer heeft gedurende de looptijd van deze overeenkomst een gedragscode."),
    ("nb", CLAUSE, "company-policy", "Leverandøren skal i kontraktsperioden ha en policy for sosialt ansvar."),
    ("sv", CLAUSE, "company-policy", "Leverantören ska under avtalstiden ha en uppförandekod som är antagen av styrelsen."),
    ("de", CLAUSE, "company-policy", "Der Auftragnehmer unterhält während der gesamten Laufzeit dieses Vertrags einen Verhaltenskodex."),
    ("fr", CLAUSE, "company-policy", "Le titulaire dispose, pendant toute la durée du marché, d’un code de conduite."),
    # Membership.
    ("en", AWARD, "company-policy", "Points are awarded to tenderers that are members of a multi-stakeholder initiative; membership must be current."),
    ("es", AWARD, "company-policy", "Se otorgarán 3 puntos si la empresa está adherida al Pacto Mundial."),
    ("ca", AWARD, "company-policy", "S’atorgaran 3 punts si l’empresa és signatària del Pacte Mundial."),
    ("nl", AWARD, "company-policy", "De inschrijver is lid van een keteninitiatief; het lidmaatschap levert 5 punten op."),
    ("nb", AWARD, "company-policy", "Det gis poeng for medlemskap i et initiativ for etisk handel."),
    ("sv", AWARD, "company-policy", "Anbudsgivare som är ansluten till Global Compact får 5 poäng."),
    ("de", AWARD, "company-policy", "Die Mitgliedschaft in einer Brancheninitiative wird mit fünf Punkten bewertet."),
    ("fr", AWARD, "company-policy", "L’adhésion à une initiative sectorielle rapporte cinq points."),
    # Policy without the word.
    ("en", AWARD, "whole-company", "The manufacturer maps the minerals in its entire product range."),
    ("es", AWARD, "whole-company", "El fabricante aplica el salario digno en toda su actividad."),
    ("ca", AWARD, "whole-company", "El fabricant aplica el salari digne en tota la seva activitat."),
    ("nl", AWARD, "whole-company", "De fabrikant brengt de mineralen in zijn hele assortiment in kaart."),
    ("nb", AWARD, "whole-company", "Produsenten kartlegger mineraler i hele sortimentet."),
    ("sv", AWARD, "whole-company", "Tillverkaren kartlägger mineraler i hela sortimentet."),
    ("de", AWARD, "whole-company", "Der Hersteller erfasst die Mineralien in der gesamten Produktpalette."),
    ("fr", AWARD, "whole-company", "Le fabricant recense les minerais de l’ensemble de sa gamme."),
    ("en", AWARD, "whole-company", "The maturity of the tenderer’s due diligence is scored from 0 to 5."),
    ("nb", AWARD, "whole-company", "Modenhetsnivået i leverandørens arbeid med aktsomhetsvurderinger gis 0–5 poeng."),
    ("sv", CLAUSE, "whole-company", "Leverantören ska tillämpa samma krav gentemot samtliga kunder."),
    # Signing up to something, and commitment at large.
    ("en", AWARD, "company-policy", "Tenderers that have signed the Fair Harbour charter win three points."),
    ("en", SELECTION, "company-policy", "The tenderer is signed up to the Fair Harbour covenant."),
    ("es", AWARD, "company-policy", "La empresa ha suscrito la carta Puerto Justo."),
    ("ca", AWARD, "company-policy", "L’empresa ha subscrit el manifest Port Just."),
    ("nl", SELECTION, "company-policy", "De inschrijver heeft het Havenconvenant getekend."),
    ("nb", AWARD, "company-policy", "Leverandører som har sluttet seg til Havneløftet, får tre poeng."),
    ("sv", SELECTION, "company-policy", "Leverantören har anslutit sig till Hamnlöftet."),
    ("de", AWARD, "company-policy", "Unternehmen, die der Hafencharta beigetreten sind, erhalten drei Punkte."),
    ("fr", AWARD, "company-policy", "L’entreprise a signé le pacte Port Équitable."),
    ("en", AWARD, "company-policy", "The general commitment of the tenderer to decent work."),
    ("es", AWARD, "company-policy", "Compromiso general del licitador con el trabajo decente."),
    ("ca", AWARD, "company-policy", "Compromís general del licitador amb el treball digne."),
    ("nl", AWARD, "company-policy", "De algemene inzet van de inschrijver voor goed werk."),
    ("nb", AWARD, "company-policy", "Leverandørens generelle engasjement for anstendig arbeid."),
    ("sv", AWARD, "company-policy", "Anbudsgivarens generella engagemang för anständigt arbete."),
    ("de", AWARD, "company-policy", "Das allgemeine Engagement des Bieters für gute Arbeit."),
    ("fr", AWARD, "company-policy", "L’engagement général du candidat pour le travail décent."),
    # The same words, tied to what is bought.
    ("en", AWARD, "tied", "The tenderer describes how its code of conduct is applied at the sites where the offered laptops are assembled."),
    ("es", AWARD, "tied", "Se valorará la aplicación del código de conducta en los centros en los que se fabrican los equipos ofertados."),
    ("ca", AWARD, "tied", "Es valorarà l’aplicació del codi de conducta a les fàbriques on es munten els equips oferts."),
    ("nl", AWARD, "tied", "De inschrijver beschrijft hoe de gedragscode wordt toegepast op de locaties waar de aangeboden laptops worden geassembleerd."),
    ("nb", AWARD, "tied", "Tilbyder beskriver hvordan de etiske retningslinjene følges opp i leverandørkjeden for de tilbudte produktene."),
    ("sv", CLAUSE, "tied", "Leverantören ska tillämpa uppförandekoden i leveranskedjan för de levererade varorna."),
    ("de", CLAUSE, "tied", "Der Auftragnehmer wendet den Verhaltenskodex in der Lieferkette der gelieferten Geräte an."),
    ("fr", CLAUSE, "tied", "Le titulaire applique le code de conduite dans les usines où sont assemblés les ordinateurs livrés."),
    # A management system proves ability.
    ("en", SELECTION, "no-policy-words", "Tenderers operate a quality management system to ISO 9001 or equivalent."),
    ("es", SELECTION, "no-policy-words", "La empresa dispondrá de un sistema de gestión ambiental certificado según EMAS o equivalente."),
    ("ca", SELECTION, "no-policy-words", "L’empresa disposarà d’un sistema de gestió ambiental certificat segons EMAS o equivalent."),
    ("nl", SELECTION, "no-policy-words", "De inschrijver beschikt over een kwaliteitsmanagementsysteem volgens ISO 9001 of gelijkwaardig."),
    ("nb", SELECTION, "no-policy-words", "Leverandøren skal ha et miljøledelsessystem etter EMAS eller tilsvarende."),
    ("sv", SELECTION, "no-policy-words", "Leverantören ska ha ett miljöledningssystem enligt EMAS eller likvärdigt."),
    ("de", SELECTION, "no-policy-words", "Der Bieter betreibt ein Umweltmanagementsystem nach EMAS oder gleichwertig."),
    ("fr", SELECTION, "no-policy-words", "Le candidat dispose d’un système de management de la qualité ISO 9001 ou équivalent."),
    ("sv", AWARD, "company-policy", "Anbudsgivare med ett miljöledningssystem får 5 poäng."),
    # Turnover is standing at selection, and the firm at large at award.
    ("en", SELECTION, "no-policy-words", "The overall turnover of the last three years exceeds 1 million euros."),
    ("en", AWARD, "company-policy", "Points for the overall turnover of the last three years."),
    ("es", SELECTION, "no-policy-words", "Facturación total de al menos 300.000 € y plan de igualdad inscrito."),
    ("nb", SELECTION, "no-policy-words", "Samlet omsetning på minst 10 millioner kroner, garantert av morselskapet om nødvendig."),
    ("de", SELECTION, "no-policy-words", "Gesamtumsatz der letzten drei Jahre von mindestens 1 Mio. Euro."),
    ("fr", SELECTION, "no-policy-words", "Chaque membre du groupement présente son chiffre d’affaires global."),
    # Ability is no general responsibility.
    ("en", SELECTION, "company-policy", "The tenderer gives a part of its profits to charity and belongs to an industry initiative."),
    ("ca", SELECTION, "company-policy", "L’empresa destina una part dels seus beneficis a projectes de cooperació."),
    ("nb", SELECTION, "company-policy", "Leverandøren skal delta i et bransjeinitiativ for bedre arbeidsliv."),
    ("de", SELECTION, "company-policy", "Der Bieter beteiligt sich an einer Brancheninitiative."),
    # A supply chain of everything that the firm buys and sells.
    ("en", CLAUSE, "whole-company", "The supplier upholds decent work in its whole supply chain."),
    ("es", CLAUSE, "whole-company", "La contratista garantizará el trabajo decente en toda su cadena de suministro."),
    ("ca", CLAUSE, "whole-company", "La contractista garantirà el treball digne en tota la seva cadena de subministrament."),
    ("nl", CLAUSE, "whole-company", "De opdrachtnemer waarborgt goed werk bij al zijn leveranciers."),
    ("nb", CLAUSE, "whole-company", "Leverandøren skal sikre anstendig arbeid i hele sin leverandørkjede."),
    ("sv", CLAUSE, "whole-company", "Leverantören ska verka för anständiga arbetsvillkor i hela sin leveranskedja."),
    ("de", CLAUSE, "whole-company", "Der Auftragnehmer achtet auf gute Arbeit in seiner gesamten Lieferkette."),
    ("fr", CLAUSE, "whole-company", "Le titulaire assure un travail décent dans toute sa chaîne d’approvisionnement."),
    # A wide reach that the same sentence limits to the contract's goods.
    ("en", CLAUSE, "no-policy-words", "The duty holds for the goods delivered under this contract and not for the whole range."),
    ("nb", CLAUSE, "no-policy-words", "Plikten gjelder varene som leveres under kontrakten, ikke hele sortimentet."),
    # Nothing of the kind.
    ("en", AWARD, "no-policy-words", "Points for each year of spare parts beyond the fifth."),
    ("es", AWARD, "no-policy-words", "Se valorará la ampliación del plazo de garantía de los portátiles."),
    ("ca", AWARD, "no-policy-words", "Es valorarà l’ampliació del termini de garantia dels portàtils."),
    ("nl", AWARD, "no-policy-words", "Een langere garantietermijn levert punten op."),
    ("nb", AWARD, "no-policy-words", "Lengre garantitid gir poeng, dokumentert etter OECDs retningslinjer for flernasjonale selskaper."),
    ("sv", AWARD, "no-policy-words", "Längre garantitid ger poäng."),
    ("de", AWARD, "no-policy-words", "Eine längere Gewährleistung erhält Punkte."),
    ("fr", AWARD, "no-policy-words", "Une garantie plus longue rapporte des points."),
]  # fmt: skip

LABELS = [
    ("en", "no-equivalent", "All screens shall be TCO Certified."),
    ("es", "no-equivalent", "Los monitores dispondrán de la certificación TCO."),
    ("ca", "no-equivalent", "Els monitors disposaran de l’ecoetiqueta EPEAT Gold."),
    ("nl", "no-equivalent", "De monitoren dragen het keurmerk Blauwe Engel."),
    ("nb", "no-equivalent", "Skjermene skal være svanemerket."),
    ("sv", "no-equivalent", "Skärmarna ska vara märkta med Svanen."),
    ("de", "no-equivalent", "Die Bildschirme tragen den Blauen Engel."),
    ("fr", "no-equivalent", "Les écrans portent l’écolabel Ange Bleu."),
    ("en", "equivalent-accepted", "All screens shall be TCO Certified or equivalent."),
    ("es", "equivalent-accepted", "Los monitores dispondrán de EPEAT u otra etiqueta equivalente; se aceptarán otros medios de prueba."),
    ("ca", "equivalent-accepted", "Els monitors disposaran d’EPEAT o d’una etiqueta equivalent."),
    ("nl", "equivalent-accepted", "De monitoren dragen het keurmerk Blauwe Engel of een gelijkwaardig keurmerk."),
    ("nb", "equivalent-accepted", "Skjermene skal være svanemerket eller ha tilsvarende merking, eller tilsvarende dokumentasjon."),
    ("sv", "equivalent-accepted", "Skärmarna ska vara märkta med Svanen eller likvärdig märkning."),
    ("de", "equivalent-accepted", "Die Bildschirme tragen den Blauen Engel oder ein gleichwertiges Gütezeichen."),
    ("fr", "equivalent-accepted", "Les écrans portent l’Ange Bleu ou un label équivalent."),
    ("en", "equivalent-limited", "TCO Certified, or an equivalent label issued by the same body."),
    ("es", "equivalent-limited", "Sello EPEAT o certificado equivalente español."),
    ("ca", "equivalent-limited", "Segell EPEAT o certificat equivalent català."),
    ("nl", "equivalent-limited", "Blauwe Engel of een gelijkwaardig Nederlands keurmerk."),
    ("nb", "equivalent-limited", "Svanemerket eller tilsvarende norsk merke."),
    ("sv", "equivalent-limited", "Svanen eller likvärdig svensk märkning."),
    ("de", "equivalent-limited", "Blauer Engel oder ein gleichwertiges deutsches Siegel."),
    ("fr", "equivalent-limited", "Ange Bleu ou label équivalent français."),
]  # fmt: skip

UNKNOWN_LABELS = [
    ("en", "The headsets carry the Silver Heron seal."),
    ("en", "The headsets are certified under the Silver Heron scheme."),
    ("es", "Los auriculares dispondrán del sello Garza Plateada."),
    ("es", "Auriculares con etiqueta Garza Plateada."),
    ("ca", "Els auriculars tindran el segell Bernat Argentat."),
    ("nl", "De headsets dragen het label Zilveren Reiger."),
    ("nl", "De headsets hebben het Reigerkeurmerk."),
    ("nb", "Hodesettene skal være merket med Sølvhegre."),
    ("nb", "Hodesettene er sertifisert etter ordningen Sølvhegre."),
    ("sv", "Headseten ska vara märkta med Silverhägern."),
    ("de", "Die Kopfhörer tragen das Siegel »Silberreiher«."),
    ("fr", "Les casques portent le label Héron Argenté."),
]

NO_LABELS = [
    ("en", "Each headset carries the asset number on a label."),
    ("en", "The chargers bear the CE mark."),
    ("en", "The EN 2026 budget buys 1000 headsets."),
    ("en", "Label\n\nThe number of the device stands on its back."),
    ("es", "Cada equipo llevará una etiqueta con su número; entrega en 2026 y en 1500 aulas."),
    ("es", "Los equipos llevarán una etiqueta QR."),
    ("es", "ENTREGA DE LOS EQUIPOS EN 120 DÍAS, EN PAPEL DIN A4."),
    ("ca", "Cada equip durà una etiqueta amb el seu número, en 120 dies."),
    ("nl", "Elk toestel krijgt een label met zijn nummer."),
    ("nb", "Hvert hodesett skal være merket med serienummer."),
    ("sv", "Headseten ska vara märkta med QR-kod och serienummer."),
    ("de", "Jedes Gerät trägt ein Label mit seiner Nummer."),
    ("fr", "Chaque appareil porte une étiquette avec son numéro."),
]  # fmt: skip

NUMBERED_STANDARDS = [
    ("en", "The chargers conform to EN IEC 62368-1."),
    ("es", "Los cargadores cumplirán la norma UNE-EN 62368-1."),
    ("ca", "Els carregadors compleixen la norma UNE-EN ISO 9241-307."),
    ("nl", "De laders voldoen aan NEN-EN-IEC 62368-1."),
    ("nb", "Laderne skal oppfylle NS-EN 50563."),
    ("sv", "Laddarna ska uppfylla SS-EN 50563:2011."),
    ("de", "Die Ladegeräte entsprechen DIN EN 62368-1."),
    ("fr", "Les chargeurs sont conformes à la norme NF EN 62368-1."),
]

CRITERIA = [
    ("en", "criteria-named", "TCO Certified or equivalent, covering working hours, wages and forced labour at the assembly site."),
    ("es", "criteria-named", "Etiqueta TCO Certified o equivalente, cuyos criterios cubran salarios, jornada y trabajo infantil."),
    ("ca", "criteria-named", "Etiqueta TCO Certified o equivalent, que inclogui salaris, jornada i treball infantil."),
    ("nl", "criteria-named", "TCO Certified of gelijkwaardig, waarvan de criteria betrekking hebben op lonen, arbeidstijden en kinderarbeid."),
    ("nb", "criteria-named", "TCO Certified eller tilsvarende, der kriteriene dekker lønn, arbeidstid og barnearbeid."),
    ("sv", "criteria-named", "TCO Certified eller likvärdig, vars kriterier omfattar lön, arbetstid och barnarbete."),
    ("de", "criteria-named", "TCO Certified oder gleichwertig, dessen Kriterien Lohn, Arbeitszeit und Kinderarbeit umfassen."),
    ("fr", "criteria-named", "TCO Certified ou équivalent, dont les critères couvrent les salaires, le temps de travail et le travail des enfants."),
    ("en", "criteria-not-named", "TCO Certified or equivalent."),
    ("es", "criteria-not-named", "Etiqueta TCO Certified o equivalente en vigor."),
    ("ca", "criteria-not-named", "Etiqueta TCO Certified o equivalent en vigor."),
    ("nl", "criteria-not-named", "TCO Certified of gelijkwaardig."),
    ("nb", "criteria-not-named", "TCO Certified eller tilsvarende."),
    ("sv", "criteria-not-named", "TCO Certified eller likvärdig."),
    ("de", "criteria-not-named", "TCO Certified oder gleichwertig."),
    ("fr", "criteria-not-named", "TCO Certified ou équivalent."),
]  # fmt: skip

VERIFICATION = [
    ("en", "named-in-text", "No worker pays recruitment fees, as shown by an audit report on the assembly site."),
    ("es", "named-in-text", "El cumplimiento se acreditará con un informe de auditoría independiente."),
    ("ca", "named-in-text", "El compliment s’acreditarà amb un informe d’auditoria independent."),
    ("nl", "named-in-text", "De inschrijver toont dit aan met een onafhankelijk auditrapport."),
    ("nb", "named-in-text", "Dokumenteres med uavhengig revisjonsrapport."),
    ("sv", "named-in-text", "Styrks med en oberoende revisionsrapport."),
    ("de", "named-in-text", "Der Nachweis erfolgt durch einen unabhängigen Prüfbericht."),
    ("fr", "named-in-text", "Le candidat joint une attestation indépendante."),
    # A form or an annex of the tender, to be filled in.
    ("en", "named-in-text", "Repair time in working days, scored on Form B2."),
    ("es", "named-in-text", "Tiempo de reparación en días laborables, según el formulario 4."),
    ("ca", "named-in-text", "Temps de reparació en dies laborables, segons el formulari 4."),
    ("nl", "named-in-text", "Hersteltijd in werkdagen volgens het antwoordformulier."),
    ("nb", "named-in-text", "Reparasjonstid i virkedager, jf. svarskjema."),
    ("sv", "named-in-text", "Reparationstid i arbetsdagar enligt svarsformuläret i bilaga 2."),
    ("de", "named-in-text", "Reparaturzeit in Arbeitstagen laut Formblatt 2."),
    ("fr", "named-in-text", "Temps de réparation en jours ouvrés, selon le cadre de réponse."),
    # What is to be named in the tender is its own proof.
    ("en", "named-in-text", "The tenderer names the refinery of the tin."),
    ("es", "named-in-text", "El licitador indicará la refinería del estaño."),
    ("ca", "named-in-text", "El licitador indicarà la refineria de l’estany."),
    ("nl", "named-in-text", "De inschrijver noemt de raffinaderij van het tin."),
    ("nb", "named-in-text", "Leverandøren oppgir smelteverket for tinnet."),
    ("sv", "named-in-text", "Leverantören uppger smältverket för tennet."),
    ("de", "named-in-text", "Der Bieter nennt die Schmelze des Zinns."),
    ("fr", "named-in-text", "Le candidat indique la fonderie de l’étain."),
    # A label is a proof.
    ("nl", "named-in-text", "De schermen dragen de Noordse Zwaan of een gelijkwaardig keurmerk."),
    # "Any form of" is no form.
    ("en", "not-named", "No form of forced work is used at the assembly site."),
    ("en", "not-named", "Workers at the assembly site are paid at least the legal wage."),
    ("es", "not-named", "Las personas trabajadoras de la fábrica cobran al menos el salario legal."),
    ("ca", "not-named", "Les persones treballadores de la fàbrica cobren almenys el salari legal."),
    ("nl", "not-named", "Werknemers in de fabriek ontvangen ten minste het wettelijk loon."),
    ("nb", "not-named", "Arbeiderne på fabrikken får minst lovens lønn."),
    ("sv", "not-named", "Arbetstagarna i fabriken får minst lagens lön."),
    ("de", "not-named", "Die Beschäftigten der Fabrik erhalten mindestens den gesetzlichen Lohn."),
    ("fr", "not-named", "Les ouvriers de l’usine perçoivent au moins le salaire légal."),
]  # fmt: skip

NO_PROOF = [
    ("en", "The keyboard is quiet.", "None"),
    ("es", "El teclado es silencioso.", "No se requiere"),
    ("ca", "El teclat és silenciós.", "No es requereix"),
    ("nl", "Het toetsenbord is stil.", "Geen"),
    ("nb", "Tastaturet er stille.", "Helhetsvurdering"),
    ("sv", "Tangentbordet är tyst.", "Krävs ej"),
    ("de", "Die Tastatur ist leise.", "Entfällt"),
    ("fr", "Le clavier est silencieux.", "Néant"),
]

FOR_MANY = [
    ("en", "Unless otherwise stated, the requirements are shown by the maker’s data sheet.", "The keyboard is quiet."),
    ("es", "Cada requisito se acreditará con la ficha técnica.", "El teclado es silencioso."),
    ("ca", "Cada requisit s’acreditarà amb la fitxa tècnica.", "El teclat és silenciós."),
    ("nl", "Elke eis wordt aangetoond met het productblad.", "Het toetsenbord is stil."),
    ("nb", "Alle krav dokumenteres med datablad.", "Tastaturet er stille."),
    ("sv", "Samtliga krav styrks med datablad.", "Tangentbordet är tyst."),
    ("de", "Alle Anforderungen sind mit Datenblatt nachzuweisen.", "Die Tastatur ist leise."),
    ("fr", "Chaque exigence est justifiée par une fiche technique.", "Le clavier est silencieux."),
]

POINTING_BACK = [
    ("en", "Clarity of the plan handed in under 2.4."),
    ("es", "Claridad del plan entregado según 2.4."),
    ("ca", "Claredat del pla lliurat segons 2.4."),
    ("nl", "Helderheid van het plan dat onder 2.4 is ingediend."),
    ("nb", "Hvor klar planen levert etter 2.4 er."),
    ("sv", "Hur tydlig planen enligt 2.4 är."),
    ("de", "Klarheit des nach 2.4 vorgelegten Plans."),
    ("fr", "Clarté du plan remis au titre du 2.4."),
]

COMPLETE_CLAUSES = [
    ("en", "The reseller reports a death at work within 48 hours; the remedies for default apply."),
    ("es", "El adjudicatario comunicará en 48 horas toda muerte en el trabajo, so pena de penalización."),
    ("ca", "L’adjudicatari comunicarà en 48 hores tota mort a la feina, sota pena de penalització."),
    ("nl", "De uitvoerder meldt een dodelijk ongeval binnen 48 uur, op straffe van een boete."),
    ("nb", "Oppdragstakeren varsler om dødsulykker i løpet av to dager; ellers gjelder punkt 9."),
    ("sv", "Uppdragstagaren anmäler dödsolyckor inom 48 timmar; annars tillämpas punkt 9."),
    ("de", "Der Unternehmer meldet tödliche Unfälle innerhalb 48 Stunden; sonst gilt Ziffer 9."),
    ("fr", "Le titulaire signale tout décès au travail sous 48 heures, sous peine de pénalité."),
    ("en", "Within 30 days of signature the supplier shall send the list of sites. If it fails to do so, the sanctions of section 12 apply."),
    ("es", "En el plazo de 30 días desde la formalización, la contratista entregará la relación de centros. El incumplimiento dará lugar a las penalidades de la cláusula 12."),
    ("ca", "En el termini de 30 dies des de la formalització, la contractista lliurarà la relació de centres. L’incompliment donarà lloc a les penalitats de la clàusula 12."),
    ("nl", "Binnen 30 dagen na ondertekening levert de opdrachtnemer de lijst van locaties. Bij een tekortkoming gelden de sancties van artikel 12."),
    ("nb", "Innen 30 dager etter signering skal leverandøren sende listen over produksjonssteder. Brudd følges opp med sanksjonene i punkt 12."),
    ("sv", "Inom 30 dagar efter undertecknandet ska leverantören lämna förteckningen över fabriker. Vid brist gäller sanktionerna i punkt 12."),
    ("de", "Binnen 30 Tagen nach Vertragsschluss übergibt der Auftragnehmer die Liste der Standorte. Bei einem Verstoß gelten die Vertragsstrafen nach Ziffer 12."),
    ("fr", "Dans un délai de 30 jours à compter de la notification, le titulaire remet la liste des sites. Tout manquement entraîne les pénalités de l’article 12."),
]  # fmt: skip

ON_A_DAY = [
    ("en", "The supplier sends the list every 1 June; penalties follow a delay."),
    ("es", "La contratista entregará la lista cada 1 de junio, bajo penalidades."),
    ("ca", "La contractista lliurarà la llista cada 1 de juny, sota penalitats."),
    ("nl", "De opdrachtnemer levert de lijst bij aanvraag op 1 juni, op straffe van een boete."),
    ("nb", "Leverandøren sender listen hver 1. juni; mislighold gir dagbot."),
    ("sv", "Leverantören lämnar listan den 1 juni varje gång, vid äventyr av vite."),
    ("de", "Der Auftragnehmer liefert die Liste jeweils zum 1. Juni, sonst droht eine Vertragsstrafe."),
    ("fr", "Le titulaire transmet la liste chaque 1er juin, sous peine de pénalités."),
]

WISHES = [
    ("en", "Human rights shall be respected."),
    ("es", "Se respetarán los derechos humanos."),
    ("ca", "Es respectaran els drets humans."),
    ("nl", "De mensenrechten worden gerespecteerd."),
    ("nb", "Menneskerettighetene skal respekteres."),
    ("sv", "De mänskliga rättigheterna ska respekteras."),
    ("de", "Die Menschenrechte sind zu achten."),
    ("fr", "Les droits humains sont respectés."),
]

WISHES_FOR_ALL_TIMES = [
    ("en", "The supplier shall endeavour at all times to hire trainees, on pain of penalties."),
    ("es", "La contratista procurará en todo momento contratar aprendices, bajo penalidades."),
    ("ca", "La contractista procurarà en tot moment contractar aprenents, sota penalitats."),
    ("nl", "De opdrachtnemer streeft te allen tijde naar stageplaatsen, op straffe van een boete."),
    ("nb", "Leverandøren bør til enhver tid ha lærlinger; mislighold gir dagbot."),
    ("sv", "Leverantören bör vid varje tidpunkt ha lärlingar, vid äventyr av vite."),
    ("de", "Der Auftragnehmer bemüht sich jederzeit um Lehrlinge, sonst droht eine Vertragsstrafe."),
    ("fr", "Le titulaire s’efforce à tout moment d’accueillir des apprentis, sous peine de pénalités."),
]

TWICE = [
    ("en", "The tenderer has experience from three similar deliveries of laptops to schools.", "Experience from similar deliveries of laptops to schools gives points."),
    ("es", "Experiencia en tres suministros similares de portátiles a centros educativos.", "Se valorará la experiencia en suministros similares de portátiles a centros educativos."),
    ("ca", "Experiència en tres subministraments similars de portàtils a centres educatius.", "Es valorarà l’experiència en subministraments similars de portàtils a centres educatius."),
    ("nl", "Ervaring met drie vergelijkbare leveringen van laptops aan scholen.", "Ervaring met vergelijkbare leveringen van laptops aan scholen levert punten op."),
    ("nb", "Erfaring fra tre sammenlignbare leveranser av bærbare datamaskiner til skoler.", "Det gis poeng for erfaring fra sammenlignbare leveranser av bærbare datamaskiner til skoler."),
    ("sv", "Erfarenhet av tre jämförbara leveranser av bärbara datorer till skolor.", "Erfarenhet av jämförbara leveranser av bärbara datorer till skolor ger poäng."),
    ("de", "Erfahrung aus drei vergleichbaren Lieferungen von Notebooks an Schulen.", "Erfahrung aus vergleichbaren Lieferungen von Notebooks an Schulen wird bewertet."),
    ("fr", "Expérience de trois livraisons comparables d’ordinateurs portables à des écoles.", "L’expérience de livraisons comparables d’ordinateurs portables à des écoles est notée."),
]  # fmt: skip

AUDITABLE = [
    ("en", "The supplier keeps the ILO core conventions in its supply chain. The buyer may inspect the factories on site. A breach leads to penalties. At least twelve months remain after the audit."),
    ("es", "La contratista garantiza los convenios fundamentales de la OIT en la cadena de suministro. La administración podrá inspeccionar in situ las fábricas. El incumplimiento conlleva penalidades. Tras la auditoría quedarán al menos doce meses de vigencia."),
    ("ca", "La contractista garanteix els convenis fonamentals de l’OIT a la cadena de subministrament. L’administració podrà inspeccionar in situ les fàbriques. L’incompliment comporta penalitats. Després de l’auditoria quedaran almenys dotze mesos de vigència."),
    ("nl", "De opdrachtnemer borgt de fundamentele ILO-verdragen in de keten. De opdrachtgever mag ter plaatse inspecteren. Een tekortkoming leidt tot een boete. Er moeten ten minste twaalf maanden resteren."),
    ("nb", "Leverandøren skal etterleve ILOs kjernekonvensjoner i leverandørkjeden. Oppdragsgiver kan gjennomføre stedlig kontroll. Mislighold gir dagbot. Det skal være minst tolv måneder igjen."),
    ("sv", "Leverantören ska följa ILO:s kärnkonventioner i leveranskedjan. Beställaren får genomföra inspektion på plats. Avtalsbrott ger vite. Det ska vara minst tolv månader kvar."),
    ("de", "Der Auftragnehmer hält die ILO-Kernarbeitsnormen in der Lieferkette ein. Der Auftraggeber darf vor Ort prüfen. Ein Verstoß führt zur Vertragsstrafe. Es müssen mindestens zwölf Monate verbleiben."),
    ("fr", "Le titulaire respecte les conventions fondamentales de l’OIT dans la chaîne d’approvisionnement. L’acheteur peut inspecter les usines sur place. Tout manquement entraîne des pénalités. Il reste au moins douze mois."),
]  # fmt: skip


def reasons(code: str, *requirements: object) -> list[str]:
    draft = example("", *requirements, source=Source.DOCUMENT).draft  # type: ignore[arg-type]
    return [outcome.reason for outcome in rule(code).check(draft)]


@pytest.mark.parametrize(("language", "stage", "reason", "text"), LINKED)
def test_link_to_the_subject_matter(language: str, stage: StageOfUse, reason: str, text: str) -> None:
    assert reasons("linked-to-subject-matter", demand(text, stage, language=language)) == [reason]


@pytest.mark.parametrize(("language", "reason", "text"), LABELS)
def test_label_and_its_equivalents(language: str, reason: str, text: str) -> None:
    assert reasons("label-without-equivalent", demand(text, SPECIFICATION, language=language)) == [reason]


@pytest.mark.parametrize(("language", "text"), UNKNOWN_LABELS)
def test_label_that_nobody_knows(language: str, text: str) -> None:
    asked = demand(text, SPECIFICATION, language=language)

    answers = [reasons(f"label-without-{what}", asked) for what in ("equivalent", "criteria")]

    assert answers == [["no-equivalent"], ["criteria-not-named"]]
    assert reasons("verification-named", asked) == ["named-in-text"]


@pytest.mark.parametrize(("language", "text"), NO_LABELS)
def test_sticker_or_year_that_is_no_label(language: str, text: str) -> None:
    asked = demand(text, SPECIFICATION, language=language)

    assert [reasons(f"label-without-{what}", asked) for what in ("equivalent", "criteria")] == [[], []]


@pytest.mark.parametrize(("language", "text"), NUMBERED_STANDARDS)
def test_technical_standard_by_number(language: str, text: str) -> None:
    asked = demand(text, SPECIFICATION, language=language)

    answers = [reasons(f"label-without-{what}", asked) for what in ("equivalent", "criteria")]

    assert answers == [["no-equivalent"], []]
    assert reasons("verification-named", asked) == ["named-in-text"]


@pytest.mark.parametrize(("language", "reason", "text"), CRITERIA)
def test_label_and_its_criteria(language: str, reason: str, text: str) -> None:
    assert reasons("label-without-criteria", demand(text, SPECIFICATION, language=language)) == [reason]


@pytest.mark.parametrize(("language", "reason", "text"), VERIFICATION)
def test_verification(language: str, reason: str, text: str) -> None:
    assert reasons("verification-named", demand(text, SPECIFICATION, language=language)) == [reason]


@pytest.mark.parametrize(("language", "text", "proof"), NO_PROOF)
def test_field_of_proof_that_holds_none(language: str, text: str, proof: str) -> None:
    assert reasons("verification-named", demand(text, SPECIFICATION, language=language, proof=proof)) == ["not-named"]


@pytest.mark.parametrize(("language", "rule_of_document", "text"), FOR_MANY)
def test_proof_named_for_many_requirements(language: str, rule_of_document: str, text: str) -> None:
    draft = example("", demand(text, SPECIFICATION, language=language), source=Source.DOCUMENT).draft
    described = replace(draft, purchase=replace(draft.purchase, description=Text.of(rule_of_document, language)))

    answers = [[one.reason for one in rule("verification-named").check(each)] for each in (draft, described)]

    assert answers == [["not-named"], ["named-for-many"]]


@pytest.mark.parametrize(("language", "award"), POINTING_BACK)
def test_award_that_points_back_at_the_selection(language: str, award: str) -> None:
    selection = demand("x", SELECTION, language=language, identifier="s1")
    scored = demand(award, AWARD, language=language, identifier="a1")

    answers = [reasons("double-use", replace(selection, place=f"number:{number}"), scored) for number in ("2.4", "2.5")]

    assert answers == [["judged-on-selection", "scored-again"], ["asked-once"]]


@pytest.mark.parametrize(("language", "text"), COMPLETE_CLAUSES)
def test_clause_with_all_four_parts(language: str, text: str) -> None:
    assert reasons("clause-complete", demand(text, CLAUSE, language=language)) == ["complete"]


@pytest.mark.parametrize(("language", "text"), ON_A_DAY)
def test_day_of_the_year_is_a_deadline(language: str, text: str) -> None:
    assert reasons("clause-complete", demand(text, CLAUSE, language=language)) == ["complete"]


@pytest.mark.parametrize(("language", "text"), WISHES)
def test_clause_that_only_wishes(language: str, text: str) -> None:
    draft = example("", demand(text, CLAUSE, language=language)).draft

    (outcome,) = rule("clause-complete").check(draft)

    assert outcome.values["missing"] == ("trigger", "deadline", "duty-bearer", "sanction")


@pytest.mark.parametrize(("language", "text"), WISHES_FOR_ALL_TIMES)
def test_wish_has_no_deadline(language: str, text: str) -> None:
    draft = example("", demand(text, CLAUSE, language=language)).draft

    (outcome,) = rule("clause-complete").check(draft)

    assert outcome.values["missing"] == ("deadline",)


@pytest.mark.parametrize(("language", "selection", "award"), TWICE)
def test_demand_made_twice(language: str, selection: str, award: str) -> None:
    twice = (
        demand(selection, SELECTION, language=language, identifier="s1"),
        demand(award, AWARD, language=language, identifier="a1"),
    )

    assert reasons("double-use", *twice) == ["asked-twice", "scored-again"]


@pytest.mark.parametrize(("language", "text"), AUDITABLE)
def test_contract_that_can_be_audited(language: str, text: str) -> None:
    assert reasons("auditability", demand(text, CLAUSE, language=language)) == [
        "chain-requirements-named",
        "inspection-right-named",
        "sanctions-tied",
        "year-left-named",
    ]


@pytest.mark.parametrize(
    "table",
    [
        LINKED,
        LABELS,
        UNKNOWN_LABELS,
        NO_LABELS,
        NUMBERED_STANDARDS,
        WISHES_FOR_ALL_TIMES,
        ON_A_DAY,
        CRITERIA,
        VERIFICATION,
        NO_PROOF,
        FOR_MANY,
        COMPLETE_CLAUSES,
        WISHES,
        TWICE,
        POINTING_BACK,
        AUDITABLE,
    ],
)
def test_table_speaks_every_language(table: list[tuple[str, ...]]) -> None:
    assert {row[0] for row in table} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_vocabulary_is_complete(language: str) -> None:
    words = vocabulary(language)

    assert words is not None
    assert set(words.topics) == set(Topic)
    assert [name for name in words.__slots__ if not getattr(words, name)] == []


@pytest.mark.parametrize("language", ["no", "nn", "NB", "nb-NO"])
def test_norwegian_has_one_vocabulary(language: str) -> None:
    assert vocabulary(language) is vocabulary("nb")


def test_nynorsk_is_read_with_its_own_forms() -> None:
    text = "Leverandøren skal ha ein policy for heile verksemda."

    assert reasons("linked-to-subject-matter", demand(text, AWARD, language="nn")) == ["whole-company"]


def test_language_without_a_vocabulary_is_none() -> None:
    assert vocabulary("fi") is None
