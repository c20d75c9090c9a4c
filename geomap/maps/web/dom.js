/* Elements made by hand: text is always text, and only web addresses become links. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Make an element. Strings among the children become text nodes, never markup.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElement}
 */
function make(tag, attributes, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/**
 * Make an SVG element.
 * @param {string} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
function draw(tag, attributes, ...children) {
  // A picture runs to the right in every language, a text in it does not.
  const said = tag === 'text' && isRtl() ? children.map((child) => (typeof child === 'string' ? asLine(child) : child)) : children;
  return filled(document.createElementNS(SVG, tag), attributes, said);
}

/**
 * @template {Element} T @param {T} node @param {Attributes|undefined} attributes @param {Child[]} children @returns {T}
 */
function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(.../** @type {(Node|string)[]} */ (
    children.filter((child) => child !== null && child !== undefined && child !== '')));
  return node;
}

/**
 * Make a button that does something.
 * @param {Attributes} attributes
 * @param {() => void} action
 * @param {...Child} children
 * @returns {HTMLButtonElement}
 */
function makeButton(attributes, action, ...children) {
  const button = make('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', action);
  return /** @type {HTMLButtonElement} */ (button);
}

/**
 * Make a link if `url` is a web address, else plain text.
 * @param {string} url
 * @param {string} text
 * @returns {HTMLElement}
 */
function linkOrText(url, text) {
  const address = webAddress(url);
  if (!address) return make('span', {}, text);
  return make('a', { href: address, rel: 'noopener noreferrer' }, text);
}

/**
 * Return the address in its normal form if it is http or https, else ''.
 * @param {string} url
 * @returns {string}
 */
function webAddress(url) {
  try {
    const parsed = new URL(String(url).trim());
    return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : '';
  } catch {
    return '';
  }
}

/**
 * Put nodes into an element in place of what was there.
 * @param {string} id
 * @param {...Child} children
 */
function fill(id, ...children) {
  const present = children.filter((child) => child !== null && child !== undefined);
  byId(id).replaceChildren(...present);
}

/** @param {string} id @returns {HTMLElement} */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** Whether the reader asked for less motion. */
function wantsStillness() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
