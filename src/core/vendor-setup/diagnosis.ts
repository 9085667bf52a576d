import type { FailureCode } from '#shared/contract/failure.ts';
import type { CONNECTION_PROBLEMS, ConnectionTest, VendorName } from '#shared/contract/vendors.ts';
import type { Outcome } from '../vendors/vendor.ts';

type Problem = (typeof CONNECTION_PROBLEMS)[number];

/**
 * What the answer to a reading call says about address, clock, credentials and signature. The documents give no codes
 * for these, so that where only the vendor's words can tell, they are looked through; they decide nothing but which
 * field of the settings is pointed at. Pure.
 */
export function diagnose(vendor: VendorName, outcome: Outcome<unknown>): ConnectionTest {
  if (outcome.kind === 'done') return { problem: null, clockLeadSeconds: leadIn(outcome), failure: null };
  const { failure } = outcome;
  const clockLeadSeconds = blamedLead(outcome.failure) ?? leadIn(outcome);
  const problem =
    outcome.kind === 'refused' ? refusedFor(vendor, outcome.failure) : ANSWERED_BY[failure.code];
  if (problem === null) return { problem, clockLeadSeconds, failure: null };
  return { problem: problem ?? 'answer', clockLeadSeconds, failure };
}

type Refusal = { readonly code: FailureCode; readonly vendorMessage?: string | undefined };

/** Null where the refusal is about what was asked: then the shop itself was accepted. */
function refusedFor(vendor: VendorName, { code, vendorMessage = '' }: Refusal): Problem | null {
  if (code === 'vendor.clock-ahead' || code === 'vendor.clock-behind') return 'clock';
  if (code === 'vendor.http-404' || code === 'vendor.http-405') return 'address';
  if (vendor === 'liyuquan') return code === 'session.required' ? null : 'refused';
  if (code === 'gift-card.refused') return null;
  const named = WORDS.find(([words]) => words.test(vendorMessage))?.[1];
  if (named !== undefined) return named;
  if (vendor === 'dakashi' && /卡号|serial_no/i.test(vendorMessage)) return null;
  return code === 'vendor.credentials' ? 'credentials' : 'refused';
}

/** Signature before credentials: `GrantCode` stands in the text that is signed, and errors may quote it. */
const WORDS: readonly (readonly [RegExp, Problem])[] = [
  [/过期|时间|时钟|超时|timestamp|times\b|expired/i, 'clock'],
  [/签名|验签|sign|token/i, 'signature'],
  [/客户端|商户|密钥|授权|代理|账号|client|openid|grantcode|\bid\b/i, 'credentials'],
];

/** Whoever answers with these is no such vendor; a server error or an unreadable reply may well be. */
const ANSWERED_BY: Partial<Readonly<Record<FailureCode, Problem>>> = {
  'vendor.unreachable': 'address',
  'vendor.timeout': 'address',
  'vendor.connection-lost': 'address',
  'vendor.redirect': 'address',
  'vendor.not-json': 'address',
  'vendor.http-401': 'address',
  'vendor.http-404': 'address',
  'vendor.http-405': 'address',
  'vendor.clock-ahead': 'clock',
  'vendor.clock-behind': 'clock',
};

/** Where the reply holds the vendor's time. Whole seconds, and the answer's way through the network, are lost in it. */
function leadIn(outcome: Outcome<unknown>): number | null {
  if (outcome.kind === 'unreachable' || outcome.answer === null) return null;
  const { vendorTimeMs, receivedAtMs } = outcome.answer;
  return vendorTimeMs === null ? null : Math.round((receivedAtMs - vendorTimeMs) / 1_000);
}

function blamedLead({
  code,
  params = {},
}: {
  readonly code: FailureCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}) {
  const { seconds } = params;
  if (typeof seconds !== 'number') return null;
  return code === 'vendor.clock-behind' ? -seconds : seconds;
}
