/** Served as it is to the simulator's own page: keeps the live part fresh and filters the codes. */
export const SCRIPT = `
async function refresh(part) {
  try {
    const response = await fetch(part.dataset.live);
    if (!response.ok) throw new Error(response.statusText);
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    part.replaceChildren(...next.body.childNodes);
    part.classList.remove('gone');
  } catch {
    part.classList.add('gone');
  }
  setTimeout(refresh, 1500, part);
}
for (const part of document.querySelectorAll('[data-live]')) setTimeout(refresh, 1500, part);

const filter = document.getElementById('filter');
filter.addEventListener('input', () => {
  const wanted = filter.value.trim().toLowerCase();
  for (const code of document.querySelectorAll('.code')) {
    code.hidden = !code.textContent.toLowerCase().includes(wanted);
  }
});
`;
