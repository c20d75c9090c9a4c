import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Script } from 'node:vm';

import { declared, FILES, SCRIPTS, source } from './page.js';

test('every script that lies in the folder is in a page, once', () => {
  assert.deepEqual(FILES.filter((name) => !SCRIPTS.includes(name)), ['prelude.js']);
  assert.deepEqual(SCRIPTS.filter((name, i) => !FILES.includes(name) || SCRIPTS.indexOf(name) !== i), []);
});

test('each script can be read by itself and joined to the others', () => {
  for (const name of FILES) assert.doesNotThrow(() => new Script(source(name)), name);
  const joined = SCRIPTS.map(source).join('');
  assert.doesNotThrow(() => new Script(`(() => {'use strict';\n${joined}})();`));
});

test('no two scripts declare the same name', () => {
  const names = SCRIPTS.flatMap(declared);
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
});
