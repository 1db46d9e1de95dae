import type { Place } from './places';

/** What ISO 3166-1 gives to parts of the world that are no countries of their own. */
const TERRITORIES =
  'AQ AI AW AX AS BL BM BQ BV CC CK CX CW EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR PS RE SH SJ SX TC TF TK UM VA VG VI WF XK YT';
const NAMES =
  'Aldermoor Amberholt Ashvale Belmarch Birchmere Blackfen Brightmoor Calderon Cindermark Coralheim Dunhollow Eastmarch Elderwick Emberfall Fairmere Fernholt Foxmarch Glenmoor Goldmere Greyholt Harrowmark Hawkmoor Highfen Hollowmere Ironvale Kestrelmark Larkmoor Lindmarch Longfen Marshholt Millmere Moorland Northfen Oakmarch Oldmere Pinevale Quillmark Ravenholt Redfen Rookmoor Rosemarch Rowanmere Saltvale Seaholt Silverfen Stonemark Summermoor Swanmere Tallowmark Thornvale Umberholt Vinemarch Westfen Whitemoor Wildmere Willowmark Windholt Winterfen Wolfmoor Yarrowmere'.split(
    ' ',
  );
const FORMS = ['% Islands', 'Republic of %', 'Kingdom of %', 'New %', 'North %', 'South %', 'United %'];
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * Countries that do not exist, as many as asked for and there are names, with codes that nobody has: for tables that are
 * to have more countries than the world. All but names and codes is some real country's.
 */
export function inventedLands(countries: readonly Place[], wanted: number): Place[] {
  const taken = (field: 'countryCode' | 'countryCode3' | 'countryNumber'): Set<string | undefined> =>
    new Set(countries.map((place) => place[field]));
  const [pairs, triples, numbers] = [taken('countryCode'), taken('countryCode3'), taken('countryNumber')];
  for (const code of TERRITORIES.split(' ')) pairs.add(code);
  const free = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !pairs.has(code));
  const left = Array.from({ length: 999 }, (_, at) => String(at + 1)).filter((number) => !numbers.has(number));
  return Array.from({ length: Math.min(wanted, free.length, NAMES.length * FORMS.length) }, (_, at) => {
    const name = NAMES[at % NAMES.length];
    const country = FORMS[Math.floor(at / NAMES.length)].replace('%', name);
    const countryCode = free[at];
    return {
      ...countries[at % countries.length],
      country,
      countryCode,
      countryCode3: countryCode + (LETTERS.find((letter) => !triples.has(countryCode + letter)) ?? ''),
      countryNumber: left[at],
      city: name,
      region: name,
      regionCode: countryCode,
      nationality: `${name}er`,
      callingCode: '+999',
      phone: '+999 00# ### ###',
      postcode: '#####',
      locale: `en-${countryCode}`,
    };
  });
}
