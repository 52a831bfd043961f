// A table that sorts and pages: only one page of rows stands in the document, however many there are.

const PAGE_ROWS = 40;
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Sort by a column, `-name` for downwards; rows without a value come last either way. */
function sorted(rows, sort, columns) {
  const column = columns.find((item) => item.key === sort.replace("-", ""));
  if (!column) return rows;
  const turn = sort.startsWith("-") ? -1 : 1;
  const value = column.value ?? ((row) => row[column.key]);
  const keyed = rows.map((row) => [value(row), row]);
  keyed.sort(([left], [right]) => {
    const empty = (left === "" || left === null) - (right === "" || right === null);
    if (empty) return empty;
    if (left === null || left === "") return 0;
    return turn * (typeof left === "number" ? left - right : collator.compare(left, right));
  });
  return keyed.map(([, row]) => row);
}

/** Show one page of rows in a place of the document. */
function showTable(place, { label, columns, rows, state, change, empty, most = PAGE_ROWS, upward = true }) {
  const sort = columns.some(({ key }) => [key, `-${key}`].includes(state.sort)) ? state.sort : "";
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const page = Math.min(Math.max(1, Number.parseInt(state.page, 10) || 1), pages);
  if (!rows.length) {
    place.replaceChildren(make("p", { class: "empty" }, empty));
    return;
  }
  const shown = sorted(rows, sort, columns).slice((page - 1) * most, page * most);
  const kept = place.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  // Roles are said although table elements have them: narrow screens show rows as blocks, which takes them away.
  const table = make(
    "table",
    { "aria-label": label, role: "table" },
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, columns.map((column) => headOf(column, sort, change)))),
    make("tbody", { role: "rowgroup" }, shown.map((row) => make("tr", { role: "row" }, columns.map((column, at) => cellOf(column, row, at))))),
  );
  place.replaceChildren(make("div", { class: "list" }, table));
  if (pages > 1) place.append(pagerOf(page, pages, change, upward));
  if (kept) place.querySelector(`[data-focus="${kept}"]:not(:disabled)`)?.focus();
}

function headOf(column, sort, change) {
  const direction = { [column.key]: "ascending", [`-${column.key}`]: "descending" }[sort];
  const button = make("button", { type: "button", "data-focus": `sort-${column.key}` }, column.label);
  button.addEventListener("click", () => change({ sort: direction === "ascending" ? `-${column.key}` : column.key, page: "" }));
  return make("th", { scope: "col", role: "columnheader", class: column.number && "number", "aria-sort": direction }, button);
}

function cellOf(column, row, at) {
  const content = column.cell ? column.cell(row) : row[column.key];
  if (at === 0) return make("th", { scope: "row", role: "rowheader" }, content);
  const className = column.number ? "number" : column.nowrap && "nowrap";
  return make("td", { role: "cell", class: className, "data-label": column.label }, content);
}

function pagerOf(page, pages, change, upward) {
  const step = (words, to, name) => {
    const button = make("button", { type: "button", "data-focus": name }, words);
    button.disabled = to < 1 || to > pages;
    button.addEventListener("click", () => {
      change({ page: to > 1 ? String(to) : "" });
      if (upward) scrollTo(0, 0);
    });
    return button;
  };
  return make(
    "nav",
    { class: "pager", "aria-label": "Pages of the table" },
    step("First", page > 1 ? 1 : 0, "first"),
    step("Previous", page - 1, "previous"),
    make("span", {}, `Page ${page.toLocaleString("en")} of ${pages.toLocaleString("en")}`),
    step("Next", page + 1, "next"),
    step("Last", page < pages ? pages : pages + 1, "last"),
  );
}
