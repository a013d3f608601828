"""Which labels, certificates and standards are asked for by name, in any language?

Names are facts. A label says what a product or its making is like; a standard of the second list is
about how a firm is run, and what it asks is in its own published text.
"""

import re

from redthread.domain.check.vocabulary import terms

LABELS = terms("""
    tco certified; tco-certified; tco-sertifi*; tco-certifi*; tco-zertifi*; tco-gecertifi*; certificación tco;
    certificació tco; certification tco; tco development; fairtrade; fair trade certified; max havelaar; epeat; blue
    angel; blauer engel; blauen engel; ángel azul; àngel blau; ange bleu; blauwe engel; blå engel; nordic swan; svanen;
    svanemerk*; svanenmärk*; eu ecolabel; eu-ecolabel; eu flower; eu-blomst*; energy star; fairmined; fsc; pefc; sa8000;
    sa 8000; rba vap; rba-vap; validated assessment program; validated assessment programme; amfori bsci; bsci; smeta;
    sedex; gots; oeko-tex; fair wear; responsible minerals assurance process; rmap; cisne nórdico; cigne nòrdic; noordse
    zwaan; nordischer schwan; nordischen schwan; cygne nordique; cygne blanc nordique; etiqueta ecológica de la ue;
    etiqueta ecològica de la ue; ecolabel europeo; europees ecolabel; eu-umweltzeichen; écolabel européen; ecolabel
    européen
""")

STANDARDS = terms("""
    iso 9001; iso 14001; iso 14024; iso 20400; iso 26000; iso 27001; iso/iec 27001; iso 45001; iso 50001; ohsas 18001;
    emas; eco-lighthouse; miljøfyrtårn*; co2-prestatieladder; mvo-prestatieladder; r2v3; e-stewards; weeelabex
""")

SPECIFICATIONS = terms("en 301 549; en 301549; mil-std-810*")
"""Standards for the goods themselves: they need "or equivalent" (art. 42(3)(b)), but say what they ask."""

NOT_LABELS = terms("""
    ce mark*; ce-mark*; ce-merk*; ce-märk*; ce-kenn*; marcado ce; marcatge ce; marquage ce; ce-keur*; energy
    label*; energielabel*; energimerk*; energimärk*; energieetikett*; etiqueta energética; etiqueta energètica;
    étiquette énergie; étiquette énergétique; asset label*; on a label; on the label; address label*; price label*
""")
"""What the law puts on every such product, and stickers: they stand for no scheme that anybody asks for."""

_PREFIXES = r"(?:NEN|UNE|NS|SS|DIN|BS|NF|DS|SFS|NBN|ÖNORM)"
_BODIES = r"(?:EN|IEC|ISO|ETSI|CEN|CENELEC)"
_NUMBER = r"(?!(?:19|20)\d\d(?![\d-]))(?:\d{3,6}|\d{1,3} \d{3}(?: \d{3})?)(?:-\d{1,4}){0,3}(?::\d{4})?"
_IN_CAPITALS = r"(?! [^\W\d_a-z]{3})"
"""Before this "EN 120" may be the Spanish "in 120 days", all in capitals."""
_ISSUER = rf"(?:{_PREFIXES}(?:[- /]{_BODIES}){{0,3}}|{_BODIES}(?:[-/ ]{_BODIES}){{0,2}})"
_BY_NUMBER = re.compile(rf"(?<!\w){_ISSUER}[- ]{_NUMBER}(?!\w){_IN_CAPITALS}")


def standards_by_number(text: str) -> tuple[str, ...]:
    """Technical standards named by issuer and number, each once; "EN 2026" and the like may be years."""
    return tuple(dict.fromkeys(" ".join(hit.split()) for hit in _BY_NUMBER.findall(text)))
