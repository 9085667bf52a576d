import { describe, expect, it } from 'vitest';
import { HAND_FAULTS, ruleByHand } from './hand-faults.ts';

describe('every fault button', () => {
  const buttons = Object.entries(HAND_FAULTS).flatMap(([tab, groups]) =>
    groups.flatMap((group) =>
      group.vendors.flatMap(({ name }) =>
        group.buttons.map(({ kind }) => ({ tab, vendor: name, path: group.path, fault: kind })),
      ),
    ),
  );

  it.each(buttons)('arm $fault for $vendor ($path)', ({ vendor, path, fault }) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ vendor, path, fault })) form.set(name, value);
    expect(ruleByHand(form)).toMatchObject({ vendor, path, kind: fault, count: 1 });
  });
});
