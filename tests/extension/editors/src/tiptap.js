import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { lines, ready, root } from "./page.js";

const editor = new Editor({
  element: root,
  extensions: [StarterKit],
  content: { type: "doc", content: lines.map((text) => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] })) },
});
ready(() => editor.getText({ blockSeparator: "\n" }));
