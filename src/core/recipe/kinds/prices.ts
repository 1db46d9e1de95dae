import { numbers } from './build';
import type { KindSpec } from './kindSpec';

/** What people pay for certain things, in the currencies of most countries that write two digits after the point. */
export const priceKinds: readonly KindSpec[] = [
  price('price.dish', 3, 64, 13.5, 0.42, [0.5, 0, 0.9, 0.95, 0.99]),
  price('price.drink', 1.5, 18, 4.5, 0.4, [0.5, 0, 0.9, 0.2, 0.8]),
  price('price.night', 32, 950, 118, 0.48, [0, 0, 0, 0.99, 0.5]),
  price('price.ticket', 4, 260, 24, 0.65, [0, 0, 0.5, 0.99]),
  price('price.fare', 6, 1800, 120, 0.8, [0, 0.99, 0.5, 0.49]),
  price('price.course', 15, 2400, 140, 0.8, [0, 0, 0.99]),
  price('price.plan', 3, 499, 19, 0.8, [0.99, 0, 0, 0.9]),
  price('price.book', 3.5, 95, 15.5, 0.45, [0.99, 0.95, 0, 0.5, 0.99]),
  price('price.song', 0.69, 2.99, 1.19, 0.2, [0.99, 0.29, 0.69]),
];

function price(name: string, min: number, max: number, median: number, sigma: number, endings: readonly number[]): KindSpec {
  return numbers(name, { min, max, scale: 2, shape: { kind: 'lognormal', median, sigma }, endings });
}
