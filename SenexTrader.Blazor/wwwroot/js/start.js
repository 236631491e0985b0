// The server may be restarted or the machine put to sleep: keep trying, and start afresh when it no longer knows us.
(() => {
  const exchange = "America/New_York";
  const now = () => {
    const zone = document.documentElement.dataset.zone ?? exchange;
    const parts = { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
    return zone === exchange
      ? `${new Intl.DateTimeFormat("en-GB", parts).format(new Date())} ET`
      : new Intl.DateTimeFormat("en-GB", { ...parts, timeZoneName: "short" }).format(new Date());
  };
  const notice = document.getElementById("components-reconnect-modal");
  const lostAt = notice.querySelector("[data-lost-at]");
  notice.addEventListener("components-reconnect-state-changed", (e) => {
    if (e.detail.state === "show") {
      senexGuard.blank();
      lostAt.textContent = `At ${now()}.`;
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
