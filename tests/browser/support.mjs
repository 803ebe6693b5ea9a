// Opens a page in Debian's Chromium and keeps what it complains of and asks for.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

// A page that has loaded `file`; `complaints` fills with console errors and breaches of the policy, `requests` with whatever
// it asks for besides itself.
export const open = async (browser, file, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  const requests = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  await page.goto(address);
  return { context, page, complaints, requests };
};

// Serious and critical violations that axe-core finds, in words. The script is run by the debugger, which no policy stops.
export const violations = async (page) => {
  // What is out of sight is not painted until somebody scrolls there, and axe would judge colours that nobody sees.
  await page.evaluate(() => document.styleSheets[0].insertRule(".finding { content-visibility: visible !important; }"));
  await page.evaluate(readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8"));
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return result.violations
    .filter((violation) => ["serious", "critical"].includes(violation.impact))
    .map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
};

export const shown = (page) => page.locator(".finding:visible").count();
