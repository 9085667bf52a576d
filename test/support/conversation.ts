import type { PageWatch } from './page-watch.ts';

/** What crossed between the page and the core, by the procedure that was called. */
export type Conversation = {
  /** Procedures that the page told this, such as `members.find`. */
  readonly told: (matches: (text: string) => boolean) => readonly string[];
  /**
   * Procedures that answered with this to a call that did not hold it; `?` for a frame that answers nothing that was
   * asked. An echo of what was typed tells nobody anything.
   */
  readonly volunteered: (matches: (text: string) => boolean) => readonly string[];
};

/** Each frame is one message of oRPC's peer protocol: an id, and in the first of a call the path of the procedure. */
export function conversationOf({ sent, received }: Pick<PageWatch, 'sent' | 'received'>): Conversation {
  const asked = new Map(sent().map((frame) => [idOf(frame), frame]));
  const names = (frames: readonly string[]): readonly string[] => [
    ...new Set(frames.map((frame) => procedureOf(asked.get(idOf(frame)) ?? '') || '?')),
  ];
  return {
    told: (matches) => names(sent().filter(matches)),
    volunteered: (matches) =>
      names(received().filter((frame) => matches(frame) && !matches(asked.get(idOf(frame)) ?? ''))),
  };
}

const idOf = (frame: string): string => /^\{"i":"?(\w+)"?/.exec(frame)?.[1] ?? '';

const procedureOf = (frame: string): string =>
  (/"u":"[^"]*?\/([\w-]+\/[\w-]+)"/.exec(frame)?.[1] ?? '').replace('/', '.');
