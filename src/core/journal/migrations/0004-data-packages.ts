import type { Migration } from '../../sqlite/migrate.ts';

/**
 * Orders of data packages. The card that an order is for stands in the member's place (`user_id`), so that every rule
 * on members holds for it: one open operation, one lock. `phone` is empty.
 */
export const DATA_PACKAGES: Migration = {
  version: 4,
  title: 'data packages',
  rewrites: [
    {
      table: 'operation',
      from: "('top-up','spend','refund-spend','refund-top-up','cash-back','open-card')),",
      to: "('top-up','spend','refund-spend','refund-top-up','cash-back','open-card','data-package')),",
    },
  ],
  sql: `
CREATE TRIGGER data_package_names_its_card BEFORE INSERT ON operation
WHEN NEW.kind = 'data-package'
  AND (NEW.user_id IS NOT NEW.card_id OR json_extract(NEW.snapshot, '$.order.orderNo') IS NULL)
BEGIN SELECT RAISE(ABORT, 'operation: a data package needs its card and its order number'); END;
CREATE UNIQUE INDEX one_order_number ON operation (vendor, account, json_extract(snapshot, '$.order.orderNo'))
  WHERE kind = 'data-package';
`,
};
