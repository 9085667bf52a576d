import { settingsSchema } from '#shared/contract/app.ts';
import { failed, ok } from '#shared/contract/failure.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

export const appProcedures = (base: Base, { info, events, settings }: Services) => ({
  info: base.app.info.handler(() => ok(info())),
  events: base.app.events.handler(({ signal }) => events.subscribe(signal)),
  settings: base.app.settings.handler(() => ok(settings.read())),
  saveSettings: base.app.saveSettings.handler(({ input }) => {
    const merged = settingsSchema.safeParse({ ...settings.read(), ...definedOf(input) });
    if (!merged.success) return failed('request.invalid');
    settings.write(merged.data);
    return ok(merged.data);
  }),
});

export const trainingProcedures = (base: Base, { training }: Services) => ({
  aid: base.training.aid.handler(async () => ok(training === null ? null : await training.aid())),
  openSimulator: base.training.openSimulator.handler(async () =>
    ok({ opened: training === null ? false : await training.openPage() }),
  ),
});

/** A field that is there but undefined is one that was left out. */
function definedOf(partial: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined));
}
