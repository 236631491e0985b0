// Shortcuts. The page's own links and buttons do the work, so that whatever can be clicked can be typed.
(() => {
  const SECOND_KEY_MS = 1200;
  // A box, a dot or a slider takes no letters.
  const typing = (e) => e.target.closest?.("input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable], dialog");
  let goSince = 0;

  function go(key) {
    goSince = 0;
    document.querySelector(`[data-go="${CSS.escape(key)}"]`)?.click();
    return true;
  }

  function search() {
    const filter = document.querySelector("[data-filter]");
    if (!filter) return false;
    filter.focus();
    filter.select();
    return true;
  }

  function help() {
    return open("keys");
  }

  function open(id) {
    const sheet = document.getElementById(id);
    if (!sheet || sheet.open) return false;
    sheet.showModal();
    return true;
  }

  // The line under the focus, and those that can be reached from it.
  const lines = () => [...document.querySelectorAll("[data-lines] > [tabindex]")];
  const line = () => document.activeElement?.closest("[data-lines] > [tabindex]");

  function step(by) {
    const all = lines();
    if (all.length === 0) return false;
    const at = all.indexOf(line());
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
    return true;
  }

  function press(selector) {
    const target = line()?.querySelector(selector);
    target?.click();
    return Boolean(target);
  }

  const keys = {
    "/": search,
    "?": help,
    g: () => { goSince = Date.now(); return true; },
    j: () => step(1),
    k: () => step(-1),
    e: () => press("[data-expand]"),
    i: () => press("[data-detail]"),
    Enter: () => document.activeElement === line() && press("a[href]"),
  };

  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape") return escape(e);
    if (typing(e)) return;
    const done = Date.now() - goSince < SECOND_KEY_MS ? go(e.key) : keys[e.key]?.();
    if (done) e.preventDefault();
  });

  // Out of the search, out of what is open, out of the line; dialogs close by themselves.
  function escape(e) {
    if (e.target.closest?.("dialog")) return;
    const panel = document.querySelector("[data-escape]");
    if (e.target.matches?.("[data-filter]")) {
      // The browser would empty the box without a word to the page, which would go on filtering.
      e.preventDefault();
      e.target.blur();
    }
    else if (panel) panel.click();
    else if (line()) document.activeElement.blur();
  }

  // A button that moves its line or takes it away keeps the keyboard: it goes with the line, or to the one in its place.
  let place = null;
  const buttons = (row) => [...row.querySelectorAll("button")];

  document.addEventListener("click", (e) => {
    const button = e.target.closest?.("[data-lines] button");
    const row = button === document.activeElement && line();
    place = row ? { button, at: lines().indexOf(row), which: buttons(row).indexOf(button) } : null;
  });

  // Whoever does something else has left the place on purpose.
  for (const otherwise of ["pointerdown", "keydown", "focusin"]) {
    document.addEventListener(otherwise, (e) => {
      if (e.type !== "focusin" || e.target !== place?.button) place = null;
    });
  }

  new MutationObserver(() => {
    if (!place || document.activeElement !== document.body) return;
    const all = lines();
    const next = all[Math.min(place.at, all.length - 1)];
    if (place.button.isConnected) place.button.focus();
    else if (next) buttons(next)[place.which]?.focus();
  }).observe(document, { childList: true, subtree: true });

  document.addEventListener("click", (e) => {
    if (e.target.closest?.("[data-close]")) e.target.closest("dialog")?.close();
    const opener = e.target.closest?.("[data-open]");
    if (opener) open(opener.dataset.open);
    // Beside the sheet.
    if (e.target.matches?.("dialog.sheet")) e.target.close();
  });
})();
