/** Bundles each editor into one file, to be put into a page by the tests. */

import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const editors = (await readdir(path.join(here, "src"))).filter((file) => file !== "page.js");

await build({
  entryPoints: editors.map((file) => path.join(here, "src", file)),
  outdir: path.join(here, "build"),
  bundle: true,
  format: "esm",
  target: "chrome126",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  loader: { ".svg": "dataurl", ".woff2": "dataurl" },
  logLevel: "warning",
});
