"""Where does a word stand? Folded and stemmed text, with the same hits on both databases."""
