import type { ByteWriter } from './byteWriter';
import { FIELD_QUOTING, itemTexts } from './itemTexts';
import { type OpenDomain, ofList, ofTexts } from './openedDomain';
import { openProduct } from './openProduct';
import { SPECIAL } from './specials';
import { type QuickAppend, quickAppend, type TextSequence } from './textSequence';
import type { ValueShape } from './vector';

const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;

/** Composite values of the domains of their fields. */
export function openRecord(fields: readonly { readonly domain: OpenDomain; readonly shape: ValueShape }[]): OpenDomain {
  if (fields.length === 0) return ofList(['()']);
  const product = openProduct(fields.map(({ domain, shape }) => behindComma(itemTexts(domain, shape, FIELD_QUOTING))));
  const quick = (): QuickAppend => {
    const append = quickAppend(product);
    return (index, into) => {
      const start = into.length;
      const found = append(index, into);
      enclose(into, start);
      return found;
    };
  };
  return ofTexts({
    size: product.size,
    specials: product.specials,
    append: (index, into) => {
      const start = into.length;
      product.append(index, into);
      enclose(into, start);
    },
    quick,
  });
}

/** Puts a parenthesis in place of the first field's comma, and one behind the last. */
function enclose(into: ByteWriter, start: number): void {
  into.bytes[start] = OPEN;
  into.byte(CLOSE);
}

function behindComma(items: TextSequence): TextSequence {
  return {
    size: items.size,
    specials: () => items.specials() | SPECIAL.comma,
    append: (index, into) => {
      into.byte(COMMA);
      items.append(index, into);
    },
    quick: (): QuickAppend => {
      const append = quickAppend(items);
      return (index, into) => {
        into.byte(COMMA);
        return append(index, into) | SPECIAL.comma;
      };
    },
  };
}
