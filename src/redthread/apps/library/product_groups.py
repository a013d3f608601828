"""What are the product groups called that the library's criteria are filed under?"""

from collections.abc import Mapping

from redthread.apps.library.filters import group_prefix
from redthread.domain.values import Text

NAMES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "3012": (
        ("en", "Photocopying and offset printing equipment"),
        ("es", "Fotocopiadoras, máquinas offset e impresoras"),
        ("nl", "Fotokopieer- en offsetdrukmachines"),
        ("sv", "Utrustning för kopiering och offsettryckning"),
    ),
    "302": (
        ("en", "Computer equipment and supplies"),
        ("es", "Equipo y material informático"),
        ("nl", "Computeruitrusting en -benodigdheden"),
        ("sv", "Datorer och datamateriel"),
    ),
    "3021": (
        ("en", "Data-processing machines (hardware)"),
        ("es", "Máquinas procesadoras de datos (hardware)"),
        ("nl", "Machines voor dataprocessing (hardware)"),
        ("sv", "Databehandlingsmaskiner (maskinvara)"),
    ),
    "302131": (
        ("en", "Portable computers"),
        ("es", "Ordenadores portátiles"),
        ("nl", "Draagbare computers"),
        ("sv", "Bärbara datorer"),
    ),
    "302132": (
        ("en", "Tablet computer"),
        ("es", "Tabletas digitales"),
        ("nl", "Tablet-pc's"),
        ("sv", "Portföljdator"),
    ),
    "3023": (
        ("en", "Computer-related equipment"),
        ("es", "Equipo relacionado con la informática"),
        ("nl", "Computerapparatuur"),
        ("sv", "Datorrelaterad utrustning"),
    ),
    "30231": (
        ("en", "Computer screens and consoles"),
        ("es", "Pantallas de ordenador y consolas"),
        ("nl", "Computerschermen en -consoles"),
        ("sv", "Datorskärmar och manöverenheter"),
    ),
    "3143": (
        ("en", "Electric accumulators"),
        ("es", "Acumuladores eléctricos"),
        ("nl", "Elektrische accumulatoren"),
        ("sv", "Elektriska ackumulatorer"),
    ),
    "3225": (
        ("en", "Mobile telephones"),
        ("es", "Teléfonos móviles"),
        ("nl", "Mobiele telefoons"),
        ("sv", "Mobiltelefoner"),
    ),
    "3232": (
        ("en", "Television and audio-visual equipment"),
        ("es", "Equipo audiovisual y de televisión"),
        ("nl", "Televisie- en audiovisuele uitrusting"),
        ("sv", "TV-utrustning och audiovisuell utrustning"),
    ),
    "3242": (
        ("en", "Network equipment"),
        ("es", "Equipo de red"),
        ("nl", "Netwerkuitrusting"),
        ("sv", "Nätutrustning"),
    ),
    "3255": (
        ("en", "Telephone equipment"),
        ("es", "Equipo telefónico"),
        ("nl", "Telefoonuitrusting"),
        ("sv", "Telefonutrustning"),
    ),
    "4882": (
        ("en", "Servers"),
        ("es", "Servidores"),
        ("nl", "Servers"),
        ("sv", "Servrar"),
    ),
    "503": (
        (
            "en",
            "Repair, maintenance and associated services related to personal computers, office "
            "equipment, telecommunications and audio-visual equipment",
        ),
        (
            "es",
            "Servicios de reparación, mantenimiento y servicios asociados relacionados con ordenadores "
            "personales, equipo de oficina, telecomunicaciones y equipo audiovisual",
        ),
        (
            "nl",
            "Reparatie, onderhoud en aanverwante diensten in verband met pc's, kantooruitrusting, "
            "telecommunicatie- en audiovisuele uitrusting",
        ),
        (
            "sv",
            "Reparation, underhåll och tillhörande tjänster avseende persondatorer, kontorsutrustning, "
            "telekommunikations- och audiovisuell utrustning",
        ),
    ),
    "5032": (
        ("en", "Repair and maintenance services of personal computers"),
        ("es", "Servicios de reparación y mantenimiento de ordenadores personales"),
        ("nl", "Reparatie en onderhoud van pc's"),
        ("sv", "Reparation och underhåll av persondatorer"),
    ),
    "516": (
        ("en", "Installation services of computers and office equipment"),
        ("es", "Servicios de instalación de ordenadores y equipo de oficina"),
        ("nl", "Installatie van computers en kantooruitrusting"),
        ("sv", "Installation av datorer och kontorsutrustning"),
    ),
    "9051": (
        ("en", "Refuse disposal and treatment"),
        ("es", "Eliminación y tratamiento de desperdicios"),
        ("nl", "Afvalverzameling en –verwerking"),
        ("sv", "Avfallshantering"),
    ),
}
"""Common Procurement Vocabulary 2008, by significant digits. It has no Catalan and no Norwegian version."""


def group_name(code: str) -> Text:
    """The official name; empty for a group that the packages we ship do not use."""
    return Text(NAMES.get(group_prefix(code), ()))
