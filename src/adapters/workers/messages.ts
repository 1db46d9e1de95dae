/** What a worker can be asked for: named methods whose arguments and results can be cloned. */
export type Methods = Record<string, (...args: never[]) => unknown>;

/** To the worker. `id` names one call from beginning to end. */
export type ToWorker = CallMessage | { readonly kind: 'abort'; readonly id: number };

export interface CallMessage {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** From the worker: any number of events, then `done` or `failed`. */
export type FromWorker =
  | { readonly kind: 'event'; readonly id: number; readonly event: unknown }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorData };

/** An error as plain data. */
export interface ErrorData {
  readonly message: string;
  readonly stack?: string;
  /** Of a UserFacingError. */
  readonly userFacing?: { readonly code: string; readonly remedy?: string };
  /** Further fields that are texts: a database's `code`, `constraint`, `detail`. */
  readonly fields: Readonly<Record<string, string>>;
}
