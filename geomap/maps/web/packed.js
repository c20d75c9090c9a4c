/* What the page carries: deflated, in base64, in elements that no script engine runs. */

/**
 * Read a packed element, or a part of it.
 * @param {string} packed base64 of a zlib stream (RFC 1950)
 * @returns {Promise<ArrayBuffer>}
 */
async function inflated(packed) {
  const stream = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).arrayBuffer();
}

/** @param {string} packed base64 @returns {Uint8Array<ArrayBuffer>} */
function bytesOf(packed) {
  if ('fromBase64' in Uint8Array) {
    return /** @type {{fromBase64(text: string): Uint8Array<ArrayBuffer>}} */ (Uint8Array).fromBase64(packed);
  }
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @param {string} packed @returns {Promise<any>} */
async function inflatedJson(packed) {
  return JSON.parse(new TextDecoder().decode(await inflated(packed)));
}

const COLUMN_TYPES = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, f8: Float64Array };

/**
 * Lay columns out over one buffer; numbers that may be missing become NaN where they are.
 * @param {Plan[]} plan name, type and length of each, and of decimals the scale and the least
 * @param {ArrayBuffer} buffer
 * @returns {Record<ColumnName, Column>}
 */
function columnsOf(plan, buffer) {
  const columns = /** @type {Record<ColumnName, Column>} */ ({});
  let offset = 0;
  for (const [name, type, length, scale, least = 0] of plan) {
    const codes = new COLUMN_TYPES[type](buffer, offset, length);
    columns[name] = scale === undefined ? codes : decimals(codes, scale, least);
    offset += codes.byteLength;
  }
  return columns;
}

/** @param {ArrayLike<number>} codes @param {number} scale @param {number} least */
function decimals(codes, scale, least) {
  const numbers = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) numbers[i] = codes[i] ? (least + codes[i] - 1) / scale : NaN;
  return numbers;
}

/**
 * Rows that share a code, side by side.
 * @param {ArrayLike<number>} codes @param {number} count of codes
 * @returns {(code: number) => Uint32Array} the rows of a code, in their order
 */
function rowsByCode(codes, count) {
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < codes.length; i += 1) starts[codes[i] + 1] += 1;
  for (let code = 0; code < count; code += 1) starts[code + 1] += starts[code];
  const next = starts.slice();
  const rows = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) {
    rows[next[codes[i]]] = i;
    next[codes[i]] += 1;
  }
  return (code) => rows.subarray(starts[code], starts[code + 1]);
}
