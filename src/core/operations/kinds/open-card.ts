import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { OpenCardRequest } from '#shared/contract/operation.ts';
import { fen } from '#shared/money.ts';
import { maskPhone } from '#shared/phone.ts';
import type { Evidence } from '../../journal/journal.ts';
import type { OperationDraft } from '../../journal/stored-operation.ts';
import { Secret } from '../../secret.ts';
import type { VendorCardOnSale, VendorMemberDetail } from '../../vendors/vendor.ts';
import { NOTHING_ELSE, signature } from '../draft.ts';
import type { Authority, OperationParts, OperationRequest, Prepared } from '../operation.ts';
import { offsetOf, preReadFailed } from '../pre-read.ts';
import { requestHash } from '../request-hash.ts';
import { balancesOf } from '../vendor-reads.ts';

/** 开卡 (liyuquan 3.3): a card on sale for a phone number, whether or not the vendor knows the number. */
export function openCard(parts: OperationParts, request: OpenCardRequest): OperationRequest {
  const { operationId, membershipCardId, userId = null } = request;
  const phone = request.phone ?? (userId === null ? undefined : parts.phoneOf(userId));
  const hash = requestHash('open-card', { phone: request.phone ?? null, userId, membershipCardId });
  return {
    operationId,
    requestHash: hash,
    subject: phone === undefined ? `member ${userId}` : `phone ${phone}`,
    prepare: () => prepare(parts, request, hash),
  };
}

async function prepare(
  parts: OperationParts,
  request: OpenCardRequest,
  hash: string,
): Promise<Result<Prepared>> {
  const authority = parts.authorise('open-card');
  if (!authority.ok) return authority;
  const { token } = authority.value;
  const { membershipCardId } = request;
  const number = await phoneFor(parts, authority.value, request);
  if (!number.ok) return number;
  const phone = number.value;
  const [owner, onSale] = await Promise.all([
    readOwner(parts, authority.value, phone),
    parts.vendor.cardsOnSale(token).then(parts.observe),
  ]);
  if (!owner.ok) return owner;
  if (onSale.kind !== 'done') return preReadFailed(onSale);
  const card = onSale.value.find(({ cardId }) => cardId === membershipCardId);
  if (card === undefined) return failed('card.not-found');
  if (owner.value?.cards.some(({ cardId }) => cardId === membershipCardId)) {
    return failed('vendor.phone-registered', { params: { card: card.title } });
  }
  const password = request.password === null ? null : new Secret(request.password);
  return ok({
    draft: draftOf(parts, authority.value, {
      request,
      phone,
      hash,
      card,
      owner: owner.value,
      offset: offsetOf(onSale),
    }),
    send: () => parts.vendor.openCard(token, { phone, membershipCardId, password }),
    evidence: () => readEvidence(parts, authority.value, phone, membershipCardId),
  });
}

type Facts = {
  readonly request: OpenCardRequest;
  readonly phone: string;
  readonly hash: string;
  readonly card: VendorCardOnSale;
  readonly owner: VendorMemberDetail | undefined;
  readonly offset: number | null;
};

function draftOf(parts: OperationParts, authority: Authority, facts: Facts): OperationDraft {
  const { request, phone, hash, card, owner, offset } = facts;
  return {
    ...NOTHING_ELSE,
    ...parts.realm,
    operationId: request.operationId,
    requestHash: hash,
    kind: 'open-card',
    userId: owner?.member.userId ?? null,
    phone,
    phoneMasked: maskPhone(phone),
    nickname: owner?.member.nickname ?? '',
    cardId: card.cardId,
    cardNo: null,
    cardTitle: card.title,
    amount: fen(0),
    snapshot: {
      recordKind: null,
      seenRecordIds: [],
      complete: true,
      cardIds: owner?.cards.map(({ cardId }) => cardId) ?? [],
      eventCardState: null,
    },
    before: null,
    vendorOffsetMs: offset,
    ...signature(authority),
  };
}

/** The number that was typed, or the member's own: from memory, or read again (4.5). */
async function phoneFor(
  parts: OperationParts,
  { token }: Authority,
  { phone, userId = '' }: OpenCardRequest,
): Promise<Result<string>> {
  const known = phone ?? parts.phoneOf(userId);
  if (known !== undefined) return ok(known);
  const detail = parts.observe(await parts.vendor.memberDetail(token, userId));
  if (detail.kind !== 'done') return preReadFailed(detail);
  if (detail.value === undefined) return failed('member.not-found', { money: 'not-moved' });
  parts.remember(detail.value.member);
  return ok(detail.value.member.phone);
}

/** The member with this phone number and the cards; undefined where there is none. */
async function readOwner(
  parts: OperationParts,
  { token }: Authority,
  phone: string,
): Promise<Result<VendorMemberDetail | undefined>> {
  const found = parts.observe(await parts.vendor.findMembers(token, { phone, page: 1, pageSize: 20 }));
  if (found.kind !== 'done') return preReadFailed(found);
  const member = found.value.rows.find((row) => row.phone === phone);
  if (member === undefined) return ok(undefined);
  parts.remember(member);
  const detail = parts.observe(await parts.vendor.memberDetail(token, member.userId));
  if (detail.kind !== 'done') return preReadFailed(detail);
  return ok(detail.value ?? { member, cards: [] });
}

/** The card is there now, and was not before. */
async function readEvidence(
  parts: OperationParts,
  authority: Authority,
  phone: string,
  membershipCardId: string,
): Promise<Evidence> {
  const owner = await readOwner(parts, authority, phone);
  const card = owner.ok ? owner.value?.cards.find(({ cardId }) => cardId === membershipCardId) : undefined;
  return { record: null, after: card ? balancesOf(card) : null, cardNo: card?.cardNo ?? null };
}
