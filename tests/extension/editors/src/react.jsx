import { useState } from "react";
import { createRoot } from "react-dom/client";
import { lines, ready, root } from "./page.js";

let state = lines.join("\n");

function Reply() {
  const [text, setText] = useState(state);
  state = text;
  return <textarea rows={6} cols={60} value={text} onChange={(event) => setText(event.target.value)} />;
}

createRoot(root).render(<Reply />);
ready(() => state);
