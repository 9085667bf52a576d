import { type SettingsChange, settingsSchema } from '#shared/contract/app.ts';
import { failed, ok, type Result } from '#shared/contract/failure.ts';
import type { Settings } from '#shared/contract/settings.ts';
import type { Base } from './base.ts';
import type { Services } from './services.ts';

export const appProcedures = (base: Base, services: Services) => ({
  info: base.app.info.handler(() => ok(services.info())),
  checkAgain: base.app.checkAgain.handler(async () => ok(await services.checkAgain())),
  events: base.app.events.handler(({ signal }) => services.events.subscribe(signal)),
  settings: base.app.settings.handler(() => ok(services.settings.read())),
  saveSettings: base.app.saveSettings.handler(({ input }) => saveSettings(services, input)),
  leave: base.app.leave.handler(({ input }) => services.departure.leave(input.by)),
});

async function saveSettings(
  { settings, people }: Services,
  { by = null, ...change }: SettingsChange,
): Promise<Result<Settings>> {
  const merge = () => settingsSchema.safeParse({ ...settings.read(), ...definedOf(change) });
  const wanted = merge();
  if (!wanted.success) return failed('request.invalid');
  if (wanted.data.secondPersonFromFen !== settings.read().secondPersonFromFen) {
    if (!people.ok) return people;
    const signed = by === null ? failed('person.not-supervisor') : await people.value.supervisor(by);
    if (!signed.ok) return signed;
  }
  // While the PIN was checked something else may have been saved.
  const merged = merge();
  if (!merged.success) return failed('request.invalid');
  settings.write(merged.data);
  return ok(merged.data);
}

export const connectivityProcedures = (base: Base, { connectivity, deskLines }: Services) => ({
  current: base.connectivity.current.handler(() => ok(connectivity.current())),
  desk: base.connectivity.desk.handler(({ input }) => ok(deskLines.attend(input.vendor))),
  check: base.connectivity.check.handler(async () => {
    const [checked] = await Promise.all([connectivity.check(), deskLines.check()]);
    return ok(checked);
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
