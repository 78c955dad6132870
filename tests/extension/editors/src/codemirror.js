import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorView, keymap } from "@codemirror/view";
import { lines, ready, root } from "./page.js";

const view = new EditorView({
  doc: lines.join("\n"),
  extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping],
  parent: root,
});
ready(() => view.state.doc.toString());
