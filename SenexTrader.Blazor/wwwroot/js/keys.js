document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const filter = document.querySelector("[data-filter]");
  if (!filter) return;
  e.preventDefault();
  filter.focus();
  filter.select();
});
