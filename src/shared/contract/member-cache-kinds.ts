/** What a typed or scanned text met, in the order in which hits are listed. */
export const MATCH_KINDS = [
  'code',
  'card-number',
  'user-id',
  'phone',
  'phone-prefix',
  'nickname-prefix',
  'last-four',
  'nickname',
  'pinyin',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** `waiting`: nobody is signed in yet, or no shop is chosen. */
export const CACHE_PHASES = ['off', 'waiting', 'filling', 'paused', 'ready'] as const;

/** Switched off in the settings; nowhere to keep its key safely; its file cannot be opened or written. */
export const CACHE_OFF_REASONS = ['setting', 'no-secret-store', 'unusable'] as const;

/** The longest list of members that is ever shown. */
export const MOST_HITS = 20;
