"""Which labels, certificates and standards are asked for by name, in any language?

Names are facts. A label says what a product or its making is like; a standard of the second list is
about how a firm is run, and what it asks is in its own published text.
"""

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
