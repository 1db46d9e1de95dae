import type { IconName } from '../icons';

/** Cells as text, NULL as null. */
export type Row = readonly (string | null)[];

/** What the header says of a column; `type` as the database writes it. */
export interface GridColumn {
  readonly name: string;
  readonly type: string;
  /** All that is known of the column, line by line. */
  readonly title: string;
  /** Marks a key; keys count up to the number of rows, which the first rows do not show. */
  readonly key?: Extract<IconName, 'primary' | 'foreign' | 'unique'>;
}

/** Where the rows come from. */
export interface GridRows {
  readonly count: number;
  /** Undefined while it is on its way. */
  row(index: number): Row | undefined;
  /** Rows `first` to `end - 1` are in view, and no others. */
  want(first: number, end: number): void;
}

/** Cells from one corner to the other, both included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type SortDirection = 'ascending' | 'descending';

/** What can be done with a column by its header. */
export interface HeaderActions {
  sorted(column: number): SortDirection | undefined;
  /** Sorts by the column, the other way round, and no more, in turn; or as told. */
  sort(column: number, direction?: SortDirection): void;
  filter(column: number): string;
  setFilter(column: number, text: string): void;
  /** Name of a column's filter, for screen readers. */
  filterLabel(column: number): string;
}

export interface GridOptions {
  /** Of the whole grid, and of the column of row numbers. */
  readonly label: string;
  readonly rowLabel: string;
  readonly columns: readonly GridColumn[];
  readonly rows: GridRows;
  /** Present where rows can be sorted and filtered. */
  readonly header?: HeaderActions;
  /** Whether several cells can be selected; else one is. */
  readonly ranges: boolean;
  onCopy(range: CellRange): void;
}
