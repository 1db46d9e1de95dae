import { type InferenceRule, only, rule } from './inferRule';

/** Dates, moments and times of day; several also name what integers and texts hold of a moment. */
export const momentRules: readonly InferenceRule[] = [
  rule(/\b(pet|animal|dog|cat) birth\b|\bbirth date$/, 'date.petBirth', 'pet', 'animal', 'dog', 'cat', 'horse'),
  rule(/\bbirth year\b|\byear of birth\b|\bborn year\b/, 'date.birthYear'),
  rule(/\bbirth(day| date)?$|\bdate of birth\b|\bborn( on| at)?$|\bbirth\b.*\b(date|time|timestamp)\b/, 'date.birth date.text'),
  rule(/\b(death|died|deceased)\b.*$/, 'date.death date.text'),
  rule(/\b(hire|hired|hiring|joining|employment) (date|on|at)\b|^hired$|\bdate (hired|of joining|joined)\b/, 'date.hired date.text'),
  rule(/\b(left|termination|terminated|fired|resignation|leaving|retired|retirement)( (date|on|at))?$/, 'date.left'),
  rule(
    /\b(deleted|removed|archived|suspended|banned|revoked|blocked|locked|cancelled|canceled|cancellation|disabled|deactivated|dismissed|unsubscribed|rejected|failed|error|refunded|voided|deprecated|closed down)\b.*\b(at|on|date|time|timestamp)$|^(deleted|archived|revoked|cancelled|canceled)$/,
    'date.deleted date.epochMilliseconds',
  ),
  rule(
    /\blast\b.*\b(login|log in|signed in|sign in|seen|active|activity|access|accessed|visit|heartbeat|sync|ping)\b|\b(last|latest)( \w+)? at$/,
    'date.lastLogin date.epochMilliseconds',
  ),
  rule(
    /\b(updated|modified|modification|changed|update|edited|refreshed|last update|synced|touched)( \w+)?$|^(modified|updated|changed)\b/,
    'date.updated',
  ),
  rule(
    /\b(creation|created|create|inserted|insert|added|registered|registration|signup|signed up|joined|enrolled|enrollment|since|entered|member since|recorded|uploaded|issued|generated)( (at|on|date|time|timestamp|ts))?$|^(created|inserted|added|joined|registered|registration|since)$/,
    'date.created',
  ),
  rule(
    /\b(expire|expires|expiry|expiration|valid until|valid through|good through|best before|warranty end|renewal|renews|renew)\b/,
    'date.expiry',
  ),
  rule(/\b(due|deadline|promised|required|expected|needed|target|shipment due)( (at|on|date|time|by))?$|^required date$/, 'date.due'),
  rule(/\b(valid|effective|active) (from|since|start)\b|^(from|valid|effective)( date| at| on)?$/, 'date.validFrom'),
  rule(/\b(valid|effective) (to|until|till|end)\b|^(to|until|thru)( date)?$/, 'date.validTo'),
  rule(/\b(founded|established|incorporated|founding)\b/, 'date.founded'),
  rule(/\bopened\b/, 'date.founded', 'company', 'store', 'restaurant', 'hotel', 'school', 'place'),
  rule(/\b(eta|estimated arrival)$/, 'date.scheduled'),
  rule(
    /\b(release|released|published|publication|premiere|aired|air date|recorded)\b/,
    'date.released date.releaseYear',
    'book',
    'film',
    'song',
    'album',
    'game',
    'publisher',
    'artist',
  ),
  rule(
    /\b(appointment|visit|booking|reservation|meeting|event|departure|arrival|check in|checkin|checkout|check out|flight|session|match|game|concert|class|lesson)\b.*\b(at|on|date|time)?$/,
    'date.appointment',
  ),
  rule(/^(date|time|at|starts|start|begin|scheduled?)( (at|on|date|time))*$/, 'date.appointment', 'appointment', 'event', 'flight'),
  rule(
    /\b(next|scheduled|planned|schedule|upcoming|run|reminder|remind|follow up|send|execute)( (at|on|date|time|after|for))$|\bscheduled\b/,
    'date.scheduled',
  ),
  rule(
    /\b(measured|measure|sampled|observed|observation|reading|chart|event|log|logged|occurred|captured|received|timestamp)( (at|on|date|time|timestamp))*$/,
    'date.measured',
  ),
  rule(
    /\b(completed|finished|ended|closed|resolved|delivered|shipped|ship|returned|return|end|stop|stopped|finish|completion|close|paid|payment|approved|accepted|confirmed|verified|published|sent|read|received|processed|activated|executed|dispatched|picked)( (at|on|date|time|timestamp))*$/,
    'date.finished',
  ),
  rule(
    /\b(started|starts|start|begin|began|begun|opened|open|placed|ordered|order|from|booked|submitted)( (at|on|date|time|timestamp))*$/,
    'date.started',
  ),
  rule(/\b(opens?|opening)\b/, 'time.opening'),
  rule(/\b(closes?|closing)\b/, 'time.closing'),
  rule(/\b(start|starts|begin|from|departure)\b/, 'time.start'),
  rule(/\b(end|ends|finish|until|to|arrival)\b/, 'time.end'),
  only('time', /.*/, 'time.any'),
  rule(/\b(month|year|subscription|warranty|term)s?\b/, 'duration.months'),
  rule(/\b(day|lead time|loan|period|rental)\b/, 'duration.days'),
  rule(/\b(second|latency|elapsed|timeout|response|song|track|call)\b/, 'duration.short'),
  only('interval', /.*/, 'duration.hours'),
];
