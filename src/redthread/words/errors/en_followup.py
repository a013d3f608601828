"""With which sentence is each refusal about sites, findings and corrective actions told in English?"""

SENTENCES: dict[str, str] = {}
