/* Runs before a page does, and notes whatever text might be taken for more than text.
   A property of `window` that no page knows of holds the notes. */
(() => {
  const notes = { fired: [], violations: [], markup: [], elements: [], attributes: [], addresses: [], blobs: [] };
  Object.defineProperty(window, '__notes', { value: notes });
  Object.defineProperty(window, '__fired', { set: (value) => { notes.fired.push(String(value)); } });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    notes.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });

  /* Everything that makes markup or code of a text: what it was given. */
  const take = (text) => { if (typeof text === 'string') notes.markup.push(text); };
  for (const [owner, name] of [[Element, 'innerHTML'], [Element, 'outerHTML'], [HTMLIFrameElement, 'srcdoc']]) {
    const usual = Object.getOwnPropertyDescriptor(owner.prototype, name);
    Object.defineProperty(owner.prototype, name, { ...usual, set(text) { take(text); usual.set.call(this, text); } });
  }
  for (const [owner, name, at] of [
    [Element.prototype, 'insertAdjacentHTML', 1], [Document.prototype, 'write', 0],
    [Document.prototype, 'writeln', 0], [DOMParser.prototype, 'parseFromString', 0],
    [Range.prototype, 'createContextualFragment', 0], [CSSStyleSheet.prototype, 'insertRule', 0],
    [CSSStyleSheet.prototype, 'replaceSync', 0],
  ]) {
    const usual = owner[name];
    owner[name] = function heard(...given) {
      take(given[at]);
      return usual.apply(this, given);
    };
  }
  const makeUrl = URL.createObjectURL;
  URL.createObjectURL = (blob) => { notes.blobs.push(blob); return makeUrl.call(URL, blob); };

  /* Every element that ever stood in the page. */
  const BARRED = 'script,iframe,frame,frameset,object,embed,applet,base,meta,link,form,style,template,portal,marquee,img,image,video,audio,source,track,math,foreignObject,animate,set,use';
  const ADDRESSED = 'href,src,action,formaction,data,background,ping,poster,xlink:href,srcset'.split(',');
  const see = (element) => {
    if (element.matches(BARRED)) notes.elements.push(element.cloneNode(false).outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$/i.test(name)) notes.attributes.push(`${name}=${value}`);
      if (ADDRESSED.includes(name)) notes.addresses.push(value.slice(0, 200));
    }
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (!addedNodes.length) see(target);
      for (const node of addedNodes) if (node instanceof Element) [node, ...node.querySelectorAll('*')].forEach(see);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: [...ADDRESSED, 'srcdoc'] });
})();
