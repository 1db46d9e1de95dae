import type { Domain } from '../../generate/domain';
import { openDomain } from '../../generate/openDomain';
import type { KindSpec } from '../../recipe/kinds/kindSpec';
import { acceptance } from './acceptance';
import { arraysWithMembers } from './arrayMembers';
import { arrayDomain, recordDomain } from './compound';
import type { DomainNeed } from './domainNeed';
import { intervalCandidates } from './intervals';
import { listCandidates } from './lists';
import { momentDomain, timeDomain } from './moments';
import { numberCandidates } from './numberCandidates';
import { otherDomain } from './otherDomain';
import { rangeCandidates } from './ranges';
import { sift } from './sift';
import { jsonColumn, textColumn } from './textColumn';
import { withoutValues } from './withoutValues';

/** A domain, and whether its values need no further test. */
export interface ChosenDomain {
  readonly domain: Domain;
  /** Whether every sampled value fulfilled the conditions that only evaluation can decide. */
  readonly proven: boolean;
}

/** The domain that serves a need best; undefined where no value fulfils it. */
export function chooseDomain(need: DomainNeed): ChosenDomain | undefined {
  const tried: Domain[] = [];
  let best: Candidate | undefined;
  for (const domain of listCandidates(need) ?? candidatesByFamily(need)) {
    tried.push(domain);
    const size = openDomain(domain, need.locale).size;
    if (size === 0) continue;
    const { share, isCertain } = acceptance(domain, need);
    const candidate = { domain, size, share, proven: share === 1 && isCertain };
    if (share === 1 && size >= need.distinct) return settled(candidate, [domain], need);
    if (!best || better(share, size, best, need.distinct)) best = candidate;
  }
  return best && settled(best, tried, need);
}

interface Candidate extends ChosenDomain {
  readonly size: number;
  /** Of its values, how many fulfil the conditions, 0 to 1. */
  readonly share: number;
}

/** The candidate as it is, where rows can be drawn anew until they fulfil the conditions; else the values that do. */
function settled({ domain, share, proven }: Candidate, candidates: readonly Domain[], need: DomainNeed): ChosenDomain {
  const isLeftToRows = proven || (need.distinct === 0 && share >= RARE);
  const list = isLeftToRows ? undefined : sift(candidates, need);
  return list ? { domain: list, proven: true } : { domain, proven };
}

/** From this share of fulfilling values on, drawing a row anew until it fulfils the conditions always ends in time. */
const RARE = 0.2;

function better(share: number, size: number, best: { share: number; size: number }, distinct: number): boolean {
  if (share > 0 !== best.share > 0) return share > 0;
  if (Math.min(size, distinct) !== Math.min(best.size, distinct)) return size > best.size;
  return share > best.share;
}

/** For conditions that neither recent moments nor those of the kind fulfil: "eighteen years ago". */
const LIFETIME: KindSpec = { name: 'lifetime', families: [], moment: { fromDays: -36_500, toDays: 0, stepSeconds: 60 } };

function momentCandidates(need: DomainNeed): Domain[] {
  const { type, restriction, now } = need;
  const around = (kind: KindSpec | undefined): Domain[] =>
    spans(need).flatMap((span) => withoutValues(momentDomain(type, kind, restriction, span, now), need));
  const near = [need.kind, undefined].flatMap(around);
  const isServed = restriction.tests.length === 0 || near.some((domain) => acceptance(domain, need).share > 0);
  return isServed ? near : [...near, ...around(LIFETIME)];
}

function candidatesByFamily(need: DomainNeed): Iterable<Domain> {
  const { type, kind, restriction, distinct } = need;
  switch (type.family) {
    case 'integer':
    case 'decimal':
    case 'float':
      return numberCandidates(need);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return momentCandidates(need);
    case 'time':
      return withoutValues(timeDomain(type, kind, restriction, distinct), need);
    case 'uuid':
      return [{ kind: 'uuid' }];
    case 'interval':
      return intervalCandidates(need, otherDomain(need, chooseDomain));
    case 'array':
      return [...arraysWithMembers(need), arrayDomain(need, chooseDomain)];
    case 'json':
      return jsonColumn(need);
    case 'text':
      return textColumn(need);
    default:
      if (type.definition?.kind === 'composite') return [recordDomain(need, type.definition, chooseDomain)];
      return [otherDomain(need, chooseDomain), ...rangeCandidates(need, chooseDomain).slice(1)];
  }
}

/** How many moments there should be: more than are wanted where conditions may leave a few of them, one day in seven or the first of a month. */
function spans({ distinct, restriction }: DomainNeed): number[] {
  return distinct > 0 && restriction.tests.length > 0 && restriction.step === undefined
    ? [distinct, distinct * 10, distinct * 50]
    : [distinct];
}
