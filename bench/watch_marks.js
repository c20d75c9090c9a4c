/**
 * Watches a page's marks from inside: when the first are painted, and when they have come to rest
 * after a step of zooming. Times are milliseconds since the navigation began.
 *
 * @param {{marks: string, panes: string, zoomIn: string, restMs: number}} spec
 *   selectors of what counts as a mark, of what holds marks (and nothing else that moves), and of
 *   the button that zooms in; how long nothing may change until the page is at rest
 */
function watchMarks(spec) {
  const DRAWN_AFTER = 2;
  const QUIET_FRAMES = 20;
  const SAMPLE = 128;
  const sample = document.createElement("canvas");
  sample.width = sample.height = SAMPLE;
  const ink = sample.getContext("2d", { willReadFrequently: true });
  let seen = 0;
  const probe = document.createElement("div");
  Object.assign(probe.style, { position: "fixed", right: 0, bottom: 0, width: "1px", height: "1px" });

  /** Says it where whoever drives the browser listens. */
  function tell(what, milliseconds) {
    console.debug(`watched marks, ${what}: ${milliseconds}`);
  }

  /** The pixels of a canvas, fewer of them; reading makes the browser finish drawing it. */
  function pixels(canvas) {
    ink.clearRect(0, 0, SAMPLE, SAMPLE);
    ink.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
    return new Uint32Array(ink.getImageData(0, 0, SAMPLE, SAMPLE).data.buffer);
  }

  function isInView(element) {
    const box = element.getBoundingClientRect();
    const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    return inside && box.width > 0 && box.height > 0;
  }

  function isMark(element) {
    if (!isInView(element)) return false;
    const canvas = element instanceof HTMLCanvasElement;
    return !canvas || (element.width > 0 && pixels(element).some((pixel) => pixel !== 0));
  }

  /**
   * Gives the next frame something of its own to draw. A frame is handed over only when the one
   * ahead of it stands in the picture: so the second frame after a change comes when it is drawn.
   */
  function drawProbe() {
    const light = probe.style.backgroundColor === "rgb(254, 254, 254)";
    probe.style.backgroundColor = light ? "#fff" : "#fefefe";
    if (!probe.isConnected) document.documentElement.append(probe);
  }

  function lookForMarks() {
    drawProbe();
    if (seen > 0 || [...document.querySelectorAll(spec.marks)].some(isMark)) seen += 1;
    if (seen > DRAWN_AFTER) tell("first", performance.now());
    else requestAnimationFrame(lookForMarks);
  }

  /** Whether anything moves in the panes: an animation of the page's own, or a canvas redrawn. */
  function changes(panes) {
    const canvases = panes.flatMap((pane) => [...pane.querySelectorAll("canvas")]);
    const drawn = canvases.filter((canvas) => canvas.width > 0).map(hash).join();
    const redrawn = drawn !== changes.drawn;
    changes.drawn = drawn;
    const moving = panes.flatMap((pane) => pane.getAnimations({ subtree: true }));
    return redrawn || moving.some((animation) => animation.playState === "running");
  }

  function hash(canvas) {
    return pixels(canvas).reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, 7);
  }

  /** Zooms in by one level; tells the milliseconds until all was at rest, or NaN: nothing moved. */
  function zoomIn() {
    const panes = [...document.querySelectorAll(spec.panes)];
    let [changed, moved] = [false, false];
    let [drawn, quiet] = [0, 0];
    changes(panes);
    const observer = new MutationObserver(() => (changed = true));
    const all = { attributes: true, childList: true, characterData: true, subtree: true };
    panes.forEach((pane) => observer.observe(pane, all));
    const start = performance.now();
    document.querySelector(spec.zoomIn).click();
    (function look() {
      drawProbe();
      changed = changes(panes) || changed;
      moved = moved || changed;
      quiet = changed ? 0 : quiet + 1;
      changed = false;
      if (quiet <= DRAWN_AFTER) drawn = performance.now();
      if (quiet < QUIET_FRAMES || performance.now() - drawn < spec.restMs) {
        requestAnimationFrame(look);
        return;
      }
      observer.disconnect();
      tell("settled", moved ? drawn - start : NaN);
    })();
  }

  window.zoomWatchedMarks = zoomIn;
  requestAnimationFrame(lookForMarks);
}
