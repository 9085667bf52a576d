import { classifyScan } from '#shared/codes/scanned-code.ts';
import { readTypedLookup } from '#shared/codes/typed-lookup.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Finding, Member } from '#shared/contract/member.ts';
import type { Coupons } from '../coupons/coupons.ts';
import type { Secret } from '../secret.ts';
import type { Outcome, StoredValueVendor, VendorScan } from '../vendors/vendor.ts';
import { createCoalescer } from './coalesce.ts';
import { memberView, summaryOf } from './member-view.ts';
import type { MemberMemory } from './memory.ts';

export type DirectoryOptions = {
  readonly vendor: StoredValueVendor;
  readonly memory: MemberMemory;
  readonly coupons: Coupons;
  readonly nowMs: () => number;
  readonly token: () => Result<Secret>;
  readonly observe: <T>(outcome: Outcome<T>) => Outcome<T>;
  /** Colours of the cards on sale, by card id. */
  readonly colours: () => Promise<ReadonlyMap<string, string>>;
  readonly openOn: (userId: string) => ReadonlyMap<string, string>;
};

/** Finds members by what is scanned or typed. Every answer is read from the vendor at that moment. */
export type Directory = {
  readonly scan: (text: string) => Promise<Result<Finding>>;
  readonly find: (text: string) => Promise<Result<Finding>>;
  readonly open: (userId: string) => Promise<Result<Member>>;
};

const MAX_CANDIDATES = 20;

export function createDirectory(options: DirectoryOptions): Directory {
  const coalesce = createCoalescer();
  const open = (userId: string) => coalesce(`open ${userId}`, () => openMember(options, userId));
  const scan = (text: string) => coalesce(`scan ${text}`, () => scanText(options, open, text));
  return {
    open,
    scan: async (scanned) => {
      const code = classifyScan(scanned);
      if (code.kind === 'candidate') return scan(code.text);
      return failed('scan.foreign', {
        params: { what: code.what, text: code.text },
      });
    },
    find: async (typed) => {
      const lookup = readTypedLookup(typed);
      if (lookup.kind === 'problem') return failed(lookup.code, { params: lookup.params });
      if (lookup.kind === 'card-number') return asTyped(await scan(lookup.cardNo));
      const phone = lookup.kind === 'phone' ? lookup.phone : lookup.prefix;
      return coalesce(`find ${phone}`, () => findByPhone(options, open, phone, lookup.kind === 'phone'));
    },
  };
}

/** Who typed a card number has no code to refresh. */
function asTyped(finding: Result<Finding>): Result<Finding> {
  if (finding.ok || finding.failure.code !== 'scan.not-recognised') return finding;
  return failed('member.not-found', { vendorMessage: finding.failure.vendorMessage });
}

type Open = (userId: string) => Promise<Result<Member>>;

async function openMember(options: DirectoryOptions, userId: string): Promise<Result<Member>> {
  const token = options.token();
  if (!token.ok) return token;
  const [read, colours] = await Promise.all([
    options.vendor.memberDetail(token.value, userId).then(options.observe),
    options.colours(),
  ]);
  if (read.kind !== 'done') return { ok: false, failure: read.failure };
  const known = options.memory.member(userId);
  // 4.5 lists cards: a member without any is known from the search (4.4) only.
  const detail = read.value ?? (known && { member: known, cards: [] });
  if (detail === undefined) return failed('member.not-found');
  options.memory.remember(detail.member);
  const around = { readAtMs: options.nowMs(), colours, open: options.openOn(userId) };
  return ok(memberView(detail, around));
}

async function scanText(options: DirectoryOptions, open: Open, text: string): Promise<Result<Finding>> {
  const token = options.token();
  if (!token.ok) return token;
  const read = options.observe(await options.vendor.scan(text));
  if (read.kind === 'refused' && read.failure.code !== 'session.required') {
    const { vendorMessage } = read.failure;
    return failed('scan.not-recognised', {
      params: { text },
      ...(vendorMessage === undefined ? {} : { vendorMessage }),
    });
  }
  if (read.kind !== 'done') return { ok: false, failure: read.failure };
  return read.value.kind === 'coupon'
    ? couponFinding(options, open, read.value)
    : memberFinding(await open(read.value.userId), read.value.cardNo);
}

/** The coupon's owner is read beside it; that this fails does not take the coupon away. */
async function couponFinding(
  options: DirectoryOptions,
  open: Open,
  scanned: Extract<VendorScan, { readonly kind: 'coupon' }>,
): Promise<Result<Finding>> {
  const coupon = options.coupons.see(scanned);
  const member = await open(scanned.userId);
  return ok({ kind: 'coupon', coupon, member: member.ok ? member.value : null });
}

function memberFinding(member: Result<Member>, cardNo: string | null): Result<Finding> {
  return member.ok ? ok({ kind: 'member', member: member.value, cardNo }) : member;
}

async function findByPhone(
  options: DirectoryOptions,
  open: Open,
  phone: string,
  whole: boolean,
): Promise<Result<Finding>> {
  const token = options.token();
  if (!token.ok) return token;
  const query = { phone, page: 1, pageSize: MAX_CANDIDATES };
  const read = options.observe(await options.vendor.findMembers(token.value, query));
  if (read.kind !== 'done') return { ok: false, failure: read.failure };
  // Whether the vendor takes `phone` as a beginning or as a part is not documented.
  const rows = read.value.rows.filter((row) => (whole ? row.phone === phone : row.phone.startsWith(phone)));
  for (const row of rows) options.memory.remember(row);
  const [only] = rows;
  if (only === undefined) return whole ? ok({ kind: 'nobody', phone }) : failed('member.not-found');
  if (rows.length === 1) return memberFinding(await open(only.userId), null);
  const members = rows.slice(0, MAX_CANDIDATES).map(summaryOf);
  return ok({ kind: 'candidates', members, more: read.value.totalRows > rows.length });
}
