// Text and elements. Nothing that a document says is ever read as HTML: it only becomes text nodes.

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u180e\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const numberOf = (char) => `U+${char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Write characters that hide or turn text as their number. */
const visible = (text) => String(text).replace(HIDDEN, (char) => `[${numberOf(char)}]`);

/** Make an element; strings among the children become text, null is left out. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  const kept = children.flat().filter((child) => child !== null && child !== undefined && child !== "");
  element.append(...kept.map((child) => (child instanceof Node ? child : visible(child))));
  return element;
}

/** Give a stretch of a document as nodes, with what hides or turns it shown as a boxed number. */
function pieces(text) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > done) nodes.push(text.slice(done, match.index));
    const box = document.createElement("span");
    box.className = "hidden-char";
    box.textContent = numberOf(match[0]);
    nodes.push(box);
    done = match.index + match[0].length;
  }
  if (done < text.length) nodes.push(text.slice(done));
  return nodes;
}

/** Give what turns an offset in code points, as records count, into one in UTF-16, as strings here do. */
function unitsOf(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (at) => at;
  const units = [0];
  for (const char of text) units.push(units[units.length - 1] + char.length);
  return (at) => units[at];
}

/** Give an address that may be followed, or null: no javascript:, data: or file:. */
function safeAddress(address) {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

/** Views that are not shown stand outside the page, so what they hold is remembered. */
const known = new Map([...document.querySelectorAll("[id]")].map((element) => [element.id, element]));
const byId = (id) => document.getElementById(id) ?? known.get(id) ?? null;
const counted = (number, one, many = `${one}s`) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
const say = (message) => (byId("status").textContent = message);
