import type { Dataset } from '../../../core/recipe/dataset';

/** What is worth knowing of a dataset at a glance. */
export type DatasetState = 'notGenerated' | 'stale' | 'invalid' | 'refused' | 'proven' | 'served';

/** What a dataset's file does not say. */
export interface Circumstances {
  /** Its DDL or recipe says something else by now. */
  readonly stale: boolean;
  /** Other programs reach its rows. */
  readonly served: boolean;
}

/** The states of a dataset, what asks for something to be done first. */
export function statesOf({ run, verdict }: Pick<Dataset, 'run' | 'verdict'>, { stale, served }: Circumstances): DatasetState[] {
  const holding: Readonly<Record<DatasetState, boolean>> = {
    notGenerated: run === undefined,
    stale,
    invalid: run?.valid === false,
    refused: verdict?.accepted === false,
    proven: verdict?.accepted === true,
    served,
  };
  return Object.entries(holding).flatMap(([state, holds]) => (holds ? [state as DatasetState] : []));
}

/** What menus ask of an item of the view: `dataset;stale;served`. */
export function contextValue(kind: string, states: readonly string[]): string {
  return [kind, ...states].join(';');
}
