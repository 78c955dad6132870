import { Autoformat, Bold, ClassicEditor, Essentials, Italic, Link, Paragraph } from "ckeditor5";
import "ckeditor5/ckeditor5.css";
import { lines, ready, root } from "./page.js";

const start = document.createElement("div");
for (const line of lines) {
  const paragraph = document.createElement("p");
  paragraph.textContent = line;
  start.append(paragraph);
}
root.append(start);
const editor = await ClassicEditor.create(start, {
  licenseKey: "GPL",
  plugins: [Essentials, Paragraph, Bold, Italic, Link, Autoformat],
  toolbar: ["bold", "italic", "link"],
});
ready(() => {
  const text = (node) => [...node.getChildren()].map((child) => (child.is("$text") ? child.data : "\n")).join("");
  return [...editor.model.document.getRoot().getChildren()].map(text).join("\n");
});
