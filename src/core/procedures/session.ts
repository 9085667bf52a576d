import { ok } from '#shared/contract/failure.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

export const sessionProcedures = (base: Base, { sessions, smsCodes }: Services) => ({
  session: {
    current: base.session.current.handler(async () => ok(await sessions.current())),
    signIn: base.session.signIn.handler(({ input }) => sessions.signIn(input)),
    signOut: base.session.signOut.handler(async () => ok(await sessions.signOut())),
    chooseShop: base.session.chooseShop.handler(({ input }) => sessions.chooseShop(input.storeId)),
  },
  sms: {
    send: base.sms.send.handler(async () => {
      const token = sessions.token();
      return token.ok ? smsCodes.send(token.value, sessions.observe) : token;
    }),
  },
});
