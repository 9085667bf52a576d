import { join } from 'node:path';
import type { Result } from '#shared/contract/failure.ts';
import type { Session } from '#shared/contract/session.ts';
import type { FanOut } from '../events/fan-out.ts';
import type { Journal } from '../journal/journal.ts';
import { writePreference } from '../journal/preferences.ts';
import type { Realm } from '../journal/reader.ts';
import type { Ports } from '../ports.ts';
import type { CacheOwner } from './cache-place.ts';
import { type KeepMembersOptions, keepMembers, type MembersKeeper } from './keep-members.ts';
import { openMemberCache } from './open-member-cache.ts';

export type KeeperGround = Pick<KeepMembersOptions, 'vendor' | 'token' | 'observe' | 'quiet'> & {
  readonly ports: Ports;
  readonly realm: Realm;
  readonly journal: Result<Journal>;
  readonly events: FanOut;
};

/** The session's members are kept from the moment at which it has a shop, and let go with either. */
export type SessionKeeper = Omit<MembersKeeper, 'follow'> & { readonly follow: (session: Session) => void };

const PAUSED = 'members paused';

export function openKeeper({ ports, realm, journal, events, ...reading }: KeeperGround): SessionKeeper {
  const { clock, log, secrets, settings, dataDir } = ports;
  const keeper = keepMembers({
    ...reading,
    ...{ clock, log, secrets, settings: settings.read, open: openMemberCache },
    folder: join(dataDir, 'members'),
    readPaused: () => journal.ok && journal.value.preference(PAUSED) === 'yes',
    writePaused: (paused) => writePreference(journal, log, PAUSED, paused ? 'yes' : 'no'),
    onChange: (cache) => events.publish({ type: 'member-cache', cache }),
  });
  return { ...keeper, follow: (session) => keeper.follow(ownerOf(session, realm.account)) };
}

/** A sign-in that lapsed is none: the vendor no longer knows this token. */
function ownerOf({ state, username, shop }: Session, vendor: string): CacheOwner | null {
  if (state !== 'signed-in' || username === null || shop === null) return null;
  return { vendor, username, storeId: shop.storeId };
}
