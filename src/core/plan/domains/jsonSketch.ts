import type { TextPart } from '../../generate/domain';
import type { MemberPath } from './jsonMember';

/** A document in the making: what is known of each member. */
export class JsonSketch {
  private readonly members = new Map<string | number, JsonSketch>();
  private parts: readonly TextPart[] | undefined;
  private min: number | undefined;
  private max: number | undefined;
  private least = 0;

  /** The member at a path, made where it is not there. */
  at(path: MemberPath): JsonSketch {
    let sketch: JsonSketch = this;
    for (const key of path) {
      const next = sketch.members.get(key) ?? new JsonSketch();
      sketch.members.set(key, next);
      sketch = next;
    }
    return sketch;
  }

  /** Says what the value looks like; what is said first counts. */
  tell(parts: readonly TextPart[]): void {
    this.parts ??= parts;
  }

  /** Says that the value is a number within a bound. */
  bound(side: 'min' | 'max', value: number): void {
    if (side === 'min') this.min = Math.max(this.min ?? value, value);
    else this.max = Math.min(this.max ?? value, value);
  }

  /** Says that the value is an array of so many items at least. */
  hold(items: number): void {
    this.least = Math.max(this.least, items);
  }

  /** A copy of plain JSON: `{"a": {"b": 1}}`. */
  copy(value: unknown): void {
    if (Array.isArray(value)) value.forEach((item, at) => this.at([at]).copy(item));
    else if (typeof value === 'object' && value !== null) for (const [key, member] of Object.entries(value)) this.at([key]).copy(member);
    else this.tell([JSON.stringify(value)]);
  }

  get isEmpty(): boolean {
    return this.members.size === 0 && this.parts === undefined && this.least === 0 && this.min === undefined && this.max === undefined;
  }

  /** The document as a text. */
  write(): readonly TextPart[] {
    const keys = [...this.members.keys()];
    if (this.least > 0 || (keys.length > 0 && keys.every((key) => typeof key === 'number'))) return this.writeArray(keys);
    if (keys.length > 0) return this.writeObject();
    if (this.min !== undefined || this.max !== undefined) return [{ number: this.interval() }];
    return this.parts ?? WORD;
  }

  private writeObject(): TextPart[] {
    const members = [...this.members].flatMap(([key, member], at) => [
      `${at === 0 ? '' : ', '}${JSON.stringify(String(key))}: `,
      ...member.write(),
    ]);
    return ['{', ...members, '}'];
  }

  private writeArray(keys: readonly (string | number)[]): TextPart[] {
    const length = Math.max(this.least, 1, ...keys.map((key) => Number(key) + 1));
    const items = Array.from({ length: Math.min(length, MOST_ITEMS) }, (_, at) => [
      at === 0 ? '' : ', ',
      ...(this.members.get(at)?.write() ?? WORD),
    ]).flat();
    return ['[', ...items, ']'];
  }

  private interval(): readonly [number, number] {
    const least = Math.ceil(this.min ?? Math.min(1, this.max ?? 1));
    const most = Math.floor(this.max ?? Math.max(99, least + 98));
    return [least, Math.max(least, most)];
  }
}

const MOST_ITEMS = 50;

/** What stands for a member of which nothing is known. */
export const WORD: readonly TextPart[] = ['"', { vocabulary: 'noun' }, '"'];
