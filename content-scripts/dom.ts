// Reads of the DOM that a page cannot bend. A form field named "parentNode" hides the form's own parentNode, and an
// image named "querySelectorAll" hides the document's (HTML Standard, named access), also from an isolated world in
// Chromium. The getters of the prototypes are out of the page's reach.

type Getter<Owner, Value> = (owner: Owner) => Value;

// A method as a function of its owner, without a frame of its own: most pages are read before any code is compiled.
const uncurry = Function.prototype.bind.bind(Function.prototype.call) as (run: unknown) => unknown;

function getter<Owner extends object, Key extends keyof Owner>(prototype: Owner, key: Key): Getter<Owner, Owner[Key]> {
  // Every key asked for below is an accessor of its prototype, in all browsers.
  return uncurry(Object.getOwnPropertyDescriptor(prototype, key)?.get) as Getter<Owner, Owner[Key]>;
}

const method = uncurry as <Owner extends object, Args extends unknown[], Value>(
  run: (this: Owner, ...args: Args) => Value,
) => (owner: Owner, ...args: Args) => Value;

const node = Node.prototype;
const element = Element.prototype;

export const parentNode: Getter<Node, ParentNode | null> = getter(node, 'parentNode');
export const nextSibling: Getter<Node, ChildNode | null> = getter(node, 'nextSibling');
export const previousSibling: Getter<Node, ChildNode | null> = getter(node, 'previousSibling');
export const firstChild: Getter<Node, ChildNode | null> = getter(node, 'firstChild');
export const lastChild: Getter<Node, ChildNode | null> = getter(node, 'lastChild');
export const nodeType: Getter<Node, number> = getter(node, 'nodeType');
export const nodeValue: Getter<Node, string | null> = getter(node, 'nodeValue');
export const textOf: Getter<Node, string | null> = getter(node, 'textContent');
export const isConnected: Getter<Node, boolean> = getter(node, 'isConnected');
export const baseUri: Getter<Node, string> = getter(node, 'baseURI');
export const ownerDocument: Getter<Node, Document | null> = getter(node, 'ownerDocument');
export const rootOf = method<Node, [], Node>(node.getRootNode);
export const position = method<Node, [Node], number>(node.compareDocumentPosition);

export const listenTo = method<EventTarget, Parameters<EventTarget['addEventListener']>, void>(
  EventTarget.prototype.addEventListener,
);

export const nextElement: Getter<Element, Element | null> = getter(element, 'nextElementSibling');
export const localName: Getter<Element, string> = getter(element, 'localName');
export const namespaceOf: Getter<Element, string | null> = getter(element, 'namespaceURI');
export const openRoot: Getter<Element, ShadowRoot | null> = getter(element, 'shadowRoot');
export const assignedSlot: Getter<Element, HTMLSlotElement | null> = getter(element, 'assignedSlot');
export const attribute = method<Element, [string], string | null>(element.getAttribute);
export const attributeNs = method<Element, [string | null, string], string | null>(element.getAttributeNS);
export const hasAttribute = method<Element, [string], boolean>(element.hasAttribute);
export const matches = method<Element, [string], boolean>(element.matches);
export const queryInside = method<Element, [string], NodeListOf<Element>>(
  element.querySelectorAll as (selector: string) => NodeListOf<Element>,
);
export const rectOf = method<Element, [], DOMRect>(element.getBoundingClientRect);
export const rectsOf = method<Element, [], DOMRectList>(element.getClientRects);
export const isRendered = method<Element, [CheckVisibilityOptions], boolean>(element.checkVisibility);
export const scrollTo = method<Element, [ScrollIntoViewOptions], void>(
  element.scrollIntoView as (options: ScrollIntoViewOptions) => void,
);
export const assignedNodes = method<HTMLSlotElement, [], Node[]>(
  HTMLSlotElement.prototype.assignedNodes as () => Node[],
);

const textSlot: Getter<Text, HTMLSlotElement | null> = getter(Text.prototype, 'assignedSlot');
const queryDocument = method(Document.prototype.querySelectorAll as (selector: string) => NodeListOf<Element>);
const queryFragment = method(DocumentFragment.prototype.querySelectorAll as (selector: string) => NodeListOf<Element>);

export const documentElement: Getter<Document, HTMLElement> = getter(Document.prototype, 'documentElement');
export const documentUrl: Getter<Document, string> = getter(Document.prototype, 'URL');
export const readyState: Getter<Document, DocumentReadyState> = getter(Document.prototype, 'readyState');
export const contentType: Getter<Document, string> = getter(Document.prototype, 'contentType');
export const titleOf: Getter<Document, string> = getter(Document.prototype, 'title');
export const windowOf = getter(Document.prototype, 'defaultView') as Getter<
  Document,
  (Window & typeof globalThis) | null
>;
const frameDocument: Getter<HTMLIFrameElement, Document | null> = getter(
  HTMLIFrameElement.prototype,
  'contentDocument',
);
const oldFrameDocument: Getter<HTMLFrameElement, Document | null> = getter(
  HTMLFrameElement.prototype,
  'contentDocument',
);

export const anchorHref: Getter<HTMLAnchorElement, string> = getter(HTMLAnchorElement.prototype, 'href');
export const areaHref: Getter<HTMLAreaElement, string> = getter(HTMLAreaElement.prototype, 'href');

// Far more than is kept of anything. A page can make a text as long as it likes; of one that is longer the background
// takes nothing (link-record-schema), and of a message of 64 MiB Chromium does not take it.
const LIMIT = 20_000;

/** A text as far as it is told. */
export function short(text: string): string {
  return text.slice(0, LIMIT);
}

/** An attribute as far as it is told. */
export function shortAttribute(one: Element, name: string): string | null {
  const value = attribute(one, name);
  return value && short(value);
}

export const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
export const DOCUMENT = 9;
export const FRAGMENT = 11;
export const SVG = 'http://www.w3.org/2000/svg';
export const HTML = 'http://www.w3.org/1999/xhtml';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** A document or a shadow root: what links are looked for in. */
export type Root = Document | ShadowRoot;

/** Firefox lets nobody touch what was in a frame that is gone ("can't access dead object"); where we hold it still. */
export function isDead(one: Node): boolean {
  try {
    return nodeType(one) === 0;
  } catch {
    return true;
  }
}

export function query(root: Root, selector: string): NodeListOf<Element> {
  return nodeType(root) === DOCUMENT
    ? queryDocument(root as Document, selector)
    : queryFragment(root as ShadowRoot, selector);
}

/** The window an element is shown in; null where it is in none. */
export function viewOf(one: Element): (Window & typeof globalThis) | null {
  return windowOf(ownerDocument(one) as Document);
}

/** All that is in an element. */
export function rangeIn(one: Element): Range {
  const range = (ownerDocument(one) as Document).createRange();
  range.selectNodeContents(one);
  return range;
}

/** The document in a frame element, or null where the browser keeps it closed. */
export function documentIn(frame: Element): Document | null {
  try {
    return localName(frame) === 'frame'
      ? oldFrameDocument(frame as HTMLFrameElement)
      : frameDocument(frame as HTMLIFrameElement);
  } catch {
    return null;
  }
}

export function isElement(one: Node | null): one is Element {
  return one !== null && nodeType(one) === ELEMENT;
}

/** Whether a node is text: also the CDATA sections of XML. */
export function isText(one: Node): boolean {
  return nodeType(one) === TEXT || nodeType(one) === CDATA;
}

/** The slot a node is shown in, if its parent has a shadow root that shows it. */
export function slotOf(one: Node): HTMLSlotElement | null {
  return isElement(one) ? assignedSlot(one) : isText(one) ? textSlot(one as Text) : null;
}
