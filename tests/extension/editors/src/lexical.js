import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { lines, ready, root } from "./page.js";

const box = document.createElement("div");
box.contentEditable = "true";
box.setAttribute("role", "textbox");
root.append(box);
const editor = createEditor({ onError: (error) => { throw error; } });
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => {
  for (const line of lines) $getRoot().append($createParagraphNode().append($createTextNode(line)));
}, { discrete: true, tag: "history-merge" });
ready(() => editor.getEditorState().read(() => $getRoot().getChildren().map((node) => node.getTextContent()).join("\n")));
