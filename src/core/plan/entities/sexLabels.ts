import type { Sex } from '../../generate/entities/sexes';

/** How a sex or a title is written, in several languages. */
const WRITTEN: Readonly<Record<Sex, ReadonlySet<string>>> = {
  female: new Set(
    'f fem female w woman girl weiblich frau femme féminin feminin mme mlle mujer femenino sra srta dona feminino kobieta pani donna femmina ms mrs miss madam k 女 女性 女士 小姐 أنثى امرأة السيدة الآنسة الأستاذة الدكتورة dra profa'.split(
      ' ',
    ),
  ),
  male: new Set(
    'm male man boy männlich herr homme masculin hombre masculino sr mężczyzna pan uomo maschio mr mister sir h 男 男性 先生 ذكر رجل السيد الأستاذ الدكتور'.split(
      ' ',
    ),
  ),
  either: new Set(
    'x u o d n na other unknown none diverse divers non-binary nonbinary neutral unspecified undisclosed notspecified notknown prefernottosay dr prof professor doctor mx rev divers divers·e otro outro autre inne inna その他 其他 博士 教授 آخر'.split(
      ' ',
    ),
  ),
};

/** Of whom a label of a sex or a title is said; undefined where it is none. */
function sexOfLabel(label: string): Sex | undefined {
  const folded = label.toLowerCase().replace(/[\s._/]+/g, '');
  return (['female', 'male', 'either'] as const).find((sex) => WRITTEN[sex].has(folded));
}

/** Turns of each list: a person's sex or title is one of so many by weight. */
const TURNS = 48;
/** Of so many of one sex, one label that says neither is drawn where weights are not known. */
const EITHER_WEIGHT = 0.04;

/** For each sex the labels that fit it, in turns, by weight; undefined where the labels do not tell women from men. */
export function sexTurns(labels: readonly string[], weights?: readonly number[]): Record<Sex, readonly string[]> | undefined {
  const sexes = labels.map(sexOfLabel);
  if (sexes.includes(undefined) || !sexes.includes('female') || !sexes.includes('male')) return undefined;
  const weightOf = (at: number): number => weights?.[at] ?? (sexes[at] === 'either' ? EITHER_WEIGHT : 1);
  const turnsFor = (sex: 'female' | 'male'): string[] =>
    turns(
      labels,
      labels.map((_, at) => (sexes[at] === sex || sexes[at] === 'either' ? weightOf(at) : 0)),
    );
  const [female, male] = [turnsFor('female'), turnsFor('male')];
  // Of a name that is given to both, each turn is a woman or a man in all columns alike.
  return { female, male, either: female.map((label, turn) => (turn < TURNS / 2 ? label : male[turn])) };
}

function turns(labels: readonly string[], weights: readonly number[]): string[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: TURNS }, (_, turn) => {
    let left = ((turn + 0.5) / TURNS) * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return labels[Math.max(0, at)];
  });
}
