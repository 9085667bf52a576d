import type { Migration } from '../../sqlite/migrate.ts';
import { OPERATIONS } from './0001-operations.ts';
import { PEOPLE_AND_DECISIONS } from './0002-people-and-decisions.ts';
import { SECOND_PERSON_AND_LINKS } from './0003-second-person-and-links.ts';
import { DATA_PACKAGES } from './0004-data-packages.ts';
import { AUDIT_LOG } from './0005-audit-log.ts';

/** The journal's schema as this program knows it, step by step. */
export const JOURNAL_SCHEMA: readonly Migration[] = [
  OPERATIONS,
  PEOPLE_AND_DECISIONS,
  SECOND_PERSON_AND_LINKS,
  DATA_PACKAGES,
  AUDIT_LOG,
];
