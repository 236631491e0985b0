// The choice is the server's; the browser remembers it, so that the first paint is right before anything is asked.
window.senexTheme = {
  apply: (theme, density, gains) => {
    for (const [name, value] of Object.entries({ theme, density, gains })) {
      document.documentElement.dataset[name] = value;
      try { localStorage.setItem(name, value); } catch { /* private mode: it lasts as long as the page */ }
    }
  },
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? null,
  readIn: (zone) => { document.documentElement.dataset.zone = zone; },
};
for (const [name, values] of Object.entries({ theme: ["dark", "light"], density: ["compact", "roomy"], gains: ["classic", "colorblind"] })) {
  let kept = null;
  try { kept = localStorage.getItem(name); } catch { /* private mode */ }
  document.documentElement.dataset[name] = values.includes(kept) ? kept : values[0];
}
