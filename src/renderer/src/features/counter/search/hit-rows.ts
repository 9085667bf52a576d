/** The rows of the list in their order, to move the focus among. */
export function hitRows(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('button[data-hit]') ?? [])];
}
