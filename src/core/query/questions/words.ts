/** Nouns that have no plural, or are one. */
const COLLECTIVE =
  /(?:^|\s)(?:data|metadata|staff|inventory|information|content|media|people|children|equipment|history|feedback|news|series|species|info|stock|personnel|statistics|settings|criteria)$/;
const PLURAL = /(?:[^su]s|ies|[^s]ses|xes|ches|shes|(?:^|\s)(?:men|women))$/;

/** A name as words: `OrderItems` and `order_items` are `order items`. */
export function inWords(name: string): string {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s.-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Several of them: `order items`, of a table called `order_item` too. */
export function several(name: string): string {
  const words = inWords(name);
  if (!/[a-z]$/.test(words) || COLLECTIVE.test(words) || PLURAL.test(words)) return words;
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}

/** A column's name in words, without what only says of which type it is: `loaned_at` is `loaned`, `status_code` is `status`. */
export function aspect(name: string): string {
  const words = inWords(name).replace(/^(?:is|has) /, '');
  const shorter = words.replace(/ (?:at|on|code|cd|type id)$/, '');
  return shorter.length > 2 ? shorter : words;
}
