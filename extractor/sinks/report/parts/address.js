// The part of the address behind # says what is shown, so that links, bookmarks and the back button work.

const address = () => new URLSearchParams(location.hash.slice(1));
const scrolled = new Map();

function hashOf(parameters) {
  const kept = Object.entries(parameters).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return `#${kept.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Show something else; typing replaces the entry in the history, so that back leaves the view. */
function go(parameters, { replace = false } = {}) {
  const hash = hashOf(parameters);
  if (hash === location.hash) return;
  if (replace) {
    history.replaceState(null, "", hash);
    route().catch(fail);
  } else {
    location.hash = hash;
  }
}

const goalHash = (link, goal) => hashOf({ doc: link, goal });
