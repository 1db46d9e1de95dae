import type { ColumnSummary, TableSummary } from '../../../core/ports';
import type { Dataset } from '../../../core/recipe/dataset';
import type { Circumstances } from './datasetState';

/** A dataset in the view. */
export class DatasetNode {
  constructor(
    readonly dataset: Dataset,
    readonly circumstances: Circumstances,
  ) {}
}

/** One of its tables. */
export class TableNode {
  constructor(
    readonly dataset: Dataset,
    readonly table: TableSummary,
  ) {}
}

/** One of a table's columns. */
export class ColumnNode {
  constructor(
    readonly dataset: Dataset,
    readonly table: TableSummary,
    readonly column: ColumnSummary,
  ) {}
}

/** Why a dataset's tables cannot be shown. */
export class FailureNode {
  constructor(
    readonly dataset: Dataset,
    readonly message: string,
  ) {}
}

export type Node = DatasetNode | TableNode | ColumnNode | FailureNode;
