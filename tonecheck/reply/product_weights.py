"""What each sign of a phrase weighs in the search for the product, for `products`.

Fitted on messages whose product is known, then rounded: the scale is that of a logistic regression. What
`tools/fit_product_weights.py` fits on the labelled messages stands beside them in its output.
"""

WEIGHTS = {
    # what it is made of
    "known": -0.3,
    "doing": -0.7,
    "setting": -1.2,
    "venue": -0.9,
    "dealing": -0.8,
    "called": 1.2,
    "named": -1.2,
    "brand": -1.1,
    "model": 1.5,
    "tier": 3.2,
    "title": 2.6,
    "plain": -1.5,
    "long": 0.5,
    # where it stands
    "sentence 0": -0.3,
    "sentence 1": -1.0,
    "sentence 2": -0.9,
    "sentence 3": -1.1,
    "sentence 4": -1.2,
    "first": 1.5,
    "only": 0.8,
    "opens": -0.5,
    "opens plain": -1.1,
    "masked": 0.2,
    "in": -0.9,
    "led": -0.5,
    "in a letter": -0.7,
    # what stands before it
    "my": -0.1,
    "my plain": -1.3,
    "the": -0.6,
    "a": -0.7,
    "bare": -1.3,
    "for": 0.7,
    "of": 0.0,
    "got": 0.3,
    "got first": 0.7,
    "got called": 0.6,
    "got plain": -0.9,
    "sold": 1.4,
    "had": 0.0,
    "asked": 0.4,
    "considered": 1.3,
    "refused": -1.4,
    "if": -0.7,
    # what stands behind it
    "happened": 0.4,
    "i got": 2.2,
    "numbered": -0.7,
    "placed": 0.1,
}
ENOUGH = -0.2
PLENTY = 1.0  # of the second product of a message
