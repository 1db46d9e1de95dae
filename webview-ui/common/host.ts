import type * as z from 'zod';
import { receiver } from '../../src/protocol/messages';

interface EditorApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): EditorApi;

/** The panel's end of its protocol. */
export interface Host<Out, State> {
  post(message: Out): void;
  /** What this panel kept when the window was last open, if that still reads. */
  readonly state: State | undefined;
  keep(state: State): void;
}

/** Connects the panel: what comes in is parsed and handled, what goes out and is kept is typed. */
export function connect<In, Out, State>(incoming: z.ZodType<In>, kept: z.ZodType<State>, handle: (message: In) => void): Host<Out, State> {
  const api = acquireVsCodeApi();
  const receive = receiver(incoming, handle, (reason) => console.error(reason));
  window.addEventListener('message', (event) => receive(event.data));
  return {
    post: (message) => api.postMessage(message),
    state: kept.safeParse(api.getState()).data,
    keep: (state) => api.setState(state),
  };
}
