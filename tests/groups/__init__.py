"""Small groups of reports that look alike, or speak of one another: which tell of one event, and how their claims stand.

The texts are our own, by invented outlets; what happens in them is invented unless it is of public record.
"""
