import type { Card } from '#shared/contract/member.ts';
import type { Capability } from '#shared/contract/session.ts';

export const ACTIONS = ['top-up', 'spend', 'refund', 'open-card', 'records'] as const;
export type Action = (typeof ACTIONS)[number];
export type Obstacle = 'card-busy' | 'no-card' | 'disconnected' | 'offline';
export type OfferedAction = { readonly action: Action; readonly obstacle: Obstacle | null };

type Situation = {
  readonly card: Card | null;
  readonly capabilities: readonly Capability[];
  readonly connected: boolean;
  /** The vendor is out of reach: nothing that moves money, and no records. */
  readonly offline: boolean;
};

/** What may be done for this member now: what the account may not do is left out, what cannot be done says why. */
export function offeredActions(situation: Situation): readonly OfferedAction[] {
  return ACTIONS.filter((action) => isAllowed(action, situation.capabilities)).map((action) => ({
    action,
    obstacle: obstacleTo(action, situation),
  }));
}

function isAllowed(action: Action, capabilities: readonly Capability[]): boolean {
  if (action !== 'refund') return capabilities.includes(action);
  return capabilities.includes('refund-spend') || capabilities.includes('refund-top-up');
}

function obstacleTo(action: Action, { card, connected, offline }: Situation): Obstacle | null {
  if (!connected) return 'disconnected';
  if (offline) return 'offline';
  if (action === 'records' || action === 'open-card') return null;
  if (!card) return 'no-card';
  return card.openOperationId !== null ? 'card-busy' : null;
}
