"""Whose law can a reader say that a document is under?"""

JURISDICTIONS = {
    "AT": "Österreich", "BE": "België / Belgique", "BG": "България", "CY": "Κύπρος", "CZ": "Česko",
    "DE": "Deutschland", "DK": "Danmark", "EE": "Eesti", "ES": "España", "FI": "Suomi / Finland", "FR": "France",
    "GR": "Ελλάδα", "HR": "Hrvatska", "HU": "Magyarország", "IE": "Éire / Ireland", "IS": "Ísland", "IT": "Italia",
    "LI": "Liechtenstein", "LT": "Lietuva", "LU": "Luxembourg", "LV": "Latvija", "MT": "Malta", "NL": "Nederland",
    "NO": "Norge", "PL": "Polska", "PT": "Portugal", "RO": "România", "SE": "Sverige", "SI": "Slovenija",
    "SK": "Slovensko", "GB": "United Kingdom", "GB-SCT": "Scotland",
}  # fmt: skip
"""ISO 3166-1 and -2 codes with the name in the country's own languages: the European Union, the EEA, the United
Kingdom, and Scotland, whose authorities have a procurement law of their own."""
