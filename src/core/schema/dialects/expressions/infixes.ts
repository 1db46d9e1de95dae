import type { OtherDialect } from '../../schema';

/** What stands behind an operand, how it is read, and how tightly it binds: a greater power binds tighter. */
export interface Infix {
  readonly form: 'binary' | 'junction' | 'is' | 'in' | 'between' | 'match' | 'member' | 'isNull' | 'notNull' | 'collate' | 'zone';
  readonly power: number;
  /** The name that the tree gives it, where spellings differ. */
  readonly operator: string;
}

/** How a dialect's operators bind. */
export interface Grammar {
  readonly infixes: ReadonlyMap<string, Infix>;
  readonly not: number;
  /** Of `-`, `+` and `~`. */
  readonly sign: number;
}

type Level = readonly [power: number, form: Infix['form'], operators: string];

const COMPARISONS = '= <> != < <= > >=';

const MYSQL: readonly Level[] = [
  [10, 'junction', 'OR ||'],
  [20, 'binary', 'XOR'],
  [30, 'junction', 'AND &&'],
  [50, 'binary', `${COMPARISONS} <=>`],
  [50, 'is', 'IS'],
  [60, 'in', 'IN'],
  [60, 'between', 'BETWEEN'],
  [60, 'match', 'LIKE REGEXP RLIKE'],
  [60, 'member', 'MEMBER'],
  [70, 'binary', '|'],
  [80, 'binary', '&'],
  [90, 'binary', '<< >>'],
  [100, 'binary', '+ -'],
  [110, 'binary', '* / % DIV MOD'],
  [120, 'binary', '^'],
  [150, 'collate', 'COLLATE'],
  [160, 'binary', '-> ->>'],
];

const SQLITE: readonly Level[] = [
  [10, 'junction', 'OR'],
  [30, 'junction', 'AND'],
  [50, 'binary', '= == <> !='],
  [50, 'is', 'IS'],
  [50, 'in', 'IN'],
  [50, 'between', 'BETWEEN'],
  [50, 'match', 'LIKE GLOB REGEXP MATCH'],
  [50, 'isNull', 'ISNULL'],
  [50, 'notNull', 'NOTNULL'],
  [60, 'binary', '< <= > >='],
  [90, 'binary', '& | << >>'],
  [100, 'binary', '+ -'],
  [110, 'binary', '* / %'],
  [120, 'binary', '|| -> ->>'],
  [140, 'collate', 'COLLATE'],
];

const MSSQL: readonly Level[] = [
  [10, 'junction', 'OR'],
  [30, 'junction', 'AND'],
  [50, 'binary', `${COMPARISONS} !< !>`],
  [50, 'is', 'IS'],
  [50, 'in', 'IN'],
  [50, 'between', 'BETWEEN'],
  [50, 'match', 'LIKE'],
  [100, 'binary', '+ - & ^ | ||'],
  [110, 'binary', '* / %'],
  [145, 'zone', 'AT'],
  [150, 'collate', 'COLLATE'],
];

const SPELLINGS: Readonly<Record<string, string>> = {
  '==': '=',
  '!=': '<>',
  '!<': '>=',
  '!>': '<=',
  '&&': 'AND',
  RLIKE: 'REGEXP',
  MOD: '%',
};

export const GRAMMARS: Readonly<Record<OtherDialect, Grammar>> = {
  mysql: { infixes: infixes(MYSQL), not: 40, sign: 130 },
  sqlite: { infixes: infixes(SQLITE), not: 40, sign: 150 },
  mssql: { infixes: infixes(MSSQL), not: 40, sign: 130 },
};

function infixes(levels: readonly Level[]): ReadonlyMap<string, Infix> {
  return new Map(
    levels.flatMap(([power, form, operators]) =>
      operators.split(' ').map((written) => [written, { form, power, operator: spelling(written, form) }]),
    ),
  );
}

function spelling(written: string, form: Infix['form']): string {
  return written === '||' && form === 'junction' ? 'OR' : (SPELLINGS[written] ?? written);
}
