import { ContentState, Editor, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { lines, ready, root } from "./page.js";

let state = EditorState.createWithContent(ContentState.createFromText(lines.join("\n")));

function Reply() {
  const [editorState, setEditorState] = useState(state);
  state = editorState;
  return <Editor editorState={editorState} onChange={setEditorState} ariaLabel="Post your reply" />;
}

createRoot(root).render(<Reply />);
ready(() => state.getCurrentContent().getPlainText("\n"));
