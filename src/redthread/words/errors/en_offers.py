"""With which sentence is each refusal about offers, scores and awards told in English?"""

SENTENCES: dict[str, str] = {}
