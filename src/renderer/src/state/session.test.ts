import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from './session.ts';

const now = () => useNavigation.getState();

describe('navigation', () => {
  beforeEach(() => useNavigation.setState(useNavigation.getInitialState(), true));

  it('begins at the counter', () => {
    expect(now()).toMatchObject({ page: 'counter', intent: null, recordsOf: null, undecidedOnly: false });
  });

  it('hands a wish to the counter, once', () => {
    now().goTo('records');
    now().ask({ type: 'scan', text: '7919121420122' });
    expect(now().page).toBe('counter');
    expect(now().takeIntent()).toEqual({ type: 'scan', text: '7919121420122' });
    expect(now().takeIntent()).toBeNull();
  });

  it('keeps only the last wish', () => {
    now().ask({ type: 'open-member', userId: '7' });
    now().ask({ type: 'open-member', userId: '8' });
    expect(now().takeIntent()).toEqual({ type: 'open-member', userId: '8' });
  });

  it('shows one member’s records and the undecided operations', () => {
    now().showRecords({ userId: '7', nicknameMasked: '淡*', phoneMasked: '138****0002' });
    expect(now()).toMatchObject({ page: 'records', recordsOf: { userId: '7' } });
    now().showOperations(true);
    expect(now()).toMatchObject({ page: 'operations', undecidedOnly: true });
  });

  it('forgets the former person’s work but not that training aids are open', () => {
    now().showRecords({ userId: '7', nicknameMasked: '淡*', phoneMasked: '138****0002' });
    now().ask({ type: 'scan', text: 'x' });
    now().toggleTraining(true);
    now().reset();
    expect(now()).toMatchObject({ page: 'counter', intent: null, recordsOf: null, trainingOpen: true });
  });

  it('opens and shuts the training aids', () => {
    now().toggleTraining();
    expect(now().trainingOpen).toBe(true);
    now().toggleTraining();
    expect(now().trainingOpen).toBe(false);
    now().toggleTraining(false);
    expect(now().trainingOpen).toBe(false);
  });
});
