"""How well is a document read that was not made for the reader?"""
