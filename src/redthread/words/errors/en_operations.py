"""With which sentence is each refusal about running the program told in English?"""

SENTENCES: dict[str, str] = {}
