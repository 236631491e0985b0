// Before the first paint: the browser remembers the theme, nothing is asked of the server.
window.senexTheme = {
  get: () => {
    try { return localStorage.getItem("theme"); } catch { return null; }
  },
  set: (theme) => {
    document.documentElement.dataset.theme = theme;
    try { localStorage.setItem("theme", theme); } catch { /* private mode: it lasts as long as the page */ }
  },
};
document.documentElement.dataset.theme = senexTheme.get() === "light" ? "light" : "dark";
