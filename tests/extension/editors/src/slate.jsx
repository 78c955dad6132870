import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { createRoot } from "react-dom/client";
import { lines, ready, root } from "./page.js";

const editor = withHistory(withReact(createEditor()));
const start = lines.map((text) => ({ type: "paragraph", children: [{ text }] }));
createRoot(root).render(
  <Slate editor={editor} initialValue={start}><Editable placeholder="Write a reply" /></Slate>,
);
ready(() => editor.children.map((node) => Node.string(node)).join("\n"));
