import { Hono } from 'hono';
import { z } from 'zod';
import { readAid } from './aid.ts';
import { readTruth } from './books.ts';
import { faultRuleSchema } from './faults.ts';
import { vendorControlApp } from './vendor-control.ts';
import type { World } from './world.ts';

/** `/_sim/`: what tests and scripts may ask and order. The guard of server.ts stands before all of it. */
export function controlApp(world: () => World, reset: () => boolean): Hono {
  const app = new Hono();
  app.get('/aid', (c) => c.json(readAid(world())));
  app.get('/truth', (c) => c.json(readTruth(world().db)));
  app.get('/faults', (c) => c.json(world().faults.list()));
  app.post('/faults', async (c) => {
    const rules = z
      .union([z.array(faultRuleSchema), faultRuleSchema])
      .safeParse(await c.req.json().catch(() => undefined));
    if (!rules.success) return c.json({ error: z.prettifyError(rules.error) }, 400);
    return c.json([rules.data].flat().map((rule) => world().faults.add(rule)));
  });
  app.delete('/faults', (c) => {
    world().faults.clear();
    return c.json([]);
  });
  app.route('/', vendorControlApp(world));
  app.post('/nickname', async (c) => {
    const renaming = renamingSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!renaming.success) return c.json({ error: z.prettifyError(renaming.error) }, 400);
    const { phone, nickname } = renaming.data;
    if (!world().db.one('SELECT 1 FROM member WHERE phone = ?', phone))
      return c.json({ error: 'No member has this phone number.' }, 404);
    world().db.run('UPDATE member SET nickname = ? WHERE phone = ?', nickname, phone);
    return c.json({ phone, nickname });
  });
  app.post('/lapse-tokens', (c) => {
    world().db.run('DELETE FROM token');
    return c.json({ lapsed: true });
  });
  app.post('/reset', (c) => {
    if (!reset()) return c.json({ error: 'Only a simulator whose state is in memory can begin anew.' }, 409);
    return c.json({ reset: true });
  });
  return app;
}

/** Members choose their nicknames at the vendor, and change them. */
const renamingSchema = z.object({ phone: z.string(), nickname: z.string() });
