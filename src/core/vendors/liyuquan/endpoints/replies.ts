import { z } from 'zod';
import { count } from '../../reply-fields.ts';

/** A call whose reply says only that it was done (errCode 0). Whatever else it carries is not looked at. */
export const acknowledged = z.unknown().transform(() => null);

/** What stands beside `data` in a paged reply (4.1 to 4.4). */
export const pagingFields = { total: count, pages: count, pageNum: count, pageSize: count };
