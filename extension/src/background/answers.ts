/** What the background answers to each thing it is asked. */

import type { AskName, Asks, BoxView, Order, OrderAnswers, PageAsks, ServerState } from "../messages";
import { activeIn, forget as forgetTab, paintAll, tell } from "./badge";
import { forget, judge, unjudged } from "./judgements";
import { Server, type Answer } from "./server";
import { change, settings } from "./settings";
import { originOf, save, setupFor, siteAt, switchSite } from "./sites";

export type Sender = chrome.runtime.MessageSender;
type Answers = { [Name in AskName]: (what: Asks[Name]["ask"], sender: Sender) => Promise<Asks[Name]["answer"]> };

/** The only things a page's script may ask. */
export const FOR_PAGES: readonly (keyof PageAsks)[] = ["setup", "check", "tally", "judge", "explain"];

const server = new Server(paintAll);

export const answers: Answers = {
  async setup({ fresh }, sender) {
    if (fresh && sender.frameId === 0 && sender.tab?.id !== undefined) await forgetTab(sender.tab.id);
    return setupFor(siteOf(sender));
  },

  async check({ text, customer }, sender) {
    const origin = siteOf(sender);
    const site = origin ? await siteAt(origin) : null;
    const answer = await server.post("/v1/check", {
      text, message: customer, channel: site?.channel ?? null, guide: site?.guide ?? null, template: false,
    });
    if (answer.kind !== "answer") return answer;
    const { findings, length, guide, channel } = answer.body;
    return { kind: "checked", findings: await unjudged(findings), counters: length.counters, guide: guide.name, channel };
  },

  async tally({ tally }, sender) {
    if (sender.tab?.id !== undefined) await tell(sender.tab.id, sender.frameId ?? 0, tally);
    return null;
  },

  async judge({ verdict, rule, entry, fingerprint }) {
    await judge(verdict, { rule, entry, fingerprint });
    return null;
  },

  async explain({ rule }) {
    const answer = await server.get("/v1/rules/{id}", { id: rule });
    return answer.kind === "answer" ? { kind: "page", page: answer.body } : answer;
  },

  async "tab-view"({ tab }) {
    const { url } = await chrome.tabs.get(tab);
    const origin = originOf(url);
    const state = await serverState();
    const ready = state.kind === "ready";
    const [guides, channels] = await Promise.all([
      ready ? server.get("/v1/guides") : null,
      ready ? server.get("/v1/channels") : null,
    ]);
    return {
      site: origin ? await siteAt(origin) : null,
      server: state,
      guides: guides?.kind === "answer" ? guides.body.guides : [],
      channels: channels?.kind === "answer" ? channels.body.channels : [],
      box: await orderTo(tab, { do: "view-box" }) as BoxView | null,
      replies: (await settings()).replies,
    };
  },

  async "switch-site"({ origin, on }) {
    await chrome.storage.session.remove("wanted");
    await switchSite(origin, on);
    return null;
  },

  async "about-to-ask"({ origin }) {
    await chrome.storage.session.set({ wanted: origin });
    return null;
  },

  async "set-site"({ site }) {
    await save(site);
    const tabs = await chrome.tabs.query({ url: `${site.origin}/*` });
    await Promise.all(tabs.map(async ({ id }) => {
      if (id !== undefined) await chrome.tabs.sendMessage(id, { do: "setup-changed" }).catch(() => undefined);
    }));
    return null;
  },

  async sites() {
    return Object.values((await settings()).sites);
  },

  async advise({ tab }) {
    const box = await orderTo(tab, { do: "view-box" }) as BoxView | null;
    if (!box?.customer) {
      return { kind: "refused", sentence: "There is no customer’s message yet: select it on the page.", needsPairing: false };
    }
    const origin = originOf((await chrome.tabs.get(tab)).url);
    const site = origin ? await siteAt(origin) : null;
    const answer = await server.post("/v1/reply", {
      message: box.customer, text: box.text || null, channel: site?.channel ?? null, guide: site?.guide ?? null,
    }, true);
    if (answer.kind !== "answer") return answer;
    const { asks, revision } = answer.body.reply;
    return { kind: "advice", asks: asks.map(({ text, answered }) => ({ text, answered })), revision, text: box.text };
  },

  async "take-selection"({ tab }) {
    // Every frame is asked, and only the one with a selection answers.
    const text = await chrome.tabs.sendMessage<Order, string | null>(tab, { do: "give-selection" }).catch(() => null);
    if (text) await orderTo(tab, { do: "set-customer", text });
    return { taken: Boolean(text) };
  },

  async order({ tab, order }) {
    return await orderTo(tab, order) as OrderAnswers["insert"] | null;
  },

  async pair({ port, code }) {
    await change(() => ({ port }));
    const answer = await server.post("/v1/pair", { code, name: "Browser extension" }, true);
    if (answer.kind !== "answer") return answer;
    await change(() => ({ token: answer.body.token }));
    return { kind: "paired" };
  },

  async server() {
    return { port: (await settings()).port, state: await serverState() };
  },

  async "set-port"({ port }) {
    await change(() => ({ port }));
    return null;
  },

  async judgements() {
    return (await settings()).judgements;
  },

  async "forget-judgement"({ judgement }) {
    await forget(judgement);
    return null;
  },

  async replies() {
    return (await settings()).replies;
  },

  async "save-replies"({ replies }) {
    await change(() => ({ replies }));
    return null;
  },
};

/** Sends an order to the frame that holds the agent's box; null if there is none. */
export async function orderTo(tab: number, order: Order): Promise<unknown> {
  const active = await activeIn(tab);
  if (!active) return null;
  return chrome.tabs.sendMessage<Order, unknown>(tab, order, { frameId: active.frame }).catch(() => null);
}

/** Whether the server is there and lets us in. Asked for a person, so it does not wait for the next try. */
async function serverState(): Promise<ServerState> {
  const health = await server.get("/v1/health", {}, true);
  if (health.kind === "away") return { kind: "away" };
  if (health.kind === "refused") return health;
  const guides: Answer<unknown> = await server.get("/v1/guides", {}, true);
  if (guides.kind === "refused") return guides;
  const paired = (await settings()).token !== null;
  return { kind: "ready", version: health.body.version, paired };
}

/** The site of the tab, whatever frame of it asks. */
function siteOf(sender: Sender): string | null {
  return originOf(sender.tab?.url) ?? originOf(sender.origin);
}
