// Every mark of a document as a table, for those who would rather read values than point at words.

const MOST_FACTS = 12;

const FACT_COLUMNS = [
  { key: "text", label: "Words", value: (mark) => mark.start, cell: (mark) => spotter(shortened(mark.text), () => spot(mark.start, mark.end)) },
  { key: "kind", label: "Kind", nowrap: true, cell: (mark) => store.kinds[mark.kind] },
  { key: "words", label: "Value" },
  { key: "basis", label: "Rests on", cell: (mark) => make("span", { class: "basis" }, mark.basis) },
];

/** Fill the table if it is open; it stays closed until somebody wants it, and empty as long. */
function showFacts(state = {}) {
  const place = byId("facts-table");
  if (!byId("facts").open) {
    place.replaceChildren();
    return;
  }
  const { entry, units } = shown;
  const rows = entry.marks.map(([kind, start, end, id, words, basis]) => {
    return { kind, start, end, id, words, basis, text: entry.text.slice(units(start), units(end)) };
  });
  const change = (part) => showFacts({ ...state, ...part });
  showTable(place, { label: "Marks of this text", columns: FACT_COLUMNS, rows, state, change, empty: "Nothing is marked in this text.", most: MOST_FACTS, upward: false });
}
