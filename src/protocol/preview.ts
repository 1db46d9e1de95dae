import * as z from 'zod';

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** One column of the preview's header. `type` as PostgreSQL writes it. */
const previewColumn = z.strictObject({
  name: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  generated: z.boolean(),
  key: z.enum(['primary', 'unique', 'foreign']).optional(),
  references: z.string().optional(),
  kind: z.string(),
});

/** One table: `rows` it has, `asked` it should have; the reasons where the two differ. */
const previewTable = z.strictObject({
  table: z.string(),
  rows: count,
  asked: count,
  /** Present where the rows are those that the script inserts. */
  rowsFrom: z.literal('script').optional(),
  /** Constraints that an embedded PostgreSQL has chosen the rows by. */
  judged: z.array(z.string()).optional(),
  columns: z.array(previewColumn),
  shortfalls: z.array(z.string()),
});

/** What is known of a proof by a real PostgreSQL. */
const proofState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('running'), table: z.string().optional() }),
  z.strictObject({ state: z.literal('accepted'), server: z.string() }),
  z.strictObject({ state: z.literal('refused'), server: z.string(), refusals: z.array(z.string()) }),
]);

/** What a failure offers to do next. */
const nextStep = z.enum(['retry', 'showLog', 'openRecipe', 'openDdl']);

/** From the host to the preview panel. `revision` counts what the rows are made from: pages of an older one are void. */
export const toPreview = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('loading') }),
  z.strictObject({
    type: z.literal('dataset'),
    revision: count,
    id: z.string(),
    name: z.string(),
    seed: z.string(),
    /** Day or moment that the data is made for. */
    now: z.string(),
    tables: z.array(previewTable),
    /** Statements of the DDL that could not be read. */
    unreadable: count,
    /** Name of the recipe file, where the dataset has one. */
    recipe: z.string().optional(),
    proof: proofState,
  }),
  z.strictObject({ type: z.literal('failed'), message: z.string(), steps: z.array(nextStep) }),
  z.strictObject({
    type: z.literal('page'),
    request: count,
    revision: count,
    table: z.string(),
    offset: count,
    rows: z.array(z.array(z.string().nullable())),
  }),
  z.strictObject({ type: z.literal('pageFailed'), request: count, message: z.string() }),
  z.strictObject({ type: z.literal('stale'), stale: z.boolean() }),
  z.strictObject({ type: z.literal('proof'), proof: proofState }),
  z.strictObject({ type: z.literal('show'), table: z.string() }),
]);

/** From the preview panel to the host. Pages are pulled; a request no longer wanted is aborted. */
export const fromPreview = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('page'), request: count, table: z.string(), offset: count, limit: z.number().int().min(1).max(1000) }),
  z.strictObject({ type: z.literal('abort'), request: count }),
  z.strictObject({ type: z.literal('setRows'), table: z.string(), rows: count }),
  z.strictObject({ type: z.literal('setSeed'), seed: z.string() }),
  z.strictObject({ type: z.literal('export') }),
  z.strictObject({ type: z.literal('prove') }),
  z.strictObject({ type: z.literal('refresh') }),
  z.strictObject({ type: z.literal('copy'), text: z.string() }),
  z.strictObject({ type: z.literal('step'), step: nextStep }),
]);

/** What the panel keeps across reloads of the window, in the editor's own state. */
export const previewState = z.strictObject({ dataset: z.string(), table: z.string().optional() });

/** A message to the panel. */
export type ToPreview = z.infer<typeof toPreview>;
/** A message from the panel. */
export type FromPreview = z.infer<typeof fromPreview>;
/** What the panel keeps. */
export type PreviewState = z.infer<typeof previewState>;
/** The dataset that the panel shows. */
export type PreviewDataset = Extract<ToPreview, { type: 'dataset' }>;
/** One of its tables. */
export type PreviewTable = z.infer<typeof previewTable>;
/** One of a table's columns. */
export type PreviewColumn = z.infer<typeof previewColumn>;
/** What is known of a proof. */
export type ProofState = z.infer<typeof proofState>;
/** What a failure offers. */
export type NextStep = z.infer<typeof nextStep>;
