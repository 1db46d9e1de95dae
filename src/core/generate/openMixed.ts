import type { MixedDomain } from './domain';
import { openTurns } from './localeTurns';
import { entityDigit } from './openEntity';
import { type OpenDomain, ofNumbers, ofTexts } from './openedDomain';
import { MAX_SIZE } from './permutation';
import { eachPick } from './picks';
import { listSequence, quickAppend, type TextSequence, textsOf } from './textSequence';

/** Opens a domain of several locales; `open` has the locales' own, in order. */
export function openMixed({ turns, domains }: MixedDomain, open: readonly OpenDomain[]): OpenDomain {
  const count = open.length;
  const size = Math.floor(MAX_SIZE / count) * count;
  const rowTurns = openTurns(turns);
  const picks = eachPick((key, row, k) => {
    const locale = rowTurns.locale(row);
    return locale + count * open[locale].pick(key, row, k);
  });
  const within = (index: number, locale: number): number =>
    entityDigit(Math.floor(index / count), domains[locale].divisor, open[locale].size);
  if (open[0].numeric) return ofNumbers(size, (index) => Number(open[index % count].at(within(index, index % count))), picks);
  const sequences = open.map((each, at) => sequenceOf(each, domains[at].domain.kind));
  const opened = ofTexts(
    {
      size,
      specials: () => sequences.reduce((bits, sequence) => bits | sequence.specials(), 0),
      append: (index, into) => sequences[index % count].append(within(index, index % count), into),
      quick: () => {
        const own = sequences.map(quickAppend);
        return (index, into) => own[index % count](within(index, index % count), into);
      },
    },
    picks,
  );
  const [first] = open;
  if (!first.prose) return opened;
  // The row's name is not spoken of: each language has it otherwise.
  const { moods, mood } = first.prose;
  return {
    ...opened,
    prose: {
      moods,
      mood,
      step: count,
      at: (index) => String(opened.at(index)),
      values: (indexes, _names, memory) => opened.values(indexes, memory),
    },
  };
}

/** A table's vocabulary is not in the order of its indexes. */
function sequenceOf({ texts, vocabulary, size, at }: OpenDomain, kind: string): TextSequence {
  if (texts) return texts;
  if (vocabulary && (kind === 'text' || kind === 'list')) return listSequence(vocabulary);
  return textsOf(size, (index) => String(at(index)));
}
