"""How is a tender document read, and how is it written?"""
