import Quill from "quill";
import "quill/dist/quill.snow.css";
import { lines, ready, root } from "./page.js";

const box = document.createElement("div");
root.append(box);
const quill = new Quill(box, { theme: "snow", modules: { toolbar: false } });
quill.setText(lines.join("\n"), "silent");
quill.history.clear();
ready(() => quill.getText().replace(/\n$/, ""));
