"""`openapi.json` says what the server does: every route, every field, and every answer seen here fits it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from starlette.testclient import TestClient

from tonecheck.server import v1, v1_catalogue, v1_pairing
from tonecheck.server.app import V1
from tonecheck.server.problem import json_response
from tonecheck.server.state import State
from tonecheck.text.counting import UNITS

DOCUMENT: dict[str, Any] = json.loads(v1_catalogue.OPENAPI.read_text(encoding="utf-8"))
SCHEMAS = DOCUMENT["components"]["schemas"]
METHODS = {"get", "post", "put", "delete", "patch"}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in DOCUMENT["paths"].items():
        for method in METHODS & item.keys():
            yield method.upper(), path, item[method]


def fits(values: Any, method: str, path: str, status: int) -> None:
    """Fail unless the document describes this answer."""
    answers = DOCUMENT["paths"][path][method.lower()]["responses"]
    assert str(status) in answers, f"{method} {path} answered {status}, which is not described"
    answer = answers[str(status)]
    if "$ref" in answer:
        answer = DOCUMENT["components"]["responses"][answer["$ref"].rpartition("/")[2]]
    schema = answer["content"]["application/json"]["schema"]
    Draft202012Validator({**schema, "components": DOCUMENT["components"]}).validate(values)


def strict(schema: Any) -> Any:
    """The schema with unknown fields forbidden, so that an undescribed field is noticed."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "allOf" in schema:
        parts = [SCHEMAS[part["$ref"].rpartition("/")[2]] if "$ref" in part else part for part in schema["allOf"]]
        properties = {name: found for part in parts for name, found in part["properties"].items()}
        schema = {
            "type": "object",
            "properties": properties,
            "required": [n for part in parts for n in part["required"]],
        }
    made = {key: strict(value) for key, value in schema.items()}
    if "properties" in made and isinstance(made["properties"], dict) and "type" in made:
        made.setdefault("additionalProperties", False)
    return made


def test_the_document_is_valid_openapi_3_1() -> None:
    validate(DOCUMENT)
    assert DOCUMENT["openapi"].startswith("3.1")


def test_the_document_and_the_routes_name_the_same_operations() -> None:
    routes = {(method, route.path) for route in V1 for method in (route.methods or ()) if method != "HEAD"}
    assert routes == {(method, path) for method, path, _ in operations()}


def test_every_operation_has_an_id_of_its_own_and_a_summary() -> None:
    ids = [operation["operationId"] for _, _, operation in operations()]
    assert len(ids) == len(set(ids))
    assert all(operation["summary"].endswith(".") for _, _, operation in operations())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("CheckRequest", v1.CheckRequest),
        ("ReplyRequest", v1.ReplyRequest),
        ("ApplyRequest", v1.ApplyRequest),
        ("PairRequest", v1_pairing.PairRequest),
    ],
)
def test_requests_are_described_as_they_are_read(name: str, kind: type) -> None:
    read = msgspec.json.schema(kind)["$defs"][kind.__name__]
    assert SCHEMAS[name]["properties"].keys() == read["properties"].keys()
    assert set(SCHEMAS[name]["required"]) == set(read["required"])
    assert SCHEMAS[name]["additionalProperties"] is False


def test_units_and_problems_are_described_as_they_are() -> None:
    assert set(SCHEMAS["Unit"]["enum"]) == set(UNITS)
    codes = re.findall(r'"([a-z-]+)": \d{3}', Path("tonecheck/server/problem.py").read_text(encoding="utf-8"))
    assert set(SCHEMAS["Problem"]["properties"]["error"]["properties"]["code"]["enum"]) == set(codes)


LONG_TEXT = "Hi 😀, as per our policy we leverage it. You failed to read the small print. Calm down!!! " * 5
CALLS: tuple[tuple[str, str, str, Any], ...] = (
    ("GET", "/v1/health", "/v1/health", None),
    ("POST", "/v1/check", "/v1/check", {"text": LONG_TEXT, "channel": "x", "message": "Where is my parcel?"}),
    ("POST", "/v1/check", "/v1/check", {"text": "Hi", "channel": "sms", "date": "2026-11-27", "template": True}),
    ("POST", "/v1/check", "/v1/check", {"text": ""}),
    ("POST", "/v1/check", "/v1/check", {"txt": ""}),
    ("POST", "/v1/check", "/v1/check", {"text": "", "guide": "nobody"}),
    ("POST", "/v1/check", "/v1/check", {"text": "a" * 40_001}),
    ("POST", "/v1/apply", "/v1/apply", {"text": "a", "text_hash": "0" * 64, "edits": []}),
    ("GET", "/v1/guides", "/v1/guides", None),
    ("GET", "/v1/guides/{id}", "/v1/guides/support", None),
    ("GET", "/v1/guides/{id}", "/v1/guides/retailer", None),
    ("GET", "/v1/guides/{id}", "/v1/guides/nobody", None),
    ("GET", "/v1/rules", "/v1/rules?guide=retailer", None),
    ("GET", "/v1/rules/{id}", "/v1/rules/non-apology", None),
    ("GET", "/v1/rules/{id}", "/v1/rules/nothing", None),
    ("GET", "/v1/channels", "/v1/channels", None),
    ("GET", "/v1/pairings", "/v1/pairings", None),
    ("POST", "/v1/pair", "/v1/pair", {"code": "no code"}),
    ("GET", "/v1/openapi.json", "/v1/openapi.json", None),
)


@pytest.mark.parametrize(("method", "path", "url", "body"), CALLS)
def test_answers_are_as_described(
    shared: TestClient, token: dict[str, str], method: str, path: str, url: str, body: Any
) -> None:
    answer = shared.request(method, url, json=body, headers=token)
    assert answer.headers["content-type"] == "application/json"
    fits(answer.json(), method, path, answer.status_code)
    if answer.status_code == 200 and path != "/v1/openapi.json":
        schema = DOCUMENT["paths"][path][method.lower()]["responses"]["200"]["content"]["application/json"]["schema"]
        closed = {name: strict(found) for name, found in SCHEMAS.items()}
        Draft202012Validator({**schema, "components": {"schemas": closed}}).validate(answer.json())


def test_applying_and_pairing_are_answered_as_described(client: TestClient, state: State) -> None:
    checked = client.post("/v1/check", json={"text": "a"}).json()
    applied = client.post("/v1/apply", json={"text": "a", "text_hash": checked["text_hash"], "edits": []})
    fits(applied.json(), "POST", "/v1/apply", applied.status_code)
    paired = client.post("/v1/pair", json={"code": state.new_code(), "name": "tests"})
    assert paired.status_code == 200
    fits(paired.json(), "POST", "/v1/pair", 200)
    headers = {"Authorization": f"Bearer {paired.json()['token']}"}
    listed = client.get("/v1/pairings", headers=headers)
    fits(listed.json(), "GET", "/v1/pairings", 200)
    assert client.delete(f"/v1/pairings/{paired.json()['id']}", headers=headers).status_code == 204


def test_refusals_are_answered_as_described(client: TestClient) -> None:
    for method, path, _ in operations():
        refused = client.request(method, path.replace("{id}", "a"), headers={"Host": "evil.test"})
        fits(refused.json(), method, path, 403)
        if {"token": []} in DOCUMENT["paths"][path][method.lower()].get("security", []):
            fits(client.request(method, path.replace("{id}", "a")).json(), method, path, 401)


def test_answers_are_ascii_so_that_half_a_character_cannot_break_them() -> None:
    assert json_response({"text": "\ud83d"}).body == b'{"text":"\\ud83d"}'
