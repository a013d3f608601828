"""What do tests build their records from?"""
