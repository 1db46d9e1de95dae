import type { Shape } from './domain';

/**
 * The inverse of a shape's distribution function: the value below which a share (0 < share < 1) of all values lies. Never
 * descending. What a bell has beyond `min` and `max` is cut off, so that no heap lies at the ends.
 */
export function quantile(shape: Shape, min: number, max: number): (share: number) => number {
  switch (shape.kind) {
    case 'power':
      return (share) => min + (max - min) * share ** (1 / shape.exponent);
    case 'normal':
      return cutOff((share) => shape.mean + shape.deviation * normalQuantile(share), min, max);
    case 'lognormal':
      return cutOff((share) => shape.median * Math.exp(shape.sigma * normalQuantile(share)), min, max);
  }
}

/** Less than this of a bell is too little to take values from. */
const LEAST_PART = 1e-6;

function cutOff(value: (share: number) => number, min: number, max: number): (share: number) => number {
  let before = 0;
  let part = Number.NaN;
  return (share) => {
    // Of many domains that a plan looks at no value is ever asked for.
    if (Number.isNaN(part)) {
      before = settled(shareBelow(value, min));
      part = settled(shareBelow(value, max)) - before;
    }
    return part < LEAST_PART ? min + (max - min) * share : value(before + part * share);
  };
}

/** Less than this is no more than an error of halving. */
const NOTHING = 1e-9;

function settled(share: number): number {
  if (share < NOTHING) return 0;
  return share > 1 - NOTHING ? 1 : share;
}

/** The share of values below one, by halving. */
function shareBelow(value: (share: number) => number, limit: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (value(middle) < limit) low = middle;
    else high = middle;
  }
  return low;
}

/** Coefficients of numerators and denominators, the lowest power first: for the middle, the sides and the tails. */
const MIDDLE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813,
    2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
    5226.495278852854,
  ],
];
const SIDE = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
    0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345,
    1.0507500716444169e-9,
  ],
];
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784,
    2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7,
    2.0442631033899397e-15,
  ],
];

/**
 * The standard normal deviate below which a share of all lies, to about 16 digits: algorithm AS 241 (Wichura, "The
 * Percentage Points of the Normal Distribution", Applied Statistics 37, 1988).
 */
function normalQuantile(share: number): number {
  const centred = share - 0.5;
  if (Math.abs(centred) <= 0.425) return centred * ratio(MIDDLE, 0.180625 - centred * centred);
  const depth = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  const deviate = depth <= 5 ? ratio(SIDE, depth - 1.6) : ratio(TAIL, depth - 5);
  return centred < 0 ? -deviate : deviate;
}

function ratio([numerator, denominator]: readonly (readonly number[])[], at: number): number {
  return polynomial(numerator, at) / polynomial(denominator, at);
}

function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
}
