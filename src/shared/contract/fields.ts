import { z } from 'zod';
import { type Fen, MAX_AMOUNT_FEN } from '../money.ts';

/** An amount in integer fen that may have either sign (balances, differences, totals). */
export const fenSchema = z
  .number()
  .int()
  .transform((value) => value as Fen);

/** An amount that a cashier asks for: at least one fen, at most the counter's limit. */
export const amountSchema = z
  .number()
  .int()
  .min(1)
  .max(MAX_AMOUNT_FEN)
  .transform((value) => value as Fen);

/** An amount that may be absent: a gift of nothing, a discount of nothing. */
export const optionalAmountSchema = z
  .number()
  .int()
  .min(0)
  .max(MAX_AMOUNT_FEN)
  .transform((value) => value as Fen);

/** A vendor's number that identifies something. Text from end to end: 64-bit values do not fit a float. */
export const idSchema = z.string().regex(/^\d{1,20}$/);

/** Milliseconds since 1970, UTC. */
export const epochMsSchema = z.number().int();

/** Made by the counter before anything is sent; a repeated id returns the first result. */
export const operationIdSchema = z.uuid();
