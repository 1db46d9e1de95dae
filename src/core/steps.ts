/** Work that yields now and then, so that whoever runs it can let other work go on, or give it up. */
export type Steps<T> = Generator<void, T, void>;

/** Does all of it at one go. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
