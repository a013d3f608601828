"""The tender: requirements in editions, the check, the documents, publication."""
