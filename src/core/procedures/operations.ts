import { failed, ok } from '#shared/contract/failure.ts';
import { onlyOnline } from '../connectivity/offline-guard.ts';
import { cashBack } from '../operations/kinds/cash-back.ts';
import { openCard } from '../operations/kinds/open-card.ts';
import { refund } from '../operations/kinds/refund.ts';
import { spend } from '../operations/kinds/spend.ts';
import { topUp } from '../operations/kinds/top-up.ts';
import type { OperationRequest } from '../operations/operation.ts';
import { previewOf, readRefundCase } from '../operations/refund-preview.ts';
import { viewOf } from '../operations/view.ts';
import type { Base } from './base.ts';
import { reconciliationProcedures } from './reconciliation.ts';
import type { Services } from './services.ts';

export const operationProcedures = (base: Base, services: Services) => {
  const { operations: parts, runner, sessions, connectivity } = services;
  const { journal, realm } = parts;
  const run = (request: OperationRequest) => runner.run(onlyOnline(connectivity, request));
  return {
    topUp: base.operations.topUp.handler(({ input }) => run(topUp(parts, input))),
    spend: base.operations.spend.handler(({ input }) => run(spend(parts, input))),
    refundSpend: base.operations.refundSpend.handler(({ input }) =>
      run(refund(parts, 'refund-spend', input)),
    ),
    refundTopUp: base.operations.refundTopUp.handler(({ input }) =>
      run(refund(parts, 'refund-top-up', input)),
    ),
    cashBack: base.operations.cashBack.handler(({ input }) => run(cashBack(parts, input))),
    openCard: base.operations.openCard.handler(({ input }) => run(openCard(parts, input))),
    previewRefund: base.operations.previewRefund.handler(async ({ input }) => {
      const token = sessions.token();
      if (!token.ok) return token;
      const read = await readRefundCase(parts, token.value, input);
      return read.ok ? ok(previewOf(read.value)) : read;
    }),
    get: base.operations.get.handler(({ input }) => {
      if (!journal.ok) return journal;
      const stored = journal.value.find(input.operationId);
      return stored === undefined ? failed('operation.not-found') : ok(viewOf(stored));
    }),
    list: base.operations.list.handler(({ input }) => {
      if (!journal.ok) return journal;
      // A member's number means something only in the member's own realm.
      const realms = input.userId === null ? services.realms() : [realm];
      const found = realms.flatMap((one) => journal.value.list(one, input));
      const newestFirst = found.toSorted((one, other) => other.started_at - one.started_at);
      return ok(newestFirst.slice(0, input.limit).map(viewOf));
    }),
    ...reconciliationProcedures(base, services),
  };
};
