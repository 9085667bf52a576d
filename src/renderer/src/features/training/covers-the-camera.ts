/** On a small screen the aids lie over the place where a failed scan is shown (TrainingDrawer.module.css). */
export function coversTheCamera(): boolean {
  return window.matchMedia('(max-width: 1719px)').matches;
}
