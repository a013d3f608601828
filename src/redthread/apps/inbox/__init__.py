"""What is a person told, kept here first and then mailed?"""
