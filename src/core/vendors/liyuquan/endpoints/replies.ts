import { z } from 'zod';

/** A call whose reply says only that it was done (errCode 0). Whatever else it carries is not looked at. */
export const acknowledged = z.unknown().transform(() => null);
