import type { Expression } from '../../../rules/expression';
import { alike } from './alike';
import { asNumber, number } from './coerce';
import { compareTerms, memberOf } from './compareTerms';
import { mapCall } from './functions/mapCall';
import { mapCast } from './mapCast';
import type { Mapping } from './mapping';
import { mapInterval } from './moments';
import { binaryOperator } from './operators';
import { patternMatch } from './patterns';
import { call, castTo, constant, familyOf, not, type Term, truth, unsupported } from './term';
import type { Tree } from './tree';
import { typeOfTest } from './typeOf';

type TreeOf<K extends Tree['kind']> = Extract<Tree, { readonly kind: K }>;
type Mappers = { readonly [K in Tree['kind']]: (tree: TreeOf<K>, mapping: Mapping) => Term };

/** What a tree means; what cannot be mapped is an unsupported part of the result. */
export function mapTree<K extends Tree['kind']>(tree: TreeOf<K>, mapping: Mapping): Term {
  const mapper: (tree: TreeOf<K>, mapping: Mapping) => Term = MAPPERS[tree.kind as K];
  return mapper(tree, mapping);
}

const MAPPERS: Mappers = {
  number: ({ text }) => number(text),
  string: ({ value }) => constant(value),
  bytes: ({ hex }, { dialect }) => bytes(hex, dialect === 'sqlite'),
  bits: ({ digits }) => (digits.length > 53 ? unsupported('a long string of bits') : constant(Number.parseInt(digits || '0', 2))),
  null: () => constant(null),
  truth: ({ value }) => constant(value ? 1 : 0),
  name: mapName,
  moment: ({ type, value }) => castTo({ kind: 'literal', value }, type === 'date' ? 'date' : `${type} without time zone`),
  interval: (tree, mapping) => mapInterval(mapping.term(tree.amount), tree.unit),
  unary: mapUnary,
  binary: ({ operator, left, right }, mapping) =>
    typeOfTest(operator, left, right, mapping) ?? binaryOperator(operator, left, right, mapping),
  junction: ({ operator, args }, mapping) =>
    truth({ kind: operator === 'AND' ? 'and' : 'or', args: args.map((arg) => mapping.condition(arg)) }),
  between: mapBetween,
  in: mapIn,
  match: patternMatch,
  test: mapTest,
  case: mapCase,
  cast: mapCast,
  call: ({ name, args }, mapping) => mapCall(name, args, mapping),
  collate: ({ arg, collation }, mapping) => ({ ...mapping.term(arg), folds: !/_bin|_cs|^binary$/i.test(collation) }),
  row: () => unsupported('a row value'),
  foreign: ({ what }) => unsupported(what),
};

/** MySQL takes them for numbers where it needs one. */
function bytes(hex: string, areBytesOnly: boolean): Term {
  const value = castTo({ kind: 'literal', value: `\\x${hex}` }, 'bytea');
  return areBytesOnly || hex.length > 12 || hex === '' ? value : { ...value, number: Number.parseInt(hex, 16) };
}

/** A column; the table before it can only be its own. */
function mapName({ parts, isString }: TreeOf<'name'>, { columns, dialect }: Mapping): Term {
  const name = parts[parts.length - 1];
  const column = columns.get(name.toLowerCase());
  if (column === undefined) return isString && dialect === 'sqlite' ? constant(name) : unsupported(`column ${name}`);
  const { type, foldsCase } = column;
  return {
    expression: { kind: 'column', name: column.name },
    family: type ? familyOf(type) : 'unknown',
    ...(type && { type }),
    ...(foldsCase !== undefined && { folds: foldsCase }),
  };
}

function mapUnary({ operator, arg }: TreeOf<'unary'>, mapping: Mapping): Term {
  if (operator === 'NOT' || operator === '!') return truth(not(mapping.condition(arg)));
  const term = mapping.term(arg);
  if (operator === 'BINARY') return { ...term, folds: false };
  const value = asNumber(term);
  if (operator === '+' || value.family === 'unknown') return value;
  const { expression } = value;
  if (operator === '-' && expression.kind === 'literal' && typeof expression.value === 'number') return constant(-expression.value);
  if (operator === '-') return { ...call('-', [expression], value.family), ...(value.type && { type: value.type }) };
  return value.family === 'integer' ? call('~', [expression], 'integer') : unsupported(`operator ~ on ${value.family}`);
}

function mapBetween({ arg, low, high, negated }: TreeOf<'between'>, mapping: Mapping): Term {
  const value = mapping.term(arg);
  const args = [
    compareTerms('>=', value, mapping.term(low), mapping.dialect).expression,
    compareTerms('<=', value, mapping.term(high), mapping.dialect).expression,
  ];
  const inside: Expression = { kind: 'and', args };
  return truth(negated ? not(inside) : inside);
}

function mapIn({ arg, list, negated }: TreeOf<'in'>, mapping: Mapping): Term {
  if (arg.kind === 'row') return unsupported('a row value');
  const inside =
    typeOfAmong(arg, list, mapping) ??
    memberOf(
      mapping.term(arg),
      list.map((each) => mapping.term(each)),
    );
  return truth(negated ? not(inside) : inside);
}

/** `typeof(x) IN ('integer', 'null')`. */
function typeOfAmong(arg: Tree, list: readonly Tree[], mapping: Mapping): Expression | undefined {
  const tests = list.map((each) => typeOfTest('=', arg, each, mapping));
  return tests.length > 0 && tests.every((test) => test !== undefined)
    ? { kind: 'or', args: tests.map((test) => test.expression) }
    : undefined;
}

function mapTest({ arg, test, negated }: TreeOf<'test'>, mapping: Mapping): Term {
  const tested = test === 'NULL' ? isNullTest(arg, mapping) : test === 'UNKNOWN' ? isUnknown(arg, mapping) : isTruth(arg, test, mapping);
  return truth(negated ? not(tested) : tested);
}

function isNullTest(arg: Tree, mapping: Mapping): Expression {
  return { kind: 'isNull', arg: mapping.term(arg).expression };
}

function isUnknown(arg: Tree, mapping: Mapping): Expression {
  return { kind: 'isNull', arg: mapping.condition(arg) };
}

function isTruth(arg: Tree, test: string, mapping: Mapping): Expression {
  return { kind: 'compare', operator: 'not distinct', left: mapping.condition(arg), right: { kind: 'literal', value: test === 'TRUE' } };
}

function mapCase({ subject, branches, otherwise }: TreeOf<'case'>, mapping: Mapping): Term {
  const counted = subject ? undefined : countedTruth(branches, otherwise, mapping);
  if (counted) return counted;
  const subjectTerm = subject && mapping.term(subject);
  const results = [...branches.map(({ then }) => mapping.term(then)), ...(otherwise ? [mapping.term(otherwise)] : [])];
  const { terms, family } = alike(results);
  const cases = branches.map(({ when }, at) => ({
    when: subjectTerm ? compareTerms('=', subjectTerm, mapping.term(when), mapping.dialect).expression : mapping.condition(when),
    then: terms[at].expression,
  }));
  const last = otherwise ? { otherwise: terms[branches.length].expression } : {};
  return { expression: { kind: 'case', branches: cases, ...last }, family };
}

/** `CASE WHEN x IS NULL THEN 1 ELSE 0 END`: people count NULLs so. */
function countedTruth(branches: TreeOf<'case'>['branches'], otherwise: Tree | undefined, mapping: Mapping): Term | undefined {
  const [first, ...more] = branches;
  const [yes, no] = [first?.then, otherwise].map((tree) => (tree?.kind === 'number' ? tree.text : undefined));
  if (more.length > 0 || first.when.kind !== 'test' || first.when.test !== 'NULL' || !/^(01|10)$/.test(`${yes}${no}`)) return undefined;
  const condition = mapping.condition(first.when);
  return asNumber(truth(yes === '1' ? condition : not(condition)));
}
