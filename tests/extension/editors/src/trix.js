import "trix";
import "trix/dist/trix.css";
import { lines, ready, root } from "./page.js";

const box = document.createElement("trix-editor");
box.addEventListener("trix-initialize", () => {
  box.editor.insertString(lines.join("\n"));
  ready(() => box.editor.getDocument().toString().replace(/\n$/, ""));
}, { once: true });
root.append(box);
