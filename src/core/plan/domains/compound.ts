import type { Domain } from '../../generate/domain';
import { fallbackKind } from '../../recipe/infer/inferFallback';
import { localKind } from '../../recipe/kinds/localKind';
import { withOwnLabels } from '../../recipe/kinds/ownLabels';
import { columnsOf } from '../../rules/columnsOf';
import type { Expression } from '../../rules/expression';
import { mapChildren } from '../../rules/mapChildren';
import { mapColumns } from '../../rules/mapColumns';
import { resolveType, type SchemaType } from '../../rules/resolveType';
import type { CompositeType } from '../../schema/schema';
import { conjuncts } from '../normalise';
import { type Restriction, restrict, UNRESTRICTED } from '../restriction';
import type { DomainNeed } from './domainNeed';
import { valueShape } from './valueShape';

/** Chooses the domain of a part. */
export type Choose = (need: DomainNeed) => { readonly domain: Domain } | undefined;

/** Arrays of one to three elements, or as many as conditions ask for. */
export function arrayDomain(need: DomainNeed, choose: Choose): Domain {
  const { type, restriction } = need;
  const element = type.element ?? type;
  const inner = choose({
    ...need,
    type: element,
    restriction: elementRestriction(restriction, element, need),
    distinct: 0,
    recipe: { values: need.recipe.values },
  });
  const minLength = Math.max(restriction.minLength ?? 1, 0);
  const maxLength = Math.min(restriction.maxLength ?? Math.max(3, minLength), Math.max(minLength, 3));
  return {
    kind: 'array',
    element: inner?.domain ?? { kind: 'list', values: ['0'] },
    shape: valueShape(element, need.kind),
    ...(element.name.name === 'box' && element.name.schema === undefined ? { delimiter: ';' as const } : {}),
    dimensions: type.name.dimensions,
    minLength: need.distinct > 0 ? Math.max(minLength, Math.min(maxLength, 3)) : minLength,
    maxLength,
  };
}

/** What conditions on the array and the checks of the element's domains leave of an element. */
function elementRestriction({ elements }: Restriction, element: SchemaType, { column, types, now }: DomainNeed): Restriction {
  const subject = { name: column, type: element, types, now };
  const checks = (element.domains ?? []).flatMap((domain) => domain.checks);
  return checks
    .flatMap(({ expression }) => conjuncts(mapColumns(expression, () => ({ kind: 'column', name: column }))))
    .reduce<Restriction>((left, atom) => restrict(left, atom, subject), { ...UNRESTRICTED, values: elements });
}

/** Each field by its own name and type; a composite says nothing more of them. */
export function recordDomain(need: DomainNeed, { schema, name: typeName, fields }: CompositeType, choose: Choose): Domain {
  const own = `${schema}.${typeName}`;
  if (need.within?.includes(own)) return { kind: 'list', values: [''] };
  const within = [...(need.within ?? []), own];
  return {
    kind: 'record',
    fields: fields.map(({ name, type: fieldType }) => {
      const type = resolveType(fieldType, need.types);
      const kind = withOwnLabels(localKind(fallbackKind(type), need.locale), name);
      const chosen = choose({
        ...need,
        column: name,
        type,
        kind,
        restriction: fieldRestriction(name, type, need),
        recipe: {},
        distinct: 0,
        within,
      });
      return { domain: chosen?.domain ?? { kind: 'list', values: [''] }, shape: valueShape(type, kind) };
    }),
  };
}

/** What conditions on `(column).field` leave of the field. */
function fieldRestriction(name: string, type: SchemaType, { restriction, types, now }: DomainNeed): Restriction {
  return restriction.tests
    .flatMap((test) => ownAtom(test, name) ?? [])
    .reduce<Restriction>((left, atom) => restrict(left, atom, { name, type, types, now }), UNRESTRICTED);
}

/** A condition over one field alone as one over a column of its name. */
function ownAtom(test: Expression, field: string): Expression | undefined {
  const inner = withFields(test);
  return columnsOf(inner).join() === field ? inner : undefined;
}

function withFields(expression: Expression): Expression {
  if (expression.kind === 'call' && expression.name === '.') {
    const [, name] = expression.args;
    if (name?.kind === 'literal') return { kind: 'column', name: String(name.value) };
  }
  return mapChildren(expression, withFields);
}
