import { lines, ready, root } from "./page.js";

const box = document.createElement("div");
box.contentEditable = "true";
box.setAttribute("role", "textbox");
box.setAttribute("aria-label", "Message body");
box.setAttribute("aria-multiline", "true");
for (const line of lines) {
  const block = document.createElement("div");
  if (line) block.textContent = line;
  else block.append(document.createElement("br"));
  box.append(block);
}
root.append(box);
let known = box.innerText;
box.addEventListener("input", () => {
  known = box.innerText;
});
ready(() => known.replace(/\u00A0/g, " ").replace(/\n+$/, ""));
