/** The vendor says no: a code of 1.3 and a sentence as its staff would read it. Undoes the work begun. */
export class Refusal extends Error {
  readonly errCode: ErrCode;

  constructor(errCode: ErrCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.errCode = errCode;
  }
}

/** The codes of 1.3 that this simulator uses. */
export type ErrCode = 1 | 4 | 1002 | 1003 | 1005 | 1006 | 1007;

/** One of the other vendors says no. `code` is what its document gives, or ours where it gives none. */
export class Refused extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}
