import type { Engine } from '../../core/ports';

type OnEvent = Parameters<Engine['generate']>[2];

/** Hears what a worker emits: it sends nothing but job events, its side of the port says so. */
export function jobEvents(onEvent: OnEvent): (event: unknown) => void {
  return (event) => onEvent(event as Parameters<OnEvent>[0]);
}
