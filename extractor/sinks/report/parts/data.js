// What the page carries: JSON in gzip in base64. The index is unpacked at once, documents when they are opened.

const KEPT_PIECES = 6;

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const raw = atob(base64);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

async function unpack(base64) {
  const stream = new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

/** Take the packed text out of the page, so that it is held once. */
function taken(id) {
  const element = byId(id);
  const text = element.textContent;
  element.remove();
  return text;
}

const store = { documents: [], goals: [], names: new Map(), kinds: {}, edges: [], byLink: new Map(), packed: "", pieces: new Map() };

async function loadStore() {
  store.packed = taken("data");
  const index = await unpack(taken("index"));
  // A map, because keys come from texts: in an object, one called `constructor` would be there unasked.
  Object.assign(store, index, { names: new Map(Object.entries(index.names)) });
  store.documents.forEach((row, number) => store.byLink.set(row.id, number));
  for (const goal of store.goals) {
    goal.row = store.documents[goal.doc];
    goal.title = goal.row.title;
  }
}

/** Give what is known of a document beyond its row. */
async function entryOf(row) {
  let piece = store.pieces.get(row.piece);
  if (!piece) {
    piece = await unpack(store.packed.slice(store.edges[row.piece], store.edges[row.piece + 1]));
    if (store.pieces.size >= KEPT_PIECES) store.pieces.delete(store.pieces.keys().next().value);
    store.pieces.set(row.piece, piece);
  }
  return piece[row.place];
}
