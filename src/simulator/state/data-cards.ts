import type { DataCardRow } from './card-rows.ts';
import type { Database } from './database.ts';

/** A SIM card by its ICCID or card number, if this vendor knows it. */
export function dataCard(
  db: Database,
  vendor: 'sim-agent' | 'dakashi',
  number: string,
): DataCardRow | undefined {
  return db.one<DataCardRow>(
    "SELECT * FROM data_card WHERE (iccid = ? OR cardno = ?) AND known_to IN ('both', ?)",
    ...[number, number, vendor],
  );
}

export function dataCards(db: Database): readonly DataCardRow[] {
  return db.all<DataCardRow>('SELECT * FROM data_card ORDER BY rowid');
}

/** The customer has done the real-name registration, which also switches the card on; or has to do it again. */
export function setRealName(db: Database, number: string, done: boolean): boolean {
  const known = db.one('SELECT 1 FROM data_card WHERE iccid = ? OR cardno = ?', number, number);
  if (known === undefined) return false;
  db.run(
    'UPDATE data_card SET real_name = ?, active = MAX(active, ?) WHERE iccid = ? OR cardno = ?',
    ...[done ? 1 : 0, done ? 1 : 0, number, number],
  );
  return true;
}
