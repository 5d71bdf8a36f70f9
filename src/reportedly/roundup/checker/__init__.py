"""The checker: what each sentence of the page states, held against the claims that it cites."""
