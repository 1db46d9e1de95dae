import type { TypeName } from '../../rules/expression';
import { displayName, type Schema, type UserType } from '../schema';
import { typeText } from '../typeText';
import { normalForm } from './normalForm';

/** A type as both schemas write it: PostgreSQL keeps neither the number of dimensions nor where a script's extension puts its types. */
export function comparedType(type: TypeName, schema: Schema): string {
  const own = schema.types.some((known) => known.name === type.name && known.schema === type.schema);
  const dimensions = Math.min(type.dimensions, 1);
  return typeText({ ...type, dimensions, schema: own ? type.schema : undefined }, schema.defaultSchema);
}

/** How the types that both schemas make differ, one line each; a type that is missing shows in the columns that have it. */
export function typeDifferences(wanted: Schema, found: Schema): string[] {
  const others = new Map(found.types.map((type) => [displayName(type, found.defaultSchema), type]));
  return wanted.types.flatMap((type) => {
    const name = displayName(type, wanted.defaultSchema);
    const other = others.get(name);
    return other ? ofType(`type ${name}`, [type, wanted], [other, found]) : [];
  });
}

type InSchema = readonly [UserType, Schema];

function ofType(name: string, [wanted, ofWanted]: InSchema, [found, ofFound]: InSchema): string[] {
  if (wanted.kind === 'enum' && found.kind === 'enum') {
    const values = wanted.values.filter((value) => !found.values.includes(value));
    return values.map((value) => `${name} lacks the value ${value}`);
  }
  const [expected, actual] = [described(wanted, ofWanted), described(found, ofFound)];
  return expected === actual ? [] : [`${name} is ${actual}, not ${expected}`];
}

function described(type: UserType, schema: Schema): string {
  switch (type.kind) {
    case 'enum':
      return 'an enum';
    case 'range':
      return `a ${type.isMultirange ? 'multirange' : 'range'} of ${comparedType(type.subtype, schema)}`;
    case 'composite':
      return `composed of ${type.fields.map((field) => `${field.name} ${comparedType(field.type, schema)}`).join(', ')}`;
    case 'domain': {
      const checks = type.checks.map((check) => normalForm(check.expression) ?? check.name).sort();
      const conditions =
        checks.length === 0 ? '' : ` with ${checks.length} ${checks.length === 1 ? 'check' : 'checks'} (${checks.join(', ')})`;
      return `a domain of ${comparedType(type.base, schema)}${type.nullable ? '' : ' NOT NULL'}${conditions}`;
    }
  }
}
