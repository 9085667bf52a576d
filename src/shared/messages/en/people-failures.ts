import type { FailureCode } from '../../contract/failure.ts';
import type { FailureText } from '../failure-text.ts';

/** About members and about whoever works here, in English. */
export const peopleFailures = {
  'member.not-found': {
    message: 'No such member was found.',
    next: 'Check the phone or card number; a new customer can be given a card.',
  },
  'member.reveals-limited': {
    message: 'Many phone numbers have been shown in full just now, so no more are shown for a while.',
    next: 'Go by the last four digits, or wait[[ {{minutes}} minutes]].',
  },
  'member-cache.off': {
    message: 'Members are not kept on this computer at present, so they cannot be looked up here.',
    next: 'Look the member up online by the whole phone number or card number; see the settings for why.',
  },
  'member-cache.not-here': {
    message: 'This member is not kept on this computer.',
    next: 'Look the member up online as soon as the line works.',
  },
  'person.supervisor-first': {
    message: 'No supervisor has been entered yet.',
    next: 'Enter the first supervisor with a PIN.',
  },
  'person.supervisor-last': {
    message: 'This is the last supervisor.',
    next: 'Enter another supervisor before removing this one.',
  },
  'person.not-found': {
    message: 'There is no such person; they may have been removed.',
    next: 'Refresh the list of people and choose again.',
  },
  'person.not-supervisor': {
    message: 'This needs a supervisor’s signature.',
    next: 'Let a supervisor choose the own name and enter the PIN.',
  },
  'person.name-taken': {
    message: 'Somebody has this name already.',
    next: 'Choose a name that tells them apart.',
  },
  'person.pin-wrong': {
    message: 'The PIN[[ of {{name}}]] is wrong[[; {{left}} more tries]].',
    next: 'Let the person enter the own PIN again.',
  },
  'person.pin-blocked': {
    message: 'The PIN[[ of {{name}}]] was wrong too often[[; wait {{seconds}} seconds]].',
    next: 'Wait a little, or let another supervisor sign.',
  },
} as const satisfies Partial<Record<FailureCode, FailureText>>;
