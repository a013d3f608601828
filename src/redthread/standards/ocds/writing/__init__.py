"""How is a purchase written as an OCDS release package?"""
