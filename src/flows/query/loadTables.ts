import type { LoadTable } from '../../core/embedded';
import type { OpenPlan } from '../../core/generate/openPlan';
import { formatTables } from '../../core/plan/formatTable';
import type { Format, FormatTable } from '../../core/ports';
import { chunkMaker } from '../chunkMaker';
import type { EnginePorts } from '../enginePorts';
import type { Progress } from '../progress';
import { tableChunks } from '../proofTables';

/** What rows are encoded by on their way into a database. */
export interface LoadPorts extends Pick<EnginePorts, 'format' | 'breathe'> {
  /** PostgreSQL's binary COPY, for tables that it can write. */
  readonly binary: { readonly format: Format; fits(table: FormatTable): boolean };
}

/** A plan's tables with their rows, to be loaded for good. */
export function loadTables(open: OpenPlan, ports: LoadPorts, progress: Progress): LoadTable[] {
  const { plan } = open;
  const csv = ports.format('csv');
  const makers = {
    csv: chunkMaker(open, csv, 'none'),
    binary: chunkMaker(open, ports.binary.format, 'none'),
  };
  return formatTables(plan, csv.generatedColumns).map((table, at): LoadTable => {
    const { name } = plan.tables[at];
    const chunks = (encoding: 'csv' | 'binary') => tableChunks({ maker: makers[encoding], at, name, rows: table.rows }, ports, progress);
    // Names of types are PostgreSQL's own only where the script is.
    const isBinary = table.dialect === 'postgres' && ports.binary.fits(table);
    return {
      table: { schema: table.schema, name: table.name },
      displayName: name,
      columns: table.columns.map((column) => column.name),
      rows: table.rows,
      sequences: table.sequences,
      copy: () => chunks('csv'),
      ...(isBinary && { copyBinary: () => chunks('binary') }),
    };
  });
}
