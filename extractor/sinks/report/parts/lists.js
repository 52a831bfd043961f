// The two lists: every goal, every document.

const MOST_NAMES = 30;
const TYPING_MS = 120;

const GOAL_COLUMNS = [
  {
    key: "holder",
    label: "Holder",
    cell: (row) => [
      make("a", { href: goalHash(row.row.id, row.id) }, row.holder || "(not named)"),
      make("span", { class: "statement", dir: "auto", lang: row.row.lang || null }, row.text),
    ],
  },
  { key: "kind", label: "Kind", cell: (row) => make("span", { class: "badge" }, row.kind) },
  { key: "metric", label: "Metric" },
  { key: "target", label: "Target", value: (row) => row.value },
  {
    key: "deadline",
    label: "Deadline",
    value: (row) => (row.year === null ? "" : row.deadline),
    cell: (row) => (row.year === null ? row.deadline : make("span", { class: "nowrap" }, row.deadline)),
  },
  { key: "speaker", label: "Speaker" },
  { key: "status", label: "Status" },
  { key: "title", label: "Document", cell: (row) => make("a", { href: hashOf({ doc: row.row.id }) }, shortened(row.title)) },
];

const DOCUMENT_COLUMNS = [
  { key: "title", label: "Title", cell: (row) => make("a", { href: hashOf({ doc: row.id }), dir: "auto", lang: row.lang || null }, row.title) },
  { key: "published", label: "Published", nowrap: true, cell: (row) => row.published.slice(0, 10) },
  { key: "lang", label: "Language" },
  { key: "kind", label: "Kind" },
  { key: "site", label: "Site" },
  { key: "goals", label: "Goals", number: true, cell: (row) => String(row.goals) },
  { key: "facts", label: "Other facts", number: true, cell: (row) => String(row.facts) },
];

const shortened = (text) => ([...text].length > 48 ? `${[...text].slice(0, 47).join("")}…` : text);

/** Give the text of a row that words are looked for in, made once. */
function haystack(row, fields) {
  row.hay ??= fields.map((field) => row[field]).join("\n").toLowerCase();
  return row.hay;
}

const hasWords = (row, words, fields) => words.every((word) => haystack(row, fields).includes(word));
const wordsOf = (text) => (text ?? "").toLowerCase().split(/\s+/).filter(Boolean);

/** Give what tells whether a goal is held by whom the filter names: by name in full, else by a part of it. */
function holderTest(wanted) {
  const name = wanted.trim().toLowerCase();
  if (!name) return () => true;
  const keys = new Set([...store.names].filter(([, known]) => known.toLowerCase() === name).map(([key]) => key));
  const whole = keys.size > 0;
  return (goal) =>
    keys.has(goal.key) ||
    (whole ? goal.holder.toLowerCase() === name : `${goal.holder}\n${store.names.get(goal.key) ?? ""}`.toLowerCase().includes(name));
}

function showGoals(state) {
  const words = wordsOf(state.q);
  const isHolder = holderTest(state.company ?? "");
  const rows = store.goals.filter(
    (goal) =>
      (!state.kind || goal.kind === state.kind) &&
      (!state.year || String(goal.year) === state.year) &&
      isHolder(goal) &&
      hasWords(goal, words, ["holder", "metric", "target", "speaker", "text", "title"]),
  );
  fill({ q: "goals-q", company: "goals-company", kind: "goals-kind", year: "goals-year" }, state);
  suggest(state.company ?? "");
  const tally = rows.length === store.goals.length ? counted(rows.length, "goal") : `${rows.length.toLocaleString("en")} of ${counted(store.goals.length, "goal")}`;
  tell("goals-tally", tally);
  byId("goals-clear").disabled = !(state.q || state.company || state.kind || state.year);
  const empty = store.goals.length ? "No goal fits these filters. Clear one of them." : "No goals were found in these documents.";
  const change = (part) => go({ ...state, ...part });
  showTable(byId("goals-table"), { label: "Goals", columns: GOAL_COLUMNS, rows, state, change, empty });
}

function showDocuments(state) {
  const words = wordsOf(state.q);
  const rows = store.documents.filter((row) => (!state.lang || row.lang === state.lang) && hasWords(row, words, ["title", "id", "site"]));
  fill({ q: "documents-q", lang: "documents-lang" }, state);
  const tally = rows.length === store.documents.length ? counted(rows.length, "document") : `${rows.length.toLocaleString("en")} of ${counted(store.documents.length, "document")}`;
  tell("documents-tally", tally);
  const change = (part) => go({ ...state, ...part });
  showTable(byId("documents-table"), { label: "Documents", columns: DOCUMENT_COLUMNS, rows, state, change, empty: "No document fits." });
}

function tell(id, words) {
  byId(id).textContent = words;
  say(words);
}

/** Put what the address says into the controls, but not into one that is being typed in. */
function fill(controls, state) {
  for (const [name, id] of Object.entries(controls)) {
    const control = byId(id);
    if (control !== document.activeElement || control.tagName === "SELECT") control.value = state[name] ?? "";
  }
}

/** Offer names of holders that begin with, else hold, what is typed. */
function suggest(typed) {
  const wanted = typed.toLowerCase();
  const fitting = store.holders.filter((name) => name.toLowerCase().includes(wanted));
  const first = fitting.filter((name) => name.toLowerCase().startsWith(wanted));
  const names = [...new Set([...first, ...fitting])].slice(0, MOST_NAMES);
  byId("goals-names").replaceChildren(...names.map((name) => make("option", { value: name })));
}

/** Make the controls of both lists work. */
function wireLists() {
  const holders = new Map();
  for (const goal of store.goals) {
    const name = store.names.get(goal.key) ?? goal.holder;
    if (name) holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  store.holders = [...holders.keys()].sort((left, right) => holders.get(right) - holders.get(left) || collator.compare(left, right));
  options("goals-kind", store.goals.map((goal) => goal.kind));
  options("goals-year", store.goals.map((goal) => goal.year).filter((year) => year !== null));
  options("documents-lang", store.documents.map((row) => row.lang).filter(Boolean));
  for (const [view, name, id] of [
    ["goals", "q", "goals-q"], ["goals", "company", "goals-company"], ["goals", "kind", "goals-kind"],
    ["goals", "year", "goals-year"], ["documents", "q", "documents-q"], ["documents", "lang", "documents-lang"],
  ]) wire(view, name, byId(id));
  byId("goals-clear").addEventListener("click", () => {
    go({ view: "goals", sort: address().get("sort") });
    byId("goals-q").focus();
  });
}

function wire(view, name, control) {
  let waiting;
  const change = () => go({ ...Object.fromEntries(address()), view, [name]: control.value, page: "" }, { replace: control.tagName !== "SELECT" });
  control.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, control.tagName === "SELECT" ? 0 : TYPING_MS);
  });
}

function options(id, values) {
  const known = [...new Set(values)].sort((left, right) => collator.compare(String(left), String(right))).slice(0, 150);
  byId(id).append(...known.map((value) => make("option", { value }, String(value))));
}
