const ISO_8601 = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * The moment a dataset is made for, in microseconds since 1970-01-01 UTC, exact to the millisecond: an ISO 8601 day,
 * or a day with a time, in UTC where no zone is given. Undefined for anything else: what `Date.parse` makes
 * of other notations depends on the machine's zone, and the data must not.
 */
export function parseNow(text: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] = ISO_8601.exec(text.trim()) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const milliseconds = Date.parse(`${day}T${time}${zone.toUpperCase().replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds * 1000;
}

/** The 31st of February is none, though `Date` takes it for the 3rd of March. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
