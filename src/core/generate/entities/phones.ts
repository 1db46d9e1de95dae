/**
 * Numbers that nobody has, `#` a digit: where a country's authority sets some apart for drama, these, by country; a
 * number behind the `+1` of North America and the Caribbean is never anybody's where it goes on with 555-01.
 */
const RESERVED: Readonly<Record<string, string>> = {
  US: '+1-2#2-555-01##',
  CA: '+1-4#6-555-01##',
  GB: '+44 1632 960###',
  AU: '+61 2 5550 ####',
  DE: '+49 30 23125 ###',
  FR: '+33 1 99 00 ## ##',
  IE: '+353 20 91# ####',
  SE: '+46 8 465 004 ##',
};

/** The pattern of a country's phone numbers; elsewhere they begin with two zeros, which no number does behind a calling code. */
export function phonePattern(countryCode: string, callingCode: string): string {
  const reserved = RESERVED[countryCode];
  if (reserved) return reserved;
  return /^1\d{3}$/.test(callingCode) ? `+1-${callingCode.slice(1)}-555-01##` : `+${callingCode} 00# ### ###`;
}
