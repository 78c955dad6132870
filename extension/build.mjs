/**
 * Builds the extension: dist/chromium and dist/firefox, a zip of each, and with --test the build that the
 * browser tests load. The types of the server's answers are made anew from its OpenAPI document each time.
 */

import { spawnSync } from "node:child_process";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { Resvg } from "@resvg/resvg-js";
import { build } from "esbuild";
import { zipSync } from "fflate";

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(here, ...parts);
const json = async (file) => JSON.parse(await readFile(file, "utf8"));

const LARGEST_BYTES = 300 * 1024;
const ICON_SIZES = [16, 32, 48, 128];
const PROGRAMS = { background: "background/main.ts", page: "page/main.ts", toolbar: "ui/toolbar.ts", options: "ui/options.ts" };

async function bundle(folder, isTest) {
  const shared = { bundle: true, minify: !isTest, legalComments: "none", outdir: folder, logLevel: "warning" };
  await build({
    ...shared,
    entryPoints: Object.entries(PROGRAMS).map(([out, file]) => ({ in: at("src", file), out })),
    format: "iife",
    target: ["chrome126", "firefox140"],
    define: { TEST_BUILD: String(isTest) },
    loader: { ".css": "text" },
    charset: "utf8",
  });
  await build({ ...shared, entryPoints: ["page/underline.css", "ui/toolbar.css", "ui/options.css"].map((file) => at("src", file)), entryNames: "[name]" });
  for (const page of ["toolbar.html", "options.html"]) {
    await writeFile(path.join(folder, page), await readFile(at("src/ui", page)));
  }
}

async function icons(folder) {
  const svg = await readFile(at("icons/icon.svg"), "utf8");
  await mkdir(path.join(folder, "icons"), { recursive: true });
  for (const size of ICON_SIZES) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    await writeFile(path.join(folder, "icons", `${size}.png`), png);
  }
}

async function files(folder, inside = "") {
  const found = {};
  for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
    const name = path.posix.join(inside, entry.name);
    if (entry.isDirectory()) Object.assign(found, await files(folder, name));
    else found[name] = new Uint8Array(await readFile(path.join(folder, name)));
  }
  return found;
}

async function browser(name, folder, isTest = false) {
  const { version } = await json(at("package.json"));
  await rm(folder, { recursive: true, force: true });
  await bundle(folder, isTest);
  await icons(folder);
  const manifest = { ...(await json(at("manifest/shared.json"))), version, ...(await json(at("manifest", `${name}.json`))) };
  // The browser's own question cannot be answered in a test; the test takes sites away and gives them back instead.
  if (isTest) manifest.host_permissions = [...manifest.host_permissions, ...manifest.optional_host_permissions];
  await writeFile(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  if (isTest) return;
  const content = await files(folder);
  const bytes = Object.values(content).reduce((sum, file) => sum + file.length, 0);
  if (bytes > LARGEST_BYTES) throw new Error(`${name} has ${bytes} bytes; ${LARGEST_BYTES} is the most it may have`);
  // A fixed date, so that the same sources give the same zip.
  const zip = zipSync(content, { level: 9, mtime: "2026-01-01T00:00:00" });
  await writeFile(at("dist", `tonecheck-${name}-${version}.zip`), zip);
  console.log(`dist/${name}: ${Math.ceil(bytes / 1024)} kB, zip ${Math.ceil(zip.length / 1024)} kB`);
}

async function unitTests() {
  const tests = (await readdir(at("unit"))).filter((file) => file.endsWith(".test.ts"));
  await build({
    stdin: { contents: tests.map((file) => `import "./${file}";`).join("\n"), resolveDir: at("unit") },
    outfile: at("build/unit.test.mjs"),
    bundle: true, platform: "node", format: "esm", target: "node18", define: { TEST_BUILD: "true" }, logLevel: "warning",
  });
}

function run(program, ...parts) {
  const done = spawnSync(process.execPath, [at("node_modules", ...program), ...parts], { cwd: here, encoding: "utf8" });
  if (done.status === 0) return;
  console.error(done.stdout + done.stderr);
  process.exit(1);
}

run(["openapi-typescript", "bin", "cli.js"], "../tonecheck/server/openapi.json", "--output", "src/wire.d.ts");
if (process.argv.includes("--unit")) {
  await unitTests();
} else {
  run(["typescript", "bin", "tsc"], "--noEmit", "--project", ".");
  if (process.argv.includes("--test")) await browser("chromium", at("build/test"), true);
  await browser("chromium", at("dist/chromium"));
  await browser("firefox", at("dist/firefox"));
}
