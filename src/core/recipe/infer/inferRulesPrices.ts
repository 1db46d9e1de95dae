import { type InferenceRule, rule } from './inferRule';

/** What things cost hangs on what they are: a night in a hotel is no cup of coffee. */
export const priceRules: readonly InferenceRule[] = [
  rule(
    /^((menu|item|list|base|unit|regular|current|dish|meal) )*price( (amount|each|per (serving|portion|item)))?$/,
    'price.dish',
    'dish',
    'menu',
  ),
  rule(/^((drink|list|base|unit) )*price( amount)?$/, 'price.drink', 'drink'),
  rule(/\b(price|rate|cost|fee) per night$|\b(nightly|room|per night) (price|rate|cost)$/, 'price.night'),
  rule(
    /^((base|daily|night|list|regular|standard|weekend|min|max) )*(price|rate)( amount)?$|^(price|rate) per day$/,
    'price.night',
    'hotel',
    'room',
  ),
  rule(/\b(ticket|admission|entry|entrance) (price|fee|cost)( (amount|each))?$/, 'price.ticket'),
  rule(/^((list|base|regular|early bird|seat) )*price( amount)?$/, 'price.ticket', 'event', 'league'),
  rule(
    /^((ticket|base|total|list|seat|one way|return) )*(price|fare)( amount)?$/,
    'price.fare',
    'flight',
    'airline',
    'airport',
    'route',
    'station',
  ),
  rule(/^((list|base|course|regular) )*(price|fee)( amount)?$|\btuition( fee)?$/, 'price.course', 'course'),
  rule(
    /^((list|base|monthly|month|regular|recurring|plan|subscription) )*price( (amount|per month|monthly|per seat))?$/,
    'price.plan',
    'plan',
    'subscription',
  ),
  rule(/^((list|retail|regular|cover|base|unit) )*price( amount)?$/, 'price.book', 'book'),
  rule(/^((list|unit|base) )*price( amount)?$/, 'price.song', 'song'),
];
