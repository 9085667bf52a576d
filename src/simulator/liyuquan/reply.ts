import { LosslessNumber, stringify } from 'lossless-json';
import { decimalFromFen, fen } from '#shared/money.ts';

/** What a call answers before it becomes text. `paging` stands beside `data`, as in the document's lists. */
export type Reply = {
  readonly msg?: string;
  readonly data?: unknown;
  readonly paging?: Paging;
  readonly trace?: Trace;
};

export type Paging = {
  readonly total: number;
  readonly pages: number;
  readonly pageNum: number;
  readonly pageSize: number;
};

/** Which record the work left behind; goes to the simulator's own books, not into the reply. */
export type Trace = {
  readonly recordId: number | null;
  readonly orderNo: string | null;
  readonly memberCardId: number;
};

/** The envelope of 1.2 in the key order of the examples. Numbers are written digit by digit, never by a float. */
export function envelope(errCode: number, reply: Reply, timeMs: number): string {
  const text = stringify({
    errCode,
    result: errCode === 0 ? 0 : 1,
    ...(reply.msg === undefined ? {} : { msg: reply.msg }),
    time: timeMs,
    ...(reply.data === undefined ? {} : { data: reply.data }),
    ...reply.paging,
  });
  if (text === undefined) throw new Error('a reply that is no JSON');
  return text;
}

/** `200.00`: amounts as most examples show them. */
export function money(amountFen: number): LosslessNumber {
  return new LosslessNumber(decimalFromFen(fen(amountFen)));
}

/** `1582.4`, `1000.0`: how 4.5 and 6.1 show what is left of principal and gift. */
export function looseMoney(amountFen: number): LosslessNumber {
  return new LosslessNumber(decimalFromFen(fen(amountFen)).replace(/0$/, ''));
}

/** Card and order numbers: JSON numbers that may exceed 2^53. */
export function long(digits: string): LosslessNumber {
  return new LosslessNumber(digits);
}
