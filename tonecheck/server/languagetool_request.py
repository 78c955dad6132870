"""What LanguageTool's clients send to `/v2/check`, read as LanguageTool reads it.

Source: LanguageTool's own server (`ApiV2`, `TextChecker`), read October 2026. The body is a query string
whatever its content type says; the URL's own query is added and wins; unknown names are passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple
from urllib.parse import parse_qsl

from starlette.requests import Request

from tonecheck.server.annotated import Annotated
from tonecheck.server.body import read_body, require_short
from tonecheck.server.problem import RequestError

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-ZA": "English (South African)",
    "en-US": "English (US)",
}
"""Language codes that are checked, and what LanguageTool calls them."""

MOST_FIELDS = 200

Mode = Literal["all", "textLevelOnly", "allButTextLevelOnly"]


class LanguageToolRequest(NamedTuple):
    """A request to check. `language` is a code of `LANGUAGES`, `is_auto` if it was left to us; ids in upper case."""

    text: Annotated
    language: str
    is_auto: bool
    enabled_rules: frozenset[str]
    disabled_rules: frozenset[str]
    enabled_categories: frozenset[str]
    disabled_categories: frozenset[str]
    enabled_only: bool
    mode: Mode
    token: str
    guide: str | None
    channel: str | None
    message: str | None

    def wants(self, rule: str, category: str, *, is_text_level: bool) -> bool:
        """True if findings of a rule are asked for, given its id and category as the client knows them."""
        if self.mode != "all" and is_text_level is not (self.mode == "textLevelOnly"):
            return False
        if self.enabled_only:
            return rule in self.enabled_rules or category in self.enabled_categories
        if rule in self.enabled_rules:
            return True
        return rule not in self.disabled_rules and category not in self.disabled_categories


async def read_parameters(request: Request) -> dict[str, str]:
    """The parameters of a request, from its body and its URL.

    Raises: RequestError if the body is too large or cannot be read.
    """
    body = await read_body(request) if request.method == "POST" else b""
    pairs: list[tuple[str, str]] = []
    try:
        # A client that ends the body with a line ending means the end of the body, not of its last field.
        for part in (body.decode("utf-8", "replace").rstrip("\r\n"), request.url.query):
            pairs += parse_qsl(part, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise RequestError("bad-request", "there are too many parameters") from None
    return dict(pairs)


def read_request(given: Mapping[str, str], default_language: str) -> LanguageToolRequest:
    """Read the parameters of `/v2/check`.

    Raises: RequestError for what LanguageTool refuses too.
    """
    text = _text(given)
    language, is_auto = _language(given, default_language)
    enabled_only = given.get("enabledOnly", "").lower() in ("true", "yes")
    lists = {
        name: frozenset(item.strip().upper() for item in given.get(name, "").split(",") if item.strip())
        for name in ("enabledRules", "disabledRules", "enabledCategories", "disabledCategories")
    }
    if enabled_only and (lists["disabledRules"] or lists["disabledCategories"]):
        raise RequestError("bad-request", "You cannot specify disabled rules or categories using enabledOnly=true")
    if enabled_only and not (lists["enabledRules"] or lists["enabledCategories"]):
        raise RequestError("bad-request", "You must specify enabled rules or categories when using enabledOnly=true")
    if given.get("level", "default").lower() not in ("default", "picky"):
        raise RequestError("bad-request", "If specified, 'level' must be set to 'default' or 'picky'")
    return LanguageToolRequest(
        text,
        language,
        is_auto,
        lists["enabledRules"],
        lists["disabledRules"],
        lists["enabledCategories"],
        lists["disabledCategories"],
        enabled_only,
        _mode(given),
        given.get("apiKey", "") or given.get("token", ""),
        given.get("guide") or None,
        given.get("channel") or None,
        given.get("message") or None,
    )


def _text(given: Mapping[str, str]) -> Annotated:
    if "text" in given and "data" in given:
        raise RequestError("bad-request", "Set only 'text' or 'data' parameter, not both")
    if "text" in given:
        text = Annotated.bare(given["text"])
    elif "data" in given:
        text = Annotated.from_json(given["data"])
    else:
        raise RequestError("bad-request", "Missing 'text' or 'data' parameter")
    require_short(text.whole, "text")
    require_short(text.plain, "text")
    return text


def _language(given: Mapping[str, str], default: str) -> tuple[str, bool]:
    wanted = given.get("language", "")
    preferred = [item.strip() for item in given.get("preferredVariants", "").split(",") if item.strip()]
    if not wanted:
        raise RequestError("bad-request", "Missing 'language' parameter")
    if wanted == "auto":
        english = [item for item in preferred if item in LANGUAGES]
        return (english[0] if english else default), True
    if preferred:
        raise RequestError("bad-request", "You specified 'preferredVariants' but you didn't specify 'language=auto'")
    for code in LANGUAGES:
        if code.lower() == wanted.lower():
            return code, False
    known = ", ".join(LANGUAGES)
    raise RequestError("bad-request", f"'{wanted[:20]}' is not a language that is checked here; those are {known}")


def _mode(given: Mapping[str, str]) -> Mode:
    modes: dict[str, Mode] = {
        "all": "all",
        "textlevelonly": "textLevelOnly",
        "allbuttextlevelonly": "allButTextLevelOnly",
    }
    mode = modes.get(given.get("mode", "all").lower())
    if mode is None:
        raise RequestError(
            "bad-request", "If specified, 'mode' must be one of 'all', 'textLevelOnly' or 'allButTextLevelOnly'"
        )
    return mode
