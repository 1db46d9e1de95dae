import * as z from 'zod';

const index = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Kinds of charts, as the menu has them. */
export const chartKinds = ['bar', 'line', 'area', 'scatter'] as const;

/** A chart of an answer: columns by their place. */
const resultChart = z.strictObject({
  kind: z.enum(chartKinds),
  x: index,
  /** Columns of numbers, one series each. */
  series: z.array(index).min(1),
  /** Column whose values tell several series apart; `series` is one then. */
  by: index.optional(),
});

/** What was asked, of what, in which document. */
const asked = {
  /** URI of the document that the query stands in. */
  document: z.string(),
  /** Dataset's id; what a document is bound to. */
  source: z.string(),
  /** What the source is called. */
  name: z.string(),
  sql: z.string(),
};

/** What a failure offers to do next. */
const resultStep = z.enum(['again', 'showQuery', 'showLog']);

/** From the host to the result panel. An answer comes whole: it is no larger than the limits let it be. */
export const toResults = z.discriminatedUnion('type', [
  /** A query of the last session, which nobody has run in this one. */
  z.strictObject({ type: z.literal('kept'), ...asked }),
  z.strictObject({ type: z.literal('running'), ...asked }),
  /** What a run is at: `loading loans, 300 of 1,000 rows`. */
  z.strictObject({ type: z.literal('step'), text: z.string() }),
  z.strictObject({
    type: z.literal('result'),
    ...asked,
    columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
    rows: z.array(z.array(z.string().nullable())),
    truncated: z.enum(['rows', 'bytes']).optional(),
    milliseconds: z.number().min(0),
    chart: resultChart.optional(),
  }),
  z.strictObject({ type: z.literal('failed'), ...asked, message: z.string(), steps: z.array(resultStep) }),
]);

/** As what cells are copied. */
export const copyFormats = ['tsv', 'csv', 'markdown', 'json'] as const;

/** From the result panel to the host. Rows and columns are named by their places in the answer. */
export const fromResults = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('step'), step: resultStep }),
  z.strictObject({
    type: z.literal('copy'),
    format: z.enum(copyFormats),
    /** Whether the columns' names are copied too; JSON always has them. */
    header: z.boolean(),
    rows: z.array(index),
    columns: z.array(index),
  }),
  /** Writes rows to a file, in the order given. */
  z.strictObject({ type: z.literal('save'), rows: z.array(index) }),
  /** `data`: the SVG's text, or the PNG in base64. */
  z.strictObject({ type: z.literal('saveChart'), format: z.enum(['png', 'svg']), data: z.string() }),
]);

/** What the panel keeps across reloads of the window. */
export const resultsState = z.strictObject({ ...asked, chart: resultChart.optional(), tab: z.enum(['rows', 'chart']).optional() });

/** A message to the panel. */
export type ToResults = z.infer<typeof toResults>;
/** A message from the panel. */
export type FromResults = z.infer<typeof fromResults>;
/** What the panel keeps. */
export type ResultsState = z.infer<typeof resultsState>;
/** An answer with its query. */
export type ResultMessage = Extract<ToResults, { type: 'result' }>;
/** A query: where it stands and what it asks. */
export type Asked = Pick<ResultMessage, 'document' | 'source' | 'name' | 'sql'>;
/** What is drawn. */
export type ResultChart = z.infer<typeof resultChart>;
/** What a failure offers. */
export type ResultStep = z.infer<typeof resultStep>;
/** As what cells are copied. */
export type CopyFormat = (typeof copyFormats)[number];
