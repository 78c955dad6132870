/**
 * Everything the three parts say to each other, in one map each way.
 *
 * `page` may only ask what stands in `PageAsks`; `ui` may ask all of `Asks`. The background checks who asks.
 * `Orders` go the other way, from the background to one frame of a page.
 */

import type { components } from "./wire";

type Schemas = components["schemas"];
export type Finding = Schemas["Finding"];
export type Suggestion = Schemas["Suggestion"];
export type Counter = Schemas["Counter"];
export type RulePage = Schemas["RulePage"];
export type GuideSummary = Schemas["GuideList"]["guides"][number];
export type ChannelSummary = Schemas["ChannelList"]["channels"][number];
export type Severity = Finding["severity"];

/** The server cannot be asked now. `retryInMs` says when it is worth trying again. */
export interface Away {
  kind: "away";
  retryInMs: number;
}

/** The server is there and said no, in a sentence for people. */
export interface Refused {
  kind: "refused";
  sentence: string;
  /** True if pairing would help. */
  needsPairing: boolean;
}

/** What a check found, with what the agent has judged away already left out. */
export interface Checked {
  kind: "checked";
  findings: Finding[];
  counters: Counter[];
  guide: string;
  channel: string | null;
}

/** A place on a page, and which of several matches counts. */
export interface Spot {
  selector: string;
  pick: "first" | "last";
}

/** How the site of a page is set up. `on` is false if the page must be left alone. */
export interface SiteSetup {
  on: boolean;
  /** Also check boxes that ask spell checkers to stay away. */
  allBoxes: boolean;
  /** Where the site shows what the customer wrote, the best place first. */
  customer: Spot[];
}

/** What the toolbar needs to know of a frame's box; never its text. */
export interface Tally {
  findings: number;
  worst: Severity | null;
  counters: Counter[];
}

export type Verdict = "wrong-here" | "not-for-us";

export interface PageAsks {
  /** `fresh` if the document has just been opened. */
  setup: { ask: { fresh: boolean }; answer: SiteSetup };
  check: { ask: { text: string; customer: string | null }; answer: Checked | Away | Refused };
  tally: { ask: { tally: Tally | null }; answer: null };
  judge: { ask: { verdict: Verdict; rule: string; entry: string; fingerprint: string }; answer: null };
  explain: { ask: { rule: string }; answer: { kind: "page"; page: RulePage } | Away | Refused };
}

export interface Site {
  origin: string;
  on: boolean;
  channel: string | null;
  guide: string | null;
  allBoxes: boolean;
}

export interface Judgement {
  verdict: Verdict;
  rule: string;
  /** The entry of the guide for "not for us"; the fingerprint for "wrong here", which cannot be turned back into text. */
  mark: string;
  /** The day, as 2026-11-27. */
  on: string;
}

export interface SavedReply {
  name: string;
  text: string;
}

export type ServerState =
  | { kind: "ready"; version: string; paired: boolean }
  | { kind: "away" }
  | Refused;

export interface TabView {
  /** Null where no site can be switched on, such as a page of the browser's own. */
  site: Site | null;
  server: ServerState;
  guides: GuideSummary[];
  channels: ChannelSummary[];
  box: BoxView | null;
  replies: SavedReply[];
}

/** The box the agent is in, as its frame sees it. */
export interface BoxView {
  text: string;
  customer: string | null;
  /** True if the agent selected the customer's message; false if it was found on the page. */
  customerChosen: boolean;
  findings: { message: string; severity: Severity; text: string }[];
  counters: Counter[];
  checking: boolean;
}

export interface Advice {
  kind: "advice";
  asks: { text: string; answered: string }[];
  revision: string | null;
  /** The draft that was revised. */
  text: string;
}

export interface UiAsks {
  "tab-view": { ask: { tab: number }; answer: TabView };
  "switch-site": { ask: { origin: string; on: boolean; tab: number | null }; answer: null };
  "about-to-ask": { ask: { origin: string; tab: number }; answer: null };
  "set-site": { ask: { site: Site }; answer: null };
  sites: { ask: Record<never, never>; answer: Site[] };
  advise: { ask: { tab: number }; answer: Advice | Away | Refused };
  "take-selection": { ask: { tab: number }; answer: { taken: boolean } };
  order: { ask: { tab: number; order: Order }; answer: Placed | null };
  pair: { ask: { port: number; code: string }; answer: { kind: "paired" } | Away | Refused };
  server: { ask: Record<never, never>; answer: { port: number; state: ServerState } };
  "set-port": { ask: { port: number }; answer: null };
  judgements: { ask: Record<never, never>; answer: Judgement[] };
  "forget-judgement": { ask: { judgement: Judgement }; answer: null };
  replies: { ask: Record<never, never>; answer: SavedReply[] };
  "save-replies": { ask: { replies: SavedReply[] }; answer: null };
}

export type Asks = PageAsks & UiAsks;
export type AskName = keyof Asks;

/** What became of a text that was to be put into a box. `note` is a sentence for people, empty if all went well. */
export interface Placed {
  done: boolean;
  note: string;
}

export type Order =
  | { do: "next-finding" }
  | { do: "previous-finding" }
  | { do: "apply-finding" }
  | { do: "show-finding"; index: number }
  | { do: "setup-changed" }
  | { do: "view-box" }
  | { do: "give-selection" }
  | { do: "set-customer"; text: string | null }
  | { do: "insert"; text: string; replaceAll: boolean };

export interface OrderAnswers {
  "view-box": BoxView | null;
  insert: Placed;
}

/** Asks the background. Rejects if the extension has gone, such as after an update. */
export async function ask<Name extends AskName>(name: Name, what: Asks[Name]["ask"]): Promise<Asks[Name]["answer"]> {
  return (await chrome.runtime.sendMessage({ name, what })) as Asks[Name]["answer"];
}
