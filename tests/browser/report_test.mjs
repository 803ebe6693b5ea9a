import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, open, shown, violations } from "./support.mjs";

const files = readdirSync(".").filter((name) => /^report-\d+\.html$/.test(name)).sort();
let browser;

before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

test("there are reports to look at", () => assert.ok(files.length > 0));

for (const file of files) {
  for (const width of [390, 1400]) {
    for (const colorScheme of ["light", "dark"]) {
      test(`${file} at ${width} pixels, ${colorScheme}`, async () => {
        const { context, page, complaints, requests } = await open(browser, file, { viewport: { width, height: 900 }, colorScheme });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0, "nothing runs out of the side");
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
        assert.deepEqual(await violations(page), []);
        await page.reload();
        const name = file.replace(".html", `-${width}-${colorScheme}`);
        await page.screenshot({ path: `${name}.png`, fullPage: false });
        await page.evaluate(() => document.querySelectorAll(".pictures").forEach((part) => { part.open = true; }));
        await page.screenshot({ path: `${name}-whole.png`, fullPage: true });
        assert.deepEqual(complaints, []);
        assert.deepEqual(requests, []);
        await context.close();
      });
    }
  }

  test(`${file}: filters`, async () => {
    const { context, page, complaints } = await open(browser, file);
    const all = await shown(page);
    const texts = async () => page.locator(".finding:visible").evaluateAll((cards) => cards.map((card) => card.dataset.verdict));
    const box = page.locator("input[name=verdict]").first();
    const verdict = await box.getAttribute("value");
    await box.check();
    assert.ok((await texts()).every((one) => one === verdict));
    assert.match(await page.locator("#status").textContent(), /findings are shown\.$/);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.waitForFunction((count) => document.querySelectorAll(".finding:not([hidden])").length === count, all);
    for (const id of ["outlet", "entity", "rule"]) {
      await page.locator(`#${id}`).selectOption({ index: 1 });
      const some = await shown(page);
      assert.ok(some > 0 && some <= all, id);
      await page.locator(`#${id}`).selectOption({ index: 0 });
    }
    await page.locator("#words").fill("no article says these words");
    assert.equal(await shown(page), 0);
    const word = await page.locator(".finding mark").first().evaluate((mark) => mark.textContent.split(/\s+/)[0]);
    await page.locator("#words").fill(word);
    assert.ok(await shown(page) > 0);
    await page.locator("#words").fill("");
    await page.locator("#from").fill("2999-01-01");
    assert.equal(await shown(page), 0);
    await page.locator("#from").fill("");
    await page.waitForFunction((count) => document.querySelectorAll(".finding:not([hidden])").length === count, all);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test(`${file}: a link opens what it points at`, async () => {
    const { context, page } = await open(browser, file);
    const place = page.locator("a.place").first();
    const target = (await place.getAttribute("href")).slice(1);
    await place.click();
    assert.ok(await page.evaluate((id) => document.getElementById(id).closest("details").open, target));
    const last = await page.locator(".finding").last().getAttribute("id");
    await page.locator("#words").fill("no article says these words");
    await page.evaluate((id) => { location.hash = id; }, last);
    await page.waitForFunction((id) => !document.getElementById(id).hidden, last);
    await context.close();
  });

  test(`${file}: a quotation is copied with its source`, async () => {
    const { context, page } = await open(browser, file, { permissions: ["clipboard-read", "clipboard-write"] });
    const button = page.locator("button.copy").first();
    await button.click();
    await page.waitForFunction((one) => one.textContent === "Copied", await button.elementHandle());
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^“.+” \(.+:\d+:\d+.*\)$/s);
    await context.close();
  });

  test(`${file}: the keyboard reaches the findings`, async () => {
    const { context, page } = await open(browser, file);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the findings");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "findings");
    await context.close();
  });
}

test("an article that tries to do harm does nothing", async () => {
  const { context, page, complaints, requests } = await open(browser, "hostile.html");
  await page.evaluate(() => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  assert.ok(await page.locator(".finding").count() > 0, "there is a finding to show");
  assert.match(await page.locator("body").textContent(), /<img src=x onerror=alert\(1\)>/);
  const harmful = await page.evaluate(() => Array.from(document.querySelectorAll("*")).filter((part) =>
    Array.from(part.attributes).some((one) => one.name.startsWith("on") || /^\s*javascript:/i.test(one.value))).length);
  assert.equal(harmful, 0);
  assert.equal(await page.locator("script").count(), 1);
  await page.locator(".quote").first().hover();
  assert.deepEqual(complaints, []);
  assert.deepEqual(requests, []);
  await context.close();
});

test("the policy stops what was not written by us", async () => {
  const { context, page, complaints } = await open(browser, files[0]);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.harmed = true";
    document.body.append(script);
    const picture = new Image();
    picture.src = "https://example.org/x.png";
    document.body.append(picture);
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(complaints.length, 2);
  await context.close();
});

test("2,000 findings", { skip: existsSync("large.html") ? false : "the tests are not built" }, async () => {
  const { context, page, complaints } = await open(browser, "large.html");
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  const timed = (id, value) => page.evaluate(([field, words]) => {
    const input = document.getElementById(field);
    const begin = performance.now();
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const handled = performance.now() - begin;
    // A message that a frame sends to itself comes after that frame is painted.
    return new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done({ handled, painted: performance.now() - begin });
      channel.port2.postMessage(null);
    }));
  }, [id, value]);
  await page.waitForTimeout(1500); // a reader does not search in the first second; the words are gathered by then
  const first = await timed("words", "treaty");
  await page.waitForTimeout(500);
  const second = await timed("words", "killed");
  await page.waitForTimeout(500);
  const outlet = await timed("outlet", "3");
  await page.locator("#words").fill("");
  await page.locator("#outlet").selectOption("");
  await page.waitForFunction(() => document.querySelectorAll(".finding:not([hidden])").length === 2000);
  const words = (one) => `${one.handled.toFixed(0)} ms, ${one.painted.toFixed(0)} ms with painting`;
  console.log(`${(statSync("large.html").size / 1e6).toFixed(1)} MB, first paint ${paint.toFixed(0)} ms, ` +
    `first words ${words(first)}, further words ${words(second)}, outlet ${words(outlet)}`);
  assert.deepEqual(complaints, []);
  await context.close();
});
