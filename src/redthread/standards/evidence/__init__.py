"""Is a stranger's file one that may be kept as evidence, told by its content?"""
