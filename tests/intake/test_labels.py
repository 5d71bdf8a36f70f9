import pytest

from reportedly.intake.labels import closing_credit, is_section, read_credit, read_label
from reportedly.intake.lines import Line


def label(words: str) -> str | None:
    return read_label(Line(0, len(words), words))


FURNITURE = [
    "See more: Mayor calls minister, speaks of answer", "See more : What did the mayor say?", "Read more", "NEWSLETTER", "|",
    "* * *", "Sign up for The Quay at Dawn, sent to your inbox before breakfast", "Our readers' mailing list |",
    "Sample Wire and Quay Courier contributed to this report", "Sample reported from Lviv. Ben Sample contributed to this report.",
    "Reporting by Ann Example; Editing by Ben Sample", "(END)", "ENDS", "Reuter", "Share this article", "Follow us on Telegram",
    "© 2025 Harbour Post. All rights reserved.", "We use cookies to make our site work. By clicking accept you agree to them.",
    "Advertisement", "3 min read", "Skip to content", "Copyright 2025 Harbour Post.", "→ Read also: Fire at depot",
    "This story has been updated with more details.", "As the winter comes, support our work", "Ann Example reported from Lviv.",
    "3-minute read", "1,204 shares", "3.1k shares", "12 comments", "Reading time: 4 minutes", "Updated 3 hours ago",
    "Last updated: 2 hrs ago.", "5 minutes ago", "Updated just now", "2 min read | 14 comments · 30 shares",
]  # fmt: skip
CAPTIONS = [
    "Representative Image", "Photo: Ann Example", "FILE - A view of the harbour in spring.",
    "A man walks past a damaged house in Odesa, Ukraine, Friday, July 4, 2025. (AP Photo/Ann Example)",
    "People stand at the harbour gate in Odesa, southern Ukraine, Friday, July 4, 2025.",
    "Smoke over the harbour. Photograph: Ann Example/EPA", "A fire burns at the harbour. REUTERS/Ann Example",
    "A fire burns at the harbour on July 4, 2025. (Governor / Telegram)", "The harbour before the war (file photo)",
]  # fmt: skip
TEXT = [
    "Copyright law keeps pictures of the scene from being shown, police said.",
    "Share prices of the port operator fell 3% on Friday.",
    "Related documents were seized by the police, a spokesman said.",
    "Photo agencies were let into the harbour on Friday.",
    "Follow us, the captain told his crew, and they left the harbour.",
    "The treaty was signed on Friday, July 4, 2025.",
    "The minister said he had seen the photo (it was taken in spring).",
    "More than 40 people were hurt, the mayor said.",
    "Printed leaflets were found at the scene.",
    "The newsletter said six people had been hurt in the raid.",
    "Sources: the word was used twice by the officer, who was not named in the report he had written.",
    "“We use cookies,” he joked.",
    "Subscribers of the power grid had no light for six hours, the operator said.",
    "End the war, the crowd shouted.", "40 shares were sold.", "Two people were hurt 3 hours ago.", "40 hurt in raid",
    "He quoted a report by Reuters.", "Our journalists were hurt in the raid, the editor said.",
    "The raid was the largest yet. This is the count for Friday, July 4, 2025.",
    "He was hurt when he came to the gate. (Warning: the video shows the raid.)",
]  # fmt: skip


@pytest.mark.parametrize("words", FURNITURE)
def test_page_furniture_is_told_by_its_words(words: str) -> None:
    assert label(words) == "furniture"


@pytest.mark.parametrize("words", CAPTIONS)
def test_a_caption_is_told_by_its_words(words: str) -> None:
    assert label(words) == "caption"


@pytest.mark.parametrize("words", TEXT)
def test_a_sentence_is_never_lost_as_furniture(words: str) -> None:
    assert label(words) is None


CREDITS = {
    "Source: Harbour Post": "Harbour Post",
    "(Source: Harbour Post)": "Harbour Post",
    "This article first appeared in Quay Courier.": "Quay Courier",
    "Originally published by Quay Courier on 4 July": "Quay Courier",
    "Source: Harbour Post and news agencies": "Harbour Post",
}


@pytest.mark.parametrize("words", CREDITS)
def test_a_credit_names_whose_text_it_is(words: str) -> None:
    assert read_credit(words) == CREDITS[words]
    assert label(words) == "credit"


def test_a_credit_that_closes_a_paragraph_is_found() -> None:
    words = "He said no more. (Source: Harbour Post)"
    at, name = closing_credit(words) or (0, "")
    assert (words[:at], name) == ("He said no more.", "Harbour Post")


def test_section_labels_are_known_alone_and_in_a_row() -> None:
    assert is_section("World")
    assert is_section("News / Europe")
    assert not is_section("World leaders meet")
