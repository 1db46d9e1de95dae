import type * as z from 'zod';

/**
 * The one way a message comes in, at both ends: parsed on arrival, handled if it is well formed,
 * handed to `onMalformed` if not. Nothing unparsed gets further.
 */
export function receiver<T>(
  schema: z.ZodType<T>,
  handle: (message: T) => void,
  onMalformed: (reason: string) => void,
): (data: unknown) => void {
  return (data) => {
    const parsed = schema.safeParse(data);
    if (parsed.success) handle(parsed.data);
    else onMalformed(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  };
}
