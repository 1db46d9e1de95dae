/** Who has the server to itself: one at a time, in the order in which they asked. */
export class Floor {
  private isTaken = false;
  private readonly waiting: (() => void)[] = [];

  /** Waits for its turn; what comes back gives it up. Undefined where it took too long, or the signal aborted before. */
  take(milliseconds = Number.POSITIVE_INFINITY, signal?: AbortSignal): Promise<(() => void) | undefined> {
    if (!this.isTaken) {
      this.isTaken = true;
      return Promise.resolve(this.leaving());
    }
    return new Promise((resolve) => {
      const settle = (leave: (() => void) | undefined) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        resolve(leave);
      };
      const enter = () => settle(this.leaving());
      const giveUp = () => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        settle(undefined);
      };
      const timer = Number.isFinite(milliseconds) ? setTimeout(giveUp, milliseconds) : undefined;
      signal?.addEventListener('abort', giveUp, { once: true });
      this.waiting.push(enter);
    });
  }

  private leaving(): () => void {
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      const next = this.waiting.shift();
      if (next) next();
      else this.isTaken = false;
    };
  }
}
