import { encodeText } from './byteWriter';
import type { PlaceDomain } from './domain';
import { type Place, type PlaceField, placeList } from './entities/places';
import { type DrawKey, draw, drawKey } from './mixer';
import { type OpenDomain, ofNumbers, ofTable, ofTexts } from './openedDomain';
import { eachPick, type Picks, weightedPicks } from './picks';
import { specialsOf } from './specials';
import type { TextSequence } from './textSequence';

/** Beside the place itself, a number says where in it: by this many postcodes and coordinates. */
const SPOTS = 2 ** 20;
/** Draws beyond those that any attempt takes, for where in a place. */
const SPOT_DRAWS = 0x4000;
/** How far from its middle a city goes, in degrees. */
const EXTENT = 0.08;
/** More than any pattern has characters. */
const TURN_DRAWS = 32;
const LETTERS = encodeText('ABDEFGHJLNPQRSTUWXYZ');
const DIGIT = 35;
const LETTER = 64;
const ZERO = 48;
/** Fields that differ within a place. */
const FINE: ReadonlySet<PlaceField> = new Set(['postcode', 'phone', 'latitude', 'longitude']);

/** Opens a field of places. An index is a place and, where the field differs within it, a spot: `place + spot · places`. */
export function openPlaces(domain: PlaceDomain, locale: string): OpenDomain {
  const { field, scale, turn = 0 } = domain;
  const places = chosenPlaces(domain, locale);
  const fields = places.map((place) => place[field] ?? '');
  if (!FINE.has(field)) {
    const picks = placePicks(domain, locale);
    return scale === undefined ? ofTable(fields, picks) : ofNumbers(places.length, (index) => Number(fields[index]), picks);
  }
  const size = places.length * SPOTS;
  const picks = spotPicks(domain, locale);
  const key = drawKey('place', field);
  if (field === 'postcode' || field === 'phone') return ofTexts(spelled(fields, size, key, turn), picks);
  return ofNumbers(size, nearby(fields.map(Number), key, scale ?? 6), picks);
}

/** Draws the numbers of whole places, spots included: what all columns of one place read off. */
export type PickPlace = (key: DrawKey, row: number, whereabouts: string | undefined) => number;

/** Draws places whose field is what is said of their whereabouts, any place where nothing or nothing known is said. */
export function placeWithin(domain: PlaceDomain, field: PlaceField | undefined, locale: string): PickPlace {
  const any = spotPicks(domain, locale);
  const fields = field ? chosenPlaces(domain, locale).map((place) => folded(place[field] ?? '')) : [];
  const known = new Map<string, Picks | undefined>();
  const within = (name: string): Picks | undefined => {
    if (!known.has(name)) {
      const there = fields.flatMap((text, at) => (text === name ? [at] : []));
      known.set(name, there.length > 0 ? spotPicks(domain, locale, there) : undefined);
    }
    return known.get(name);
  };
  return (key, row, whereabouts) => ((whereabouts === undefined ? undefined : within(folded(whereabouts))) ?? any).one(key, row, 0);
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}

/** Picks of places and spots; of the places at some numbers alone. */
function spotPicks(domain: PlaceDomain, locale: string, there?: readonly number[]): Picks {
  const places = placePicks(domain, locale, there);
  const count = chosenPlaces(domain, locale).length;
  return eachPick((key, row, k) => {
    const place = places.one(key, row, k);
    return (there ? there[place] : place) + count * (draw(key, row, k + SPOT_DRAWS) % SPOTS);
  });
}

function placePicks({ list, only, locale: own }: PlaceDomain, locale: string, there?: readonly number[]): Picks {
  const { weights } = placeList(list, own ?? locale);
  const chosen = only ? only.map((place) => weights[place]) : weights;
  return weightedPicks(there ? there.map((at) => chosen[at]) : chosen);
}

function chosenPlaces({ list, only, locale: own }: PlaceDomain, locale: string): readonly Place[] {
  const { places } = placeList(list, own ?? locale);
  return only ? only.map((place) => places[place]) : places;
}

/** Patterns as texts: the signs of each are drawn by the index. */
function spelled(patterns: readonly string[], size: number, key: DrawKey, turn: number): TextSequence {
  const bytes = patterns.map((pattern) => encodeText(pattern));
  return {
    size,
    specials: () => patterns.reduce((bits, pattern) => bits | specialsOf(pattern), 0),
    append: (index, into) => {
      const pattern = bytes[index % bytes.length];
      into.reserve(pattern.length);
      let drawn = turn * TURN_DRAWS;
      for (const byte of pattern) {
        const bits = byte === DIGIT || byte === LETTER ? draw(key, index, drawn++) : 0;
        into.bytes[into.length++] = byte === DIGIT ? ZERO + (bits % 10) : byte === LETTER ? LETTERS[bits % LETTERS.length] : byte;
      }
    },
  };
}

/** Coordinates near the middles of places. */
function nearby(middles: readonly number[], key: DrawKey, scale: number): (index: number) => number {
  const unit = 10 ** scale;
  return (index) => Math.round((middles[index % middles.length] + (draw(key, index, 0) / 2 ** 32 - 0.5) * EXTENT) * unit) / unit;
}
