// The server may be restarted or the machine put to sleep: keep trying, and start afresh when it no longer knows us.
(() => {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "America/New_York", timeStyle: "medium" });
  const notice = document.getElementById("components-reconnect-modal");
  const lostAt = notice.querySelector("[data-lost-at]");
  notice.addEventListener("components-reconnect-state-changed", (e) => {
    if (e.detail.state === "show") {
      senexGuard.blank();
      lostAt.textContent = `At ${clock.format(new Date())} ET.`;
    }
    if (e.detail.state === "rejected" || e.detail.state === "resume-failed") location.reload();
  });
  notice.querySelector("[data-reload]").addEventListener("click", () => location.reload());
  Blazor.start({
    circuit: {
      reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: (n) => Math.min(5000, 250 * 2 ** Math.min(n, 5)) },
    },
  });
})();
