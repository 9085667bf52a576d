import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '#core/journal/journal.ts';
import { openTestJournal } from '../support/journal-draft.ts';
import { firstBrokenLink, readJournal } from '../support/journal-file.ts';
import type { Image } from './disk.ts';

/** Opens a folder as the program does after a power cut, and gives what is wrong with it: nothing, if all is well. */
export function judge(folder: string, image: Image, said: readonly string[]): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of image) writeFileSync(join(folder, name), content);
  const path = join(folder, 'journal.sqlite');
  try {
    const journal = openTestJournal(path);
    const lost = said.flatMap((line) => missing(journal, line));
    journal.close();
    return [...lost, ...unsound(path)];
  } catch (error) {
    return [`does not open: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Why what the program was told ("sending operation-0-1") is not in the journal. */
function missing(journal: Journal, line: string): readonly string[] {
  const [what, operationId = ''] = line.split(' ');
  const operation = journal.find(operationId);
  if (operation === undefined) return [`lost: ${line}`];
  const kept =
    what === 'sending' ||
    (what === 'confirmed' && operation.state === 'confirmed') ||
    (what === 'evidence' && operation.record_id !== null);
  return kept ? [] : [`lost: ${line}`];
}

function unsound(path: string): readonly string[] {
  const { events, integrity } = readJournal(path);
  const broken = firstBrokenLink(events);
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(broken === null ? [] : [`the chain breaks at event ${broken}`]),
  ];
}
