import { appProcedures, connectivityProcedures, trainingProcedures } from './app.ts';
import { procedureBase } from './base.ts';
import { deskProcedures } from './desks.ts';
import { memberProcedures } from './members.ts';
import { operationProcedures } from './operations.ts';
import { peopleProcedures } from './people.ts';
import type { Services } from './services.ts';
import { sessionProcedures } from './session.ts';

/** The whole contract, implemented. */
export function createRouter(services: Services) {
  const base = procedureBase(services.log);
  return base.router({
    app: appProcedures(base, services),
    connectivity: connectivityProcedures(base, services),
    ...sessionProcedures(base, services),
    ...memberProcedures(base, services),
    operations: operationProcedures(base, services),
    ...deskProcedures(base, services),
    people: peopleProcedures(base, services),
    training: trainingProcedures(base, services),
  });
}

export type Router = ReturnType<typeof createRouter>;
