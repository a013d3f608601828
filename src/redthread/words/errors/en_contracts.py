"""With which sentence is each refusal about contracts, indicators and reports told in English?"""

SENTENCES: dict[str, str] = {}
