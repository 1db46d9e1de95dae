import type { Expression, TypeName } from '../../../rules/expression';
import type { QualifiedName } from '../../schema';

/** A function of the script that is one expression over its parameters. */
export interface SqlFunction extends QualifiedName {
  readonly parameters: readonly Parameter[];
  readonly returns: TypeName;
  /** NULL for a NULL argument, without a look at the body. */
  readonly strict: boolean;
  /** Parameters are columns in it: `name`, `function.name`, `$1`. */
  readonly body: Expression;
}

/** One parameter; `name` is empty where the script gives none. */
export interface Parameter {
  readonly name: string;
  readonly type: TypeName;
  readonly default?: Expression;
}
