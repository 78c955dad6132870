"""The proofreader: LanguageTool, started once and asked about draft after draft."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from threading import Event, Lock, Thread
from time import monotonic
from types import TracebackType
from typing import Any, NamedTuple

from tonecheck.draft import Draft, Slip
from tonecheck.engine import Report, check
from tonecheck.errors import GrammarError, UnreachableError
from tonecheck.finding import Finding, NotJudged
from tonecheck.grammar.answer import slips_from
from tonecheck.grammar.merge import merge
from tonecheck.grammar.question import form_of, language_code
from tonecheck.grammar.service import Service
from tonecheck.grammar.wire import Wire
from tonecheck.guide.guide import Guide
from tonecheck.rule import Rule

RULES = ("grammar", "spelling")
STARTING = "LanguageTool is still starting"
FIRST_ANSWER_S = 180.0  # the first question in a language reads its rules and dictionaries
PAUSE_S = 20.0  # after a failure nobody is kept waiting for another one
_WARM_UP = "Thank you for writing; we are looking into your xqzt."  # no word, so that the dictionary is read


class State(NamedTuple):
    """Whether the proofreader can be asked, why not ("" if it can), and LanguageTool's version once known."""

    is_ready: bool
    reason: str
    version: str


class Proofreader:
    """LanguageTool at an address, or one of our own. Threads may share one; close it at the end.

    It starts in the background: `check` answers at once, with a `NotJudged` until LanguageTool can be asked and
    whenever it cannot. One of our own that dies is started again, at most every 20 seconds.
    """

    def __init__(self, wire: Wire | None, *, languages: Iterable[str] = ("en-GB",), timeout_s: float = 20.0) -> None:
        self._service = Service() if wire is None else None
        self._wire = wire
        self._timeout_s = timeout_s
        self._warm = set(languages)
        self._lock = Lock()
        self._stop = Event()
        self._settled = Event()
        self._state = State(False, STARTING, "")
        self._again_at = 0.0
        self._opener = self._begin()

    @property
    def state(self) -> State:
        """How it stands now."""
        return self._state

    @property
    def host(self) -> str:
        """Where texts are sent."""
        return self._wire.host if self._wire is not None else "127.0.0.1"

    @property
    def is_local(self) -> bool:
        """True if texts stay on this machine."""
        return self._wire is None or self._wire.is_local

    def wait(self, timeout_s: float | None = None) -> State:
        """Wait until it can be asked, or cannot be started; returns how it stands then."""
        self._settled.wait(timeout_s)
        return self._state

    def check(self, draft: Draft, guide: Guide) -> tuple[Finding, ...] | NotJudged:
        """What LanguageTool finds in a draft and the guide lets count; sorted by position only within a rule.

        Never raises for a LanguageTool that is missing, slow or gone: the `NotJudged` says so in one sentence.

        Raises: UnknownNameError if the draft's channel is unknown.
        """
        return self._check(prepared(draft, guide), guide)

    def review(self, draft: Draft | str, guide: Guide) -> Report:
        """`engine.check` and LanguageTool's findings in one report."""
        report = check(draft, guide)
        return merge(report, self._check(report.draft, guide))

    def close(self) -> None:
        """Let go of LanguageTool; one of our own is ended. May be called twice."""
        self._stop.set()
        if self._service is not None:
            self._service.end()  # a first question still under way ends with it, and so does the opener
            self._opener.join()
        with self._lock:
            self._state = State(False, "LanguageTool was closed", self._state.version)
        if self._wire is not None:
            self._wire.close()
        if self._service is not None:
            self._service.end()

    def __enter__(self) -> Proofreader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _check(self, draft: Draft, guide: Guide) -> tuple[Finding, ...] | NotJudged:
        rules = [rule for rule_id in RULES if (rule := guide.rule_for(rule_id, draft)) is not None]
        if not rules or not any(char.isalpha() for char in draft.masked):
            return ()
        try:
            slips = self._ask(draft, language_code(guide.language, _spelling(rules)))
        except GrammarError as error:
            return NotJudged(RULES[0], str(error).replace("\nhint: ", "; "))
        marked = draft.replace(slips=slips)
        return tuple(found for rule in rules for found in rule.check(marked) if isinstance(found, Finding))

    def _ask(self, draft: Draft, code: str) -> tuple[Slip, ...]:
        wire = self._wire
        if not self._state.is_ready or wire is None:
            self._retry()
            raise GrammarError(self._state.reason or STARTING)
        try:
            timeout_s = self._timeout_s if code in self._warm else FIRST_ANSWER_S
            slips = _slips(wire.post("check", form_of(draft, code), timeout_s=timeout_s), draft)
        except UnreachableError as error:
            self._lost(error)
            raise
        self._warm.add(code)
        return slips

    def _lost(self, error: UnreachableError) -> None:
        """After an answer that did not come: nobody else waits for one until it is back."""
        with self._lock:
            self._state = State(False, error.message, self._state.version)
        if self._service is not None:
            self._retry()
        else:
            self._again_at = monotonic() + PAUSE_S

    def _retry(self) -> None:
        with self._lock:
            if self._opener.is_alive() or monotonic() < self._again_at or self._stop.is_set():
                return
            self._opener = self._begin()

    def _begin(self) -> Thread:
        self._again_at = monotonic() + PAUSE_S
        opener = Thread(target=self._open, name="languagetool", daemon=True)
        opener.start()
        return opener

    def _open(self) -> None:
        """Start LanguageTool if it is ours and does not run, and ask a first question in each language."""
        try:
            if self._service is None:
                self._greet()
            elif not self._is_back(self._service):
                self._wire = self._service.start(self._stop)
                self._greet()
        except GrammarError as error:
            self._state = State(False, str(error).replace("\nhint: ", "; "), self._state.version)
        finally:
            self._settled.set()

    def _is_back(self, service: Service) -> bool:
        """True if one of our own that was slow answers again."""
        if service.is_alive() and self._wire is not None:
            with contextlib.suppress(UnreachableError):
                self._greet()
                return True
        return False

    def _greet(self) -> None:
        assert self._wire is not None
        version = ""
        for code in sorted(self._warm.copy()):
            if self._stop.is_set():
                return
            body = self._wire.post("check", form_of(Draft(_WARM_UP), code), timeout_s=FIRST_ANSWER_S)
            version = _version(_decoded(body))
        self._state = State(True, "", version)


def open_proofreader(url: str = "", *, languages: Iterable[str] = ("en-GB",), timeout_s: float = 20.0) -> Proofreader:
    """A proofreader: LanguageTool at `url`, or one of our own if it is empty.

    `languages` (guides' languages) are made ready while it starts. `timeout_s` is how long an answer may take.

    Raises: GrammarError if `url` is no address.
    """
    codes = {language_code(language, "") for language in languages}
    return Proofreader(Wire(url) if url else None, languages=codes, timeout_s=timeout_s)


def prepared(draft: Draft, guide: Guide) -> Draft:
    """The draft as the engine checks it: its channel by its id, the brand's names protected."""
    if draft.channel is not None and (channel := guide.channel(draft.channel)) != draft.channel:
        draft = draft.replace(channel=channel)
    return draft.with_names(guide.names)


def _spelling(rules: list[Rule[Any]]) -> str:
    return next((rule.options.spelling for rule in rules if rule.id == "spelling"), "")


def _decoded(body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
        raise GrammarError("what answers at LanguageTool's address is not LanguageTool")
    return answer


def _slips(body: bytes, draft: Draft) -> tuple[Slip, ...]:
    try:
        return slips_from(_decoded(body), draft)
    except (KeyError, TypeError, ValueError):
        raise GrammarError("LanguageTool's answer cannot be read") from None


def _version(answer: dict[str, Any]) -> str:
    software = answer.get("software")
    named = software if isinstance(software, dict) else {}
    if str(named.get("name", "")).startswith("tonecheck"):
        raise GrammarError("the address given for LanguageTool is tonecheck's own")
    return str(named.get("version", ""))
