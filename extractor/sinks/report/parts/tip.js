// What a mark says, in a box beside it: on hover, on focus, on a tap.

const MOST_SAID = 8;

function showTip(mark, said) {
  const tip = byId("tip");
  const lines = said.slice(0, MOST_SAID).map((fact) => [
    make("dt", { "data-kind": fact.kind }, store.kinds[fact.kind]),
    make(
      "dd",
      {},
      fact.words || "no normalised value",
      make("small", {}, `${fact.basis ? `${fact.basis} · ` : ""}${fact.id} · characters ${fact.start}–${fact.end}`),
    ),
  ]);
  tip.replaceChildren(make("dl", {}, lines.flat()));
  tip.hidden = false;
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const above = box.bottom + size.height + 12 > innerHeight && box.top > size.height + 12;
  tip.style.left = `${Math.max(16, Math.min(box.left, document.documentElement.clientWidth - size.width - 16)) + scrollX}px`;
  tip.style.top = `${(above ? box.top - size.height - 8 : box.bottom + 8) + scrollY}px`;
}

function hideTip() {
  byId("tip").hidden = true;
}
