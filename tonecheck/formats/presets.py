"""Ready shapes: how help desks hand out their saved replies.

Source: the vendors' API references and exports, read in October 2026 (the macros of Zendesk, Intercom and
Gorgias, Freshdesk's canned responses, Front's message templates, Help Scout's and GitHub's saved replies,
Chatwoot's canned responses, Kustomer's shortcuts, Salesforce's e-mail templates).
"""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.formats.shape import Field, Shape


class Preset(NamedTuple):
    """A shape by name, and a line about where such a file comes from."""

    shape: Shape
    about: str


def _fields(*fields: Field, name: tuple[str, ...], format: str = "") -> Shape:
    return Shape(format, fields, name, any_field=True)


_COMMENT = "$..actions[?@.field == 'comment_value'{}].value"
_GORGIAS = "$..actions[?@.name == 'setResponseText'{}].arguments.{}"

PRESETS: dict[str, Preset] = {
    "chatwoot": Preset(
        _fields(Field("$..content"), name=("short_code",)),
        "canned responses: JSON of the API",
    ),
    "chatwoot-csv": Preset(
        Shape("csv", (Field("content"),), ("short_code",)),
        "canned responses: CSV with the columns short_code and content",
    ),
    "freshdesk": Preset(
        _fields(Field("$..content_html", "html"), Field("$..[?!@.content_html].content"), name=("title",)),
        "canned responses: JSON of the API; the HTML is what customers get",
    ),
    "front": Preset(
        _fields(Field("$..body", "html"), name=("name",)),
        "message templates: JSON of the API",
    ),
    "github": Preset(
        _fields(Field("$..nodes[*].body"), Field("$.replies[*].body"), name=("title|name",)),
        "saved replies: JSON of the GraphQL API, or .github/replies.yml",
    ),
    "gorgias": Preset(
        _fields(
            Field(_GORGIAS.format("", "body_html"), "html"),
            Field(_GORGIAS.format(" && !@.arguments.body_html", "body_text")),
            name=("../../name",),
        ),
        "macros: JSON of the API; the HTML is what customers get",
    ),
    "help-scout": Preset(
        _fields(Field("$..text", "html"), Field("$..chatText"), name=("name",)),
        "saved replies: JSON of the API, for e-mail and for chat",
    ),
    "intercom": Preset(
        _fields(Field("$..body_text"), name=("name",)),
        "macros: JSON of the API; the plain text of each",
    ),
    "kustomer": Preset(
        _fields(Field("$..draft.text"), name=("name",)),
        "shortcuts: JSON of the API",
    ),
    "salesforce": Preset(
        Shape("auto", channel="email"),
        "e-mail templates: the .email files of a project",
    ),
    "zendesk-dynamic-content": Preset(
        _fields(Field("$..variants[*].content", "auto"), name=("name", "locale_id")),
        "dynamic content: JSON of the API, each variant",
    ),
    "zendesk-macros": Preset(
        _fields(
            Field(_COMMENT.format(" && !@.value[0]")),
            Field("$..actions[?@.field == 'comment_value'].value[1]"),
            Field("$..actions[?@.field == 'comment_value_html'].value", "html"),
            name=("title", "0"),
        ),
        "macros: JSON of the API or an export; plain, by channel, and HTML",
    ),
}
