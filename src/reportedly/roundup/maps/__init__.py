"""The page's map, drawn offline from Natural Earth's outlines: no country is coloured, and contested lines are dashed."""

from .picture import Mark, Picture, map_of

__all__ = ["Mark", "Picture", "map_of"]
