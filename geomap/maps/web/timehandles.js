/* The two ends of the brush: sliders that a key moves by a column. */

/** @type {BrushEnd[]} */
const BRUSH_ENDS = ['first', 'last'];

function makeHandles() {
  return BRUSH_ENDS.map((end) => {
    const handle = make('div', {
      role: 'slider', tabindex: 0, class: `time-handle is-${end}`, 'data-end': end, 'aria-orientation': 'horizontal',
    });
    handle.addEventListener('keydown', (event) => {
      const column = columnOfKey(event, end);
      if (column === null) return;
      event.preventDefault();
      pauseTime();
      chooseDays(endMoved(time.range, end, column), false);
    });
    return handle;
  });
}

/** The column to which a key moves an end, or null. @param {KeyboardEvent} event @param {BrushEnd} end */
function columnOfKey(event, end) {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const { unit, bins } = time.scale;
  const step = event.shiftKey ? unit.page : 1;
  /** @type {Record<string, number>} */
  const moves = {
    ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step,
    PageDown: -unit.page, PageUp: unit.page, Home: -bins.length, End: bins.length,
  };
  return Object.hasOwn(moves, event.key) ? chosenColumns(time.range)[BRUSH_ENDS.indexOf(end)] + moves[event.key] : null;
}

/** Put the handles at the ends of what is chosen. @param {HTMLElement[]} handles @param {number} width */
function placeHandles(handles, width) {
  const { unit, bins } = time.scale;
  const [from, to] = chosenColumns(time.range);
  const days = time.range || daysOfColumns(bins, from, to);
  const [left, right] = [days.first, days.last + 1].map(timeX(bins, width));
  const [first, last] = handles;
  placeHandle(first, left, { label: unitText(unit, 'first'), valuemin: 0, valuemax: to, valuenow: from, valuetext: spanText(bins[from]) });
  placeHandle(last, right, { label: unitText(unit, 'last'), valuemin: from, valuemax: bins.length - 1, valuenow: to, valuetext: spanText(bins[to]) });
}

/** @param {HTMLElement} handle @param {number} x @param {Record<string, string|number>} says */
function placeHandle(handle, x, says) {
  handle.style.left = `${x}px`;
  handle.hidden = time.scale.bins.length < 2;
  handle.classList.toggle('is-lifted', !time.range);
  for (const [name, value] of Object.entries(says)) handle.setAttribute(`aria-${name}`, String(value));
}
