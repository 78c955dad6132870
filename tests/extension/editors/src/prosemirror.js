import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { lines, ready, root } from "./page.js";

const paragraphs = lines.map((line) => schema.node("paragraph", null, line ? [schema.text(line)] : []));
const view = new EditorView(root, {
  state: EditorState.create({
    doc: schema.node("doc", null, paragraphs),
    plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)],
  }),
});
ready(() => view.state.doc.textBetween(0, view.state.doc.content.size, "\n"));
