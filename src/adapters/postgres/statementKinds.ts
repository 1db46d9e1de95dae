/**
 * Statements of a script that say nothing about what rows are valid: data (the rows come from the
 * generator), rights and owners (their roles need not exist), transactions (each statement stands for
 * itself, so that one refusal does not take others with it), and whatever belongs to a whole server.
 */
const SKIPPED: readonly RegExp[] = [
  /^(?:insert|update|delete|merge|copy|truncate|with|values|call|execute|prepare|deallocate)\b/i,
  /^select\b[^]*\b(?:setval|set_config\s*\(\s*'(?:role|session_authorization|client_encoding)')/i,
  /^(?:grant|revoke|reassign\s+owned|drop\s+owned|alter\s+default\s+privileges|security\s+label)\b/i,
  /^alter\b[^]*\bowner\s+to\s+\S+$/i,
  /^(?:begin|start\s+transaction|commit|end|rollback|abort|savepoint|release|lock)\b/i,
  /^(?:vacuum|analyze|cluster|reindex|checkpoint|explain|listen|notify|unlisten|discard|refresh)\b/i,
  /^(?:create|alter|drop|comment\s+on)\s+(?:role|user|group|database|tablespace|event\s+trigger|subscription)\b/i,
  /^comment\s+on\s+extension\b/i,
  /^(?:set|reset)\s+(?:local\s+|session\s+)?(?:role|session\s+authorization|client_encoding|names|default_tablespace|transaction|session_replication_role)\b/i,
  /^set\s+constraints\b/i,
  /^alter\s+table\b[^]*\b(?:disable|enable)\s+(?:replica\s+|always\s+)?trigger\b/i,
];

/** Whether the proof leaves a statement out. */
export function isSkipped(statement: string): boolean {
  return SKIPPED.some((pattern) => pattern.test(statement));
}

/** Whether a statement is about who may do what. */
export function isAboutRights(statement: string): boolean {
  return /^(?:grant|revoke|reassign\s+owned|alter\s+default\s+privileges|security\s+label)\b|^alter\b[^]*\bowner\s+to\s+\S+$/i.test(
    statement,
  );
}

/** Whether a statement may be tried again after the others: nothing that takes away, since what it names may be there by then. */
export function mayComeLater(statement: string): boolean {
  return /^(?:create|comment)\b/i.test(statement) || (/^alter\b/i.test(statement) && !/\b(?:drop|rename)\b/i.test(statement));
}

/** Dropping what is not there changes nothing. */
export function isDrop(statement: string): boolean {
  return /^drop\b/i.test(statement);
}

/** Whether a statement says which rows are valid: tables, their columns, keys and checks, and types. */
export function isConstraining(statement: string): boolean {
  return /^(?:create\s+(?:(?:unlogged|temp|temporary|global|local)\s+)*table|create\s+unique\s+index|(?:create|alter)\s+(?:type|domain)|alter\s+table\b[^]*\b(?:add|alter|attach)\b)/i.test(
    statement,
  );
}
