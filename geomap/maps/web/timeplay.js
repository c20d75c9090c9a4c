/* The play of the nights: the brush steps along, by itself or at each press. */

const STEP_MS = 900;
/** The timer of a play that goes on, else 0. */
let timePlay = 0;

/** Go on or hold on; who asked for less motion takes one step. */
function pressPlay() {
  if (timePlay) pauseTime();
  else if (wantsStillness()) stepTime();
  else playTime();
  showTime();
}

function playTime() {
  timePlay = setInterval(playOn, STEP_MS);
  playOn();
}

function playOn() {
  stepTime();
  if (atLastColumn()) pauseTime();
}

/** Hold on, also when the reader takes the brush in hand. */
function pauseTime() {
  if (!timePlay) return;
  clearInterval(timePlay);
  timePlay = 0;
  showTime();
}

/** The chosen days one column further; from the end back to the start; the first column when all are chosen. */
function stepTime() {
  const { bins } = time.scale;
  const chosen = time.range && !coversScale(time.range) ? time.range : null;
  const [from, to] = chosen ? chosenColumns(chosen) : [0, 0];
  const next = chosen && to < bins.length - 1 ? from + 1 : 0;
  chooseDays(daysOfColumns(bins, next, next + to - from));
}

function atLastColumn() {
  const { bins } = time.scale;
  return time.range !== null && chosenColumns(time.range)[1] === bins.length - 1;
}

function playWord() {
  if (wantsStillness()) return unitText(time.scale.unit, 'next');
  return t(timePlay ? 'time.pause' : 'time.play');
}

function listenForStillness() {
  window.matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', () => {
    pauseTime();
    showTime();
  });
}
