import { fail } from './cell';

/** Expressions that are evaluated for a script's rows, all in all: seconds of work. */
const MOST = 1_000_000;

/** Keeps scripts that change every row again and again from taking minutes. */
export class Budget {
  private left = MOST;

  /** @throws UnreadRows when there has been enough */
  spend(): void {
    if (this.left-- <= 0) fail('there is too much to work out');
  }
}
