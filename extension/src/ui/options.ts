/** The settings page: pairing, sites, saved replies, and what was set aside. */

import { ask, type ServerState } from "../messages";
import { element } from "./element";

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

const VERDICTS = { "wrong-here": "Wrong here", "not-for-us": "Not for us" } as const;

async function showServer(): Promise<void> {
  const { port, state } = await ask("server", {});
  const field = byId<HTMLInputElement>("port");
  if (!field.value) field.value = String(port);
  byId("state").textContent = stateLine(state);
}

function stateLine(state: ServerState): string {
  if (state.kind === "away") return "tonecheck is not running at this port.";
  if (state.kind === "refused") return state.needsPairing ? "tonecheck is running and waits for the code." : state.sentence;
  return state.paired ? `Connected to tonecheck ${state.version}.` : `tonecheck ${state.version} is running; type its code to connect.`;
}

byId<HTMLFormElement>("pair").addEventListener("submit", (event) => {
  event.preventDefault();
  void (async () => {
    const code = byId<HTMLInputElement>("code");
    const answer = await ask("pair", { port: Number(byId<HTMLInputElement>("port").value), code: code.value });
    if (answer.kind === "paired") {
      code.value = "";
      await showServer();
    } else {
      byId("state").textContent = answer.kind === "away" ? "tonecheck is not running at this port." : answer.sentence;
    }
  })();
});

async function showSites(): Promise<void> {
  const sites = (await ask("sites", {})).filter(({ on }) => on);
  byId("sites").replaceChildren(list(sites.map(({ origin }) => [
    origin,
    element("button", { "aria-label": `Switch off for ${origin}` }, "Switch off", () => void (async () => {
      await ask("switch-site", { origin, on: false, tab: null });
      await chrome.permissions.remove({ origins: [`${origin}/*`] }).catch(() => false);
      await showSites();
    })()),
  ]), "None yet."));
}

async function showReplies(): Promise<void> {
  const replies = await ask("replies", {});
  byId("replies").replaceChildren(list(replies.map((reply) => [
    `${reply.name}: ${reply.text.slice(0, 80)}`,
    element("button", { "aria-label": `Delete ${reply.name}` }, "Delete", () => void (async () => {
      await ask("save-replies", { replies: (await ask("replies", {})).filter(({ name }) => name !== reply.name) });
      await showReplies();
    })()),
  ]), "None yet."));
}

byId<HTMLFormElement>("reply").addEventListener("submit", (event) => {
  event.preventDefault();
  void (async () => {
    const name = byId<HTMLInputElement>("reply-name");
    const text = byId<HTMLTextAreaElement>("reply-text");
    const others = (await ask("replies", {})).filter((reply) => reply.name !== name.value);
    await ask("save-replies", { replies: [...others, { name: name.value, text: text.value }] });
    name.value = "";
    text.value = "";
    await showReplies();
  })();
});

async function showJudgements(): Promise<void> {
  const judgements = await ask("judgements", {});
  byId("judgements").replaceChildren(list(judgements.map((judgement) => {
    const { verdict, rule, mark, on } = judgement;
    const what = verdict === "not-for-us" && mark ? `${rule} (${mark})` : rule;
    return [
      `${VERDICTS[verdict]}: ${what}, ${on}`,
      element("button", { "aria-label": `Show ${what} again` }, "Show again", () => void (async () => {
        await ask("forget-judgement", { judgement });
        await showJudgements();
      })()),
    ];
  }), "Nothing."));
}

function list(rows: [string, HTMLElement][] | (string | HTMLElement)[][], none: string): HTMLElement {
  if (!rows.length) return element("p", { class: "soft" }, none);
  return element("ul", {}, rows.map(([text, button]) => element("li", {}, [element("span", {}, String(text)), button ?? null])));
}

void showServer();
void showSites();
void showReplies();
void showJudgements();
