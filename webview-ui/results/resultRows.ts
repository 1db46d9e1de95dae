import type { GridRows, HeaderActions, Row, SortDirection } from '../common/grid/gridOptions';
import { containing, readFilter } from './filter';
import { compareValues, kindOf, type ValueKind } from './values';

interface Sorting {
  readonly column: number;
  readonly direction: SortDirection;
}

/** The rows of an answer as they are shown: those that pass the filters, in the order of a column or that of the answer. */
export class ResultRows implements GridRows {
  private readonly kinds: readonly ValueKind[];
  private readonly filters = new Map<number, string>();
  private sorting: Sorting | undefined;
  private found = '';
  private order: readonly number[];

  constructor(
    private readonly columns: readonly { readonly name: string; readonly type: string }[],
    private readonly rows: readonly Row[],
    private readonly onChange: () => void,
  ) {
    this.kinds = columns.map(({ type }) => kindOf(type));
    this.order = rows.map((_, index) => index);
  }

  get count(): number {
    return this.order.length;
  }

  /** Places in the answer of the rows that are shown, in their order. */
  get shown(): readonly number[] {
    return this.order;
  }

  row(index: number): Row | undefined {
    return this.rows[this.order[index]];
  }

  want(): void {}

  /** Only rows in which any cell contains the text. */
  find(text: string): void {
    this.found = text.trim();
    this.arrange();
  }

  clearFilters(): void {
    this.filters.clear();
    this.found = '';
    this.arrange();
  }

  /** What the header of a grid shows and does; `filterLabel` names a filter. */
  header(filterLabel: (column: string) => string): HeaderActions {
    return {
      sorted: (column) => (this.sorting?.column === column ? this.sorting.direction : undefined),
      sort: (column, direction) => this.sort(column, direction),
      filter: (column) => this.filters.get(column) ?? '',
      setFilter: (column, text) => this.setFilter(column, text),
      filterLabel: (column) => filterLabel(this.columns[column].name),
    };
  }

  sort(column: number, direction?: SortDirection): void {
    const current = this.sorting?.column === column ? this.sorting.direction : undefined;
    const next = direction ?? (current === undefined ? 'ascending' : current === 'ascending' ? 'descending' : undefined);
    this.sorting = next && { column, direction: next };
    this.arrange();
  }

  setFilter(column: number, text: string): void {
    this.filters.set(column, text);
    this.arrange();
  }

  private arrange(): void {
    const passing = this.rows.map((_, index) => index).filter(this.passes());
    this.order = this.sorting ? passing.sort(this.comparing(this.sorting)) : passing;
    this.onChange();
  }

  private passes(): (index: number) => boolean {
    const any = this.found === '' ? undefined : containing(this.found);
    const tests = [...this.filters].flatMap(([column, text]) => {
      const test = readFilter(text, this.kinds[column]);
      return test ? [{ column, test }] : [];
    });
    return (index) => {
      const row = this.rows[index];
      return (any === undefined || row.some(any)) && tests.every(({ column, test }) => test(row[column]));
    };
  }

  /** NULLs are last in either direction, rows that are alike in the order of the answer. */
  private comparing({ column, direction }: Sorting): (a: number, b: number) => number {
    const sign = direction === 'ascending' ? 1 : -1;
    return (a, b) => {
      const [left, right] = [this.rows[a][column], this.rows[b][column]];
      if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
      return sign * compareValues(left, right, this.kinds[column]) || a - b;
    };
  }
}
