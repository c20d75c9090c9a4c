/* The page's scripts for tests: the very files, joined as geomap/maps/assets.py joins them. */

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

const GEOMAP = join(dirname(fileURLToPath(import.meta.url)), '../../geomap');
const MAPS = join(GEOMAP, 'maps');
const TOP_LEVEL = /^(?:async )?(?:function\*? |const |let |class )(\w+)/gm;

/** What the page says, in each language. */
export const WORDS = Object.fromEntries(['en', 'fa', 'ps', 'ur'].map((language) => [
  language, JSON.parse(readFileSync(join(GEOMAP, 'language/words', `${language}.json`), 'utf8'))]));

/** The scripts in the order in which a page joins them. */
export const SCRIPTS = scriptsOf(readFileSync(join(MAPS, 'assets.py'), 'utf8'));

/** All scripts that lie beside them; the prelude is a script element of its own. */
export const FILES = readdirSync(join(MAPS, 'web')).filter((name) => name.endsWith('.js')).sort();

function scriptsOf(assets) {
  const [, tuple] = /^SCRIPTS = \(([^)]*)\)/m.exec(assets) || [];
  if (!tuple) throw new Error('geomap/maps/assets.py: no tuple SCRIPTS; mend the expression in tests/web/page.js');
  return [...tuple.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
}

export function source(name) {
  return readFileSync(join(MAPS, 'web', name), 'utf8');
}

/** The names that a script declares at its top level. */
export function declared(name) {
  return [...source(name).matchAll(TOP_LEVEL)].map(([, found]) => found);
}

/**
 * Run some of the scripts as one function, in the page's order, and return what they declare, each
 * name with its value at the time when it is asked for.
 * A test names the scripts that it needs; what else they use comes from `stubs`, by name. Without
 * store.js, which reads them from the page, the words are there from the start.
 * @param {string[]} names
 * @param {Record<string, unknown>} [stubs] stand for globals of a browser and for other scripts
 * @returns {Record<string, any>}
 */
export function load(names, stubs = {}) {
  const strangers = names.filter((name) => !SCRIPTS.includes(name));
  if (strangers.length) throw new Error(`not among SCRIPTS of geomap/maps/assets.py: ${strangers.join(', ')}`);
  const wanted = SCRIPTS.filter((name) => names.includes(name));
  const code = `'use strict';\n${wanted.map(source).join('')}`;
  const own = wanted.flatMap(declared);
  const result = `\nreturn { ${own.map((name) => `get ${name}() { return ${name}; }`).join(', ')} };`;
  const given = names.includes('store.js') ? stubs : { WORDS, ...stubs };
  return compileFunction(code + result, Object.keys(given), { filename: wanted.join('+') })(
    ...Object.values(given));
}
