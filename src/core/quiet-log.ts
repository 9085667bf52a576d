import type { Log } from './ports.ts';

/**
 * A log that never throws: a disk that is full or a terminal that is gone must not keep an answer about money from being
 * written, or from being remembered until it is.
 */
export const quietLog =
  (log: Log): Log =>
  (level, event, facts) => {
    try {
      log(level, event, facts);
    } catch {
      // There is nowhere left to say it.
    }
  };
