"""With which sentence is each refusal about evidence files told in English?"""

SENTENCES: dict[str, str] = {}
