/* As much of a document as the scripts that make elements touch. */

class FakeNode {
  constructor(tag, namespace = '') {
    Object.assign(this, { tag, namespace, attributes: {}, children: [], listeners: {}, style: {} });
  }

  get classList() {
    return { add: (name) => { this.attributes.class = `${this.attributes.class ?? ''} ${name}`.trim(); } };
  }

  setAttribute(name, value) {
    if (typeof value !== 'string') throw new TypeError(`${name}: ${value} is no text`);
    this.attributes[name] = value;
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  remove() {
    this.removed = true;
  }

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }
}

/** A document that holds an empty element for each of `ids`. */
export function fakeDocument(...ids) {
  const byId = new Map(ids.map((id) => [id, new FakeNode('div')]));
  return {
    createElement: (tag) => new FakeNode(tag),
    createElementNS: (namespace, tag) => new FakeNode(tag, namespace),
    getElementById: (id) => byId.get(id) ?? null,
  };
}
