// Filters the findings, copies quotations, and opens what a link points at. The page is whole without it.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  const cards = Array.from(document.querySelectorAll(".finding"));
  const form = document.getElementById("filters");
  const status = document.getElementById("status");

  // ---- filters

  // The words of findings are gathered while nothing else is to do, so that nobody waits for them at the first search.
  const texts = [];
  const textOf = (index) => {
    if (texts[index] === undefined) {
      const parts = cards[index].querySelectorAll("h3, .rule, .side, .why");
      texts[index] = Array.from(parts, (part) => part.textContent).join(" ").toLowerCase();
    }
    return texts[index];
  };
  const gather = (from) => {
    const until = Math.min(from + 100, cards.length);
    for (let index = from; index < until; index += 1) textOf(index);
    if (until < cards.length) setTimeout(gather, 20, until);
  };

  const has = (list, wanted) => wanted === "" || ` ${list} `.includes(` ${wanted} `);

  const wanted = () => {
    const data = new FormData(form);
    const words = (data.get("words") || "").toLowerCase().split(/\s+/).filter((word) => word !== "");
    return {
      words,
      verdicts: new Set(data.getAll("verdict")),
      outlet: data.get("outlet") || "",
      entity: data.get("entity") || "",
      rule: data.get("rule") || "",
      from: data.get("from") || "",
      to: data.get("to") || "",
    };
  };

  // A finding stays when one of its articles was printed within the dates; without a date it stays only without limits.
  const isInTime = (card, want) => {
    if (want.from === "" && want.to === "") return true;
    if (!card.dataset.from) return false;
    return (want.from === "" || card.dataset.to >= want.from) && (want.to === "" || card.dataset.from <= want.to);
  };

  const fits = (card, index, want) =>
    (want.verdicts.size === 0 || want.verdicts.has(card.dataset.verdict)) &&
    (want.rule === "" || card.dataset.rule === want.rule) &&
    has(card.dataset.outlets, want.outlet) &&
    has(card.dataset.entities, want.entity) &&
    isInTime(card, want) &&
    want.words.every((word) => textOf(index).includes(word));

  // A screen or two at once, the others frame by frame: to lay out two thousand takes longer than a keystroke.
  const atOnce = 30;
  const aFrame = 150;
  let waiting = [];
  const showMore = () => {
    for (const card of waiting.splice(0, aFrame)) card.hidden = false;
    if (waiting.length > 0) requestAnimationFrame(showMore);
  };

  const apply = () => {
    const want = wanted();
    let shown = 0;
    waiting = [];
    cards.forEach((card, index) => {
      const keep = fits(card, index, want);
      if (keep) shown += 1;
      const later = keep && card.hidden && shown > atOnce;
      if (later) waiting.push(card);
      else if (card.hidden === keep) card.hidden = !keep;
    });
    if (waiting.length > 0) requestAnimationFrame(() => requestAnimationFrame(showMore));
    for (const group of document.querySelectorAll(".group")) {
      group.hidden = group.querySelector(".finding:not([hidden])") === null;
    }
    status.textContent =
      shown === cards.length ? `All ${cards.length} findings are shown.` : `${shown} of ${cards.length} findings are shown.`;
  };

  if (form !== null) {
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply, 0));
    if (window.matchMedia("(max-width: 59.99rem)").matches) form.parentElement.open = false;
    apply();
    setTimeout(gather, 200, 0);
  }

  // ---- links within the page

  // What a link points at may lie in a closed part or in a finding that a filter hides.
  const show = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id === "" ? null : document.getElementById(id);
    if (target === null) return;
    const card = target.closest(".finding");
    if (card !== null && card.hidden) {
      form.reset();
      card.hidden = false;
      card.closest(".group").hidden = false;
    }
    for (let part = target.closest("details"); part !== null; part = part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView();
    if (card === target) card.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", show);
  show();

  // ---- copying

  const quotation = (figure) => {
    const block = figure.querySelector("blockquote");
    const url = block.getAttribute("cite");
    const source = figure.querySelector(".source").textContent;
    return `“${block.textContent.trim()}” (${source}${url === null ? "" : `, ${url}`})`;
  };

  // Pages opened from a disk may be denied the clipboard; a selected text area works there.
  const copyBySelection = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button.copy");
    if (button === null) return;
    const done = await copy(quotation(button.closest("figure")));
    button.textContent = done ? "Copied" : "Not copied";
    setTimeout(() => { button.textContent = "Copy quote"; }, 2000);
  });

  // ---- paper

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll(".pictures:not([open])"));
    for (const part of closed) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of closed) part.open = false;
  });
})();
