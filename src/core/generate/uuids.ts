import type { ByteWriter } from './byteWriter';
import { draw, drawKey } from './mixer';
import { MAX_SIZE } from './permutation';
import type { TextSequence } from './textSequence';

const KEY = drawKey('uuid');
const DASH = 45;
/** The two characters of each byte, as they lie in memory. */
const HEX = Uint16Array.from({ length: 256 }, (_, byte) => {
  const text = byte.toString(16).padStart(2, '0');
  return text.charCodeAt(0) | (text.charCodeAt(1) << 8);
});

/** Version 4 UUIDs: 52 bits are the index, scrambled in place, the other 70 drawn from it. */
export const uuids: TextSequence = {
  size: MAX_SIZE,
  specials: () => 0,
  append: (index, into) => {
    const low = index >>> 0;
    const high = Math.floor(index / 4294967296);
    const first = low ^ draw(KEY, high, 0);
    const second = ((high ^ (draw(KEY, first >>> 0, 1) >>> 12)) << 12) | (draw(KEY, index, 2) >>> 20);
    const third = draw(KEY, index, 3);
    const fourth = draw(KEY, index, 4);
    into.reserve(36);
    const { bytes, length } = into;
    putHex(into, length, first >>> 24, first >>> 16);
    putHex(into, length + 4, first >>> 8, first);
    putHex(into, length + 9, second >>> 24, second >>> 16);
    putHex(into, length + 14, 0x40 | ((second >>> 8) & 0x0f), second);
    putHex(into, length + 19, 0x80 | ((third >>> 26) & 0x3f), third >>> 18);
    putHex(into, length + 24, third >>> 8, third);
    putHex(into, length + 28, fourth >>> 24, fourth >>> 16);
    putHex(into, length + 32, fourth >>> 8, fourth);
    bytes[length + 8] = bytes[length + 13] = bytes[length + 18] = bytes[length + 23] = DASH;
    into.length = length + 36;
  },
};

/** Two bytes, of which the lowest eight bits count. */
function putHex({ view }: ByteWriter, at: number, left: number, right: number): void {
  view.setUint16(at, HEX[left & 0xff], true);
  view.setUint16(at + 2, HEX[right & 0xff], true);
}
