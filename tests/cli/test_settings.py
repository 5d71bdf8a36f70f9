from __future__ import annotations

import pytest

from reportedly.settings import Settings


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Settings("reportedly.db", "ukraine-2022", False)),
        ({"REPORTEDLY_RECORD": "july.db"}, Settings("july.db", "ukraine-2022", False)),
        ({"REPORTEDLY_RECORD": "", "REPORTEDLY_PROFILE": ""}, Settings()),
        ({"REPORTEDLY_PROFILE": "none"}, Settings(profile=None, profile_is_chosen=True)),
        ({"REPORTEDLY_LOCALE": "en-US"}, Settings(locale="en-US")),
        ({"REPORTEDLY_PROFILE": "own/"}, Settings(profile="own/", profile_is_chosen=True)),
    ],
)
def test_the_environment_says_where_the_record_is(environment: dict[str, str], expected: Settings) -> None:
    assert Settings.read(environment) == expected
