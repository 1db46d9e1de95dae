/** Whatever separators the user's language groups digits with. */
const GROUPED = /^\d{1,3}(?:[\s.,'’_]\d{2,3})*[\s.,'’_]\d{3}$/;

/** A whole number as people write it, `10000` or `10,000`; undefined for anything else, `1.5` above all. */
export function parseCount(text: string): number | undefined {
  const trimmed = text.trim();
  const digits = GROUPED.test(trimmed) ? trimmed.replace(/\D/g, '') : trimmed;
  // Fifteen digits are exact in any case.
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
