"""Texts for property tests: news sentences of our own, whole and broken, with the signs that break readers."""

from __future__ import annotations

from hypothesis import strategies as st

SENTENCES = [
    "The ferry sank, the harbour police said.",
    '"We saw fire," said Amal Idris, a teacher. "Then we ran."',
    "“Nobody came,” she added.",
    "At least 23 people were killed and about 40 injured on Friday in Nyala, Governor Lev Danilin said on Telegram.",
    "The army denied that its forces had shelled the market, saying that the rebels were to blame.",
    "There was no information about the ministry's reaction as of Friday evening.",
    "Sample Wire reported, citing two officials, that the minister told the cabinet that funds were gone.",
    "According to a report of the Harbour Post, 1,300 people fled Kyiv at 5:30 am local time.",
    "TASS quoted the governor as saying that the bridge had been hit.",
    "He said it had captured two bases, and the rebels did not respond to a request for comment.",
    "In Luhansk, border guards said the crossing was closed; drones flew deep into Russian territory.",
    "The Ukrainian president's office said he would speak to his US counterpart within two weeks.",
]
SCRAPS = [
    '"', "“", "”", "‘", "’", "«", "»", "„", "…", "—", "- ", ".", "?!", ",", ";", ":", "(", "]", "said", " said ", "said the",
    "according to", "He ", "who", "the spokesman", " told ", "citing ", " of ", "'s", " 12 ", "$3bn", "п", "Київ", "🙂", "👩‍👩‍👧",
    "\u202e", "\u200f", "\u200b", "\u00ad", "\u0000", "\u0007", "\x85", "\u2028", "\ufeff", "\ufffd", "e\u0301", "İ", "ﬁ",
    "مرحبا", "שלום", "北京", "x" * 700, "A" * 60 + ".", "\t", "\n", "\r", "\u00a0", "\ud7ff", "<b>", "&amp;", "=1+1", "%s", "{}",
]  # fmt: skip
pieces = st.one_of(st.sampled_from(SENTENCES), st.sampled_from(SCRAPS), st.text(max_size=12))
texts = st.one_of(st.lists(pieces, max_size=9).map("".join), st.lists(pieces, max_size=9).map(" ".join))
reports = st.lists(texts, min_size=1, max_size=4)
