import type { Node, SelectStmt, VariableSetStmt } from '@pgsql/types';
import { nameParts } from '../draft/qualifiedText';
import type { StatementContext } from '../draft/statementContext';
import { constantText, texts } from './nodes';

/** Schemas that are on every path, or stand for nobody we know. */
const IGNORED = new Set(['$user', 'pg_catalog', 'pg_temp', 'information_schema']);

/** SET search_path and RESET search_path; other settings have no bearing on data. */
export function setVariable(context: StatementContext, statement: VariableSetStmt): void {
  if (statement.kind === 'VAR_RESET_ALL' || (statement.name === 'search_path' && statement.kind !== 'VAR_SET_VALUE'))
    return setPath(context, ['public']);
  if (statement.name !== 'search_path') return;
  setPath(
    context,
    (statement.args ?? []).map((arg) => constantText(arg) ?? ''),
  );
}

/** SELECT set_config('search_path', …), as pg_dump writes. */
export function setConfig(context: StatementContext, statement: SelectStmt): void {
  for (const target of statement.targetList ?? []) {
    const args = setConfigArguments('ResTarget' in target ? target.ResTarget.val : undefined);
    if (constantText(args[0]) !== 'search_path') continue;
    setPath(
      context,
      (constantText(args[1]) ?? '').split(',').map((part) => nameParts(part)[0] ?? ''),
    );
  }
}

function setConfigArguments(call: Node | undefined): readonly Node[] {
  return call && 'FuncCall' in call && texts(call.FuncCall.funcname).at(-1) === 'set_config' ? (call.FuncCall.args ?? []) : [];
}

function setPath(context: StatementContext, schemas: readonly string[]): void {
  context.catalog.searchPath = schemas.filter((schema) => schema !== '' && !IGNORED.has(schema));
}
