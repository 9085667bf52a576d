import { useTranslation } from 'react-i18next';
import type { MemberSummary } from '#shared/contract/member.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { groupedNumber } from '../lib/format.ts';

/** A member as lists and titles know one: masked. */
export type ListedMember = Pick<MemberSummary, 'nicknameMasked' | 'phoneMasked'>;

export type ListedNames = {
  /** `王*`, or that there is no nickname. */
  readonly nameOf: (member: Pick<ListedMember, 'nicknameMasked'>) => string;
  /** `王* 138****1234`: half a name alone tells nobody apart. */
  readonly labelOf: (member: ListedMember) => string;
  /** Whom an operation is for; of a data-SIM card, which belongs to nobody, its number. */
  readonly whoseOf: (operation: Operation) => { readonly name: string; readonly number: string };
};

/** What people are called wherever more than the one opened member is, or may be, looked at. */
export function useListedNames(): ListedNames {
  const { t: common } = useTranslation();
  const { t } = useTranslation('operations');
  const nameOf: ListedNames['nameOf'] = ({ nicknameMasked }) => nicknameMasked || common('unnamedMember');
  return {
    nameOf,
    labelOf: (member) => `${nameOf(member)} ${member.phoneMasked}`,
    whoseOf: (operation) => {
      const { kind, userId, phoneMasked, cardId } = operation;
      if (kind === 'data-package') return { name: t('simCard'), number: groupedNumber(cardId) };
      // A card is opened for a number of which the vendor knows no member yet.
      return { name: userId === null ? t('newMember') : nameOf(operation), number: phoneMasked };
    },
  };
}
