"""`/v1`: what there is to choose from. Guides, rules, channels, and the description of the API itself."""

from __future__ import annotations

import asyncio
import re
from functools import cache
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from tonecheck.document.nodes import Faults
from tonecheck.errors import GuideError, UnknownNameError
from tonecheck.guide.channels import load_channels
from tonecheck.guide.load import read_settings, read_source
from tonecheck.guide.show import resolved_lines
from tonecheck.phrases.pack import FOLDER as PACKS
from tonecheck.phrases.pack import load_pack
from tonecheck.rules import rule_class, rule_ids, rule_manual
from tonecheck.server.guard import require_known
from tonecheck.server.length import limits_of
from tonecheck.server.problem import RequestError, json_response
from tonecheck.server.service import Service
from tonecheck.server.shelf import Shelved, locate
from tonecheck.server.wire import guide_values

OPENAPI = Path(__file__).with_name("openapi.json")

_SECTION = re.compile(r"^(Why|Bad|Good|Options|Suggests|Limits|Source):[ ]*", re.MULTILINE)


async def guides(request: Request) -> Response:
    """`GET /v1/guides`."""
    service: Service = request.app.state.service
    service.require_token(request)
    found = await service.shelf.all()
    return json_response(
        {
            "guides": [
                {
                    **guide_values(shelved),
                    "language": shelved.guide.language,
                    "is_default": number == 0,
                    "fault": shelved.fault or None,
                }
                for number, shelved in enumerate(found)
            ]
        }
    )


async def guide(request: Request) -> Response:
    """`GET /v1/guides/{id}`."""
    service: Service = request.app.state.service
    require_known(request)
    shelved = await service.shelf.get(request.path_params["id"])
    return json_response(await asyncio.to_thread(guide_page, shelved))


def guide_page(shelved: Shelved) -> dict[str, Any]:
    """A guide with everything it inherits, for people.

    Raises: RequestError if its files cannot be read as they are now.
    """
    origin = locate(shelved.choice)
    faults = Faults()
    source = read_source(origin.path, faults, node=origin.node)
    settings = read_settings(source, faults) if source is not None else None
    if source is None or settings is None or faults:
        fault = GuideError(faults).faults[0] if faults else "it holds no guide"
        raise RequestError("failed", f"the guide cannot be read as it is now: {fault}")
    made = shelved.guide
    return {
        **guide_values(shelved),
        "language": made.language,
        "names": list(made.names),
        **made.info,
        "banned": [{"term": item.term, "instead": list(item.instead), "why": item.why} for item in settings.banned],
        "preferred": [{"use": item.use, "not": list(item.not_), "why": item.why} for item in settings.preferred],
        "settings": [{"setting": text, "place": place} for text, place in resolved_lines(source.root)],
    }


async def rules(request: Request) -> Response:
    """`GET /v1/rules`."""
    service: Service = request.app.state.service
    service.require_token(request)
    shelved = await service.shelf.get(request.query_params.get("guide"))
    found = await asyncio.to_thread(lambda: [rule_values(rule_id, shelved) for rule_id in rule_ids()])
    return json_response({"guide": guide_values(shelved), "rules": found})


async def rule(request: Request) -> Response:
    """`GET /v1/rules/{id}`."""
    service: Service = request.app.state.service
    service.require_token(request)
    shelved = await service.shelf.get(request.query_params.get("guide"))
    return json_response(rule_page(request.path_params["id"], shelved))


def rule_values(rule_id: str, shelved: Shelved) -> dict[str, Any]:
    """A rule in a line."""
    return {
        "id": rule_id,
        "category": rule_class(rule_id).category,
        "severity": shelved.guide.severity_of(rule_id),
        "summary": rule_manual(rule_id).strip().partition("\n")[0],
    }


def rule_page(rule_id: str, shelved: Shelved) -> dict[str, Any]:
    """The manual page of a rule, by section, with the research it cites.

    Raises: RequestError if there is no such rule.
    """
    if rule_id not in rule_ids():
        try:
            rule_class(rule_id)
        except UnknownNameError as error:
            raise RequestError("unknown", "there is no rule of this id", hint=error.hint) from None
        raise RequestError("unknown", "there is no rule of this id")
    return {
        **rule_values(rule_id, shelved),
        "guide": guide_values(shelved),
        "manual": [{"title": title, "text": text} for title, text in sections(rule_manual(rule_id))],
        "evidence": research(rule_id),
    }


def sections(manual: str) -> list[tuple[str, str]]:
    """The named sections of a manual page in order, each with its text in one line a paragraph."""
    parts = _SECTION.split(manual.strip())[1:]
    return [(title, " ".join(text.split())) for title, text in zip(parts[::2], parts[1::2], strict=True)]


@cache
def research(rule_id: str) -> list[dict[str, str]]:
    """The research that a rule and its phrases cite, each once, in order of id."""
    kind = rule_class(rule_id)
    entries = (entry for name in kind.packs for entry in load_pack(PACKS / f"{name}.yaml").entries)
    cited = sorted({*kind.evidence, *(name for entry in entries for name in entry.evidence)})
    if not cited:
        return []
    from tonecheck.evidence.register import evidence  # many rules cite none

    return [{"id": evidence_id, "line": evidence(evidence_id).line} for evidence_id in cited]


async def channels(request: Request) -> Response:
    """`GET /v1/channels`."""
    service: Service = request.app.state.service
    service.require_token(request)
    shelved = await service.shelf.get(request.query_params.get("guide"))
    found = [_channel(name, shelved) for name in shelved.guide.channels]
    return json_response({"guide": guide_values(shelved), "channels": found})


def _channel(name: str, shelved: Shelved) -> dict[str, Any]:
    known = load_channels().get(name)
    others = {item.limit: item for item in known.limits if item.field == "text"} if known is not None else {}
    on_text = [
        {
            "field": "text",
            "limit": limit["limit"],
            "unit": limit["unit"],
            "severity": limit.get("severity", "warning"),
            "source": limit.get("source") or (others[limit["limit"]].source if limit["limit"] in others else ""),
            "checked_on": others[limit["limit"]].checked_on if limit["limit"] in others else "",
        }
        for limit in limits_of(shelved.guide, name)
    ]
    elsewhere = [
        {
            "field": item.field,
            "limit": item.limit,
            "unit": item.unit,
            "severity": item.severity,
            "source": item.source,
            "checked_on": item.checked_on,
        }
        for item in (known.limits if known is not None else ())
        if item.field != "text"
    ]
    return {
        "id": name,
        "title": known.title if known is not None else name,
        "public": known.public if known is not None else None,
        "kind": known.kind if known is not None else None,
        "aliases": list(known.aliases) if known is not None else [],
        "limits": [*on_text, *elsewhere],
    }


async def openapi(request: Request) -> Response:
    """`GET /v1/openapi.json`."""
    return Response(_openapi(), media_type="application/json")


@cache
def _openapi() -> bytes:
    return OPENAPI.read_bytes()
