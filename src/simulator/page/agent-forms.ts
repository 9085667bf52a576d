import { type Context, Hono } from 'hono';
import { fenFromDecimal } from '#shared/money.ts';
import { setAgentBalance, setOrderDelay, settleNow } from '../state/agent-orders.ts';
import type { World } from '../world.ts';

const MAX_BALANCE_FEN = 999_999_900;
const MAX_DELAY_S = 86_400;

/** What the forms of the data-SIM page do; the browser has already kept out what makes no sense. */
export function agentFormsApp(world: () => World): Hono {
  const app = new Hono();
  app.post('/balance', async (c) => {
    const balanceFen = fenFromDecimal(await field(c, 'yuan'));
    if (balanceFen === undefined || balanceFen < 0 || balanceFen > MAX_BALANCE_FEN)
      return c.text('余额要在 0 到 9999999 元之间，最多两位小数。 / The balance makes no sense.', 400);
    setAgentBalance(world().db, balanceFen);
    return back(c);
  });
  app.post('/order-delay', async (c) => {
    const seconds = await field(c, 'seconds');
    if (!/^\d{1,5}$/.test(seconds) || Number(seconds) > MAX_DELAY_S)
      return c.text('秒数要在 0 到 86400 之间。 / The delay makes no sense.', 400);
    setOrderDelay(world().db, Number(seconds) * 1_000);
    return back(c);
  });
  app.post('/effective', async (c) => {
    const order = await field(c, 'order');
    if (/^\d{1,15}$/.test(order)) settleNow(world().db, world().nowMs(), Number(order));
    return back(c);
  });
  return app;
}

async function field(c: Context, name: string): Promise<string> {
  const value = (await c.req.formData()).get(name);
  return typeof value === 'string' ? value : '';
}

function back(c: Context): Response {
  return c.redirect('/sim-cards', 303);
}
