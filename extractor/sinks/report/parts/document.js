// One document: its text with every mark, flat stretches under the same marks, so that overlaps stay legible.

const LINES = new Set(["goal", "quote", "outcome"]);
const STOP = { tabindex: "-1", role: "button", "aria-describedby": "tip" };
const PART_STRETCHES = 400;
const PART_CHARS = 40000;

const MOST_STANDING = 64;

const shown = { turn: 0, row: null, entry: null, off: new Set(), parts: [], part: -1, goal: "", spans: new Map(), fromText: false };

/** Show a document, and one goal of it if the address names one. */
async function showDocument(row, goal) {
  const fresh = shown.row !== row;
  const turn = (shown.turn += 1);
  if (fresh) {
    const entry = await entryOf(row);
    // Whoever asked for another document meanwhile gets that one.
    if (turn !== shown.turn) return;
    Object.assign(shown, { row, entry, units: unitsOf(entry.text), part: -1, goal: "" });
    head(row, entry);
    showFacts();
  }
  shown.goal = goal;
  const uncovered = goal !== "" && shown.off.delete("goal");
  if (fresh || uncovered) shown.parts = partsOf(stretches());
  legend();
  const chosen = shown.entry.goals.find((item) => item.id === goal);
  const part = chosen && !shown.fromText ? partAt(chosen.start) : Math.max(0, shown.part);
  showPart(part);
  if (goal && !chosen) say(`There is no goal ${goal} in this document.`);
  if (!chosen) return;
  revealCard(goal);
  if (!shown.fromText) focusAt(chosen.start);
  shown.fromText = false;
}

function head(row, entry) {
  byId("document-title").replaceChildren(visible(row.title));
  const link = safeAddress(entry.url);
  const facts = [row.id, row.lang, row.published.slice(0, 16).replace("T", " "), row.site, entry.authors.join(", ")].filter(Boolean).join(" · ");
  const place = byId("document-facts");
  place.replaceChildren(visible(facts));
  if (link) place.append(" · ", make("a", { href: link, rel: "noopener noreferrer", target: "_blank" }, "original page (new tab)"));
  else if (entry.url) place.append(visible(` · ${entry.url}`));
  const warnings = byId("document-warnings");
  warnings.hidden = !entry.warnings.length;
  warnings.open = false;
  warnings.querySelector("summary").textContent = counted(entry.warnings.length, "warning");
  warnings.querySelector("ul").replaceChildren(...entry.warnings.slice(0, 20).map((words) => make("li", {}, words)));
  byId("text").lang = row.lang || "";
}

/** Cut the text where marks begin and end; each stretch has its marks, the shortest first. */
function stretches() {
  const { entry, units, off } = shown;
  const marks = entry.marks
    .map(([kind, start, end, id, words, basis]) => ({ kind, start, end, id, words, basis, from: units(start), to: units(end) }))
    .filter((mark) => !off.has(mark.kind) && mark.to > mark.from);
  const edges = [...new Set([0, entry.text.length, ...marks.flatMap((mark) => [mark.from, mark.to])])].sort((left, right) => left - right);
  const found = [];
  let standing = [];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    while (next < marks.length && marks[next].from === edges[at]) standing.push(marks[next++]);
    standing = standing.filter((mark) => mark.to > edges[at]);
    const inner = standing.slice(-MOST_STANDING).sort((left, right) => left.to - left.from - (right.to - right.from));
    found.push({ from: edges[at], to: edges[at + 1], marks: inner });
  }
  return found;
}

/** Group stretches so that no part puts too much into the page; parts end at a line's end where they can. */
function partsOf(all) {
  const parts = [];
  let part = [];
  const text = shown.entry.text;
  for (const stretch of all) {
    part.push(stretch);
    const long = part.length >= PART_STRETCHES || stretch.to - part[0].from >= PART_CHARS;
    if (long && (part.length >= PART_STRETCHES * 1.2 || text.slice(stretch.from, stretch.to).includes("\n"))) {
      parts.push(part);
      part = [];
    }
  }
  if (part.length || !parts.length) parts.push(part);
  return parts;
}

function partAt(start) {
  const unit = shown.units(start);
  return Math.max(0, shown.parts.findIndex((part) => part.length && part.at(-1).to > unit));
}

function showPart(number) {
  const { parts, entry } = shown;
  const part = parts[number] ?? [];
  shown.part = number;
  shown.spans = new Map();
  byId("text").replaceChildren(...part.flatMap(stretchNodes));
  const first = byId("text").querySelector("mark[tabindex]");
  if (first) first.tabIndex = 0;
  if (!entry.text) byId("text").replaceChildren(make("p", { class: "empty" }, "This document has no text."));
  partsNavigation();
  const low = part[0]?.from ?? 0;
  const high = part.at(-1)?.to ?? 0;
  const goals = parts.length > 1 ? entry.goals.filter((goal) => shown.units(goal.start) < high && shown.units(goal.end) > low) : entry.goals;
  showCards(goals, { link: shown.row.id, chosen: shown.goal, total: entry.goals.length, find: spot, stretches: part.length });
}

function stretchNodes({ from, to, marks }) {
  const nodes = pieces(shown.entry.text.slice(from, to));
  if (!marks.length) return nodes;
  const tints = [...new Set(marks.filter((mark) => !LINES.has(mark.kind)).map((mark) => mark.kind))];
  const goals = marks.filter((mark) => mark.kind === "goal");
  const element = make("mark", { "data-top": tints[0], "data-under": tints[1] });
  // A blank between two facts has nothing to say to those who listen.
  if (/\S/.test(shown.entry.text.slice(from, to))) for (const [name, value] of Object.entries(STOP)) element.setAttribute(name, value);
  element.append(...nodes);
  for (const kind of LINES) {
    const number = marks.filter((mark) => mark.kind === kind).length;
    if (number) element.dataset[kind] = String(Math.min(2, number));
  }
  if (goals.some((goal) => goal.id === shown.goal)) element.classList.add("active");
  shown.spans.set(element, { from, to, marks });
  return [element];
}

function partsNavigation() {
  const place = byId("parts");
  const { parts, part } = shown;
  place.hidden = parts.length < 2;
  if (place.hidden) return;
  const step = (words, to) => {
    const button = make("button", { type: "button" }, words);
    button.disabled = to < 0 || to >= parts.length;
    button.addEventListener("click", () => {
      showPart(to);
      say(`Part ${to + 1} of ${parts.length}`);
      place.querySelector("button:not(:disabled)").focus();
    });
    return button;
  };
  place.replaceChildren(step("Earlier part", part - 1), make("span", {}, `Part ${part + 1} of ${parts.length}`), step("Later part", part + 1));
}

/** Show where a slot of a goal stands. */
function spot(start, end) {
  const part = partAt(start);
  if (part !== shown.part) showPart(part);
  for (const [element, stretch] of shown.spans) {
    element.classList.toggle("slot", stretch.from < shown.units(end) && stretch.to > shown.units(start));
  }
  focusAt(start);
}

function focusAt(start) {
  const unit = shown.units(start);
  const found = [...shown.spans].find(([element, stretch]) => stretch.to > unit && element.hasAttribute("tabindex"));
  if (!found) return;
  rove(found[0]);
  hideTip();
  const { top, bottom } = found[0].getBoundingClientRect();
  if (top < 100 || bottom > innerHeight - 60) found[0].scrollIntoView({ block: "center" });
}

/** Only one mark is a stop of the tab key; arrows go to the others. */
function rove(element) {
  byId("text").querySelector('mark[tabindex="0"]')?.setAttribute("tabindex", "-1");
  element.tabIndex = 0;
  element.focus({ preventScroll: true });
}

function legend() {
  const present = new Set(shown.entry.marks.map(([kind]) => kind));
  const place = byId("legend");
  if (place.dataset.of === shown.row.id) {
    for (const box of place.querySelectorAll("input")) box.checked = !shown.off.has(box.value);
    return;
  }
  place.dataset.of = shown.row.id;
  const labels = Object.entries(store.kinds).filter(([kind]) => present.has(kind)).map(([kind, heading]) => {
    const box = make("input", { type: "checkbox", value: kind });
    box.checked = !shown.off.has(kind);
    const sample = make("mark", { class: "sample", [LINES.has(kind) ? `data-${kind}` : "data-top"]: LINES.has(kind) ? "1" : kind }, heading);
    return make("label", {}, box, sample);
  });
  place.replaceChildren(make("legend", {}, labels.length ? "Marked in the text" : "Nothing is marked in this text"), ...labels);
}

/** Make toggles, hovering, tapping and keys work, once for all documents. */
function wireDocument() {
  byId("legend").addEventListener("change", ({ target }) => {
    shown.off[target.checked ? "delete" : "add"](target.value);
    const at = shown.parts[shown.part]?.[0]?.from ?? 0;
    shown.parts = partsOf(stretches());
    showPart(Math.max(0, shown.parts.findIndex((part) => part.length && part.at(-1).to > at)));
    say(`${store.kinds[target.value]} ${target.checked ? "shown" : "hidden"}`);
  });
  byId("facts").addEventListener("toggle", () => showFacts());
  const text = byId("text");
  const markOf = (event) => event.target.closest?.("mark");
  const tell = (event) => markOf(event) && showTip(markOf(event), shown.spans.get(markOf(event)).marks);
  text.addEventListener("pointerover", tell);
  text.addEventListener("focusin", tell);
  text.addEventListener("pointerout", (event) => markOf(event) !== document.activeElement && hideTip());
  text.addEventListener("focusout", hideTip);
  text.addEventListener("click", (event) => markOf(event) && pick(markOf(event)));
  text.addEventListener("keydown", (event) => markOf(event) && pressed(event, markOf(event)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hideTip());
}

function pick(element) {
  if (element.hasAttribute("tabindex")) rove(element);
  const { marks } = shown.spans.get(element);
  showTip(element, marks);
  const goal = marks.find((mark) => mark.kind === "goal" && mark.id !== shown.goal) ?? marks.find((mark) => mark.kind === "goal");
  if (!goal || goal.id === shown.goal) return;
  const at = [...shown.spans.keys()].indexOf(element);
  shown.fromText = true;
  shown.refocus = at;
  go({ doc: shown.row.id, goal: goal.id });
}

function pressed(event, element) {
  const all = [...byId("text").querySelectorAll("mark[tabindex]")];
  const at = all.indexOf(element);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === "Enter" || event.key === " ") pick(element);
  else if (all[to]) rove(all[to]);
  else return;
  event.preventDefault();
}
