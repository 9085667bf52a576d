import { LosslessNumber } from 'lossless-json';
import { decimalFromFen, fen } from '#shared/money.ts';
import { chinaText } from '../china-time.ts';
import { agentBalance } from '../state/agent-orders.ts';
import type { PackageRow } from '../state/card-rows.ts';
import { type AgentCall, type AgentEndpoint, type AgentReply, refused, requestedCard } from './call.ts';

const BOTH = ['GET', 'POST'] as const;

/** 1, 2, 4, 5 and 6: the calls that only look. */
export const LOOKING_ENDPOINTS: readonly AgentEndpoint[] = [
  { section: '1', path: 'api/agent/flow', methods: BOTH, time: 'number', movesMoney: false, answer: flow },
  {
    section: '2',
    path: 'api/agent/package',
    methods: BOTH,
    time: 'number',
    movesMoney: false,
    answer: packages,
  },
  {
    section: '4',
    path: 'api/agent/user',
    methods: ['POST'],
    time: 'number',
    movesMoney: false,
    answer: user,
  },
  { section: '5', path: 'api/agent/info', methods: BOTH, time: 'number', movesMoney: false, answer: info },
  {
    section: '6',
    path: 'api/agent/getcertinfo',
    methods: BOTH,
    time: 'text',
    movesMoney: false,
    answer: realName,
  },
];

/** 1. In MB, which the document does not say; -1 left of a card without a limit. */
function flow(call: AgentCall): AgentReply {
  const card = requestedCard(call);
  const left = Math.max(0, card.total_mb - card.used_mb);
  return {
    msg: '查询成功',
    data: {
      cardno: card.cardno,
      iccid: card.iccid,
      flow: card.total_mb,
      remainflow: card.unlimited ? -1 : left,
      usedflow: card.used_mb,
      delete_on: card.expires_ms === null ? null : chinaText(card.expires_ms),
    },
  };
}

/** 2. Prices are text with two decimals, ids numbers. */
function packages(call: AgentCall): AgentReply {
  const offered = call.db.all<PackageRow>(
    'SELECT * FROM agent_package WHERE package_set = ? ORDER BY id',
    requestedCard(call).package_set,
  );
  return {
    msg: '查询成功',
    data: offered.map(({ id, name, price_fen }) => ({
      packagelist_id: id,
      name,
      price: decimalFromFen(fen(price_fen)),
    })),
  };
}

/** 4. A list with one object; the balance is a number and loses its last zero: `0.0`, `411.5`, `0.25`. */
function user({ db }: AgentCall): AgentReply {
  const rebate = new LosslessNumber(decimalFromFen(fen(agentBalance(db))).replace(/0$/, ''));
  return { msg: '操作成功', data: [{ rebate }] };
}

/** 5, "部分可用": for some cards the vendor cannot tell. Both answers are text. */
function info(call: AgentCall): AgentReply {
  const card = requestedCard(call);
  if (!card.status_known) throw refused('该卡暂不支持查询状态');
  return {
    msg: '查询成功',
    data: { cardno: card.cardno, certification: String(card.real_name), isactive: String(card.active) },
  };
}

/** 6. The inner `code`: 1 needs it, 2 has it. A link only where this card's network gives one. */
function realName(call: AgentCall): AgentReply {
  const card = requestedCard(call);
  const url = card.real_name_link && !card.real_name ? `${call.origin}/real-name/${card.cardno}` : '';
  return { msg: '查询成功', data: { code: card.real_name ? 2 : 1, url } };
}
