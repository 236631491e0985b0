// Draws what the server hands over with the charting library beside it. It asks for nothing but that library, and takes
// its colours from the page, so that both change together.
let library;

const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const faded = (colour, share) => `color-mix(in srgb, ${colour} ${share}%, transparent)`;
// The canvas takes plain colours only: the browser itself works a mixed one out.
const plain = (colour) => {
  const probe = document.createElement("i");
  probe.style.color = colour;
  document.body.append(probe);
  const [r, g, b, a = 1] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  const whole = getComputedStyle(probe).color.startsWith("color(") ? 255 : 1;
  probe.remove();
  return `rgba(${Math.round(r * whole)}, ${Math.round(g * whole)}, ${Math.round(b * whole)}, ${a})`;
};
const number = (digits) => {
  const format = new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (v) => format.format(v).replace("-", "−");
};
const amount = (digits, host) => {
  const write = number(digits);
  return (v) => (host.closest("[data-private]") ? "•••" : write(v));
};

const frame = () => ({
  autoSize: true,
  layout: {
    background: { color: css("--panel") }, textColor: css("--dim"), fontSize: 11,
    fontFamily: getComputedStyle(document.body).fontFamily, attributionLogo: true,
  },
  grid: { vertLines: { color: css("--hair") }, horzLines: { color: css("--hair") } },
  rightPriceScale: { borderColor: css("--line") },
  timeScale: { borderColor: css("--line") },
  crosshair: { vertLine: { labelBackgroundColor: css("--chip") }, horzLine: { labelBackgroundColor: css("--chip") } },
});

/** Upright lines at prices that need not be on the grid: { at, text, colour, low }. */
class Uprights {
  lines = [];

  constructor(place) { this.place = place; }

  attached({ requestUpdate }) { this.redraw = requestUpdate; }

  show(lines) {
    this.lines = lines;
    this.redraw?.();
  }

  paneViews() { return [{ zOrder: () => "normal", renderer: () => ({ draw: (target) => this.draw(target) }) }]; }

  draw(target) {
    target.useMediaCoordinateSpace(({ context: c, mediaSize: size }) => {
      c.font = `11px ${getComputedStyle(document.body).fontFamily}`;
      for (const line of this.lines) {
        const x = this.place(line.at);
        if (x === null || x < 0 || x > size.width) continue;
        c.strokeStyle = c.fillStyle = css(line.colour);
        c.setLineDash(line.low ? [2, 3] : []);
        c.beginPath();
        c.moveTo(x, line.low ? 0 : 16);
        c.lineTo(x, line.low ? size.height - 16 : size.height);
        c.stroke();
        const width = c.measureText(line.text).width;
        c.fillText(line.text, Math.min(Math.max(2, x - width / 2), size.width - width - 2), line.low ? size.height - 4 : 11);
      }
    });
  }
}

function candles(lib, host) {
  const chart = lib.createChart(host, frame());
  const bars = chart.addSeries(lib.CandlestickSeries, { priceLineVisible: false, lastValueVisible: false });
  const newest = bars.createPriceLine({ price: 0, lineVisible: false, axisLabelVisible: false });
  const volume = chart.addSeries(lib.HistogramSeries, { priceScaleId: "", priceFormat: { type: "volume" }, lastValueVisible: false, priceLineVisible: false });
  volume.priceScale().applyOptions({ scaleMargins: { top: 0.82, bottom: 0 } });
  const bar = ([time, open, high, low, close]) => ({ time, open, high, low, close });
  const turnover = ([time, open, , , close, value]) => ({ time, value, color: plain(faded(css(close < open ? "--down" : "--up"), 35)) });
  let shown = [];
  const label = () => {
    const last = shown.at(-1);
    newest.applyOptions({ price: last?.[4] ?? 0, axisLabelVisible: last !== undefined, axisLabelColor: css("--chip"), axisLabelTextColor: css("--ink") });
  };
  return {
    chart,
    paint() {
      label();
      const [up, down] = [css("--up"), css("--down")];
      // Hollow and filled: rising and falling differ by more than colour.
      bars.applyOptions({ upColor: css("--panel"), downColor: down, borderUpColor: up, borderDownColor: down, wickUpColor: up, wickDownColor: down });
      volume.setData(shown.map(turnover));
    },
    set({ rows, timed }) {
      shown = rows;
      chart.applyOptions({ timeScale: { timeVisible: timed, secondsVisible: false } });
      bars.setData(rows.map(bar));
      volume.setData(rows.map(turnover));
      label();
      chart.timeScale().fitContent();
    },
    update({ rows }) {
      for (const row of rows) {
        bars.update(bar(row));
        volume.update(turnover(row));
        if (shown.at(-1)?.[0] === row[0]) shown.pop();
        shown.push(row);
      }
      label();
    },
  };
}

function lines(lib, host) {
  const chart = lib.createChart(host, frame());
  const line = chart.addSeries(lib.LineSeries, { lineWidth: 2, priceLineVisible: false });
  const zero = line.createPriceLine({ price: 0, lineWidth: 1, axisLabelVisible: false });
  return {
    chart,
    paint() {
      line.applyOptions({ color: css("--info") });
      zero.applyOptions({ color: css("--faint") });
    },
    set({ rows, digits, money }) {
      const write = money ? amount(digits, host) : number(digits);
      chart.applyOptions({ timeScale: { timeVisible: true, secondsVisible: false } });
      line.applyOptions({ pointMarkersVisible: rows.length < 60, priceFormat: { type: "custom", minMove: 10 ** -digits, formatter: write } });
      line.setData(rows.map(([time, value]) => ({ time, value })));
      chart.timeScale().fitContent();
    },
    update({ rows }) {
      for (const [time, value] of rows) line.update({ time, value });
    },
  };
}

function payoff(lib, host) {
  const money = amount(0, host);
  const chart = lib.createOptionsChart(host, { ...frame(), localization: { priceFormatter: money, precision: 2 } });
  const format = { type: "custom", minMove: 1, formatter: money };
  const quiet = { priceLineVisible: false, lastValueVisible: false, priceFormat: format };
  const expiry = chart.addSeries(lib.BaselineSeries, { ...quiet, baseValue: { type: "price", price: 0 }, lineWidth: 2 });
  const model = chart.addSeries(lib.LineSeries, { ...quiet, lineWidth: 2, lineStyle: lib.LineStyle.Dashed });
  const zero = expiry.createPriceLine({ price: 0, lineWidth: 1, axisLabelVisible: false });
  let grid = [0, 1];
  // The library places whole steps only; between two of them the way is straight.
  const uprights = new Uprights((at) => {
    const steps = (at - grid[0]) / (grid[1] - grid[0]);
    const [left, right] = [Math.floor(steps), Math.floor(steps) + 1].map((step) => chart.timeScale().logicalToCoordinate(step));
    return left === null || right === null ? null : left + (right - left) * (steps - Math.floor(steps));
  });
  expiry.attachPrimitive(uprights);
  const readout = document.createElement("div");
  readout.className = "readout";
  host.append(readout);
  chart.subscribeCrosshairMove(({ time, seriesData }) => {
    const words = [[expiry, "expiry"], [model, "model"]]
      .filter(([series]) => seriesData.get(series))
      .map(([series, name]) => `${name} ${money(seriesData.get(series).value)}`);
    readout.textContent = time === undefined || words.length === 0 ? "" : `${number(2)(time)}: ${words.join(" · ")}`;
  });
  return {
    chart,
    paint() {
      const [up, down] = [css("--up"), css("--down")];
      expiry.applyOptions({
        topLineColor: up, bottomLineColor: down,
        topFillColor1: plain(faded(up, 22)), topFillColor2: plain(faded(up, 6)),
        bottomFillColor1: plain(faded(down, 6)), bottomFillColor2: plain(faded(down, 22)),
      });
      model.applyOptions({ color: css("--info") });
      zero.applyOptions({ color: css("--faint") });
    },
    set({ prices, atExpiry, atScenario, uprights: marks }) {
      const rows = (values) => values.map((value, i) => ({ time: prices[i], value }));
      const moved = grid[0] !== prices[0] || grid.length !== prices.length;
      grid = prices;
      expiry.setData(rows(atExpiry));
      model.setData(rows(atScenario));
      uprights.show(marks);
      if (moved) chart.timeScale().fitContent();
    },
  };
}

const kinds = { candles, lines, payoff };

export async function open(host, kind, libraryAddress) {
  library ??= import(libraryAddress);
  const drawing = kinds[kind](await library, host);
  const repaint = () => {
    drawing.chart.applyOptions(frame());
    drawing.paint();
  };
  drawing.paint();
  const watch = new MutationObserver(repaint);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "data-gains"] });
  watch.observe(host.parentElement, { attributes: true, attributeFilter: ["data-private"] });
  // The drawing is hidden from screen readers, so its maker's link must not take the keyboard's focus; it comes anew with each theme.
  const unfocus = () => host.querySelectorAll("a").forEach((link) => { link.tabIndex = -1; });
  const links = new MutationObserver(unfocus);
  links.observe(host, { childList: true, subtree: true });
  unfocus();
  return {
    set: drawing.set,
    update: drawing.update,
    close() {
      watch.disconnect();
      links.disconnect();
      drawing.chart.remove();
    },
  };
}
