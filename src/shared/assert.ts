/** Stops the program where a thing that must be true is not: a bug, never a vendor's or a person's mistake. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${what}`);
}
