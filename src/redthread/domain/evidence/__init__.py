"""Evidence files: what may be kept, and in which state a file is?"""
