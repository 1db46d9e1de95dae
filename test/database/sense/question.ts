/** What questions are about. */
export const TOPICS = ['order', 'parents', 'status', 'amounts', 'sums', 'agreement', 'ranges'] as const;

export type Topic = (typeof TOPICS)[number];

/** One thing that any sane person expects of the rows. */
export interface Question {
  /** What holds, in words. */
  readonly name: string;
  readonly since: Topic;
  /** Why it is not kept yet; then it is not judged. */
  readonly open?: string;
  /** `SELECT count(*) FROM …`: how many offend; 0 when the rows make sense. */
  readonly sql: string;
}

/** The dataset's now, as an SQL literal that fits dates and moments alike. */
export const NOW = "'2026-01-01'";
