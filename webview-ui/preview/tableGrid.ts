import type { PreviewColumn, PreviewTable } from '../../src/protocol/preview';
import type { GridOptions } from '../common/grid/gridOptions';
import type { PageCache } from './pageCache';
import { text } from './texts';

/** The grid of a table's rows: whole tables are too large to be copied, so it is one cell that is. */
export function gridOf(table: PreviewTable, rows: PageCache, onCopy: (text: string) => void): GridOptions {
  return {
    label: text('grid', table.table),
    rowLabel: text('rowNumber'),
    columns: table.columns.map((column) => ({ name: column.name, type: column.type, title: describe(column), key: column.key })),
    rows,
    ranges: false,
    onCopy: ({ top, left }) => {
      const value = rows.row(top)?.[left];
      if (value !== undefined) onCopy(value ?? '');
    },
  };
}

function describe(column: PreviewColumn): string {
  const keys = {
    primary: text('primaryKey'),
    unique: text('uniqueKey'),
    foreign: text('foreignKey', column.references ?? ''),
  };
  const lines = [
    `${column.name}: ${column.type}, ${text(column.nullable ? 'nullable' : 'notNull')}`,
    column.key ? keys[column.key] : '',
    column.key !== 'foreign' && column.references ? keys.foreign : '',
    column.generated ? text('generated') : '',
    column.kind ? text('kind', column.kind) : '',
  ];
  return lines.filter(Boolean).join('\n');
}
