/** Which sites are switched on, and what is known of them. */

import type { Site, SiteSetup } from "../messages";
import known from "../sites.json";
import { change, settings } from "./settings";

const SCRIPT = "page.js";
const STYLE = "underline.css";

/** The origin of an address that the extension may work on, or null. */
export function originOf(address: string | undefined): string | null {
  const url = address ? URL.parse(address) : null;
  return url?.protocol === "https:" ? url.origin : null;
}

/** A site as it is set up, or as it would be if it were switched on now. */
export async function siteAt(origin: string): Promise<Site> {
  const kept = (await settings()).sites[origin];
  return kept ?? { origin, on: false, channel: knownSite(origin)?.channel ?? null, guide: null, allBoxes: false };
}

export async function setupFor(origin: string | null): Promise<SiteSetup> {
  const site = origin ? await siteAt(origin) : null;
  if (!site?.on) return { on: false, allBoxes: false, customer: [] };
  const spots = knownSite(site.origin)?.customer ?? [];
  return { on: true, allBoxes: site.allBoxes, customer: spots as SiteSetup["customer"] };
}

export function save(site: Site): Promise<void> {
  return change(({ sites }) => ({ sites: { ...sites, [site.origin]: site } }));
}

/** Switches a site on or off: pages that open later, and those that are open. */
export async function switchSite(origin: string, on: boolean): Promise<void> {
  await save({ ...(await siteAt(origin)), on });
  await register();
  const tabs = await chrome.tabs.query({ url: `${origin}/*` });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    if (on) await inject(id);
    else await chrome.tabs.sendMessage(id, { do: "setup-changed" }).catch(() => undefined);
  }
}

/** One at a time: the browser refuses a list that names a script twice. */
let registering: Promise<void> = Promise.resolve();

/** Brings the browser's list of content scripts in line with the settings and the permissions there are. */
export function register(): Promise<void> {
  registering = registering.then(registerNow, registerNow);
  return registering;
}

async function registerNow(): Promise<void> {
  const wanted: chrome.scripting.RegisteredContentScript[] = [];
  for (const { origin, on } of Object.values((await settings()).sites)) {
    const matches = [`${origin}/*`];
    if (!on || !(await chrome.permissions.contains({ origins: matches }))) continue;
    wanted.push({
      id: origin, matches, js: [SCRIPT], css: [STYLE], allFrames: true, matchOriginAsFallback: true,
      runAt: "document_idle", persistAcrossSessions: true,
    });
  }
  await chrome.scripting.unregisterContentScripts();
  if (wanted.length) await chrome.scripting.registerContentScripts(wanted);
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  try {
    await chrome.scripting.insertCSS({ target, files: [STYLE] });
    await chrome.scripting.executeScript({ target, files: [SCRIPT] });
  } catch {
    // A page that shows an error has no document to work in; the next page of the site has.
  }
}

/** What the extension knows of a site by its host name. */
export function knownSite(origin: string): (typeof known)[number] | null {
  const { hostname } = new URL(origin);
  return known.find(({ hosts }) => hosts.some((host) => (
    host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host
  ))) ?? null;
}
