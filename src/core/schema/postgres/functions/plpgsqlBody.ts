import type { Expression } from '../../../rules/expression';
import { mapColumns } from '../../../rules/mapColumns';
import type { SqlParser } from '../../sqlParser';
import { parseExpression } from '../parseExpression';
import { plpgsqlStatements, type Statement } from './plpgsqlStatements';

/** What a row is refused by: PostgreSQL raises an error. */
const FAILURE: Expression = {
  kind: 'compare',
  operator: '=',
  left: { kind: 'call', name: '/', args: [literal(1), literal(0)] },
  right: literal(0),
};

/**
 * The value that a body of PL/pgSQL returns, as one expression over the parameters: IF becomes CASE, variables what was
 * assigned to them. Undefined where the body has other statements. Rejects with SqlSyntaxError.
 */
export async function plpgsqlBody(body: string, parser: SqlParser): Promise<Expression | undefined> {
  const statements = plpgsqlStatements(body);
  if (!statements) return undefined;
  const expressions = new Map<string, Expression>();
  for (const sql of new Set(expressionTexts(statements))) expressions.set(sql, (await parseExpression(sql, parser)).expression);
  return new Executor(expressions).run(statements, new Map());
}

function literal(value: number | null): Expression {
  return { kind: 'literal', value };
}

function expressionTexts(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.kind === 'raise' || statement.kind === 'notice') return [];
    if (statement.kind !== 'if') return [statement.sql];
    return [
      ...statement.branches.flatMap(({ when, statements: inner }) => [when, ...expressionTexts(inner)]),
      ...expressionTexts(statement.otherwise),
    ];
  });
}

/** Values of variables where the execution has come to. */
type Variables = ReadonlyMap<string, Expression>;

/** IFs one behind the other multiply; beyond this nobody would evaluate the result. */
const MAX_STEPS = 200;

class Executor {
  private steps = 0;

  constructor(private readonly expressions: ReadonlyMap<string, Expression>) {}

  run(statements: readonly Statement[], variables: Variables): Expression | undefined {
    const [first, ...rest] = statements;
    if (!first || ++this.steps > MAX_STEPS) return undefined;
    switch (first.kind) {
      case 'return':
        return this.value(first.sql, variables);
      case 'raise':
        return FAILURE;
      case 'notice':
        return this.run(rest, variables);
      case 'assign':
        return this.run(rest, new Map([...variables, [first.name, this.value(first.sql, variables)]]));
      case 'if':
        return this.choose(first, rest, variables);
    }
  }

  private choose(
    { branches, otherwise }: Extract<Statement, { kind: 'if' }>,
    rest: readonly Statement[],
    variables: Variables,
  ): Expression | undefined {
    const results: { when: Expression; then: Expression }[] = [];
    for (const { when, statements } of branches) {
      const then = this.run([...statements, ...rest], variables);
      if (!then) return undefined;
      results.push({ when: this.value(when, variables), then });
    }
    const last = this.run([...otherwise, ...rest], variables);
    return last && { kind: 'case', branches: results, otherwise: last };
  }

  private value(sql: string, variables: Variables): Expression {
    return mapColumns(this.expressions.get(sql) ?? literal(null), (column) =>
      column.table === undefined ? (variables.get(column.name) ?? column) : column,
    );
  }
}
