import { html } from 'hono/html';
import { fen, formatYuan } from '#shared/money.ts';
import { chinaText } from '../china-time.ts';
import type { GiftCardRow, GiftUserRow } from '../state/card-rows.ts';
import { readVendorAid } from '../vendor-aid.ts';
import type { World } from '../world.ts';
import { GIFT_STATUSES, validityInWords } from '../zvcms/my-cards.ts';
import { callsPart } from './calls.ts';
import { faultPanel } from './fault-panel.ts';
import { filterBox, frame, type Markup, setUpPanel } from './frame.ts';

/** The page of the gift cards: how to reach the vendor, its users with their QR codes, what each of them has. */
export function giftCardsPage(world: World, origin: string, idOf: (text: string) => string): Markup {
  const { zvcms, giftUsers } = readVendorAid(world, origin);
  const main = html`${setUpPanel('企迈/智迈', 'zvcms', [
    { name: '地址 address', value: zvcms.address },
    { name: 'OpenId', value: zvcms.openId },
    { name: 'GrantCode', value: zvcms.grantCode },
    { name: '密钥 key', value: zvcms.key },
  ])}
    ${filterBox('按用户、卡名、状态筛选 / filter')} ${giftUsers.map((user) => userPart(world, user, idOf(user.id)))}`;
  const aside = html`${faultPanel('gift-cards')}
    <div data-live="/live/calls">${callsPart(world)}</div>`;
  return frame('gift-cards', { main, aside });
}

function userPart({ db }: World, user: GiftUserRow, id: string): Markup {
  const cards = db.all<GiftCardRow>('SELECT * FROM gift_card WHERE user_id = ? ORDER BY status, id', user.id);
  return html`<section class="panel gift-user" data-group>
    <div class="gift-head">
      <a href="/qr/${id}" title="${user.id}"><img src="/qr/${id}.svg" alt="${user.id} 的二维码" loading="lazy" /></a>
      <div>
        <h2>${user.nickname} <small>user_id</small> <code>${user.id}</code></h2>
        <p class="quiet">${user.remark}</p>
      </div>
    </div>
    ${cards.length === 0 ? html`<p class="quiet">没有礼品卡 · no gift cards</p>` : ''}
    <div class="gifts">${cards.map(giftTile)}</div>
  </section>`;
}

function giftTile(card: GiftCardRow): Markup {
  return html`<div class="gift code">
    <img src="${card.cover}" alt="" loading="lazy" />
    <div>
      <strong>${card.title}</strong>
      <span>¥ ${formatYuan(fen(card.balance_fen))} <small class="quiet">/ ${formatYuan(fen(card.face_fen))}</small></span>
      <span class="chips"><span class="chip ${TONES[card.status] ?? ''}">${card.status} ${GIFT_STATUSES[card.status]}</span></span>
    </div>
    <small class="quiet">${validity(card)}</small>
  </div>`;
}

function validity(card: GiftCardRow): string {
  const until =
    card.valid_type === 2 && card.end_ms !== null ? `，至 ${chinaText(card.end_ms).slice(0, 10)}` : '';
  return `${validityInWords(card) || '有效期不明'}${until}`;
}

/** By status: of use, on the way, of no use. */
const TONES = ['', '', 'warn', '', 'good', 'bad', 'bad', 'bad'] as const;
