import type { AlterSeqStmt, CreateSeqStmt, DefElem, Node } from '@pgsql/types';
import type { DraftSequence } from '../draft/draft';
import type { StatementContext } from '../draft/statementContext';
import type { QualifiedName } from '../schema';
import { integer, items, texts } from './nodes';

/** CREATE SEQUENCE. */
export function createSequence(context: StatementContext, statement: CreateSeqStmt): void {
  const { catalog } = context;
  const name = catalog.newName(statement.sequence);
  if (catalog.sequences.get(name.schema, name.name)) {
    if (!statement.if_not_exists) context.warn(`Sequence ${name.name} exists already; the first one counts.`);
    return;
  }
  newSequence(context, name, statement.options);
}

/** ALTER SEQUENCE, OWNED BY included. A sequence that is not known has no bearing on columns. */
export function alterSequence(context: StatementContext, statement: AlterSeqStmt): void {
  const { catalog } = context;
  const sequence = catalog.find(catalog.sequences, statement.sequence?.schemaname, statement.sequence?.relname ?? '');
  if (sequence) applyOptions(context, sequence, statement.options);
}

/** Adds a sequence with its options: bounds and start as PostgreSQL fills them in. */
export function newSequence(context: StatementContext, name: QualifiedName, options: readonly Node[] | undefined): DraftSequence {
  const sequence: DraftSequence = { ...name, order: context.catalog.nextOrder(), start: 1, increment: 1 };
  applyOptions(context, sequence, options);
  if (!hasOption(options, 'start')) sequence.start = sequence.increment < 0 ? (sequence.max ?? -1) : (sequence.min ?? 1);
  context.catalog.sequences.add(sequence);
  return sequence;
}

/** Applies START, INCREMENT, MINVALUE, MAXVALUE, RESTART and OWNED BY. */
export function applyOptions(context: StatementContext, sequence: DraftSequence, options: readonly Node[] | undefined): void {
  for (const option of defElems(options)) {
    const value = integer(option.arg);
    if (option.defname === 'increment') sequence.increment = value ?? 1;
    else if (option.defname === 'minvalue') sequence.min = value;
    else if (option.defname === 'maxvalue') sequence.max = value;
    // What a restart names is the next value, which is what a start means to those who fill tables.
    else if (option.defname === 'start' || (option.defname === 'restart' && value !== undefined)) sequence.start = value ?? 1;
    else if (option.defname === 'owned_by') setOwner(context, sequence, option);
  }
}

/** The name that SEQUENCE NAME gives to the sequence of an identity column. */
export function writtenSequenceName(options: readonly Node[] | undefined): readonly string[] | undefined {
  const option = defElems(options).find((candidate) => candidate.defname === 'sequence_name');
  return option && texts(items(option.arg));
}

function defElems(options: readonly Node[] | undefined): readonly DefElem[] {
  return (options ?? []).flatMap((option) => ('DefElem' in option ? [option.DefElem] : []));
}

function hasOption(options: readonly Node[] | undefined, name: string): boolean {
  return defElems(options).some((option) => option.defname === name);
}

function setOwner(context: StatementContext, sequence: DraftSequence, option: DefElem): void {
  const parts = texts(items(option.arg));
  const table = context.catalog.findByParts(context.catalog.tables, parts.slice(0, -1));
  const column = table?.columns.find((candidate) => candidate.name === parts.at(-1));
  sequence.ownedBy = table && column ? { table, column } : undefined;
}
