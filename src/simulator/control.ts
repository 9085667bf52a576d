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
