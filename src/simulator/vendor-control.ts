import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readAgentTruth } from './sim-agent/books.ts';
import { setAgentBalance, setOrderDelay, settleNow } from './state/agent-orders.ts';
import { setRealName } from './state/data-cards.ts';
import { readVendorAid } from './vendor-aid.ts';
import type { World } from './world.ts';

/** The part of `/_sim/` for the data-SIM vendors and the gift cards; amounts in fen, durations in milliseconds. */
export function vendorControlApp(world: () => World): Hono {
  const app = new Hono();
  const truth = () => readAgentTruth(world().db, world().nowMs());
  app.get('/vendors', (c) => c.json(readVendorAid(world(), new URL(c.req.url).origin)));
  app.get('/arrivals', (c) => c.json(world().arrivals.counts()));
  app.delete('/arrivals', (c) => {
    world().arrivals.clear();
    return c.json(world().arrivals.counts());
  });
  app.get('/sim-agent', (c) => c.json(truth()));
  app.post('/sim-agent/balance', (c) =>
    ordered(c, z.strictObject({ balanceFen: FEN }), ({ balanceFen }) => {
      setAgentBalance(world().db, balanceFen);
      return truth();
    }),
  );
  app.post('/sim-agent/price', (c) =>
    ordered(c, z.strictObject({ packageId: z.int(), priceFen: FEN }), ({ packageId, priceFen }) => {
      world().db.run('UPDATE agent_package SET price_fen = ? WHERE id = ?', priceFen, packageId);
      return truth().packages.some(({ id }) => id === packageId) ? truth() : undefined;
    }),
  );
  app.post('/sim-agent/order-delay', (c) =>
    ordered(c, z.strictObject({ delayMs: z.int().min(0).max(YEAR_MS) }), ({ delayMs }) => {
      setOrderDelay(world().db, delayMs);
      return truth();
    }),
  );
  app.post('/sim-agent/effective', (c) =>
    ordered(c, z.strictObject({ orderId: z.int().optional() }), ({ orderId }) =>
      settleNow(world().db, world().nowMs(), orderId) === 0 && orderId !== undefined ? undefined : truth(),
    ),
  );
  app.post('/sim-agent/real-name', (c) =>
    ordered(c, z.strictObject({ cardno: z.string(), done: z.boolean() }), ({ cardno, done }) =>
      setRealName(world().db, cardno, done) ? truth() : undefined,
    ),
  );
  return app;
}

const FEN = z.int().min(0).max(99_999_999_999);
const YEAR_MS = 366 * 86_400_000;

/** Answers 400 to an order that cannot be read and 404 to one about something that is not there. */
async function ordered<T>(
  c: Context,
  schema: z.ZodType<T>,
  carryOut: (order: T) => object | undefined,
): Promise<Response> {
  const order = schema.safeParse(await c.req.json().catch(() => undefined));
  if (!order.success) return c.json({ error: z.prettifyError(order.error) }, 400);
  const result = carryOut(order.data);
  return result === undefined ? c.json({ error: 'There is no such thing.' }, 404) : c.json(result);
}
