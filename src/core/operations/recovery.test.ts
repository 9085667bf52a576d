import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draft, openTestJournal } from '../../../test/support/journal-draft.ts';
import { handClock, realClock } from '../../../test/support/ports.ts';
import { createTempDir } from '../../../test/support/temp-dir.ts';
import { takeOverInterrupted } from './recovery.ts';

let folder: ReturnType<typeof createTempDir>;
beforeEach(() => {
  folder = createTempDir();
});
afterEach(() => folder.remove());
const open = () => openTestJournal(`${folder.path}/journal.sqlite`);

describe('what an earlier run left as sending', () => {
  it('becomes unknown at the next start, with an event', () => {
    const first = open();
    const id = draft().operationId;
    first.begin(draft({ operationId: id }));
    first.close();
    const second = open();
    expect(takeOverInterrupted(second, realClock).map((one) => one.state)).toEqual(['unknown']);
    expect(second.find(id)?.failure?.code).toBe('operation.undecided');
    expect(second.verifyChain()).toMatchObject({ intact: true, events: 2 });
    expect(takeOverInterrupted(second, realClock)).toEqual([]);
    second.close();
  });

  it('is left alone while its process may still be at it, and not for ever', () => {
    const first = open();
    first.begin(draft());
    const second = open();
    expect(second.soleOwner).toBe(false);
    expect(takeOverInterrupted(second, handClock(Date.now() + 30_000))).toEqual([]);
    expect(takeOverInterrupted(second, handClock(Date.now() + 61_000))).toHaveLength(1);
    second.close();
    first.close();
  });

  it('is never what this run is sending', () => {
    const journal = open();
    journal.begin(draft());
    expect(takeOverInterrupted(journal, handClock(Date.now() + 1e9))).toEqual([]);
    journal.close();
  });
});
