import type { TypeName } from '../../rules/expression';
import { displayName, type Schema, sameName, type UserType } from '../schema';
import { typeText } from '../typeText';
import { normalForm } from './normalForm';

/** Something of a schema, and the schema. */
type In<T> = readonly [T, Schema];

/** Whether columns of both types hold the same values: PostgreSQL keeps neither the number of dimensions nor where a script's extension puts its types. */
export function sameType([type, schema]: In<TypeName>, [other, otherSchema]: In<TypeName>): boolean {
  return comparedType(type, schema) === comparedType(other, otherSchema);
}

/** A type for people. */
export function shownType(type: TypeName, schema: Schema): string {
  return typeText(type, schema.defaultSchema);
}

function comparedType(type: TypeName, schema: Schema): string {
  const isOwn = schema.types.some((known) => known.name === type.name && known.schema === type.schema);
  return typeText({ ...type, dimensions: Math.min(type.dimensions, 1), schema: isOwn ? type.schema : undefined }, '');
}

/** How the types that both schemas make differ, one line each; a type that is missing shows in the columns that have it. */
export function typeDifferences(wanted: Schema, found: Schema): string[] {
  return wanted.types.flatMap((type) => {
    const other = found.types.find((candidate) => sameName(candidate, type));
    return other ? ofType(`type ${displayName(type, wanted.defaultSchema)}`, [type, wanted], [other, found]) : [];
  });
}

function ofType(name: string, [wanted, ofWanted]: In<UserType>, [found, ofFound]: In<UserType>): string[] {
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
      const conditions = checks.length === 0 ? '' : ` with ${checks.length === 1 ? 'the check' : 'the checks'} ${checks.join(', ')}`;
      return `a domain of ${comparedType(type.base, schema)}${type.nullable ? '' : ' NOT NULL'}${conditions}`;
    }
  }
}
