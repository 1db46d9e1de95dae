type Child = Node | string;

interface Attributes {
  readonly class?: string;
  readonly role?: string;
  readonly title?: string;
  readonly id?: string;
  readonly hidden?: boolean;
  /** `auto`: as the first letter of its text runs. */
  readonly dir?: 'auto';
  readonly tabIndex?: number;
  readonly aria?: Readonly<Record<string, string>>;
}

/** An element with its attributes and children; texts become text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const { class: className, aria = {}, role, ...properties } = attributes;
  const created = Object.assign(document.createElement(tag), properties);
  if (className) created.className = className;
  if (role) created.setAttribute('role', role);
  for (const [name, value] of Object.entries(aria)) created.setAttribute(`aria-${name}`, value);
  created.append(...children);
  return created;
}

/** Sets a text only where it changed, so that the browser has nothing to lay out again. */
export function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
