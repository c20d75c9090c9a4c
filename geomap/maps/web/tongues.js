/* The languages of the page: as the recipe has it, until the reader says otherwise. */

/** The order in which their names stand: English, then those of the two countries. @type {Language[]} */
const TONGUES = ['en', 'ps', 'fa', 'ur'];

/** The language in which the page opened. @type {Language} */
let firstLanguage = 'en';

/** Before anything is built. */
function openLang() {
  firstLanguage = speak(data.page.lang);
}

/** For the link: '' while the page speaks the language in which it opened. */
function langState() {
  return speech.language === firstLanguage ? '' : speech.language;
}

/**
 * Speak another language; '' and what is none is the one in which the page opened. What the reader
 * has chosen stays, and the keyboard where it is.
 * @param {string} code
 */
async function setLang(code) {
  // What is not there yet cannot be written again.
  await built;
  const before = speech.language;
  const wanted = Object.hasOwn(LANGUAGES, code) ? code : firstLanguage;
  if (speak(wanted) === before) return;
  const back = placeOfReader();
  await writePage();
  back();
  change({});
}

/** What stands in the head and in the page's own markup. */
function writeHead() {
  const { page } = data;
  const language = speech.language;
  Object.assign(page, page.heads[language], { lang: language, dir: LANGUAGES[language].direction });
  Object.assign(document.documentElement, { lang: language, dir: page.dir });
  document.title = page.title.replace(/[\u2066-\u2069]/g, '');
  for (const [id, field] of [['kicker', 'kicker'], ['headline', 'title'], ['dek', 'dek']]) {
    byId(id).textContent = page[/** @type {'title'} */ (field)];
  }
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.getAttribute('data-text') || '');
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.getAttribute('data-label') || ''));
  markTongues();
}

/**
 * In which language the recipe's own words are written, as attributes; none where the words are the page's.
 * @param {string} field @returns {Attributes}
 */
function ownWords(field) {
  const { lang, fields } = data.page.own;
  return fields.includes(field) ? { lang, dir: 'auto' } : {};
}

function buildTongues() {
  fill('tongues', ...TONGUES.map((code) => {
    const { name, direction } = LANGUAGES[code];
    return makeButton({ class: 'plain-button', lang: code, dir: direction, 'data-lang': code }, () => setLang(code), name);
  }));
  markTongues();
}

function markTongues() {
  for (const button of byId('tongues').children) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-lang') === speech.language));
  }
}

/**
 * Where the reader is: what has the keyboard, how high it stands, what is unfolded.
 * @returns {() => void} goes back there, when all is written anew
 */
function placeOfReader() {
  const focused = document.activeElement;
  const path = focused && focused !== document.body ? pathTo(focused) : null;
  const height = focused?.getBoundingClientRect().top ?? 0;
  const unfolded = [...document.querySelectorAll('details[open]')].map(pathTo);
  return () => {
    for (const each of unfolded) elementAt(each)?.setAttribute('open', '');
    const again = path && elementAt(path);
    if (!(again instanceof HTMLElement || again instanceof SVGElement)) return;
    if (again !== document.activeElement) again.focus({ preventScroll: true });
    window.scrollBy({ top: again.getBoundingClientRect().top - height, behavior: 'instant' });
  };
}

/** A way to an element that is there again when the page is written anew. @typedef {{id: string, steps: number[]}} Path */

/** @param {Element} element @returns {Path} */
function pathTo(element) {
  const steps = [];
  let at = element;
  while (!at.id && at.parentElement) {
    steps.unshift([...at.parentElement.children].indexOf(at));
    at = at.parentElement;
  }
  return { id: at.id, steps };
}

/** @param {Path} path @returns {Element|null} */
function elementAt({ id, steps }) {
  const start = id ? document.getElementById(id) : document.documentElement;
  return steps.reduce((/** @type {Element|null} */ at, step) => at?.children[step] ?? null, start);
}
