import type { Aid, AidCode } from '#simulator/aid.ts';
import type { CardTruth, MoneyRequest, SimulatorTruth } from '#simulator/books.ts';
import type { FaultRuleInput } from '#simulator/faults.ts';
import type { AgentTruth } from '#simulator/sim-agent/books.ts';
import type { VendorAid } from '#simulator/vendor-aid.ts';

/** The other side of the wire: what the vendor really did, and the levers to make it misbehave. */
export type SimulatorControl = {
  readonly origin: string;
  readonly truth: () => Promise<SimulatorTruth>;
  /** The requests that may have moved money, in order of arrival. */
  readonly moneyRequests: () => Promise<readonly MoneyRequest[]>;
  readonly aid: () => Promise<Aid>;
  /** The QR text of a member's card or a coupon, by its title and something of its description. */
  readonly codeOf: (title: string, detail?: string) => Promise<string>;
  /** A member's card as the vendor has it, in fen. */
  readonly cardOf: (phone: string, cardId: number) => Promise<CardTruth>;
  /** The SMS code that was sent last. */
  readonly lastSmsCode: () => Promise<string>;
  /** The agent's purse, orders and their executions (docs/simulator.md). */
  readonly agent: () => Promise<AgentTruth>;
  /** What the vendor of data packages is made to do: `balance`, `price`, `effective`, … */
  readonly steerAgent: (what: string, how: object) => Promise<void>;
  /** Addresses, credentials, SIM cards and users with gift cards. */
  readonly vendors: () => Promise<VendorAid>;
  readonly addFault: (rule: FaultRuleInput) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  /** The member chooses another nickname. */
  readonly rename: (phone: string, nickname: string) => Promise<void>;
  /** Makes every token unknown: the next call answers 1002. */
  readonly lapseTokens: () => Promise<void>;
};

export function controlSimulator(origin: string): SimulatorControl {
  const truth = () => ask<SimulatorTruth>(origin, 'GET', 'truth');
  const aid = () => ask<Aid>(origin, 'GET', 'aid');
  return {
    origin,
    truth,
    aid,
    moneyRequests: async () => (await truth()).requests,
    codeOf: async (title, detail = '') => codeIn(await aid(), title, detail).text,
    cardOf: async (phone, cardId) => {
      const card = (await truth()).cards.find((one) => one.phone === phone && one.cardId === cardId);
      if (!card) throw new Error(`${phone} has no card of kind ${cardId}`);
      return card;
    },
    lastSmsCode: async () => {
      const [newest] = (await aid()).sms;
      if (!newest) throw new Error('no SMS has been sent');
      return newest.code;
    },
    agent: () => ask<AgentTruth>(origin, 'GET', 'sim-agent'),
    steerAgent: async (what, how) => void (await ask(origin, 'POST', `sim-agent/${what}`, how)),
    vendors: () => ask<VendorAid>(origin, 'GET', 'vendors'),
    addFault: async (rule) => void (await ask(origin, 'POST', 'faults', rule)),
    clearFaults: async () => void (await ask(origin, 'DELETE', 'faults')),
    rename: async (phone, nickname) => void (await ask(origin, 'POST', 'nickname', { phone, nickname })),
    lapseTokens: async () => void (await ask(origin, 'POST', 'lapse-tokens')),
  };
}

function codeIn(aid: Aid, title: string, detail: string): AidCode {
  const code = aid.codes.find((one) => one.title === title && one.detail.includes(detail));
  if (!code) throw new Error(`the simulator has no code for ${title} ${detail}`);
  return code;
}

async function ask<T>(origin: string, method: string, what: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${origin}/_sim/${what}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`the simulator refused ${method} ${what}: ${await answer.text()}`);
  return answer.json();
}
