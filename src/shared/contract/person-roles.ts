/** 店员 serves; 店长 also decides what nobody could find out. */
export const PERSON_ROLES = ['cashier', 'supervisor'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];
