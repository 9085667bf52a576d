/**
 * What a failure is to a cashier: what happened, and what to do next. Where the money stands is never said here: it
 * is a line of its own (terms.ts, `money`), because one code can stand for a reading and for a money call.
 */
export type FailureText = { readonly message: string; readonly next: string };
