import type { Database } from '../state/database.ts';
import { md5 } from '../state/md5.ts';
import type { Crowd, Person } from './crowd.ts';

/** Where the members are: the books, and whoever of the crowd is not in them yet. */
export type Population = { readonly db: Database; readonly crowd: Crowd };

/** From now on the books have this member, if there is one, with the cards of before anything happened here. */
export function settle({ db, crowd }: Population, person: Person | undefined): void {
  if (!person || db.one('SELECT 1 FROM member WHERE id = ?', person.userId)) return;
  const { userId, phone, nickname, createdMs } = person;
  db.run(
    "INSERT INTO member (id, phone, nickname, avatar, remark, created_ms) VALUES (?, ?, ?, NULL, '', ?)",
    ...[userId, phone, nickname, createdMs],
  );
  for (const { productId, cardNo, capitalFen, sendFen } of crowd.cardsOf(person)) {
    db.run(
      `INSERT INTO member_card (member_id, product_id, card_no, password_md5, capital_fen, send_fen, created_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[userId, productId, cardNo, md5(phone.slice(-6)), capitalFen, sendFen, createdMs],
    );
  }
}
