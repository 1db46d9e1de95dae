/** The middle one of an odd number of figures; the upper of the two in the middle of an even number. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
}

/** 1234567 as 1,234,567; digits after the point only where asked for. */
export function grouped(figure: number, digits = 0): string {
  return figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** 1000 as 1k, 10000000 as 10M. */
export function shortCount(count: number): string {
  if (count % 1_000_000 === 0) return `${count / 1_000_000}M`;
  return count % 1000 === 0 ? `${count / 1000}k` : String(count);
}

/** The reverse of `shortCount`; throws for what is no count. */
export function parseCount(text: string): number {
  const [, digits, unit] = /^(\d+)([kM]?)$/.exec(text.trim()) ?? [];
  if (digits === undefined) throw new Error(`${text} is no number of rows: 1000, 100k or 10M are.`);
  return Number(digits) * { '': 1, k: 1000, M: 1_000_000 }[unit as '' | 'k' | 'M'];
}
