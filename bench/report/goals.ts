export type Goal = { readonly name: string; readonly goalMs: number; readonly measuredMs: number };

/** Says plainly which goals were met on this machine, in this run. */
export function printGoals(goals: readonly Goal[]): void {
  process.stdout.write('\nGoals\n');
  for (const { name, goalMs, measuredMs } of goals) {
    const verdict = measuredMs <= goalMs ? 'met' : 'MISSED';
    process.stdout.write(`  ${name}: ${measuredMs.toFixed(1)} ms, goal ${goalMs} ms: ${verdict}\n`);
  }
}
