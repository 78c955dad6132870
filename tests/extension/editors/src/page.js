/** What every editor page offers the tests: the lines it starts with, and `model()`, the editor's own idea of its text. */

const parameters = new URLSearchParams(location.search);

/** The lines of text to start with. */
export const lines = parameters.getAll("line");

export const root = document.getElementById("root");

/** Tells the tests that the editor is up; `model` gives its text with a newline between paragraphs. */
export function ready(model) {
  window.model = model;
  document.documentElement.setAttribute("data-ready", "");
}
