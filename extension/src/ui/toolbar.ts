/** The popup of the toolbar button: switch the site on, choose channel and guide, see and use what there is. */

import { ask, type Advice, type BoxView, type Site, type TabView } from "../messages";
import { capital, element } from "./element";
import { lengthLine } from "./length";

const main = document.getElementById("main") as HTMLElement;
let tab = -1;
let view: TabView | null = null;
let advice: Advice | null = null;
let note = "";

const ANSWERED: Record<string, string> = { yes: "answered", partly: "answered in part", no: "not answered yet", unknown: "perhaps answered" };

async function start(): Promise<void> {
  // A tab may be named in the address, so that this page can also be opened beside it.
  const named = new URLSearchParams(location.search).get("tab");
  tab = named ? Number(named) : (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1;
  await refresh();
}

async function refresh(): Promise<void> {
  view = await ask("tab-view", { tab });
  draw();
}

function draw(): void {
  if (!view) return main.replaceChildren(element("p", {}, "This page cannot be checked."));
  const parts = [heading(), ...siteParts(view), ...(view.site?.on ? boxParts(view) : [])];
  main.replaceChildren(...parts.filter((part) => part !== null));
}

function heading(): HTMLElement {
  return element("header", {}, [
    element("h1", {}, "tonecheck"),
    element("button", { id: "options" }, "Settings", () => void chrome.runtime.openOptionsPage()),
  ]);
}

function siteParts({ site, server, guides, channels }: TabView): (HTMLElement | null)[] {
  const parts: (HTMLElement | null)[] = [];
  if (server.kind === "away") {
    parts.push(element("p", { class: "bad", role: "status" }, "tonecheck is not running. Start “tonecheck serve” on this computer; it is tried again by itself."));
  } else if (server.kind === "refused" || !server.paired) {
    parts.push(element("p", { role: "status" }, server.kind === "refused" && !server.needsPairing ? server.sentence : "Connect this browser once: open Settings and type the code that “tonecheck serve” shows."));
  }
  if (!site) return [...parts, element("p", {}, "tonecheck works on sites that start with https.")];
  const host = new URL(site.origin).hostname;
  if (!site.on) {
    return [...parts, element("button", { class: "go", id: "switch-on" }, `Switch on for ${host}`, () => switchOn(site))];
  }
  return [
    ...parts,
    element("div", { class: "row" }, [
      element("label", { for: "channel" }, "Channel"),
      select("channel", [["", "Not set"], ...channels.map(({ id, title }): [string, string] => [id, title])], site.channel,
        (channel) => setSite({ ...site, channel })),
    ]),
    guides.length > 1 || site.guide ? element("div", { class: "row" }, [
      element("label", { for: "guide" }, "Guide"),
      select("guide", [["", "The server’s own"], ...guides.map(({ id, name }): [string, string] => [id, name])], site.guide,
        (guide) => setSite({ ...site, guide })),
    ]) : null,
    note ? element("p", { role: "status", id: "note" }, note) : null,
  ];
}

function boxParts({ box, site, server, replies }: TabView): (HTMLElement | null)[] {
  const foot = element("section", { "aria-label": "This site" }, [
    checkbox("all-boxes", "Also check boxes that ask spell checkers to stay away", site?.allBoxes ?? false,
      (allBoxes) => setSite({ ...(site as Site), allBoxes })),
    element("div", { class: "buttons" }, [
      element("button", { id: "switch-off" }, "Switch off here", () => void switchOff(site as Site)),
    ]),
  ]);
  if (!box) return [element("p", { class: "soft" }, "Click into a reply box, and it is checked as you type."), foot];
  return [findingsPart(box), customerPart(box), server.kind === "ready" && server.paired ? advicePart(box) : null, repliesPart(replies), foot];
}

function findingsPart(box: BoxView): HTMLElement {
  const length = lengthLine(box.counters);
  const count = box.findings.length;
  const title = box.checking ? "Checking …" : count === 0 ? "Nothing to change" : count === 1 ? "1 thing to look at" : `${count} things to look at`;
  return element("section", { "aria-labelledby": "findings-title" }, [
    element("h2", { id: "findings-title" }, title),
    length ? element("p", { class: "soft", id: "length" }, length) : null,
    count ? element("ol", { class: "findings" }, box.findings.map((finding, index) => element("li", {}, [
      element("button", {}, [element("span", { class: "mark" }, `${finding.severity}  `), capital(finding.message)], () => void showFinding(index)),
    ]))) : null,
  ]);
}

function customerPart(box: BoxView): HTMLElement {
  return element("section", { "aria-labelledby": "customer-title" }, [
    element("h2", { id: "customer-title" }, "The customer wrote"),
    box.customer
      ? element("p", { class: "quote", id: "customer", tabindex: "0" }, box.customer)
      : element("p", { class: "soft" }, "Not found on this page. Select it, then press the button."),
    element("div", { class: "buttons" }, [
      element("button", { id: "take-selection" }, "Use the selected text", () => void takeSelection()),
      box.customerChosen ? element("button", { id: "forget-customer" }, "Forget it", () => void order({ do: "set-customer", text: null })) : null,
    ]),
  ]);
}

function advicePart(box: BoxView): HTMLElement {
  const shown = advice;
  const revision = shown?.revision;
  return element("section", { "aria-labelledby": "advice-title" }, [
    element("h2", { id: "advice-title" }, "Reply assistant"),
    shown ? element("ul", { class: "asks" }, shown.asks.map((one) => element("li", {}, `${one.text} (${ANSWERED[one.answered] ?? one.answered})`))) : null,
    revision && revision !== shown?.text ? element("p", { class: "quote", id: "revision", tabindex: "0" }, revision) : null,
    revision?.includes("«") ? element("p", { class: "soft" }, "Fill in what stands in « » yourself.") : null,
    shown && !(revision && revision !== shown.text) ? element("p", { class: "soft" }, "There is nothing it would write differently.") : null,
    element("div", { class: "buttons" }, [
      element("button", { id: "advise" }, shown ? "Ask again" : "Does my draft answer it?", () => void getAdvice()),
      revision && revision !== shown?.text
        ? element("button", { class: "go", id: "insert-revision" }, "Put this in the box", () => void put(revision, box.text === shown?.text))
        : null,
    ]),
  ]);
}

function repliesPart(replies: TabView["replies"]): HTMLElement | null {
  if (!replies.length) return null;
  return element("section", { "aria-labelledby": "replies-title" }, [
    element("h2", { id: "replies-title" }, "Saved replies"),
    element("div", { class: "buttons" }, replies.map(({ name, text }) => element("button", { class: "reply", title: text }, name, () => void put(text, false)))),
  ]);
}

/** The browser's question must follow the click at once, so nothing is awaited before it. */
function switchOn(site: Site): void {
  void ask("about-to-ask", { origin: site.origin, tab });
  void chrome.permissions.request({ origins: [`${site.origin}/*`] }).then(async (granted) => {
    if (granted) await ask("switch-site", { origin: site.origin, on: true, tab });
    await refresh();
  });
}

async function switchOff(site: Site): Promise<void> {
  await ask("switch-site", { origin: site.origin, on: false, tab });
  await refresh();
}

async function setSite(site: Site): Promise<void> {
  await ask("set-site", { site });
  await refresh();
}

async function order(what: Parameters<typeof ask<"order">>[1]["order"]): Promise<void> {
  await ask("order", { tab, order: what });
  await refresh();
}

async function showFinding(index: number): Promise<void> {
  await ask("order", { tab, order: { do: "show-finding", index } });
  window.close();
}

async function takeSelection(): Promise<void> {
  const { taken } = await ask("take-selection", { tab });
  note = taken ? "" : "Nothing is selected on the page.";
  advice = null;
  await refresh();
}

async function getAdvice(): Promise<void> {
  const answer = await ask("advise", { tab });
  note = answer.kind === "refused" ? answer.sentence : answer.kind === "away" ? "tonecheck is not running." : "";
  advice = answer.kind === "advice" ? answer : null;
  await refresh();
}

/** The page gets the focus back when this popup closes, and the box takes the text then. */
async function put(text: string, replaceAll: boolean): Promise<void> {
  const placed = ask("order", { tab, order: { do: "insert", text, replaceAll } });
  if (!new URLSearchParams(location.search).has("tab")) return window.close();
  note = (await placed)?.note ?? "";
  advice = null;
  await refresh();
}

function select(id: string, options: [string, string][], value: string | null, chosen: (value: string | null) => Promise<void>): HTMLElement {
  const made = element("select", { id }, options.map(([key, title]) => element("option", { value: key }, title)));
  made.value = value ?? "";
  made.addEventListener("change", () => void chosen(made.value || null));
  return made;
}

function checkbox(id: string, label: string, checked: boolean, chosen: (checked: boolean) => Promise<void>): HTMLElement {
  const box = element("input", { id, type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => void chosen(box.checked));
  return element("label", { class: "check" }, [box, label]);
}

void start();
