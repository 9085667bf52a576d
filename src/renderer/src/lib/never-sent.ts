/**
 * An operation is in the journal before its first byte leaves, at the latest when the reading before it has ended.
 * So one that the journal does not know after this long was never sent.
 */
export const NEVER_SENT_AFTER_MS = 60_000;
