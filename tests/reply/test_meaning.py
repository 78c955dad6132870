"""The second look at open asks: a real model, and folders that hold none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tonecheck.draft import Draft, Message
from tonecheck.errors import MeaningError
from tonecheck.reply import cover
from tonecheck.reply.meaning import MeaningModel, load_meaning

MESSAGE = "Hi, I ordered the oak desk. Is the top oiled or waxed?"
OFF_TOPIC = "Hi Sam, our drivers wear slippers indoors. The van is parked behind the church on Fridays."
TO_THE_POINT = "Hi Sam, a hard wax goes on at the end. The van is parked behind the church on Fridays."


def verdicts(reply: str, meaning: MeaningModel | None) -> list[str]:
    return [answer.answered for answer in cover(Draft(reply, message=Message(MESSAGE), meaning=meaning))]


def test_what_is_said_in_other_words_is_nearer_than_what_is_not_said(meaning_model: MeaningModel) -> None:
    near, far = meaning_model.nearness(
        ["Can I bring my dog?"], ["Four-legged guests are welcome.", "The invoice is attached."]
    )[0]
    assert -1 <= far < near <= 1


def test_an_open_ask_that_nothing_comes_near_has_no_answer(meaning_model: MeaningModel) -> None:
    assert verdicts(OFF_TOPIC, None) == ["unknown"]
    assert verdicts(OFF_TOPIC, meaning_model) == ["no"]
    answer = cover(Draft(OFF_TOPIC, message=Message(MESSAGE), meaning=meaning_model))[0]
    assert answer.by is None
    assert "meaning" in answer.because


def test_what_something_comes_near_stays_as_it_was(meaning_model: MeaningModel) -> None:
    assert verdicts(TO_THE_POINT, meaning_model) == verdicts(TO_THE_POINT, None)


@pytest.mark.parametrize("reply", ["Thanks!", "", "😀", "Yes, it is oiled."])
def test_a_reply_without_an_open_ask_is_not_looked_at(reply: str, meaning_model: MeaningModel) -> None:
    assert verdicts(reply, meaning_model) == verdicts(reply, None)


def test_the_same_sentences_are_always_as_near(meaning_model: MeaningModel, meaning_folder: Path) -> None:
    asks, sentences = ["When will it come?", "Is it 🦊-proof?"], ["On Monday.", "x" * 5000, "Ｆｏｘｅｓ can't open it."]
    assert meaning_model.nearness(asks, sentences) == load_meaning(meaning_folder).nearness(asks, sentences)
    alone = meaning_model.nearness(asks[:1], sentences[:1])[0][0]
    assert alone == pytest.approx(meaning_model.nearness(asks, sentences)[0][0], abs=0.02)


def test_a_folder_without_a_model_is_told(tmp_path: Path, meaning_folder: Path) -> None:
    with pytest.raises(MeaningError, match=r"there is no file \*\.onnx in"):
        load_meaning(tmp_path / "nowhere")
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(MeaningError, match=r"there is no file \*tokenizer\.json in"):
        load_meaning(tmp_path)
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(MeaningError, match="cannot be used: ") as told:
        load_meaning(tmp_path)
    assert "all-MiniLM-L6-v2" in told.value.hint
    tokenizer = next(meaning_folder.glob("*tokenizer.json"))
    (tmp_path / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    with pytest.raises(MeaningError, match="cannot be used: "):
        load_meaning(tmp_path)
    (tmp_path / "other.onnx").write_bytes(b"no model")
    with pytest.raises(MeaningError, match="there is more than one file"):
        load_meaning(tmp_path)


def test_without_the_extra_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, meaning_folder: Path) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MeaningError) as told:
        load_meaning(meaning_folder)
    assert told.value.hint == "install it with: pip install 'tonecheck[meaning]'"
