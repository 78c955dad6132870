import { lines, ready, root } from "./page.js";

const area = document.createElement("textarea");
area.rows = 6;
area.cols = 60;
area.value = lines.join("\n");
root.append(area);
let known = area.value;
area.addEventListener("input", () => {
  known = area.value;
});
ready(() => known);
