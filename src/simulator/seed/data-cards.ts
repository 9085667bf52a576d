import { type Random, seededRandom } from '../random.ts';
import type { Database } from '../state/database.ts';
import { DATA_CAST, type DataRole } from './data-cast.ts';

const DAY_MS = 86_400_000;
const MB_PER_GB = 1_024;

/** The agent, its price list, and the SIM cards of both vendors. */
export function seedDataCards(db: Database, random: Random, agentId: string, nowMs: number): void {
  db.run('INSERT INTO agent (id, balance_fen) VALUES (?, ?)', agentId, 50_000);
  for (const { id, set, name, priceFen, dataMb } of PACKAGES)
    db.run(
      'INSERT INTO agent_package (id, package_set, name, price_fen, data_mb) VALUES (?, ?, ?, ?, ?)',
      ...[id, set, name, priceFen, dataMb],
    );
  for (const role of [...DATA_CAST, ...crowd(random)]) seedCard(db, random, role, nowMs);
}

/** Prices in fen. The first is the document's example. */
const PACKAGES = [
  { id: 4, set: 'mobile', name: '移动量卡300G', priceFen: 8_850, dataMb: 300 * MB_PER_GB },
  { id: 5, set: 'mobile', name: '移动加油包10G', priceFen: 1_500, dataMb: 10 * MB_PER_GB },
  { id: 6, set: 'mobile', name: '移动加油包1G', priceFen: 300, dataMb: MB_PER_GB },
  { id: 11, set: 'unicom', name: '联通畅享100G', priceFen: 3_990, dataMb: 100 * MB_PER_GB },
  { id: 12, set: 'unicom', name: '联通加油包500M', priceFen: 180, dataMb: 500 },
  { id: 21, set: 'telecom', name: '电信流量包50G', priceFen: 2_500, dataMb: 50 * MB_PER_GB },
  { id: 22, set: 'telecom', name: '电信体验包100M（每卡限一次）', priceFen: 0, dataMb: 100 },
  { id: 31, set: 'dear', name: '企业年包 3000G × 12 个月', priceFen: 1_299_900, dataMb: 36_000 * MB_PER_GB },
] as const;

function seedCard(db: Database, random: Random, role: DataRole, nowMs: number): void {
  const expiresMs = role.expiresInDays === null ? null : nowMs + role.expiresInDays * DAY_MS;
  db.run(
    `INSERT INTO data_card (iccid, cardno, network, remark, known_to, total_mb, used_mb, unlimited, dakashi_more_mb,
       expires_ms, active, real_name, real_name_link, status_known, package_set)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[
      iccid(random, role.set),
      role.cardno,
      NETWORKS[networkOf(role.set)],
      role.remark,
      role.knownTo ?? 'both',
    ],
    ...[role.totalMb, role.usedMb, role.unlimited ? 1 : 0, role.dakashiMoreMb ?? 0, expiresMs],
    ...[role.inactive ? 0 : 1, role.realName === 'done' ? 1 : 0, role.realName === 'link' ? 1 : 0],
    ...[role.statusUnknown ? 0 : 1, role.set],
  );
}

function crowd(random: Random): readonly DataRole[] {
  return Array.from({ length: 12 }, (_, index) => {
    const totalMb = random.pick([10, 30, 100, 300]) * MB_PER_GB;
    return {
      cardno: `8743${String(101 + index)}`,
      remark: '普通卡',
      set: random.pick(['mobile', 'unicom', 'telecom']),
      totalMb,
      usedMb: random.between(0, totalMb),
      expiresInDays: random.between(5, 360),
      realName: random.between(0, 4) === 0 ? 'link' : 'done',
    };
  });
}

const NETWORKS = { mobile: '中国移动', unicom: '中国联通', telecom: '中国电信' } as const;
const ISSUERS = { mobile: '898600', unicom: '898601', telecom: '898603' } as const;

function networkOf(set: DataRole['set']): keyof typeof NETWORKS {
  return set === 'none' || set === 'dear' ? 'mobile' : set;
}

/** Twenty digits: issuer, a serial, and the Luhn check digit that real ICCIDs end with. */
function iccid(random: Random, set: DataRole['set']): string {
  const body = `${ISSUERS[networkOf(set)]}${String(random.between(0, 9_999_999)).padStart(7, '0')}${String(
    random.between(0, 999_999),
  ).padStart(6, '0')}`;
  return `${body}${luhnDigit(body)}`;
}

function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Its own sequence, so that the members of the same seed stay who they were. */
export function cardsRandom(seed: number): Random {
  return seededRandom((seed ^ 0x51c4_9d2f) >>> 0);
}
