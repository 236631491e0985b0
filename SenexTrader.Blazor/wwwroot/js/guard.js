// The server ticks the page once a second. When the ticks stop, the connection is gone whatever the socket thinks,
// and no number on the page may go on looking live: each is blanked here, and given back when the ticks return.
(() => {
  const SILENT_MS = 10000;
  const CURRENT = '[data-state="live"], [data-state="partial"], [data-state="closed"]';
  const blanked = new Map();
  let lastTick = null;
  let tick = null;

  const changes = new MutationObserver((records) => {
    if (blanked.size > 0) forget(records);
    const now = document.querySelector("[data-tick]")?.dataset.tick;
    if (now === tick) return;
    lastTick = tick === null ? null : Date.now();
    tick = now;
    // Only a tick says that the server is back: the page changes by itself too, each vain attempt is counted in it.
    if (lastTick !== null && blanked.size > 0) restore();
  });

  // What the server wrote meanwhile is newer than what we kept.
  function forget(records) {
    for (const r of records) {
      const el = r.type === "characterData" ? r.target.parentElement : r.target;
      const kept = blanked.get(el);
      if (kept) delete kept[r.type === "characterData" ? "text" : r.attributeName];
    }
  }

  function blank() {
    for (const el of document.querySelectorAll(CURRENT)) {
      blanked.set(el, {
        text: el.firstChild?.data,
        "data-state": el.getAttribute("data-state"),
        "data-reason": el.getAttribute("data-reason"),
        title: el.getAttribute("title"),
        "aria-label": el.getAttribute("aria-label"),
      });
      if (el.firstChild) el.firstChild.data = "—";
      el.setAttribute("data-state", "unavailable");
      el.setAttribute("data-reason", "Disconnected");
      el.setAttribute("title", "Connection to the server lost");
      if (el.hasAttribute("aria-label")) el.setAttribute("aria-label", "Connection to the server lost");
    }
    document.documentElement.classList.add("cut-off");
    changes.takeRecords();
  }

  function restore() {
    for (const [el, kept] of blanked) {
      for (const [name, value] of Object.entries(kept)) {
        if (name === "text") {
          if (el.firstChild && value !== undefined) el.firstChild.data = value;
        } else if (value === null) el.removeAttribute(name);
        else el.setAttribute(name, value);
      }
    }
    blanked.clear();
    document.documentElement.classList.remove("cut-off");
    changes.takeRecords();
  }

  window.senexGuard = { blank };
  changes.observe(document.body, {
    subtree: true, childList: true, characterData: true,
    attributes: true, attributeFilter: ["data-tick", "data-state", "data-reason", "title", "aria-label"],
  });
  setInterval(() => {
    if (lastTick !== null && Date.now() - lastTick >= SILENT_MS) blank();
  }, 1000);
})();
