// Start: theme, data, then whatever the address says.

const VIEWS = { overview: byId("overview"), goals: byId("goals"), documents: byId("documents"), document: byId("document") };
let current = "overview";

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
}

function wireTheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("newsfacts-theme");
  } catch {
    // Pages from files may have no storage; the switch then holds for this visit.
  }
  applyTheme(chosen ?? (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", () => chosen || applyTheme(dark.matches ? "dark" : "light"));
  byId("theme").addEventListener("click", () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    applyTheme(chosen);
    try {
      localStorage.setItem("newsfacts-theme", chosen);
    } catch {
      // As above.
    }
  });
}

/** Keep only the view that is shown in the page: the others cost nothing while they wait. */
function showView(name) {
  const moved = current !== name;
  current = name;
  for (const [view, element] of Object.entries(VIEWS)) {
    if (view === name) {
      element.hidden = false;
      // Moving what is there already would take the focus from the field that is typed in.
      if (!element.isConnected) byId("main").append(element);
    } else {
      element.remove();
    }
  }
  for (const link of document.querySelectorAll("[data-view]")) {
    if (link.dataset.view === name || (name === "document" && link.dataset.view === "documents")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  return moved;
}

async function route() {
  const state = Object.fromEntries(address());
  if (location.hash && !location.hash.includes("=")) return;
  const number = "doc" in state ? store.byLink.get(state.doc) : undefined;
  const name = "doc" in state ? "document" : Object.hasOwn(VIEWS, state.view ?? "") && state.view !== "document" ? state.view : "overview";
  if (name === "document" && number === undefined) {
    showView("documents");
    showDocuments({ view: "documents" });
    notice(`This report has no document ${state.doc}.`);
    return;
  }
  notice("");
  const moved = showView(name);
  hideSafely();
  if (name === "goals") showGoals(state);
  if (name === "documents") showDocuments(state);
  const title = name === "document" ? store.documents[number].title : { overview: "Overview", goals: "Goals", documents: "Documents" }[name];
  document.title = `${visible(title)} · newsfacts report`;
  const other = name === "document" && shown.row !== store.documents[number];
  if (moved || other) {
    scrollTo({ top: scrolled.get(location.hash) ?? 0, behavior: "instant" });
    VIEWS[name].querySelector("h1").focus({ preventScroll: true });
  }
  if (name === "document") await openDocument(store.documents[number], state.goal ?? "");
}

async function openDocument(row, goal) {
  await showDocument(row, goal);
  if (shown.refocus === undefined) return;
  const mark = [...shown.spans.keys()][shown.refocus];
  shown.refocus = undefined;
  if (mark?.hasAttribute("tabindex")) rove(mark);
}

function hideSafely() {
  if (current !== "document") VIEWS.document.querySelector("#tip").hidden = true;
}

function notice(words) {
  byId("notice").textContent = visible(words);
  byId("notice").hidden = !words;
}

async function start() {
  wireTheme();
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
  });
  if (!globalThis.DecompressionStream) {
    notice("This browser cannot unpack the data inside this page. Any browser from 2023 on can; the overview below needs nothing.");
    return;
  }
  try {
    await loadStore();
    wireLists();
    wireDocument();
    addEventListener("hashchange", (event) => {
      scrolled.set(new URL(event.oldURL).hash, lastScroll);
      route().catch(fail);
    });
    let lastScroll = 0;
    addEventListener("scroll", () => (lastScroll = scrollY), { passive: true });
    await route();
  } catch (error) {
    fail(error);
  }
}

function fail(error) {
  notice(`The data inside this page cannot be read: ${error.message}. Write the report again.`);
}

await start();
document.documentElement.dataset.ready = "yes";
