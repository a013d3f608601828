"""The journal: how is it shown that nothing in it was changed?"""
