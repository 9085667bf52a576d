import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { CachePlace } from '#core/member-cache/cache-place.ts';
import { openMemberCache } from '#core/member-cache/open-member-cache.ts';
import { codeOf } from './questions.ts';
import { cardOf, pagesOf, sampleOf } from './shop.ts';

export type FillingTimes = {
  readonly seconds: number;
  readonly sizeMb: number;
  /** How late the core's own thread was for anything else meanwhile. */
  readonly loopDelayP99Ms: number;
};

const PAGE_SIZE = 200;

/** Puts all members through the port page by page, as the filling does, but without waiting for a vendor. */
export async function fill(place: CachePlace, members: number, sample: number): Promise<FillingTimes> {
  const cache = await openMemberCache(place);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const startedAt = performance.now();
  delay.enable();
  let pagesDone = 0;
  for (const page of pagesOf(members, PAGE_SIZE)) {
    pagesDone += 1;
    const through = pagesDone * PAGE_SIZE >= members;
    const now = Date.now();
    const point = {
      ...{ startedAtMs: now, pageSize: PAGE_SIZE, pagesDone, totalRows: members },
      finishedAtMs: through ? now : null,
    };
    await cache.putPage({ members: page, readAtMs: now, point });
  }
  delay.disable();
  const seconds = (performance.now() - startedAt) / 1_000;
  while (await cache.tidy());
  for (const member of sampleOf(members, sample)) {
    await cache.remember({ member, cards: [cardOf(member)] }, Date.now());
    await cache.rememberCode(codeOf(member.userId), member.userId);
  }
  const { sizeBytes } = await cache.stats();
  await cache.close();
  return { seconds, sizeMb: sizeBytes / 1e6, loopDelayP99Ms: delay.percentile(99) / 1e6 };
}
