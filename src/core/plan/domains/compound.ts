import type { Domain } from '../../generate/domain';
import { fallbackKind } from '../../recipe/inferFallback';
import { kindNamed } from '../../recipe/kinds/kinds';
import { resolveType } from '../../rules/resolveType';
import type { CompositeType } from '../../schema/schema';
import { type Restriction, UNRESTRICTED } from '../restriction';
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
    restriction: elementRestriction(restriction),
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

function elementRestriction(restriction: Restriction): Restriction {
  return { ...UNRESTRICTED, values: restriction.elements };
}

/** Each field by its own name and type; a composite says nothing more of them. */
export function recordDomain(need: DomainNeed, { fields }: CompositeType, choose: Choose): Domain {
  return {
    kind: 'record',
    fields: fields.map(({ name, type: fieldType }) => {
      const type = resolveType(fieldType, need.types);
      const kind = kindNamed(fallbackKind(type));
      const chosen = choose({ ...need, column: name, type, kind, restriction: UNRESTRICTED, recipe: {}, distinct: 0 });
      return { domain: chosen?.domain ?? { kind: 'list', values: [''] }, shape: valueShape(type, kind) };
    }),
  };
}
