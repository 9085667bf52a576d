import type { PersonRole } from '#shared/contract/person-roles.ts';
import type { Database, Row } from '../sqlite/database.ts';
import { StorageError } from '../sqlite/storage-error.ts';

/** Somebody who works here. The PIN is kept as its scrypt hash only. */
export type StoredPerson = {
  readonly personId: string;
  readonly name: string;
  readonly role: PersonRole;
  readonly pin: PinHash;
  /** Wrong PINs since the last right one; kept over a restart. */
  readonly pinFailures: number;
};

/** Hexadecimal text. */
export type PinHash = { readonly salt: string; readonly hash: string };

export type PeopleStore = {
  /** Those who have not left, by name. */
  readonly list: () => readonly StoredPerson[];
  /** False when somebody has this name already. */
  readonly add: (person: Omit<StoredPerson, 'pinFailures'>, atMs: number) => boolean;
  readonly setPin: (personId: string, pin: PinHash) => void;
  readonly setPinFailures: (personId: string, failures: number) => void;
  /** They may no longer decide; what they decided stays. */
  readonly leave: (personId: string, atMs: number) => void;
};

export function createPeopleStore(database: Database): PeopleStore {
  return {
    list: () => database.all('SELECT * FROM person WHERE left_at IS NULL ORDER BY name').map(personOf),
    add: (person, atMs) => add(database, person, atMs),
    setPin: (personId, { salt, hash }) => {
      database.run(
        'UPDATE person SET pin_salt = :salt, pin_hash = :hash, pin_failures = 0 WHERE person_id = :id',
        { id: personId, salt, hash },
      );
    },
    setPinFailures: (personId, failures) => {
      database.run('UPDATE person SET pin_failures = :failures WHERE person_id = :id', {
        id: personId,
        failures,
      });
    },
    leave: (personId, atMs) => {
      database.run('UPDATE person SET left_at = :at WHERE person_id = :id AND left_at IS NULL', {
        id: personId,
        at: atMs,
      });
    },
  };
}

function add(database: Database, person: Omit<StoredPerson, 'pinFailures'>, atMs: number): boolean {
  try {
    database.run(
      `INSERT INTO person (person_id, name, role, pin_salt, pin_hash, pin_failures, added_at)
       VALUES (:person_id, :name, :role, :salt, :hash, 0, :at)`,
      {
        person_id: person.personId,
        name: person.name,
        role: person.role,
        salt: person.pin.salt,
        hash: person.pin.hash,
        at: atMs,
      },
    );
    return true;
  } catch (error) {
    if (error instanceof StorageError && error.constraint?.includes('person.name')) return false;
    throw error;
  }
}

const personOf = (row: Row): StoredPerson => ({
  personId: String(row.person_id),
  name: String(row.name),
  role: row.role === 'supervisor' ? 'supervisor' : 'cashier',
  pin: { salt: String(row.pin_salt), hash: String(row.pin_hash) },
  pinFailures: Number(row.pin_failures),
});
