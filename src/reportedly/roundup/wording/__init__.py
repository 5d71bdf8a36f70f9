"""Sentences from claims: templates and the sources' own words."""
