import { ok } from '#shared/contract/failure.ts';
import { decide } from '../operations/decision.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

/** Undecided operations: reading again, the evidence, a person's decision, and what is left at the end of a day. */
export const reconciliationProcedures = (
  base: Base,
  { reconciliation, reconciliationOf, people }: Services,
) => ({
  check: base.operations.check.handler(({ input }) => {
    const own = reconciliationOf(input.operationId);
    return own.ok ? own.value.check(input.operationId) : own;
  }),
  case: base.operations.case.handler(({ input }) => {
    const own = reconciliationOf(input.operationId);
    return own.ok ? own.value.caseOf(input.operationId) : own;
  }),
  decide: base.operations.decide.handler(async ({ input }) => {
    if (!people.ok) return people;
    const own = reconciliationOf(input.operationId);
    if (!own.ok) return own;
    const supervisor = await people.value.supervisor(input.by);
    if (!supervisor.ok) return supervisor;
    const second = input.second === null ? ok(null) : await people.value.supervisor(input.second);
    if (!second.ok) return second;
    const signers = { supervisor: supervisor.value, second: second.value };
    return decide(own.value.parts, signers, input);
  }),
  dayReport: base.operations.dayReport.handler(({ input }) =>
    reconciliation.ok ? reconciliation.value.dayReport(input) : reconciliation,
  ),
  otherTills: base.operations.otherTills.handler(() =>
    reconciliation.ok ? ok({ otherTills: reconciliation.value.otherTills() }) : reconciliation,
  ),
  saveOtherTills: base.operations.saveOtherTills.handler(async ({ input }) => {
    if (!people.ok) return people;
    if (!reconciliation.ok) return reconciliation;
    const supervisor = await people.value.supervisor(input.by);
    if (!supervisor.ok) return supervisor;
    reconciliation.value.saveOtherTills(input.otherTills);
    return ok({ otherTills: input.otherTills });
  }),
});
