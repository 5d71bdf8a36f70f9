"""What is no speech, and attitudes, which are kept apart from speech."""

from __future__ import annotations

import pytest

from extract.attribution.attributed import Reads, Said, spoken
from reportedly.extract.parse import Parser


@pytest.mark.parametrize(
    "text",
    [
        "The strike suggests that the bridge was the target.",
        "The army continued its advance on the bridge.",
        "The bridge was built in 1901. It fell in 1999.",
        "That said, the road was open.",
        "The two armies fought for the bridge all night.",
        "The bridge reads 40 metres on the map.",
        "It is worth noting that the bridge is old.",
        "Let's say the bridge is old.",
        "Rebels attacked a convoy.",
        "",
        "“”",
        ":",
    ],
)
def test_acts_and_signs_are_no_speech(parser: Parser, text: str) -> None:
    assert spoken(parser, text) == [] if text else True


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("The council believes that it is safe.", Said("The council", "believes", "that it is safe")),
        ("Residents fear the bridge will fall.", Said("Residents", "fear", "the bridge will fall")),
        ("The mayor opposed the toll.", Said("The mayor", "opposed", "the toll")),
        ("The mayor called for a new bridge.", Said("The mayor", "called for", "a new bridge")),
        ("The mayor has repeatedly spoken about it.", Said("The mayor", "has repeatedly spoken about", "it")),
        ("The governor was wary of the plan.", Said("The governor", "was wary of", "the plan")),
        ("The mayor's support for the toll is known.", Said("The mayor's", "support for", "the toll")),
        ("The bridge is expected to hold.", Said("", "is expected", "The bridge | to hold")),
    ],
)
def test_an_attitude_is_in_the_layer_and_makes_no_claim(said: Reads, parser: Parser, text: str, made: Said) -> None:
    assert made in said(text)
    assert spoken(parser, text) == []
