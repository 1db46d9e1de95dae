/** Cities that nobody takes for another country's, or for one of two: [city, code, country]. */
const CITIES: readonly (readonly [city: string, code: string, country: string])[] = [
  ['Paris', 'FR', 'France'],
  ['Paris', 'US', 'United States'],
  ['Lyon', 'FR', 'France'],
  ['Marseille', 'FR', 'France'],
  ['Munich', 'DE', 'Germany'],
  ['Cologne', 'DE', 'Germany'],
  ['Barcelona', 'ES', 'Spain'],
  ['Seville', 'ES', 'Spain'],
  ['Milan', 'IT', 'Italy'],
  ['Turin', 'IT', 'Italy'],
  ['Kraków', 'PL', 'Poland'],
  ['Stockholm', 'SE', 'Sweden'],
  ['Oslo', 'NO', 'Norway'],
  ['Helsinki', 'FI', 'Finland'],
  ['Tokyo', 'JP', 'Japan'],
  ['Osaka', 'JP', 'Japan'],
  ['Kyoto', 'JP', 'Japan'],
  ['Beijing', 'CN', 'China'],
  ['Shanghai', 'CN', 'China'],
  ['Mumbai', 'IN', 'India'],
  ['Toronto', 'CA', 'Canada'],
  ['Vancouver', 'CA', 'Canada'],
  ['Vancouver', 'US', 'United States'],
  ['São Paulo', 'BR', 'Brazil'],
  ['Rio de Janeiro', 'BR', 'Brazil'],
  ['Chicago', 'US', 'United States'],
  ['Seattle', 'US', 'United States'],
  ['San Francisco', 'US', 'United States'],
];

const COUNTRIES: readonly (readonly [country: string, code: string, currency: string])[] = [
  ['France', 'FR', 'EUR'],
  ['Germany', 'DE', 'EUR'],
  ['Spain', 'ES', 'EUR'],
  ['Italy', 'IT', 'EUR'],
  ['Poland', 'PL', 'PLN'],
  ['Sweden', 'SE', 'SEK'],
  ['Norway', 'NO', 'NOK'],
  ['Switzerland', 'CH', 'CHF'],
  ['United Kingdom', 'GB', 'GBP'],
  ['United States', 'US', 'USD'],
  ['Canada', 'CA', 'CAD'],
  ['Mexico', 'MX', 'MXN'],
  ['Brazil', 'BR', 'BRL'],
  ['Japan', 'JP', 'JPY'],
  ['China', 'CN', 'CNY'],
  ['India', 'IN', 'INR'],
  ['Australia', 'AU', 'AUD'],
  ['South Africa', 'ZA', 'ZAR'],
];

const NAMES_OF_US = ['United States', 'United States of America', 'USA'];

/** Counts rows whose city is well known and in another country than the row says, by the country's two letters. */
export function cityOutsideCode(table: string, city: string, code: string): string {
  const known = values(CITIES.map(([name, letters]) => [name, letters]));
  return outside(table, city, code, known);
}

/** Counts rows whose city is well known and in another country than the row says, by the country's name. */
export function cityOutsideCountry(table: string, city: string, country: string): string {
  const known = CITIES.flatMap(([name, code, only]) => (code === 'US' ? NAMES_OF_US : [only]).map((each) => [name, each]));
  return outside(table, city, country, values(known));
}

function outside(table: string, city: string, land: string, known: string): string {
  return `SELECT count(*) FROM ${table} WHERE ${city} IN (SELECT one FROM ${known}) AND (${city}, ${land}) NOT IN (SELECT one, other FROM ${known})`;
}

/** Counts rows whose country is well known and has other letters than the row's. */
export function otherCode(table: string, country: string, code: string): string {
  return `SELECT count(*) FROM ${table} JOIN ${values(COUNTRIES.map(([name, letters]) => [name, letters]))} ON ${country} = one WHERE ${code} <> other`;
}

/** Counts rows whose country is well known and pays in another currency than the row's. */
export function otherCurrency(table: string, country: string, currency: string): string {
  return `SELECT count(*) FROM ${table} JOIN ${values(COUNTRIES.map(([name, , money]) => [name, money]))} ON ${country} = one WHERE ${currency} <> other`;
}

function values(pairs: readonly (readonly string[])[]): string {
  return `(VALUES ${pairs.map(([one, other]) => `('${one}', '${other}')`).join(', ')}) AS known (one, other)`;
}

/** Counts rows with an e-mail address in which no word of the row's own names is found. */
export function emailOfAnother(table: string, email: string, ...names: readonly string[]): string {
  return `SELECT count(*) FROM ${table} WHERE ${email} IS NOT NULL AND NOT EXISTS (
    SELECT FROM regexp_split_to_table(concat_ws(' ', ${names.join(', ')}), '[ -]+') AS word
    WHERE length(${letters('word')}) > 1 AND position(${letters('word')} IN ${letters(`split_part(${email}, '@', 1)`)}) > 0)`;
}

function letters(text: string): string {
  return `regexp_replace(lower(${text}), '[^a-z]', '', 'g')`;
}

/** Counts rows whose slug does not begin as the name does, articles aside. */
export function slugOfAnother(table: string, slug: string, name: string): string {
  return `SELECT count(*) FROM ${table} WHERE NOT starts_with(${plain(slug)}, ${plain(`split_part(${withoutArticle(name)}, ' ', 1)`)})`;
}

function plain(text: string): string {
  return `regexp_replace(lower(${withoutArticle(text)}), '[^a-z0-9]', '', 'g')`;
}

function withoutArticle(text: string): string {
  return `regexp_replace(${text}, '^(the|an?)[ -]', '', 'i')`;
}
