/** Served as it is to the simulator's own page: keeps the live part fresh, without replacing a
 * button that is being pressed for nothing, and filters the codes. */
export const SCRIPT = `
const shown = new Map();
async function refresh(part) {
  try {
    const response = await fetch(part.dataset.live);
    if (!response.ok) throw new Error(response.statusText);
    const text = await response.text();
    if (text !== shown.get(part)) {
      const next = new DOMParser().parseFromString(text, 'text/html');
      part.replaceChildren(...next.body.childNodes);
      shown.set(part, text);
    }
    part.classList.remove('gone');
  } catch {
    part.classList.add('gone');
  }
  setTimeout(refresh, 1500, part);
}
for (const part of document.querySelectorAll('[data-live]')) setTimeout(refresh, 1500, part);

const filter = document.getElementById('filter');
filter?.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase();
  const fits = (element) => element.textContent.toLowerCase().includes(wanted);
  for (const group of document.querySelectorAll('[data-group]')) group.hidden = !fits(group);
  for (const code of document.querySelectorAll('.code')) {
    const head = code.closest('[data-group]')?.querySelector('.gift-head');
    code.hidden = !fits(code) && !(head && fits(head));
  }
});

// From a code that fills the window back to the page that one came from.
document.querySelector('[data-back]')?.addEventListener('click', (event) => {
  if (history.length < 2) return;
  event.preventDefault();
  history.back();
});
`;
