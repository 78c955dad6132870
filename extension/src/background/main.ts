/**
 * The background: answers the pages and the popup, and obeys the keyboard.
 *
 * The browser stops it when idle and starts it again at the next event, so nothing is kept in variables.
 */

import type { AskName, Asks, Order } from "../messages";
import { answers, FOR_PAGES, orderTo, type Sender } from "./answers";
import { forget } from "./badge";
import { keepFromPages } from "./settings";
import { originOf, register, switchSite } from "./sites";

const ORDERS: Record<string, Order> = {
  "next-finding": { do: "next-finding" },
  "previous-finding": { do: "previous-finding" },
  "apply-finding": { do: "apply-finding" },
};

chrome.runtime.onMessage.addListener((message: { name: AskName; what: unknown }, sender: Sender, reply) => {
  if (!mayAsk(message.name, sender)) return false;
  const answer = answers[message.name] as (what: unknown, sender: Sender) => Promise<Asks[AskName]["answer"]>;
  answer(message.what, sender).then(reply, () => reply(null));
  return true;
});

chrome.commands.onCommand.addListener((command, tab) => {
  const order = ORDERS[command];
  if (order && tab?.id !== undefined) void orderTo(tab.id, order);
});

chrome.permissions.onAdded.addListener(({ origins = [] }) => {
  void (async () => {
    // The popup closes while the browser asks, so what it wanted is finished here.
    const { wanted } = await chrome.storage.session.get("wanted");
    if (typeof wanted === "string" && origins.includes(`${wanted}/*`)) {
      await chrome.storage.session.remove("wanted");
      await switchSite(wanted, true);
    } else {
      await register();
    }
  })();
});
chrome.permissions.onRemoved.addListener(() => void register());

chrome.tabs.onRemoved.addListener((tab) => void forget(tab));

chrome.runtime.onInstalled.addListener(() => void register());
chrome.runtime.onStartup.addListener(() => void register());
void keepFromPages();

/** Pages get the few answers they need; the token and the settings are for our own pages only. */
function mayAsk(name: AskName, sender: Sender): boolean {
  if (sender.id !== chrome.runtime.id || !Object.hasOwn(answers, name)) return false;
  const ours = sender.url?.startsWith(chrome.runtime.getURL("")) ?? false;
  return ours || ((FOR_PAGES as readonly string[]).includes(name) && originOf(sender.tab?.url) !== null);
}
