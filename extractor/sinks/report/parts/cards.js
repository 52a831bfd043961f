// The goals of the text that is shown, as cards: each leads to its words, and its words lead to it.

const NODES_OF_A_CARD = 45;
const NODES_OF_A_STRETCH = 3;
const MOST_NODES = 1500;
const MOST_CARDS = 60;

/** Show the cards of goals; where they and the text make many nodes, only the chosen one in full. */
function showCards(goals, { link, chosen, total, find, stretches }) {
  const at = goals.findIndex((goal) => goal.id === chosen);
  const from = Math.max(0, Math.min(at - MOST_CARDS / 2, goals.length - MOST_CARDS));
  const shown = goals.slice(from, from + MOST_CARDS);
  const full = shown.length * NODES_OF_A_CARD + stretches * NODES_OF_A_STRETCH < MOST_NODES;
  byId("cards-title").textContent = total ? counted(total, "goal") : "No goals";
  const cards = shown.map((goal) => cardOf(goal, { link, find, active: goal.id === chosen, full: full || goal.id === chosen }));
  if (!total) cards.push(make("p", { class: "empty" }, "Nobody states a goal in this text."));
  else if (!shown.length) cards.push(make("p", { class: "empty" }, "None in this part of the text."));
  if (shown.length < total && shown.length) cards.push(make("p", { class: "tally" }, `${shown.length} shown, of this part of the text.`));
  byId("cards").replaceChildren(...cards);
}

function cardOf(goal, { link, find, active, full }) {
  const slots = Object.fromEntries(goal.slots.map(([name, words]) => [name, words]));
  const heading = [slots.holder ?? "(no holder named)", slots["wants to"] ?? slots["wants not to"], slots.target].filter(Boolean).join(" · ");
  const badges = [goal.kind, goal.status !== "new" && goal.status, goal.denied && "denied", goal.commitment, goal.same && `same as ${goal.same}`];
  const card = make(
    "section",
    { class: active ? "card active" : "card", id: `card-${goal.id}`, "aria-label": `Goal ${goal.id}` },
    make("h3", {}, make("a", { href: goalHash(link, goal.id), "aria-current": active && "true", dir: "auto" }, heading)),
    make("div", { class: "badges" }, badges.filter(Boolean).map((words) => make("span", { class: "badge" }, words))),
  );
  if (full) {
    const lines = goal.slots.filter(([name]) => name !== "cue").map(([name, words, start, end]) => [
      make("dt", {}, name),
      make("dd", { dir: "auto" }, start === null ? words : spotter(words, () => find(start, end))),
    ]);
    const rules = `${goal.rules.join(", ")} · confidence ${goal.confidence} · characters ${goal.start}–${goal.end}`;
    card.append(make("dl", {}, lines.flat()), make("p", { class: "rules" }, rules));
  }
  return card;
}

/** Move the cards, where they have a column of their own, so that one is seen; the text stays where it is. */
function revealCard(id) {
  const card = byId(`card-${id}`);
  const column = document.querySelector(".cards");
  if (!card || column.scrollHeight <= column.clientHeight) return;
  const away = card.getBoundingClientRect().top - column.getBoundingClientRect().top;
  if (away < 0 || away + card.offsetHeight > column.clientHeight) column.scrollTop += away - 40;
}

function spotter(words, show) {
  const button = make("button", { type: "button", title: "Show in the text" }, words);
  button.addEventListener("click", show);
  return button;
}
