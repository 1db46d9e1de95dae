const numeric = /^(smallint|integer|bigint|int\d?|numeric|decimal|real|double precision|float\d?|money|(small|big)?serial)\b(?!.*\[\])/;

/** Whether values of a type line up by their last digit; `type` as PostgreSQL writes it. */
export function isNumeric(type: string): boolean {
  return numeric.test(type.toLowerCase());
}
